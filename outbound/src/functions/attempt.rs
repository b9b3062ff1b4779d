//! What one attempt of a call comes to.

use cognomen_userpool::triggers::port::Failure;

/// What came of one attempt.
#[derive(Debug)]
pub(super) struct Attempt {
    /// The answer, or why there is none.
    pub(super) outcome: Result<Vec<u8>, Miss>,
    /// What the function logged meanwhile, as far as it is known.
    pub(super) logs: Vec<String>,
    /// Whether a process was started for it, where that is known.
    pub(super) cold_start: Option<bool>,
}

impl Attempt {
    pub(super) fn failed(failure: Failure, repeat: Repeat) -> Self {
        Self { outcome: Err(Miss { failure, repeat }), logs: Vec::new(), cold_start: None }
    }

    pub(super) fn failure(&self) -> Option<&Failure> {
        self.outcome.as_ref().err().map(|miss| &miss.failure)
    }
}

/// An attempt without an answer.
#[derive(Debug)]
pub(super) struct Miss {
    pub(super) failure: Failure,
    pub(super) repeat: Repeat,
}

/// Whether another attempt may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    /// The function was called, or cannot be.
    Never,
    /// The call may have reached the function: only where an answer is waited for, because a message leaves once.
    WhereAwaited,
    /// The call has surely not reached the function.
    Always,
}

impl Repeat {
    pub(super) fn is_allowed(self, handed_over: bool) -> bool {
        match self {
            Self::Never => false,
            Self::WhereAwaited => !handed_over,
            Self::Always => true,
        }
    }
}

/// `TooManyRequestsException` of `Invoke`.
pub(super) fn too_many() -> Failure {
    Failure::Refused { code: "TooManyRequestsException".to_owned() }
}
