//! One process of a function, and the calls that it works on.

use std::io;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use cognomen_crypto::random::random_array;
use cognomen_model::UnixMillis;
use tokio::process::{Child, Command};
use tokio::sync::watch;

use super::exchange::{Delivery, Exchange, Outcome, Start};
use super::group::Group;
use super::keeper::{Keeper, Order};
use super::output::Output;
use super::task::Task;
use super::{Cause, Exit, FunctionSettings, LOG_STREAM, Launcher, Surroundings, environment, hex, listener};

/// Longest time from the start of a process until it asks for its first event, as in Lambda.
const INIT: Duration = Duration::from_secs(10);
/// How much more data than memory a process may have before the kernel refuses it more, for what grows too fast to be measured:
/// runtimes set aside more than they use.
const DATA_FACTOR: u64 = 4;
/// Added to that, in bytes.
const DATA_BASE: u64 = 1 << 30;

/// Why a call on a process failed.
pub(super) enum Fault {
    /// The process had ended before it took the event: another may take it.
    Untouched(Exit),
    Failed(Cause),
}

/// A process; it ends when this is dropped.
pub(super) struct Process {
    exchange: Arc<Exchange>,
    output: Arc<Output>,
    group: Arc<Group>,
    exit: watch::Receiver<Option<Exit>>,
    /// What its folder looked like before it started.
    pub(super) fingerprint: u64,
    /// When it last ended a call.
    pub(super) idle_since: UnixMillis,
    used: bool,
    _tasks: [Task; 2],
}

impl Process {
    /// Starts a process. `stop` ends it early.
    pub(super) async fn start(
        keeper: &Keeper,
        function: &FunctionSettings,
        surroundings: &Surroundings,
        fingerprint: u64,
        stop: watch::Receiver<bool>,
    ) -> io::Result<Self> {
        let exchange = Arc::new(Exchange::new());
        let (address, listening) = listener::open(Arc::clone(&exchange)).await?;
        let log_stream = format!("[$LATEST]{}", hex(&random_array::<16>(&*surroundings.random)));
        let (reader, writer) = io::pipe()?;
        let mut command = command(function, &surroundings.launcher)?;
        command
            .current_dir(&function.directory)
            .env_clear()
            .envs(environment::variables(function, surroundings, address, &log_stream))
            .stdin(Stdio::null())
            .stdout(writer.try_clone()?)
            .stderr(writer);
        let order = Order { command, memory: bytes_of(function.memory), mark: format!("{LOG_STREAM}={log_stream}") };
        let output = Arc::new(Output::new(reader)?);
        let (child, group) = keeper.start(order).await?;
        let (ended, exit) = watch::channel(None);
        tokio::spawn(supervise(child, Arc::clone(&group), ended, stop));
        let reading = {
            let output = Arc::clone(&output);
            Task::spawn(async move { output.read().await })
        };
        let idle_since = surroundings.clock.now();
        let _tasks = [listening, reading];
        Ok(Self { exchange, output, group, exit, fingerprint, idle_since, used: false, _tasks })
    }

    /// Whether it still runs.
    pub(super) fn is_alive(&self) -> bool {
        self.exit.borrow().is_none()
    }

    /// What it writes.
    pub(super) fn output(&self) -> &Arc<Output> {
        &self.output
    }

    /// Lets the process work on an event.
    pub(super) async fn call(&mut self, delivery: Delivery, limit: Duration) -> Result<Bytes, Fault> {
        if self.used {
            self.output.begin();
        } else {
            self.ready().await?;
        }
        self.used = true;
        let outcome = self.exchange.offer(delivery);
        let mut exit = self.exit.clone();
        tokio::select! {
            biased;
            Ok(outcome) = outcome => match outcome {
                Outcome::Answer(body) => Ok(body),
                Outcome::TooLong => Err(Fault::Failed(Cause::TooLong)),
                Outcome::Error(reported) => Err(Fault::Failed(Cause::FunctionError {
                    error_type: reported.error_type,
                    message: reported.message,
                })),
            },
            exit = exited(&mut exit) => match self.exchange.withdraw() {
                true => Err(Fault::Untouched(exit)),
                false => Err(Fault::Failed(Cause::Exited(exit))),
            },
            () = tokio::time::sleep(limit) => {
                self.exchange.withdraw();
                self.group.kill();
                Err(Fault::Failed(Cause::TimedOut { limit }))
            }
        }
    }

    /// Waits until it asks for an event.
    async fn ready(&self) -> Result<(), Fault> {
        let (mut start, mut exit) = (self.exchange.start(), self.exit.clone());
        let started = async { start.wait_for(|start| *start != Start::Starting).await.map(|start| start.clone()) };
        let cause = tokio::select! {
            biased;
            started = started => match started {
                Ok(Start::Failed(reported)) => {
                    Cause::InitFailed { error_type: reported.error_type, message: reported.message }
                }
                _ => return Ok(()),
            },
            exit = exited(&mut exit) => Cause::Exited(exit),
            () = tokio::time::sleep(INIT) => {
                self.group.kill();
                Cause::InitFailed {
                    error_type: "Sandbox.Timedout".to_owned(),
                    message: format!("Init timed out after {:.2} seconds", INIT.as_secs_f64()),
                }
            }
        };
        Err(Fault::Failed(cause))
    }

    /// Lines of the call that has just ended.
    pub(super) fn end_call(&self, memory: u64) -> Vec<String> {
        let mut lines = self.output.take();
        if self.group.exceeded() {
            lines.push(format!("memory limit of {memory} MB exceeded"));
        }
        lines
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.group.kill();
    }
}

/// Waits for the end of a process.
async fn exited(exit: &mut watch::Receiver<Option<Exit>>) -> Exit {
    match exit.wait_for(Option::is_some).await {
        Ok(exit) => exit.unwrap_or(Exit::Signal(9)),
        // Its supervision was cut off, which kills it.
        Err(_) => Exit::Signal(9),
    }
}

/// Waits for the end of a process, or for the end of all, and leaves nothing of it behind.
async fn supervise(
    mut child: Child,
    group: Arc<Group>,
    ended: watch::Sender<Option<Exit>>,
    mut stop: watch::Receiver<bool>,
) {
    /// Kills a group when the runtime ends first.
    struct Guard(Arc<Group>);
    impl Drop for Guard {
        fn drop(&mut self) {
            self.0.kill();
        }
    }
    let _guard = Guard(Arc::clone(&group));
    let stopped = async { drop(stop.wait_for(|stop| *stop).await) };
    let status = tokio::select! {
        status = child.wait() => status,
        () = stopped => {
            group.kill();
            child.wait().await
        }
    };
    group.end();
    ended.send_replace(Some(status.map_or(Exit::Signal(9), Exit::of)));
    // Only a panic of it can be told here.
    let _ = tokio::task::spawn_blocking(move || group.kill_strays()).await;
}

fn command(function: &FunctionSettings, launcher: &Launcher) -> io::Result<Command> {
    let (program, arguments) = function.command.split_first().ok_or_else(|| io::Error::other("no program is named"))?;
    Ok(match launcher {
        Launcher::Direct => {
            let mut command = Command::new(program);
            command.args(arguments);
            command
        }
        Launcher::Program(launcher) => {
            let data = bytes_of(function.memory).saturating_mul(DATA_FACTOR).saturating_add(DATA_BASE);
            let mut command = Command::new(launcher);
            command.args(["run-function", "--parent"]).arg(std::process::id().to_string());
            command.arg("--data-limit").arg(data.to_string()).arg("--").args(&function.command);
            command
        }
    })
}

fn bytes_of(mebibytes: u64) -> u64 {
    mebibytes.saturating_mul(1 << 20)
}
