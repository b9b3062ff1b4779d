//! Functions that run as processes of this machine, through Lambda's Runtime API.
//!
//! A process is any program with a runtime client of Lambda: it asks its own loopback listener for events and answers there. It is
//! started with the first call, kept for the next ones, and ended when it hangs, grows beyond its memory or is not used.

mod answer;
mod backoff;
mod environment;
mod exchange;
mod functions;
mod group;
mod keeper;
mod launch;
mod lines;
mod listener;
mod output;
mod peer;
mod pool;
mod proc_table;
mod process;
mod runtime_api;
mod settings;
mod sources;
mod task;
mod unrest;

pub use answer::{CallRecord, Cause, Exit, Invocation, LocalAnswer, LocalFailure};
pub use functions::LocalFunctions;
pub use launch::launch;
pub use settings::{FunctionSettings, Launcher, Surroundings};

/// Tells a process its log stream. Every process has its own, so that it also tells its children from those of others.
const LOG_STREAM: &str = "AWS_LAMBDA_LOG_STREAM_NAME";

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
