//! Identity pools: what is kept of them, and their operations, one file each.
//!
//! Everything of a pool lies in a scope of its own, under data keys of its own: deleting the pool destroys them.

pub mod address;
pub mod credentials;
mod developer;
pub mod error;
pub mod identities;
pub mod logins;
mod manage;
pub mod paging;
mod pool;
pub mod roles;
pub mod tokens;

pub use developer::*;
pub use manage::*;
pub use pool::{PoolCache, PoolView, finish_deletions, pool_ids};
