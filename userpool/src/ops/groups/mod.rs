//! Operations on groups.
