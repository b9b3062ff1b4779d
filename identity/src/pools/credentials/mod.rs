//! Credentials of identities: the enhanced flow.

mod assume;
mod get_credentials_for_identity;
mod guests;

pub use assume::{Assumed, Session, consent};
pub use get_credentials_for_identity::get_credentials_for_identity;
