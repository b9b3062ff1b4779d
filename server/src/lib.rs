//! The cognomen server: listeners, pipeline, configuration, command line.

pub mod app;
pub mod cli;
pub mod compose;
pub mod config;
mod cors;
pub mod coverage;
pub mod dispatch;
mod documents;
pub mod inbox;
pub mod listen;
mod logging;
pub mod metrics;
pub mod pipeline;
pub mod private;
pub mod server;
pub mod storage;
mod upkeep;
