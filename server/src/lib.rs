//! The cognomen server: listeners, pipeline, configuration, command line.

pub mod cli;
pub mod compose;
pub mod config;
pub mod inbox;
pub mod listen;
mod logging;
pub mod metrics;
pub mod private;
pub mod server;
pub mod storage;
mod upkeep;
