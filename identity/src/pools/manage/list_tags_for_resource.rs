//! `ListTagsForResource`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{ListTagsForResourceInput, ListTagsForResourceResponse, operations};
use cognomen_iam::Permit;

use super::tags;
use crate::Context;

/// Lists the tags of a pool.
///
/// # Errors
/// `ResourceNotFoundException`, `AccessDenied` for a resource name of another account, region or service; when the store fails.
pub async fn list_tags_for_resource(
    permit: Permit<operations::ListTagsForResource>,
    input: ListTagsForResourceInput,
    ctx: &Context,
) -> Result<ListTagsForResourceResponse, Error> {
    let pool_id = tags::pool_id(ctx, &permit, &input.resource_arn)?;
    let view = ctx.pool(permit.region(), pool_id).await?;
    Ok(ListTagsForResourceResponse { tags: Some(view.pool.tags.clone()) })
}
