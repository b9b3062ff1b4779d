//! Risk configuration.
