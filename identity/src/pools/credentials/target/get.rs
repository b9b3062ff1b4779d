//! `GetIdentityPoolCredentialsTarget`.

use cognomen_contract::Error;
use cognomen_contract::cognomen::{
    GetIdentityPoolCredentialsTargetRequest, GetIdentityPoolCredentialsTargetResponse, operations,
};
use cognomen_iam::Permit;

use crate::Context;

/// Where a pool's credentials come from; no endpoint for this server.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_identity_pool_credentials_target(
    permit: Permit<operations::GetIdentityPoolCredentialsTarget>,
    input: GetIdentityPoolCredentialsTargetRequest,
    ctx: &Context,
) -> Result<GetIdentityPoolCredentialsTargetResponse, Error> {
    let view = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    let target = view.pool.credentials_target.as_ref();
    Ok(GetIdentityPoolCredentialsTargetResponse {
        endpoint: target.map(|target| target.endpoint.clone()),
        identity_pool_id: input.identity_pool_id,
        region: target.and_then(|target| target.region.clone()),
    })
}
