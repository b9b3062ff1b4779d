//! The operations on identities that need no signature.

mod get_id;
mod unlink_identity;

pub use get_id::get_id;
pub use unlink_identity::unlink_identity;
