//! `GetUserPoolMfaConfig`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    GetUserPoolMfaConfigRequest, GetUserPoolMfaConfigResponse, SmsMfaConfigType, operations,
};
use cognomen_iam::Permit;

use crate::context::Context;

/// Answers a pool's MFA settings.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_user_pool_mfa_config(
    permit: Permit<operations::GetUserPoolMfaConfig>,
    input: GetUserPoolMfaConfigRequest,
    ctx: &Context,
) -> Result<GetUserPoolMfaConfigResponse, Error> {
    let view = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let settings = &view.pool.settings;
    let sms = settings.sms_configuration.as_ref().map(|configuration| SmsMfaConfigType {
        sms_authentication_message: settings.sms_authentication_message.clone(),
        sms_configuration: Some(configuration.clone()),
    });
    Ok(GetUserPoolMfaConfigResponse {
        mfa_configuration: settings.mfa_configuration,
        sms_mfa_configuration: sms,
        ..GetUserPoolMfaConfigResponse::default()
    })
}
