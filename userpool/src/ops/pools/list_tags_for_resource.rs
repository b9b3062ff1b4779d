//! `ListTagsForResource`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListTagsForResourceRequest, ListTagsForResourceResponse, operations};
use cognomen_iam::Permit;

use super::tags;
use crate::context::Context;

/// Lists the tags of a pool.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn list_tags_for_resource(
    permit: Permit<operations::ListTagsForResource>,
    input: ListTagsForResourceRequest,
    ctx: &Context,
) -> Result<ListTagsForResourceResponse, Error> {
    let pool_id = tags::pool_id(ctx, permit.region(), &input.resource_arn)?;
    let view = ctx.pool(permit.region(), pool_id).await?;
    Ok(ListTagsForResourceResponse { tags: Some(view.pool.settings.tags.clone()) })
}
