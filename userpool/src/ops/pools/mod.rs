//! Operations on pools.
