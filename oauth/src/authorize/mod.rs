//! The authorization endpoint (RFC 6749 section 3.1): what a client asks for, checked; and the answer it gets.

mod answer;
mod beyond;
mod check;
mod refusal;
mod request;

pub(crate) use answer::with_query;
pub use answer::{code_answer, error_answer, implicit_answer};
pub(crate) use beyond::Way;
pub use check::check;
pub(crate) use check::{examine, resource, scopes};
pub(crate) use refusal::Fault;
pub use refusal::{PageError, Refusal};
pub use request::{AuthorizationRequest, Prompt, ResponseType};
