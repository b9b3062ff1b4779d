//! Identity pools: how they are read, cached and changed.

mod cache;
mod change;
mod sweep;
mod view;

pub use cache::PoolCache;
pub(in crate::pools) use change::change;
pub(in crate::pools) use sweep::{erase, sweep};
pub use sweep::{finish_deletions, pool_ids};
pub use view::PoolView;
