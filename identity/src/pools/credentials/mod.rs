//! Credentials of identities: the enhanced flow.

mod assume;
mod get_credentials_for_identity;
mod guests;
mod target;

pub use assume::{Assumed, Session, consent};
pub use get_credentials_for_identity::get_credentials_for_identity;
pub use target::{get_identity_pool_credentials_target, is_elsewhere, set_identity_pool_credentials_target};
