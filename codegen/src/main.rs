//! `cargo run -p cognomen-codegen` rewrites `contract/src/generated`.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let outcome = cognomen_codegen::generate(&root.join("api"), &root.join("contract/src/generated"))
        .and_then(|files| cognomen_codegen::write(&files));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            use std::io::Write as _;
            let _ = writeln!(std::io::stderr(), "{message}");
            ExitCode::FAILURE
        }
    }
}
