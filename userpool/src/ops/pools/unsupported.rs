//! Settings that nothing here would honour yet. They are refused by name, never stored and ignored.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AcrLevelConfigType, AuthFactorType, DcrConfigurationType, EncryptionKeyType, IssuerConfigurationType, IssuerType,
    KeyConfigurationType, SmsConfigurationType, StatusType,
};
use cognomen_model::pool::PoolSettings;

use crate::error;

/// Refuses settings whose feature is not there.
///
/// # Errors
/// `NotImplementedException` that names the first such setting; `InvalidParameterException` without any sign-in factor.
pub(super) fn check(settings: &PoolSettings) -> Result<(), Error> {
    let add_ons = settings.user_pool_add_ons.as_ref();
    let flows = add_ons.and_then(|add_ons| add_ons.advanced_security_additional_flows.as_ref());
    if flows.is_some_and(|flows| flows.custom_auth_mode.is_some()) {
        return Err(error::not_implemented("UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode"));
    }
    check_sms(settings.sms_configuration.as_ref())?;
    let sign_in = settings.policies.sign_in_policy.as_ref();
    check_factors(sign_in.and_then(|policy| policy.allowed_first_auth_factors.as_deref()))
}

fn check_factors(factors: Option<&[AuthFactorType]>) -> Result<(), Error> {
    let Some(factors) = factors else { return Ok(()) };
    if !factors.contains(&AuthFactorType::Password) {
        return Err(error::invalid("AllowedFirstAuthFactors must contain PASSWORD."));
    }
    if factors.contains(&AuthFactorType::SoftwareToken) {
        return Err(error::invalid("SOFTWARE_TOKEN cannot be an allowed first auth factor."));
    }
    Ok(())
}

/// Refuses senders of SMS other than the account's own.
///
/// # Errors
/// `NotImplementedException`.
pub(super) fn check_sms(sms: Option<&SmsConfigurationType>) -> Result<(), Error> {
    if sms.is_some_and(|sms| sms.eums_sms.is_some()) {
        return Err(error::not_implemented("SmsConfiguration.EumsSms"));
    }
    Ok(())
}

/// Refuses newer settings that are not stored at all, unless they ask for what is done anyway.
///
/// # Errors
/// `NotImplementedException` that names the setting.
pub(super) fn check_beyond(
    acr: Option<&BTreeMap<String, AcrLevelConfigType>>,
    registration: Option<&DcrConfigurationType>,
    issuer: Option<&IssuerConfigurationType>,
    key: Option<&KeyConfigurationType>,
) -> Result<(), Error> {
    if acr.is_some_and(|levels| !levels.is_empty()) {
        return Err(error::not_implemented("AcrConfiguration"));
    }
    if registration.is_some_and(|dcr| dcr.enable_status == Some(StatusType::Enabled)) {
        return Err(error::not_implemented("DcrConfiguration"));
    }
    if issuer.is_some_and(|issuer| issuer.type_ == Some(IssuerType::Updated)) {
        return Err(error::not_implemented("IssuerConfiguration"));
    }
    let managed = |key: &KeyConfigurationType| {
        key.key_type == Some(EncryptionKeyType::CustomerManagedKey) || key.kms_key_arn.is_some()
    };
    if key.is_some_and(managed) {
        return Err(error::not_implemented("KeyConfiguration"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use cognomen_contract::CommonCode;
    use cognomen_contract::cognito_idp::{
        AdvancedSecurityAdditionalFlowsType, AdvancedSecurityEnabledModeType, AdvancedSecurityModeType, ErrorCode,
        UserPoolAddOnsType,
    };

    use super::*;

    fn refused(settings: &PoolSettings) -> String {
        let error = check(settings).unwrap_err();
        assert_eq!(error.code(), CommonCode::NotImplemented.into());
        error.message().to_owned()
    }

    #[test]
    fn what_needs_a_missing_feature_is_named() {
        let custom_auth_mode = Some(AdvancedSecurityEnabledModeType::Audit);
        let flows = AdvancedSecurityAdditionalFlowsType { custom_auth_mode };
        let add_ons = UserPoolAddOnsType {
            advanced_security_additional_flows: Some(flows),
            advanced_security_mode: AdvancedSecurityModeType::Enforced,
        };
        let mut settings = PoolSettings { user_pool_add_ons: Some(add_ons), ..Default::default() };
        assert!(refused(&settings).contains("AdvancedSecurityAdditionalFlows.CustomAuthMode"));
        if let Some(add_ons) = &mut settings.user_pool_add_ons {
            add_ons.advanced_security_additional_flows = None;
        }
        assert!(check(&settings).is_ok());
    }

    #[test]
    fn a_password_is_always_a_first_factor_and_a_code_of_an_app_never() {
        use AuthFactorType::{EmailOtp, Password, SoftwareToken, WebAuthn};
        assert!(check_factors(Some(&[Password, EmailOtp, WebAuthn])).is_ok());
        for factors in [&[][..], &[EmailOtp], &[Password, SoftwareToken]] {
            let refused = check_factors(Some(factors)).unwrap_err();
            assert_eq!(refused.code(), ErrorCode::InvalidParameterException.into());
        }
    }
}
