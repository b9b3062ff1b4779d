//! `cargo xtask`: the one door for the project's habits.

mod bench;
mod clients;
mod process;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use process::Step;

const HELP: &str = "\
cargo xtask <habit>

  test      everything that must hold: lint, Rust tests, client tests (installs what they need)
  lint      formatting and clippy
  codegen   writes contract/src/generated from api/
  coverage  writes docs/coverage.md
  bench     measures the assembled server and writes docs/performance.md; with names of parts (ceilings, sqlite, postgres,
            imports, functions, oauth, identity) only these, and only prints
";

fn main() -> ExitCode {
    let habit = std::env::args().nth(1).unwrap_or_default();
    let rest: Vec<String> = std::env::args().skip(2).collect();
    let done = match habit.as_str() {
        "test" => test(&rest),
        "lint" => lint(),
        "codegen" => Step::cargo(["run", "--quiet", "--package", "cognomen-codegen"]).run(),
        "coverage" => coverage(),
        "bench" => bench::run(&root(), &rest),
        _ => {
            process::say(HELP);
            Err(format!("unknown habit `{habit}`"))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            process::say(&format!("xtask: {error}\n"));
            ExitCode::FAILURE
        }
    }
}

/// The workspace's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

fn lint() -> Result<(), String> {
    Step::cargo(["fmt", "--all", "--check"]).run()?;
    Step::cargo(["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"]).run()
}

/// Lint, Rust tests, client tests, in that order: the cheapest news first.
fn test(rest: &[String]) -> Result<(), String> {
    let only = |part: &str| rest.is_empty() || rest.iter().any(|wanted| wanted == part);
    if only("lint") {
        lint()?;
    }
    if only("rust") {
        clients::install_postgres()?;
        Step::cargo(["test", "--workspace", "--all-features"]).run()?;
    }
    if only("clients") {
        Step::cargo(["build", "--package", "cognomen-server"]).run()?;
        clients::run(&root())?;
    }
    Ok(())
}

fn coverage() -> Result<(), String> {
    let page = Step::cargo(["run", "--quiet", "--package", "cognomen-server", "--example", "coverage"]).output()?;
    std::fs::write(root().join("docs/coverage.md"), page).map_err(|e| format!("docs/coverage.md: {e}"))
}
