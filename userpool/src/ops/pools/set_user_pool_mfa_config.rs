//! `SetUserPoolMfaConfig`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{SetUserPoolMfaConfigRequest, SetUserPoolMfaConfigResponse, operations};
use cognomen_iam::Permit;

use super::{change::change, mfa};
use crate::context::Context;

/// Sets a pool's MFA mode with the factors it offers, and its passkey settings.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for settings that contradict each other or the rest of the
/// pool's, `FeatureUnavailableInTierException`, `ConcurrentModificationException`; when the store fails.
pub async fn set_user_pool_mfa_config(
    permit: Permit<operations::SetUserPoolMfaConfig>,
    input: SetUserPoolMfaConfigRequest,
    ctx: &Context,
) -> Result<SetUserPoolMfaConfigResponse, Error> {
    change(ctx, permit.region(), &input.user_pool_id, |pool| mfa::set(&mut pool.settings, &input)).await?;
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let shown = mfa::view(&pool.pool.settings);
    Ok(SetUserPoolMfaConfigResponse {
        mfa_configuration: shown.mode,
        sms_mfa_configuration: shown.sms,
        software_token_mfa_configuration: shown.token,
        email_mfa_configuration: shown.email,
        web_authn_configuration: shown.passkeys,
    })
}
