//! Enumerations.
