//! The cognomen server: listeners, pipeline, configuration, command line.

pub mod app;
pub mod cli;
mod client_address;
pub mod compose;
pub mod config;
mod cors;
mod data_keys;
pub mod dispatch;
mod documents;
mod event_feedback;
pub mod functions;
mod hosted;
mod imports;
pub mod inbox;
mod limits;
mod listed;
pub mod listen;
mod log_files;
mod logging;
mod logos;
pub mod metrics;
pub mod pipeline;
pub mod private;
pub mod server;
pub mod storage;
mod upkeep;
