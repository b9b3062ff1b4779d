//! `SetIdentityPoolCredentialsTarget`.

use cognomen_contract::Error;
use cognomen_contract::cognomen::{
    SetIdentityPoolCredentialsTargetRequest, SetIdentityPoolCredentialsTargetResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::identity_pool::CredentialsTarget;

use super::judge;
use crate::Context;
use crate::pools::error;
use crate::pools::pool::change;

/// Lets a pool's credentials come from the service at `Endpoint`, where `{region}` is filled in; without it from this
/// server. The roles of the pool are then that service's. Whoever may do this decides whose credentials all users of the
/// pool get, as whoever sets its roles does; what the service learns proves nothing to this server.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException` for what is no address, or one that is not asked, and a region without one;
/// `ConcurrentModificationException`; when the store fails.
pub async fn set_identity_pool_credentials_target(
    permit: Permit<operations::SetIdentityPoolCredentialsTarget>,
    input: SetIdentityPoolCredentialsTargetRequest,
    ctx: &Context,
) -> Result<SetIdentityPoolCredentialsTargetResponse, Error> {
    let SetIdentityPoolCredentialsTargetRequest { identity_pool_id, endpoint, region } = input;
    if endpoint.is_none() && region.is_some() {
        return Err(error::invalid("`Region` is only for an `Endpoint`"));
    }
    let target = endpoint.map(|endpoint| CredentialsTarget { endpoint, region });
    let pool = change(ctx, permit.region(), &identity_pool_id, |pool| {
        if let Some(target) = &target {
            judge(ctx, pool, target)?;
        }
        pool.credentials_target.clone_from(&target);
        Ok(())
    })
    .await?;
    Ok(SetIdentityPoolCredentialsTargetResponse {
        endpoint: pool.credentials_target.as_ref().map(|target| target.endpoint.clone()),
        identity_pool_id,
        region: pool.credentials_target.and_then(|target| target.region),
    })
}
