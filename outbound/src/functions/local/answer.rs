//! What a call of a local function brings.

use std::fmt;
use std::time::Duration;

/// A call of a function.
#[derive(Clone)]
pub struct Invocation {
    /// ARN that the function is told it was called by.
    pub arn: String,
    /// The event: JSON, with secrets inside.
    pub event: Vec<u8>,
    /// How long the caller waits, the wait for a free process and its start included. A function that is at work then goes
    /// on until its own time-out, as in Lambda.
    pub patience: Duration,
}

impl fmt::Debug for Invocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Invocation").field("arn", &self.arn).field("patience", &self.patience).finish_non_exhaustive()
    }
}

/// What is known of a call however it ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallRecord {
    /// Request id that the function saw.
    pub request_id: String,
    /// From the call to its end.
    pub duration: Duration,
    /// Lines that the function wrote meanwhile, to standard output or standard error; bounded in number and length.
    pub logs: Vec<String>,
    /// Whether a process was started for it.
    pub cold: bool,
}

/// A function's answer.
#[derive(Clone, PartialEq, Eq)]
pub struct LocalAnswer {
    /// As the function gave it, at most 6 MiB; not checked to be JSON.
    pub body: Vec<u8>,
    /// How it came about.
    pub record: CallRecord,
}

impl fmt::Debug for LocalAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalAnswer").field("record", &self.record).finish_non_exhaustive()
    }
}

/// A call without an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalFailure {
    /// Why.
    pub cause: Cause,
    /// How it came about.
    pub record: CallRecord,
}

/// Why a call brought no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No function has this name.
    Unknown,
    /// The function reported an error.
    FunctionError {
        /// `errorType`; empty where it gave none.
        error_type: String,
        /// `errorMessage`; empty where it gave none.
        message: String,
    },
    /// The function did not answer within its time-out, and was ended.
    TimedOut {
        /// The time-out.
        limit: Duration,
    },
    /// The process ended before it answered.
    Exited(Exit),
    /// The function could not be loaded; what its runtime client reported.
    InitFailed {
        /// `errorType`.
        error_type: String,
        /// `errorMessage`.
        message: String,
    },
    /// The caller's patience ran out while the function was starting or at work.
    NoAnswer,
    /// All processes were at work for as long as the caller waits, or too many calls wait already.
    Busy,
    /// The answer is longer than Lambda's 6 MiB.
    TooLong,
    /// No process could be started, in words.
    SpawnFailed(String),
}

/// How a process ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// By itself, with this code.
    Code(i32),
    /// By this signal.
    Signal(i32),
}

impl Exit {
    pub(super) fn of(status: std::process::ExitStatus) -> Self {
        use std::os::unix::process::ExitStatusExt;
        match (status.code(), status.signal()) {
            (Some(code), _) => Self::Code(code),
            (None, signal) => Self::Signal(signal.unwrap_or_default()),
        }
    }
}

impl fmt::Display for Exit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Code(code) => return write!(f, "exit status {code}"),
            Self::Signal(4) => "illegal instruction",
            Self::Signal(6) => "aborted",
            Self::Signal(7) => "bus error",
            Self::Signal(8) => "floating point exception",
            Self::Signal(9) => "killed",
            Self::Signal(11) => "segmentation fault",
            Self::Signal(15) => "terminated",
            Self::Signal(number) => return write!(f, "signal {number}"),
        };
        write!(f, "signal: {name}")
    }
}

impl LocalFailure {
    /// `errorType` as Lambda's `Invoke` answers it.
    #[must_use]
    pub fn error_type(&self) -> &str {
        match &self.cause {
            Cause::FunctionError { error_type, .. } | Cause::InitFailed { error_type, .. } => error_type,
            Cause::TimedOut { .. } | Cause::NoAnswer => "Sandbox.Timedout",
            Cause::Exited(_) => "Runtime.ExitError",
            Cause::SpawnFailed(_) => "Runtime.InvalidEntrypoint",
            Cause::TooLong => "Function.ResponseSizeTooLarge",
            Cause::Busy => "TooManyRequestsException",
            Cause::Unknown => "ResourceNotFoundException",
        }
    }

    /// `errorMessage` as Lambda's `Invoke` answers it; a function's own message as it gave it.
    #[must_use]
    pub fn message(&self) -> String {
        let id = &self.record.request_id;
        match &self.cause {
            Cause::FunctionError { message, .. } | Cause::InitFailed { message, .. } => message.clone(),
            Cause::TimedOut { limit } => {
                format!("RequestId: {id} Error: Task timed out after {:.2} seconds", limit.as_secs_f64())
            }
            Cause::NoAnswer => "no answer in the time that the caller waits".to_owned(),
            Cause::Exited(Exit::Code(0)) => {
                format!("RequestId: {id} Error: Runtime exited without providing a reason")
            }
            Cause::Exited(exit) => format!("RequestId: {id} Error: Runtime exited with error: {exit}"),
            Cause::SpawnFailed(why) => format!("RequestId: {id} Error: {why}"),
            Cause::TooLong => "Response payload size exceeded maximum allowed payload size (6291556 bytes).".to_owned(),
            Cause::Busy => "Rate Exceeded.".to_owned(),
            Cause::Unknown => "no function has this name".to_owned(),
        }
    }
}
