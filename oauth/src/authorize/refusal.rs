//! Why a request for authorization is refused, and who is told.

use cognomen_contract::Error;

use super::answer::error_answer;

/// Why a client is refused, in words of RFC 6749 section 4.1.2.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Why {
    /// `error`.
    pub(crate) error: &'static str,
    /// `error_description`.
    pub(crate) description: Option<&'static str>,
}

/// What is wrong with a request, before it is settled how the client hears of it.
#[derive(Debug)]
pub(crate) enum Fault {
    /// As [`Refusal::Page`].
    Page(PageError),
    /// The client may be told.
    Back {
        /// Its callback URL.
        redirect_uri: String,
        /// `state`.
        state: Option<String>,
        /// Why.
        why: Why,
    },
    /// The server's own failure.
    Failed(Error),
}

impl Fault {
    /// The refusal that a browser brings back.
    pub(crate) fn told(self, issuer: &str) -> Refusal {
        match self {
            Self::Page(page) => Refusal::Page(page),
            Self::Back { redirect_uri, state, why } => {
                Refusal::Back(error_answer(&redirect_uri, state.as_deref(), issuer, why.error, why.description))
            }
            Self::Failed(error) => Refusal::Failed(error),
        }
    }
}

impl From<PageError> for Fault {
    fn from(page: PageError) -> Self {
        Self::Page(page)
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// A refusal.
#[derive(Debug)]
pub enum Refusal {
    /// The user sees a page: the client or its address is not known to be right, so nothing is sent there (RFC 6749
    /// section 4.1.2.1).
    Page(PageError),
    /// The client is told at its callback URL: the address to go to.
    Back(String),
    /// The server's own failure.
    Failed(Error),
}

/// What the error page is told, as `error` in its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageError {
    /// A parameter came twice.
    Malformed,
    /// `client_id`, `redirect_uri` or `response_type` is missing.
    Missing,
    /// There is no such client in the pool, or it may not use OAuth.
    Client,
    /// The callback URL is not one of the client's.
    Redirect,
    /// The sign-out URL is not one of the client's.
    SignOut,
    /// A reference to a pushed request that is unknown, used or too old.
    Pushed,
}

impl PageError {
    /// The words of the address, in Cognito's form where it is known.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Malformed => "invalid_request",
            Self::Missing => "Required parameters missing",
            Self::Client => "invalid_client",
            Self::Redirect => "redirect_mismatch",
            Self::SignOut => "Required String parameter 'redirect_uri' is not present",
            Self::Pushed => "invalid_request_uri",
        }
    }
}

impl From<PageError> for Refusal {
    fn from(page: PageError) -> Self {
        Self::Page(page)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}
