//! `UpdateIdentityPool`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{self as api, operations};
use cognomen_iam::Permit;

use super::{settings, tags};
use crate::Context;
use crate::pools::pool::change;

/// Gives a pool new settings. What is left out goes back to its default, but the developer's provider name and tags, which stay;
/// so do roles. Maps of principal tags go with their provider.
///
/// # Errors
/// `ResourceNotFoundException`, `AccessDenied` for other tags than it has without `cognito-identity:TagResource` and
/// `cognito-identity:UntagResource`, `InvalidParameterException` for a provider that has not the form of one or another developer
/// provider name, `LimitExceededException`, `ConcurrentModificationException`; when the store fails.
pub async fn update_identity_pool(
    permit: Permit<operations::UpdateIdentityPool>,
    input: api::IdentityPool,
    ctx: &Context,
) -> Result<api::IdentityPool, Error> {
    if let Some(wanted) = &input.identity_pool_tags {
        let view = ctx.pool(permit.region(), &input.identity_pool_id).await?;
        tags::may_replace(ctx, &permit, &view.pool, wanted).await?;
    }
    let edit = |pool: &mut _| settings::apply(ctx, pool, input.clone());
    Ok(settings::identity_pool(change(ctx, permit.region(), &input.identity_pool_id, edit).await?))
}
