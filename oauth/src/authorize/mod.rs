//! The authorization endpoint (RFC 6749 section 3.1): what a client asks for, checked; and the answer it gets.

mod answer;
mod check;
mod refusal;
mod request;

pub use answer::{code_answer, error_answer, implicit_answer};
pub use check::check;
pub use refusal::{PageError, Refusal};
pub use request::{AuthorizationRequest, Prompt, ResponseType};
