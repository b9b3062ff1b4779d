//! Why a document is no policy.

use std::borrow::Cow;

use cognomen_contract::Error;
use cognomen_contract::iam::ErrorCode;

/// A document that is refused: what is wrong, in IAM's words where it has some, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PolicyError(Cow<'static, str>);

impl PolicyError {
    /// A fault in IAM's own words.
    pub(super) fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self(message.into())
    }

    /// A fault for which IAM says only this much; `place` is a path such as `Statement[0].Effect`.
    pub(super) fn syntax(place: &str, what: &str) -> Self {
        Self(format!("Syntax errors in policy. {place}: {what}").into())
    }

    /// Part of the language that is not evaluated.
    pub(super) fn unsupported(place: &str, what: &str) -> Self {
        Self(format!("{place}: {what} not supported").into())
    }
}

impl From<PolicyError> for Error {
    fn from(error: PolicyError) -> Self {
        Self::new(ErrorCode::MalformedPolicyDocumentException, error.0)
    }
}
