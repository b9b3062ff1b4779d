//!Enumerations.
