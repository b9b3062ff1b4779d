//! `TagResource`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{TagResourceRequest, TagResourceResponse, operations};
use cognomen_iam::Permit;

use super::{change::change, tags};
use crate::context::Context;

/// Adds tags to a pool; an existing key takes the new value.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` when the pool would have more than fifty; when the store fails.
pub async fn tag_resource(
    permit: Permit<operations::TagResource>,
    input: TagResourceRequest,
    ctx: &Context,
) -> Result<TagResourceResponse, Error> {
    let pool_id = tags::pool_id(ctx, permit.region(), &input.resource_arn)?;
    change(ctx, permit.region(), pool_id, |pool| {
        pool.settings.tags.extend(input.tags.clone());
        tags::check(&pool.settings.tags)
    })
    .await?;
    Ok(TagResourceResponse {})
}
