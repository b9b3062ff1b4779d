//! `DescribeManagedLoginBranding`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    DescribeManagedLoginBrandingRequest, DescribeManagedLoginBrandingResponse, operations,
};
use cognomen_iam::Permit;

use super::style;
use crate::context::Context;

/// Tells of a style by id, with the defaults behind its own settings when they are asked for.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn describe_managed_login_branding(
    permit: Permit<operations::DescribeManagedLoginBranding>,
    input: DescribeManagedLoginBrandingRequest,
    ctx: &Context,
) -> Result<DescribeManagedLoginBrandingResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    let doc = style::require(ctx, pool_id, &input.managed_login_branding_id).await?;
    let shown = style::shown(ctx, pool_id, doc.style, input.return_merged_resources == Some(true)).await?;
    Ok(DescribeManagedLoginBrandingResponse { managed_login_branding: Some(shown) })
}
