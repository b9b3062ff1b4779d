//! `UntagResource`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UntagResourceRequest, UntagResourceResponse, operations};
use cognomen_iam::Permit;

use super::{change::change, tags};
use crate::context::Context;

/// Removes tags of a pool; keys it does not have do no harm.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn untag_resource(
    permit: Permit<operations::UntagResource>,
    input: UntagResourceRequest,
    ctx: &Context,
) -> Result<UntagResourceResponse, Error> {
    let pool_id = tags::pool_id(ctx, permit.region(), &input.resource_arn)?;
    change(ctx, permit.region(), pool_id, |pool| {
        for key in &input.tag_keys {
            pool.settings.tags.remove(key);
        }
        Ok(())
    })
    .await?;
    Ok(UntagResourceResponse {})
}
