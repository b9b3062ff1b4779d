//! `AdminUpdateUserAttributes`: an administrator changes attributes.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminUpdateUserAttributesRequest, AdminUpdateUserAttributesResponse, operations};
use cognomen_iam::Permit;

use super::attributes::{self, Writer};
use super::change::twice;
use super::update_user_attributes::update;
use crate::context::Context;
use crate::directory;
use crate::messages::deliver;
use crate::origin::Origin;
use crate::triggers::Triggers;

/// Changes attributes; blank values delete. New addresses and numbers that the pool verifies get a code, unless the
/// same call marks them as verified.
///
/// # Errors
/// `UserNotFoundException`, `InvalidParameterException`, `AliasExistsException`.
pub async fn admin_update_user_attributes(
    permit: Permit<operations::AdminUpdateUserAttributes>,
    input: AdminUpdateUserAttributesRequest,
    ctx: &Context,
) -> Result<AdminUpdateUserAttributesResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let origin = Origin::of(permit.request());
    let triggers = Triggers::of_admin(ctx, &pool, &origin, input.client_metadata.as_ref());
    let changes = attributes::for_update(&pool.pool, Writer::Admin, &input.user_attributes)?;
    let sent = twice(|| {
        Box::pin(async {
            let doc = directory::require(ctx, &pool, &input.username).await?;
            update(ctx, &triggers, &doc, &changes, Writer::Admin).await
        })
    })
    .await?;
    for (_, message) in sent {
        deliver::send_or_blame_sender(ctx, message).await?;
    }
    Ok(AdminUpdateUserAttributesResponse {})
}
