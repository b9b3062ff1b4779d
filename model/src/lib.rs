//! Pools, clients, users, groups and sessions as data, with pure state transitions.
//!
//! Nothing here reads a clock, draws random numbers or does I/O.

pub mod clock;
