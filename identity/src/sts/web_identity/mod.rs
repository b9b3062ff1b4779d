//! What the token of a provider proves to STS, and what it asks for.

mod claims;
mod keys;
mod prove;

pub(super) use claims::Wishes;
pub(super) use prove::{Proved, prove};
