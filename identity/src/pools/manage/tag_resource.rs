//! `TagResource`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{TagResourceInput, TagResourceResponse, operations};
use cognomen_iam::Permit;

use super::tags;
use crate::Context;
use crate::pools::pool::change;

/// Adds tags to a pool; an existing key takes the new value.
///
/// # Errors
/// `ResourceNotFoundException`, `AccessDenied` for a resource name of another account, region or service,
/// `InvalidParameterException` when the pool would have more than fifty tags; when the store fails.
pub async fn tag_resource(
    permit: Permit<operations::TagResource>,
    input: TagResourceInput,
    ctx: &Context,
) -> Result<TagResourceResponse, Error> {
    let pool_id = tags::pool_id(ctx, &permit, &input.resource_arn)?;
    change(ctx, permit.region(), pool_id, |pool| {
        pool.tags.extend(input.tags.clone());
        tags::check(&pool.tags)
    })
    .await?;
    Ok(TagResourceResponse {})
}
