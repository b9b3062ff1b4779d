//! The command line.

mod arguments;
mod clients;
mod explain;
mod findings;
mod health;
mod init;
mod keys;
mod run;
mod run_function;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::config::{self, ConfigError, Mode, Settings, Sources};
use crate::logging;
use crate::server::StartError;
use arguments::{Arguments, ClientsCommand, Command, Common, KeysCommand};
use explain::ExplainCommand;

/// What a command fails with.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The configuration is wrong.
    #[error("{0}")]
    Config(#[from] ConfigError),
    /// The server or command cannot start.
    #[error("{0}")]
    Start(#[from] StartError),
    /// Standard input or output, signals or sockets failed.
    #[error("{0}")]
    System(#[from] std::io::Error),
    /// Something else went wrong that the sentence tells.
    #[error("{0}")]
    Other(String),
}

/// Runs the program: arguments and environment are the process's own.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Nothing can be done when neither output is open.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    if let Command::RunFunction(arguments) = &arguments.command {
        return run_function::run_function(arguments);
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&Failure::System(error)),
    };
    let done = runtime.block_on(Box::pin(execute(arguments.command)));
    // What still runs after a drain that took too long is not waited for.
    runtime.shutdown_background();
    match done {
        Ok(code) => code,
        Err(failure) => failed(&failure),
    }
}

fn failed(failure: &Failure) -> ExitCode {
    // Nothing can be done when standard error is closed.
    let _ = writeln!(std::io::stderr(), "error: {failure}");
    ExitCode::from(if matches!(failure, Failure::Config(_)) { 2 } else { 1 })
}

async fn execute(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Dev { common } => run::run(settings(Mode::Dev, common)?).await,
        Command::Serve { common, insecure_http } => {
            let settings = settings(Mode::Serve, common)?;
            settings.check_serving(insecure_http)?;
            run::run(settings).await
        }
        Command::Init { common } => init::init(settings(Mode::Serve, common)?).await,
        Command::Keys { command: KeysCommand::Rotate { common, what } } => {
            keys::rotate(settings(Mode::Serve, common)?, &what).await
        }
        Command::Clients { command: ClientsCommand::Oauth { common, client_id, file } } => {
            clients::oauth(settings(Mode::Serve, common)?, &client_id, file.as_deref()).await
        }
        Command::Explain { command: ExplainCommand::Access { common, about } } => {
            explain::access(settings(Mode::Serve, common)?, *about).await
        }
        Command::Explain { command: ExplainCommand::Identity { common, about } } => {
            explain::identity(settings(Mode::Serve, common)?, *about).await
        }
        Command::Findings { common, wanted } => findings::findings(settings(Mode::Serve, common)?, wanted).await,
        Command::Health { common } => health::health(&settings(Mode::Serve, common)?).await,
        Command::RunFunction(arguments) => Ok(run_function::run_function(&arguments)),
    }
}

fn settings(mode: Mode, common: Common) -> Result<Settings, Failure> {
    let environment = environment();
    let strange: Vec<String> = environment.keys().filter(|name| !config::is_variable(name)).cloned().collect();
    let file = common.config.clone();
    let settings = Settings::load(mode, Sources { flags: common.flags(), file, environment, folder: PathBuf::new() })?;
    logging::start(&settings.log);
    for name in strange {
        tracing::warn!("environment variable `{name}` is not a setting");
    }
    Ok(settings)
}

fn environment() -> BTreeMap<String, String> {
    let text = |(name, value): (OsString, OsString)| Some((name.into_string().ok()?, value.into_string().ok()?));
    std::env::vars_os().filter_map(text).filter(|(name, _)| name.starts_with("COGNOMEN_")).collect()
}

/// Writes a line for people or scripts to standard output.
fn say(line: &str) -> Result<(), std::io::Error> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
