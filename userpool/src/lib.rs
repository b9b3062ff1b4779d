//! User pools: the directory, sign-in and tokens, operation by operation.
//!
//! `ops/` holds one file per API operation; below it nothing knows the wire. `directory` reads and writes users,
//! `tokens` signs and checks them, `messages` is the port through which codes and invitations leave, `triggers` calls the
//! application's functions.

pub mod browsers;
pub mod cache;
pub mod codes;
pub mod context;
pub mod directory;
pub mod error;
pub mod events;
pub mod factors;
pub mod grants;
pub mod imports;
pub mod introspection;
pub mod limits;
pub mod messages;
pub mod ops;
pub mod origin;
pub mod paging;
pub mod passkeys;
mod password_hashes;
pub mod passwords;
pub mod pool_view;
pub mod risk;
pub mod signing;
pub mod tokens;
pub mod triggers;
mod user_agent;

pub use context::Context;
