//! `DeleteManagedLoginBranding`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteManagedLoginBrandingRequest, operations};
use cognomen_iam::Permit;

use super::{forget, style};
use crate::context::Context;

/// Deletes a style with its images; its client has none then.
///
/// # Errors
/// `ResourceNotFoundException`, `ConcurrentModificationException`; when the store fails.
pub async fn delete_managed_login_branding(
    permit: Permit<operations::DeleteManagedLoginBranding>,
    input: DeleteManagedLoginBrandingRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    style::attempt_twice(|| async {
        let doc = style::require(ctx, pool_id, &input.managed_login_branding_id).await?;
        forget::remove_style(ctx, pool_id, &doc).await
    })
    .await
}
