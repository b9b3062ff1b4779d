//! `UpdateUserPool`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateUserPoolRequest, UpdateUserPoolResponse, operations};
use cognomen_iam::Permit;

use super::change::change;
use super::{settings, unsupported};
use crate::context::Context;

/// Replaces a pool's settings: what the request leaves out takes its default, but for name and tier, which stay.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for settings that contradict themselves,
/// `NotImplementedException` for settings nothing would honour; when the store fails.
pub async fn update_user_pool(
    permit: Permit<operations::UpdateUserPool>,
    input: UpdateUserPoolRequest,
    ctx: &Context,
) -> Result<UpdateUserPoolResponse, Error> {
    let pool_id = input.user_pool_id;
    ctx.pool(permit.region(), &pool_id).await?;
    unsupported::check_beyond(
        input.acr_configuration.as_ref(),
        input.dcr_configuration.as_ref(),
        input.issuer_configuration.as_ref(),
        input.key_configuration.as_ref(),
    )?;
    let (name, tier) = (input.pool_name, input.user_pool_tier);
    let settings = settings::complete(settings::given!(input))?;
    change(ctx, permit.region(), &pool_id, |pool| {
        let tier = tier.or(pool.settings.user_pool_tier);
        pool.settings = settings.clone();
        pool.settings.user_pool_tier = tier;
        if let Some(name) = &name {
            pool.name.clone_from(name);
        }
        Ok(())
    })
    .await?;
    Ok(UpdateUserPoolResponse {})
}
