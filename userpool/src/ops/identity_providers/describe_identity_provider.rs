//! `DescribeIdentityProvider`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DescribeIdentityProviderRequest, DescribeIdentityProviderResponse, operations};
use cognomen_iam::Permit;

use super::{stored, wire};
use crate::context::Context;

/// Answers a provider with its details, the client secret among them.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn describe_identity_provider(
    permit: Permit<operations::DescribeIdentityProvider>,
    input: DescribeIdentityProviderRequest,
    ctx: &Context,
) -> Result<DescribeIdentityProviderResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let provider = stored::require(ctx, &pool, &input.provider_name).await?.value;
    Ok(DescribeIdentityProviderResponse { identity_provider: wire::identity_provider(&pool.pool.id, provider) })
}
