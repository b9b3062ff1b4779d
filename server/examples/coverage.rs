//! Prints `docs/coverage.md`; `cargo xtask coverage` calls it.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(cognomen_server::coverage::page().as_bytes())
}
