//! `cargo xtask bench`: the assembled server, a separate load process, and the machine's raw ceilings in one run.

mod identity;
mod oauth;
mod postgres;
mod report;
mod server;

use std::path::Path;

use serde::Deserialize;

use crate::process::Step;
use report::{Ceilings, FunctionCost, Report, Row};
use server::Server;

/// Workloads of the main table, with what their unavoidable primitives cost.
const WORKLOADS: [&str; 6] = ["password", "srp", "refresh", "get-user", "admin-get-user", "jwks"];
const CONNECTIONS: [u32; 3] = [1, 8, 32];
const SIZES: [u32; 3] = [1_000, 10_000, 100_000];
const A_MILLION: f64 = 1e6;

/// Microseconds each primitive takes on one thread.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct Costs {
    rs256_sign: f64,
    rs256_verify: f64,
    fixed_base: f64,
    srp_server: f64,
}

/// What one run of a workload gave.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct Outcome {
    per_second: f64,
    p50: u64,
    p99: u64,
    server_micros: f64,
}

/// A function's round trip without the server.
#[derive(Clone, Copy, Debug, Deserialize)]
struct RoundTrip {
    p50: u64,
    p99: u64,
}

/// What an import gave.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Imported {
    rows_per_second: f64,
}

/// How long and how much; `--quick` makes a short run that shows whether everything works.
#[derive(Clone, Copy)]
struct Effort {
    seconds: &'static str,
    sizes: &'static [u32],
    requests: f64,
}

const FULL: Effort = Effort { seconds: "4", sizes: &SIZES, requests: A_MILLION };
const QUICK: Effort = Effort { seconds: "1", sizes: &[1_000], requests: 10_000.0 };

/// What can be measured alone. Shares are told of a store when the ceilings are measured with it.
const PARTS: [&str; 7] = ["ceilings", "sqlite", "postgres", "imports", "functions", "oauth", "identity"];

/// Runs the benchmark and writes `docs/performance.md`. With `--quick`, or when parts are named, it only prints.
pub(crate) fn run(root: &Path, arguments: &[String]) -> Result<(), String> {
    let (options, parts): (Vec<_>, Vec<_>) = arguments.iter().partition(|argument| argument.starts_with("--"));
    if let Some(option) = options.iter().find(|option| **option != "--quick") {
        return Err(format!("unknown option `{option}`: there is `--quick`"));
    }
    if let Some(part) = parts.iter().find(|part| !PARTS.contains(&part.as_str())) {
        return Err(format!("unknown part `{part}`: there are {}", PARTS.join(", ")));
    }
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|named| *named == part);
    let quick = !options.is_empty();
    let effort = if quick { QUICK } else { FULL };
    Step::cargo(["build", "--release", "--package", "cognomen-server", "--package", "cognomen-load"]).run()?;
    Step::cargo(["build", "--release", "--package", "shop-functions", "--bin", FUNCTION]).run()?;
    let load = Load { program: root.join("target/release/cognomen-load"), effort };
    let binary = root.join("target/release/cognomen");
    let scratch = root.join("target/bench");
    if scratch.exists() {
        std::fs::remove_dir_all(&scratch).map_err(|e| format!("`{}`: {e}", scratch.display()))?;
    }
    std::fs::create_dir_all(&scratch).map_err(|e| format!("`{}`: {e}", scratch.display()))?;

    let mut report = Report::default();
    if wanted("ceilings") {
        report.ceilings = Some(Ceilings { costs: load.costs()?, commits: load.commits(&scratch)? });
        empty(&load, &mut report)?;
    }
    if wanted("sqlite") {
        on_sqlite(&load, &binary, &scratch, &mut report)?;
    }
    if wanted("postgres") {
        on_postgres(&load, &binary, &scratch, &mut report)?;
    }
    if wanted("imports") {
        imports(&load, &binary, &scratch, &mut report)?;
    }
    if wanted("functions") {
        functions(&load, &binary, &scratch, &mut report)?;
    }
    if wanted("oauth") {
        oauth::measure(root, &load, &binary, &scratch, &mut report)?;
    }
    if wanted("identity") {
        identity::measure(&load, &binary, &scratch, &mut report)?;
    }
    let page = report.page(root);
    crate::process::say(&page);
    if quick || !parts.is_empty() {
        return Ok(());
    }
    std::fs::write(root.join("docs/performance.md"), page).map_err(|e| format!("docs/performance.md: {e}"))
}

fn empty(load: &Load, report: &mut Report) -> Result<(), String> {
    let server = Server::start(&load.program, &["empty".to_owned()])?;
    for connections in CONNECTIONS {
        report.empty.push((connections, load.run(&server, "{}", "empty", connections)?));
    }
    Ok(())
}

fn on_sqlite(load: &Load, binary: &Path, scratch: &Path, report: &mut Report) -> Result<(), String> {
    let data = scratch.join("sqlite");
    let arguments = dev(&data, "sqlite");
    let server = Server::start(binary, &arguments)?;
    report.memory.push(("idle", server.resident_megabytes()?));
    let world = load.prepare(&server)?;
    report.rows.extend(workloads(load, &server, &world, "SQLite")?);
    million(load, &server, &world)?;
    report.memory.push(("after a million requests", server.resident_megabytes()?));
    let mut users = 0;
    for size in load.effort.sizes {
        load.seed(&server, &world, users, *size)?;
        users = *size;
        for workload in ["admin-get-member", "list-users"] {
            report.sizes.push((workload, *size, load.run(&server, &world, workload, 1)?));
        }
    }
    report.memory.push(("after the largest pool", server.resident_megabytes()?));
    drop(server);
    let again = Server::start(binary, &arguments)?;
    report.start_up = Some((users, again.start_up));
    Ok(())
}

fn on_postgres(load: &Load, binary: &Path, scratch: &Path, report: &mut Report) -> Result<(), String> {
    let database = postgres::Cluster::start(&scratch.join("postgres"))?;
    let server = Server::start(binary, &dev(&scratch.join("on-postgres"), &database.url))?;
    let world = load.prepare(&server)?;
    report.rows.extend(workloads(load, &server, &world, "PostgreSQL")?);
    Ok(())
}

/// Imports, each on a server of its own, whose peak of memory is the import's.
fn imports(load: &Load, binary: &Path, scratch: &Path, report: &mut Report) -> Result<(), String> {
    for kind in ["plain", "hashed"] {
        let server = Server::start(binary, &dev(&scratch.join(format!("import-{kind}")), "sqlite"))?;
        let rows = load.effort.sizes.last().copied().unwrap_or_default();
        let outcome: Imported = load.call(&["import", &server.address, &rows.to_string(), kind])?;
        report.imports.push((kind, rows, outcome.rows_per_second, server.peak_megabytes()?));
    }
    Ok(())
}

/// The program of a function that changes claims, one of those in `tests/functions/rust`, and its ARN.
const FUNCTION: &str = "pre_token_generation_v2";
const FUNCTION_ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function:tokens";

/// A sign-in with and without a warm function before its tokens, beside the function's own round trip.
fn functions(load: &Load, binary: &Path, scratch: &Path, report: &mut Report) -> Result<(), String> {
    let program = binary.with_file_name(FUNCTION).display().to_string();
    let event = r#"{"version":"2","region":"us-east-1","userPoolId":"us-east-1_Example","userName":"bench-user",
        "callerContext":{"awsSdkVersion":"aws-sdk-unknown-unknown","clientId":"client"},"triggerSource":"TokenGeneration_Authentication",
        "request":{"userAttributes":{"email":"bench@example.com"},
        "groupConfiguration":{"groupsToOverride":[],"iamRolesToOverride":[],"preferredRole":null},
        "scopes":["aws.cognito.signin.user.admin"]},"response":{"claimsAndScopeOverrideDetails":null}}"#;
    let alone: RoundTrip = load.call(&["function", load.effort.seconds, event, &program])?;
    let folder = scratch.join("functions");
    std::fs::create_dir_all(folder.join("tokens")).map_err(|e| e.to_string())?;
    let config = folder.join("cognomen.toml");
    let declared = format!("[[functions]]\nname = \"tokens\"\ndirectory = \"tokens\"\ncommand = [{program:?}]\n");
    std::fs::write(&config, declared).map_err(|e| e.to_string())?;
    let mut arguments = dev(&folder.join("data"), "sqlite");
    arguments.extend(["--config".to_owned(), config.display().to_string()]);
    let server = Server::start(binary, &arguments)?;
    let world = load.prepare(&server)?;
    let plain = load.run(&server, &world, "password", 1)?;
    let named: serde_json::Value = load.call(&["trigger", &server.address, &world, FUNCTION_ARN])?;
    drop(named);
    let with = load.run(&server, &world, "password", 1)?;
    report.function = Some(FunctionCost { alone: (alone.p50, alone.p99), plain, with });
    Ok(())
}

fn dev(data: &Path, store: &str) -> Vec<String> {
    let data = data.display().to_string();
    ["dev", "--listen", "127.0.0.1:0", "--data", &data, "--store", store].map(str::to_owned).to_vec()
}

fn workloads(load: &Load, server: &Server, world: &str, store: &'static str) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    for workload in WORKLOADS {
        for connections in CONNECTIONS {
            let outcome = load.run(server, world, workload, connections)?;
            rows.push(Row { store, workload, connections, outcome });
        }
    }
    Ok(rows)
}

/// Serves at least as many requests as the effort asks for.
fn million(load: &Load, server: &Server, world: &str) -> Result<(), String> {
    let seconds: f64 = load.effort.seconds.parse().unwrap_or(1.0);
    let mut served = 0.0;
    while served < load.effort.requests {
        served += load.run(server, world, "get-user", 32)?.per_second * seconds;
    }
    Ok(())
}

/// The load process.
struct Load {
    program: std::path::PathBuf,
    effort: Effort,
}

impl Load {
    fn call<T: for<'de> Deserialize<'de>>(&self, arguments: &[&str]) -> Result<T, String> {
        let output = Step::program(&self.program).args(arguments).output()?;
        serde_json::from_slice(&output).map_err(|e| format!("cognomen-load {}: {e}", arguments.join(" ")))
    }

    fn costs(&self) -> Result<Costs, String> {
        self.call(&["primitives", "1"])
    }

    fn commits(&self, folder: &Path) -> Result<f64, String> {
        self.call(&["commits", &folder.display().to_string(), "1"])
    }

    fn prepare(&self, server: &Server) -> Result<String, String> {
        let world: serde_json::Value = self.call(&["prepare", &server.address])?;
        Ok(world.to_string())
    }

    fn seed(&self, server: &Server, world: &str, from: u32, to: u32) -> Result<(), String> {
        let made: serde_json::Value =
            self.call(&["seed", &server.address, world, &from.to_string(), &to.to_string()])?;
        drop(made);
        Ok(())
    }

    fn run(&self, server: &Server, world: &str, workload: &str, connections: u32) -> Result<Outcome, String> {
        let (connections, pid) = (connections.to_string(), server.pid().to_string());
        self.call(&["run", &server.address, world, workload, &connections, self.effort.seconds, &pid])
    }
}
