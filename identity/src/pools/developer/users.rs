//! Users whom the developer vouches for.

use cognomen_contract::Error;

use crate::Context;
use crate::pools::identities::{Identity, Login, owner_of};
use crate::pools::{PoolView, error};

/// Refuses a provider that is not the developer's in the pool.
///
/// # Errors
/// `InvalidParameterException`.
pub(super) fn check_provider(pool: &PoolView, provider: &str) -> Result<(), Error> {
    match pool.pool.developer_provider.as_deref() {
        Some(own) if own == provider => Ok(()),
        _ => Err(unsupported()),
    }
}

/// `InvalidParameterException` of a provider that is not the developer's in the pool.
pub(super) fn unsupported() -> Error {
    error::invalid("This identity pool does not support the specified developer provider")
}

/// The id of the identity that a user of the developer's has.
///
/// # Errors
/// `ResourceNotFoundException` for a user who has none; when the store fails.
pub(super) async fn identity_of(ctx: &Context, pool: &PoolView, user_id: &str) -> Result<String, Error> {
    let owner = match pool.pool.developer_provider.as_deref() {
        Some(provider) => owner_of(ctx, pool, &Login::developer(provider, user_id)).await?,
        None => None,
    };
    owner.ok_or_else(|| error::not_found("Developer user identifier not found."))
}

/// Ids of the developer's users who have an identity, in order.
pub(super) fn user_ids(identity: &Identity) -> Vec<&str> {
    let mut ids: Vec<&str> =
        identity.logins.iter().filter(|login| login.developer).map(|login| login.subject.as_str()).collect();
    ids.sort_unstable();
    ids
}
