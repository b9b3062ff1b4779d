//! `UntagResource`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{UntagResourceInput, UntagResourceResponse, operations};
use cognomen_iam::Permit;

use super::tags;
use crate::Context;
use crate::pools::pool::change;

/// Removes tags of a pool; keys it does not have do no harm.
///
/// # Errors
/// `ResourceNotFoundException`, `AccessDenied` for a resource name of another account, region or service; when the store fails.
pub async fn untag_resource(
    permit: Permit<operations::UntagResource>,
    input: UntagResourceInput,
    ctx: &Context,
) -> Result<UntagResourceResponse, Error> {
    let pool_id = tags::pool_id(ctx, &permit, &input.resource_arn)?;
    change(ctx, permit.region(), pool_id, |pool| {
        pool.tags.retain(|key, _| !input.tag_keys.contains(key));
        Ok(())
    })
    .await?;
    Ok(UntagResourceResponse {})
}
