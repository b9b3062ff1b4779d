//! What is declared of a function that runs on this machine.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use cognomen_crypto::random::Random;
use cognomen_model::Clock;

/// A function that runs as processes of this machine.
#[derive(Clone)]
pub struct FunctionSettings {
    /// Name, as in the last part of its ARN.
    pub name: String,
    /// Program with its arguments: a runtime client of Lambda (`python3 -m awslambdaric handler.handler`, …).
    pub command: Vec<String>,
    /// Working folder (`LAMBDA_TASK_ROOT`).
    pub directory: PathBuf,
    /// Variables that it gets beside Lambda's own, which win.
    pub environment: BTreeMap<String, String>,
    /// Longest run of one call, without the start of the process.
    pub timeout: Duration,
    /// Most memory of a process and its children in MiB.
    pub memory: u64,
    /// Processes at a time; at least one. Each works on one call at a time.
    pub concurrency: usize,
}

impl FunctionSettings {
    /// [`timeout`](Self::timeout) where nothing is declared, as Lambda has it.
    pub const TIMEOUT: Duration = Duration::from_secs(3);
    /// [`memory`](Self::memory) where nothing is declared.
    pub const MEMORY: u64 = 512;
    /// [`concurrency`](Self::concurrency) where nothing is declared.
    pub const CONCURRENCY: usize = 2;

    /// A function with the defaults.
    #[must_use]
    pub fn new(name: impl Into<String>, command: Vec<String>, directory: impl Into<PathBuf>) -> Self {
        Self {
            name: name.into(),
            command,
            directory: directory.into(),
            environment: BTreeMap::new(),
            timeout: Self::TIMEOUT,
            memory: Self::MEMORY,
            concurrency: Self::CONCURRENCY,
        }
    }
}

/// Values of variables are often secrets.
impl std::fmt::Debug for FunctionSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FunctionSettings").field("name", &self.name).finish_non_exhaustive()
    }
}

/// How processes are started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Launcher {
    /// As children without further bounds. They may outlive a server that is killed.
    Direct,
    /// Through `PROGRAM run-function`, which ties them to the server's life and bounds them ([`launch`](super::launch)).
    Program(PathBuf),
}

/// Where functions run, the same for all.
#[derive(Clone)]
pub struct Surroundings {
    /// How processes are started.
    pub launcher: Launcher,
    /// `AWS_REGION`.
    pub region: String,
    /// Further variables for all functions; what a function declares wins (`AWS_ENDPOINT_URL`, …).
    pub environment: BTreeMap<String, String>,
    /// Whether a changed file below its folder makes a function start afresh, for development.
    pub reload: bool,
    /// Files and folders that are no part of any function, wherever they lie: what the server itself writes.
    pub not_of_functions: Vec<PathBuf>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Draws request ids.
    pub random: Arc<dyn Random>,
}
