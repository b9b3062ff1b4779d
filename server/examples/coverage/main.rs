//! Prints `docs/coverage.md`; `cargo xtask coverage` calls it.

mod errors;
mod functions;
mod notes;
mod page;
mod tests;

use std::io::Write;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::io::stdout().write_all(page::page(&root)?.as_bytes())
}
