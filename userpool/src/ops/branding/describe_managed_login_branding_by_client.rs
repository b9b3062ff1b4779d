//! `DescribeManagedLoginBrandingByClient`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    DescribeManagedLoginBrandingByClientRequest, DescribeManagedLoginBrandingByClientResponse, operations,
};
use cognomen_iam::Permit;

use super::style;
use crate::context::Context;

/// Tells of the style of an app client.
///
/// # Errors
/// `ResourceNotFoundException` also when the client has no style; when the store fails.
pub async fn describe_managed_login_branding_by_client(
    permit: Permit<operations::DescribeManagedLoginBrandingByClient>,
    input: DescribeManagedLoginBrandingByClientRequest,
    ctx: &Context,
) -> Result<DescribeManagedLoginBrandingByClientResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    let client = ctx.client_of(&pool, &input.client_id).await?.client;
    let doc = style::style_of_client(ctx, pool_id, &client.id).await?.ok_or_else(style::not_found)?;
    let shown = style::shown(ctx, pool_id, doc.style, input.return_merged_resources == Some(true)).await?;
    Ok(DescribeManagedLoginBrandingByClientResponse { managed_login_branding: Some(shown) })
}
