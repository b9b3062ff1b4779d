//! Why a document is no policy.

use std::borrow::Cow;

use cognomen_contract::Error;
use cognomen_contract::iam::ErrorCode;

/// What is wrong, in the order in which IAM looks: of several faults it names one of the first sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// The shape of the document.
    Syntax,
    /// A value that cannot be read.
    Value,
    /// A `Sid`.
    Sid,
    /// Nothing under `Action`.
    NoActions,
    /// Nothing under `Resource`.
    NoResources,
    /// The form of a resource.
    Resource,
    /// The form of an action.
    Action,
    /// What this kind of policy must or must not say.
    Kind,
}

/// A document that is refused: what is wrong, in IAM's words where it has some, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct PolicyError {
    pub(super) fault: Fault,
    message: Cow<'static, str>,
}

impl PolicyError {
    /// A fault in IAM's own words.
    pub(super) fn new(fault: Fault, message: impl Into<Cow<'static, str>>) -> Self {
        Self { fault, message: message.into() }
    }

    /// A fault for which IAM says only this much; `place` is a path such as `Statement[0].Effect`.
    pub(super) fn syntax(place: &str, what: &str) -> Self {
        Self::new(Fault::Syntax, format!("Syntax errors in policy. {place}: {what}"))
    }

    /// A fault of a value that is well-formed JSON, for which IAM says only this much.
    pub(super) fn legacy(place: &str, what: &str) -> Self {
        Self::new(Fault::Value, format!("The policy failed legacy parsing. {place}: {what}"))
    }

    /// A principal that cannot be one.
    pub(super) fn principal(kind: &str, value: &str) -> Self {
        Self::new(Fault::Kind, format!("Invalid principal in policy: \"{kind}\":\"{value}\""))
    }
}

impl From<PolicyError> for Error {
    fn from(error: PolicyError) -> Self {
        Self::new(ErrorCode::MalformedPolicyDocumentException, error.message)
    }
}

/// Collects faults, and keeps the one that is told.
#[derive(Default)]
pub(super) struct Faults(Option<PolicyError>);

impl Faults {
    /// A value, or none and its fault kept.
    pub(super) fn keep<T>(&mut self, result: Result<T, PolicyError>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// Keeps a fault, unless one of an earlier or the same sort is there.
    pub(super) fn add(&mut self, error: PolicyError) {
        if self.0.as_ref().is_none_or(|known| error.fault < known.fault) {
            self.0 = Some(error);
        }
    }

    /// The fault to tell.
    pub(super) fn into_result(self) -> Result<(), PolicyError> {
        self.0.map_or(Ok(()), Err)
    }
}
