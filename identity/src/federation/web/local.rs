//! Issuers that are this server itself: their keys are at hand, and nothing is fetched.

use cognomen_crypto::jose::PublicKeySet;

use super::{KeySource, Provider, WebFault};
use crate::Context;

/// The keys of a provider that is one of this server's user pools; none for every other.
///
/// # Errors
/// [`WebFault::Failed`] when the store fails.
pub(super) async fn keys(ctx: &Context, provider: &Provider) -> Result<Option<PublicKeySet>, WebFault> {
    let KeySource::Discovered(issuer) = &provider.keys else { return Ok(None) };
    let found = ctx.user_pools.published_keys(issuer).await.map_err(|_| WebFault::Failed)?;
    found.map(|document| PublicKeySet::published(&document).map_err(|_| WebFault::Failed)).transpose()
}
