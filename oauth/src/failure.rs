//! Errors of the endpoints that applications call, in OAuth's form.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use http::StatusCode;
use serde::Serialize;

/// An error answer (RFC 6749 section 5.2).
#[derive(Debug)]
pub struct Failure {
    /// The status.
    pub status: StatusCode,
    /// `error`.
    pub error: &'static str,
    /// `error_description`.
    pub description: Option<String>,
    /// What lies beneath; logged, never sent.
    pub cause: Option<Error>,
}

#[derive(Serialize)]
struct Body<'a> {
    error: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_description: Option<&'a str>,
}

impl Failure {
    /// An error of status 400, which Cognito's token endpoint answers for all of them.
    #[must_use]
    pub fn new(error: &'static str) -> Self {
        Self { status: StatusCode::BAD_REQUEST, error, description: None, cause: None }
    }

    /// With `error_description`.
    #[must_use]
    pub fn because(self, description: impl Into<String>) -> Self {
        Self { description: Some(description.into()), ..self }
    }

    /// With another status.
    #[must_use]
    pub fn status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// `invalid_request`.
    #[must_use]
    pub fn invalid_request(description: impl Into<String>) -> Self {
        Self::new("invalid_request").because(description)
    }

    /// `invalid_client`, for every reason the same.
    #[must_use]
    pub fn invalid_client() -> Self {
        Self::new("invalid_client")
    }

    /// `invalid_grant`.
    #[must_use]
    pub fn invalid_grant() -> Self {
        Self::new("invalid_grant")
    }

    /// Too many requests: to be tried again later.
    #[must_use]
    pub fn throttled() -> Self {
        Self::new("temporarily_unavailable").status(StatusCode::TOO_MANY_REQUESTS)
    }

    /// The server's own failure; its cause is logged and not told.
    #[must_use]
    pub fn internal(cause: Error) -> Self {
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, error: "server_error", description: None, cause: Some(cause) }
    }

    /// The body, as JSON.
    #[must_use]
    pub fn body(&self) -> String {
        let body = Body { error: self.error, error_description: self.description.as_deref() };
        serde_json::to_string(&body).unwrap_or_default()
    }
}

impl From<Error> for Failure {
    /// A refusal of an operation is a bad grant, in its words; what has a cause is the server's own failure.
    fn from(error: Error) -> Self {
        if error.code() == ErrorCode::TooManyRequestsException.into() {
            return Self::throttled();
        }
        if error.cause().is_some() {
            return Self::internal(error);
        }
        Self::invalid_grant().because(error.message().to_owned())
    }
}
