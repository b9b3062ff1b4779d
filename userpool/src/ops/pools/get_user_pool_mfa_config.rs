//! `GetUserPoolMfaConfig`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetUserPoolMfaConfigRequest, GetUserPoolMfaConfigResponse, operations};
use cognomen_iam::Permit;

use super::mfa;
use crate::context::Context;

/// Answers a pool's MFA and passkey settings.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_user_pool_mfa_config(
    permit: Permit<operations::GetUserPoolMfaConfig>,
    input: GetUserPoolMfaConfigRequest,
    ctx: &Context,
) -> Result<GetUserPoolMfaConfigResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let shown = mfa::view(&pool.pool.settings);
    Ok(GetUserPoolMfaConfigResponse {
        mfa_configuration: shown.mode,
        sms_mfa_configuration: shown.sms,
        software_token_mfa_configuration: shown.token,
        email_mfa_configuration: shown.email,
        web_authn_configuration: shown.passkeys,
    })
}
