//! The benchmark's load process: drives a running server from outside and measures the machine's raw ceilings.
//!
//! `cargo xtask bench` calls it; each command prints one JSON document on standard output.

mod clock;
mod drive;
mod empty;
mod function;
mod gates;
mod http_client;
mod identity;
mod import;
mod oauth;
mod primitives;
mod seed;
mod workload;
mod world;

use std::io::Write;
use std::process::ExitCode;

type Failure = Box<dyn std::error::Error + Send + Sync>;

const HELP: &str = "\
cognomen-load primitives SECONDS          cost of the primitives, one thread
cognomen-load gates SECONDS               cost of signature checks and policy evaluation, one thread
cognomen-load empty                       serves empty answers; prints its address
cognomen-load function SECONDS EVENT COMMAND...  round trip of a function behind a bare Runtime API
cognomen-load trigger HOST:PORT WORLD ARN  makes the pool call a function before its tokens
cognomen-load commits FOLDER SECONDS      durable 256-byte appends per second
cognomen-load prepare HOST:PORT           makes pool, client and user; prints them
cognomen-load identities HOST:PORT WORLD  makes an identity pool, roles and callers; prints the world with them
cognomen-load seed HOST:PORT WORLD FROM TO  makes users FROM..TO
cognomen-load import HOST:PORT ROWS plain|hashed  imports users from a file
cognomen-load elsewhere CLIENT SECRET     prints a world for the token endpoint of another server
cognomen-load run HOST:PORT WORLD WORKLOAD CONNECTIONS SECONDS PID
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::from)
        .and_then(|runtime| runtime.block_on(command(&words)));
    match done {
        Ok(document) => {
            let written = writeln!(std::io::stdout(), "{document}");
            if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            // Nothing can be done when standard error is closed.
            let _ = writeln!(std::io::stderr(), "cognomen-load: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn command(words: &[&str]) -> Result<String, Failure> {
    match *words {
        ["primitives", seconds] => Ok(serde_json::to_string(&primitives::measure(seconds.parse()?)?)?),
        ["gates", seconds] => Ok(serde_json::to_string(&gates::measure(seconds.parse()?)?)?),
        ["identities", address, world] => {
            Ok(serde_json::to_string(&identity::prepare(address, serde_json::from_str(world)?).await?)?)
        }
        ["empty"] => empty::serve().await,
        ["function", seconds, event, ref command @ ..] => {
            Ok(serde_json::to_string(&function::round_trips(command, event, seconds.parse()?).await?)?)
        }
        ["trigger", address, world, arn] => {
            world::name_trigger(address, &serde_json::from_str(world)?, arn).await?;
            Ok("{}".to_owned())
        }
        ["commits", folder, seconds] => {
            Ok(serde_json::to_string(&primitives::commits(folder.as_ref(), seconds.parse()?)?)?)
        }
        ["elsewhere", client, secret] => {
            let oauth = oauth::Clients::elsewhere(client, secret);
            Ok(serde_json::to_string(&world::World { oauth, ..world::World::default() })?)
        }
        ["prepare", address] => Ok(serde_json::to_string(&world::prepare(address).await?)?),
        ["seed", address, world, from, to] => {
            seed::users(address, &serde_json::from_str(world)?, from.parse()?..to.parse()?).await?;
            Ok("{}".to_owned())
        }
        ["import", address, rows, kind @ ("plain" | "hashed")] => {
            Ok(serde_json::to_string(&import::run(address, rows.parse()?, kind == "hashed").await?)?)
        }
        ["run", address, world, workload, connections, seconds, pid] => {
            let world = serde_json::from_str(world)?;
            let plan = drive::Plan { connections: connections.parse()?, seconds: seconds.parse()?, pid: pid.parse()? };
            Ok(serde_json::to_string(&drive::run(address, world, workload.parse()?, plan).await?)?)
        }
        _ => Err(HELP.into()),
    }
}
