//! Where each document of identity pools lives.
//!
//! | partition | keys | what |
//! |---|---|---|
//! | `pool` | `settings` | the pool: settings, roles, maps of principal tags, tags |
//!
//! In the system scope: `identity-pools` lists pools by id, which begins with the region; `identity-pool-tags` names the pool of a
//! tag, which the ids of its identities have; `deleted-identity-pools` lists those whose records are still to be removed.

use cognomen_store::{At, Scope};

/// The scope of a pool's documents. Ids of identity pools have a colon, which those of user pools never have.
#[must_use]
pub fn scope(pool_id: &str) -> Scope {
    Scope::pool(pool_id)
}

/// A pool's settings.
#[must_use]
pub fn settings(pool_id: &str) -> At {
    At::new(scope(pool_id), "pool", "settings")
}

/// The partition that lists all identity pools.
pub const POOLS: &str = "identity-pools";

/// A pool's entry in the list.
#[must_use]
pub fn pool_entry(pool_id: &str) -> At {
    At::new(Scope::System, POOLS, pool_id)
}

/// The id of the pool that has a tag.
#[must_use]
pub fn tagged(tag: &str) -> At {
    At::new(Scope::System, "identity-pool-tags", tag)
}

/// The partition that lists deleted pools whose records are still to be removed.
pub const DELETED: &str = "deleted-identity-pools";

/// A deleted pool's entry.
#[must_use]
pub fn deleted(pool_id: &str) -> At {
    At::new(Scope::System, DELETED, pool_id)
}
