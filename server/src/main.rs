//! The `cognomen` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    cognomen_server::cli::main()
}
