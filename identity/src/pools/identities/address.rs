//! Where what belongs to identities lives, all in the scope of their pool.
//!
//! | partition | keys | what |
//! |---|---|---|
//! | `identity/{uuid}` | `record` | an identity |
//! | `login/{blind provider and subject}` | `owner` | the id of the identity that has the login |
//! | `identities/{hex digit}` | `{uuid}` | all identities, in sixteen shards |

use cognomen_store::At;

use crate::pools::PoolView;
use crate::pools::address::scope;
use crate::pools::error;
use crate::pools::identities::Login;
use cognomen_contract::Error;

/// The shards of the listing.
pub(super) const SHARDS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
/// Which of the characters of an id's UUID is random, and so spreads identities over the shards: the first ones are the pool's.
const SPREADING: usize = 9;

/// The UUID of an identity's id.
///
/// # Errors
/// `ResourceNotFoundException` for what cannot be an id of an identity of the pool.
pub(super) fn uuid<'a>(pool: &PoolView, id: &'a str) -> Result<&'a str, Error> {
    let uuid = id.strip_prefix(pool.pool.region()).and_then(|rest| rest.strip_prefix(':'));
    let own = uuid.filter(|_| cognomen_model::identity_pool::tag_of_identity(id) == Some(pool.pool.tag.as_str()));
    own.ok_or_else(|| error::identity_not_found(id))
}

/// An identity's record.
pub(super) fn record(pool: &PoolView, uuid: &str) -> At {
    At::new(scope(&pool.pool.id), format!("identity/{uuid}"), "record")
}

/// The claim on a login.
pub(super) fn claim(pool: &PoolView, login: &Login) -> At {
    let kind = if login.developer { "developer" } else { "public" };
    let blind = pool.keys.blind_text("identity-login", &[kind, &login.provider, &login.subject]);
    At::new(scope(&pool.pool.id), format!("login/{blind}"), "owner")
}

/// An identity's entry in the listing.
pub(super) fn listed(pool: &PoolView, uuid: &str) -> At {
    At::new(scope(&pool.pool.id), shard(shard_of(uuid)), uuid)
}

/// The shard that lists an identity.
pub(super) fn shard_of(uuid: &str) -> char {
    uuid.chars().nth(SPREADING).unwrap_or('0')
}

/// The partition of a shard.
pub(super) fn shard(digit: char) -> String {
    format!("identities/{digit}")
}
