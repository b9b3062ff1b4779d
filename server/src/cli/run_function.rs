//! `run-function`: what the server starts a function's program with.

use std::io::Write;
use std::process::ExitCode;

use cognomen_outbound::functions::local;

use super::arguments::RunFunction;

/// Exit code of shells for a program that cannot be run.
const CANNOT_RUN: u8 = 127;

/// Becomes the function's program. Comes before any runtime is started, so that nothing of this one is left in it.
pub(super) fn run_function(arguments: &RunFunction) -> ExitCode {
    let Err(why) = local::launch(arguments.parent, arguments.data_limit, &arguments.command);
    // Standard error is the function's log; nothing can be done when it is closed.
    let _ = writeln!(std::io::stderr(), "{why}");
    ExitCode::from(CANNOT_RUN)
}
