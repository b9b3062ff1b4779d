//! `SetUserPoolMfaConfig`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    SetUserPoolMfaConfigRequest, SetUserPoolMfaConfigResponse, UserPoolMfaType, operations,
};
use cognomen_iam::Permit;

use super::{change::change, unsupported};
use crate::context::Context;
use crate::error;

/// Sets a pool's MFA mode, of which there is only `OFF`.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for `OFF` beside a factor, `NotImplementedException` for every
/// factor and mode but `OFF`; when the store fails.
pub async fn set_user_pool_mfa_config(
    permit: Permit<operations::SetUserPoolMfaConfig>,
    input: SetUserPoolMfaConfigRequest,
    ctx: &Context,
) -> Result<SetUserPoolMfaConfigResponse, Error> {
    ctx.pool(permit.region(), &input.user_pool_id).await?;
    unsupported::check_mfa(input.mfa_configuration)?;
    let wants_totp = input.software_token_mfa_configuration.as_ref().is_some_and(|totp| totp.enabled == Some(true));
    let off = Some(UserPoolMfaType::Off);
    if input.mfa_configuration == off && (input.sms_mfa_configuration.is_some() || wants_totp) {
        return Err(error::invalid(
            "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
        ));
    }
    if input.sms_mfa_configuration.is_some() {
        return Err(error::not_implemented("SmsMfaConfiguration"));
    }
    if input.email_mfa_configuration.is_some() {
        return Err(error::not_implemented("EmailMfaConfiguration"));
    }
    if input.web_authn_configuration.is_some() {
        return Err(error::not_implemented("WebAuthnConfiguration"));
    }
    if wants_totp {
        return Err(error::not_implemented("SoftwareTokenMfaConfiguration"));
    }
    change(ctx, permit.region(), &input.user_pool_id, |pool| {
        pool.settings.mfa_configuration = off;
        Ok(())
    })
    .await?;
    Ok(SetUserPoolMfaConfigResponse {
        mfa_configuration: off,
        software_token_mfa_configuration: input.software_token_mfa_configuration,
        ..SetUserPoolMfaConfigResponse::default()
    })
}
