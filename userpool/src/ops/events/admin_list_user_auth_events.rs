//! `AdminListUserAuthEvents`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminListUserAuthEventsRequest, AdminListUserAuthEventsResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::event::StoredEvent;

use super::check_enabled;
use crate::context::Context;
use crate::{directory, error, events, paging};

/// Lists a user's events, newest first.
///
/// # Errors
/// `ResourceNotFoundException`, `UserPoolAddOnNotEnabledException`, `UserNotFoundException`, `InvalidParameterException`
/// for a token that is not ours; when the store fails.
pub async fn admin_list_user_auth_events(
    permit: Permit<operations::AdminListUserAuthEvents>,
    input: AdminListUserAuthEventsRequest,
    ctx: &Context,
) -> Result<AdminListUserAuthEventsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    check_enabled(&pool)?;
    let sub = directory::require(ctx, &pool, &input.username).await?.user.sub;
    let kind = format!("AdminListUserAuthEvents/{sub}");
    let after = input.next_token.map(|token| paging::decode(&pool.keys, &kind, &token)).transpose()?;
    let page = events::page(ctx, &pool, &sub, after.as_deref(), paging::limit(input.max_results)).await?;
    let open = |item: &cognomen_store::Sealed| item.open::<StoredEvent>().map(|doc| doc.value.wire());
    let auth_events = page.items.iter().map(open).collect::<Result<_, _>>().map_err(error::store)?;
    let next_token = page.next.map(|last| paging::encode(&pool.keys, &kind, &last));
    Ok(AdminListUserAuthEventsResponse { auth_events: Some(auth_events), next_token })
}
