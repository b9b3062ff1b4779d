//! The one error that operations return.

use std::borrow::Cow;
use std::fmt;

use crate::{Code, CommonCode, ValidationError};

/// An error with its code and the message that the caller sees. It knows nothing of HTTP.
pub struct Error {
    code: Code,
    message: Cow<'static, str>,
    cause: Option<Cause>,
}

type Cause = Box<dyn std::error::Error + Send + Sync>;

impl Error {
    /// An error whose message is sent as it stands.
    pub fn new(code: impl Into<Code>, message: impl Into<Cow<'static, str>>) -> Self {
        Self { code: code.into(), message: message.into(), cause: None }
    }

    /// Something broke on this side; the cause is for the log and never sent.
    pub fn internal(cause: impl Into<Cause>) -> Self {
        Self::new(CommonCode::InternalFailure, "internal error").with_cause(cause)
    }

    /// Adds what lies beneath, for the log.
    #[must_use]
    pub fn with_cause(mut self, cause: impl Into<Cause>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Message for the caller.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What lies beneath; never sent.
    pub fn cause(&self) -> Option<&(dyn std::error::Error + Send + Sync + 'static)> {
        self.cause.as_deref()
    }
}

impl From<ValidationError> for Error {
    fn from(error: ValidationError) -> Self {
        Self::new(CommonCode::Validation, error.to_string())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Error");
        out.field("code", &self.code).field("message", &self.message).field("cause", &self.cause).finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.cause {
            Some(cause) => Some(cause.as_ref()),
            None => None,
        }
    }
}
