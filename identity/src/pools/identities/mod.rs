//! Identities of a pool: who came, and by which logins.
//!
//! An identity has one record; every login of it is claimed by an entry of its own, which is written in the same commit, so that of
//! two who bring a new login at once one makes the identity and the other finds it.

mod address;
mod change;
mod enter;
mod ops;
mod page;
mod read;
mod record;
mod remove;
mod settle;

pub use change::{merge, unlink};
pub use enter::enter;
pub use ops::{get_id, unlink_identity};
pub use page::{Page, page};
pub use read::{Found, find, look_up, owner_of};
pub use record::{Identity, Login, MAX_LOGINS, State};
pub use remove::delete;
pub use settle::{Proof, settle};
pub(in crate::pools) use settle::{guests_refused, no_match};
