//! The risk configuration that applies to a request.

use std::net::IpAddr;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::AdvancedSecurityModeType;
use cognomen_model::risk::RiskConfiguration;

use super::network::Network;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::events;
use crate::origin::Origin;
use crate::pool_view::{ClientView, PoolView};

/// Whether the pool acts on risks (`ENFORCED`) rather than only writing them down.
#[must_use]
pub fn enforces(pool: &PoolView) -> bool {
    events::mode(pool) == AdvancedSecurityModeType::Enforced
}

/// What a pool does about risks: the client's own configuration where it has one, else the pool's; nothing is done
/// where there is neither.
///
/// # Errors
/// When the store fails.
pub async fn effective(
    ctx: &Context,
    pool: &PoolView,
    client_id: Option<&str>,
) -> Result<Arc<RiskConfiguration>, Error> {
    if let Some(client_id) = client_id
        && let Some(own) = stored(ctx, pool, Some(client_id)).await?
    {
        return Ok(own);
    }
    Ok(stored(ctx, pool, None).await?.unwrap_or_default())
}

async fn stored(
    ctx: &Context,
    pool: &PoolView,
    client_id: Option<&str>,
) -> Result<Option<Arc<RiskConfiguration>>, Error> {
    let (id, now) = (&pool.pool.id, ctx.clock.now());
    if let Some(kept) = ctx.caches.risk(id, client_id, now) {
        return Ok(kept);
    }
    let found = ctx.store.get::<RiskConfiguration>(&address::risk(id, client_id)).await.map_err(error::store)?;
    let found = found.map(|doc| Arc::new(doc.value));
    ctx.caches.keep_risk(id, client_id, found.clone(), now);
    Ok(found)
}

/// Whether the address of a request is one that the pool always refuses (`BlockedIPRangeList`). Only `ENFORCED` does.
///
/// # Errors
/// When the store fails.
pub async fn is_blocked_address(ctx: &Context, client: &ClientView, origin: &Origin) -> Result<bool, Error> {
    if !enforces(&client.pool) {
        return Ok(false);
    }
    let settings = effective(ctx, &client.pool, Some(&client.client.id)).await?;
    Ok(listed(blocked(&settings), origin.ip))
}

/// Refuses a request from an address that the pool always refuses.
///
/// # Errors
/// `NotAuthorizedException`; when the store fails.
pub async fn check_address(ctx: &Context, client: &ClientView, origin: &Origin) -> Result<(), Error> {
    if is_blocked_address(ctx, client, origin).await? {
        return Err(error::not_authorized("Request not allowed due to security reasons."));
    }
    Ok(())
}

fn blocked(settings: &RiskConfiguration) -> Option<&Vec<String>> {
    settings.exceptions.as_ref()?.blocked_ip_range_list.as_ref()
}

/// Whether nothing from an address is judged (`SkippedIPRangeList`).
pub(super) fn is_skipped(settings: &RiskConfiguration, address: Option<IpAddr>) -> bool {
    listed(settings.exceptions.as_ref().and_then(|lists| lists.skipped_ip_range_list.as_ref()), address)
}

/// Ranges were checked when they were set.
fn listed(ranges: Option<&Vec<String>>, address: Option<IpAddr>) -> bool {
    let Some(address) = address else { return false };
    ranges.into_iter().flatten().filter_map(|range| range.parse::<Network>().ok()).any(|range| range.contains(address))
}
