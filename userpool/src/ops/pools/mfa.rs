//! Second factors and first factors of a pool: how the settings hang together, and which combinations are refused.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdvancedSecurityModeType, AuthFactorType, EmailMfaConfigType, EmailSendingAccountType, RecoveryOptionNameType,
    SetUserPoolMfaConfigRequest, SmsMfaConfigType, SoftwareTokenMfaConfigType, UserPoolMfaType, UserPoolTierType,
    WebAuthnConfigurationType, WebAuthnFactorConfigurationType,
};
use cognomen_model::pool::PoolSettings;

use super::{lambda_config, unsupported};
use crate::error;

const NEEDS_SMS: &str =
    "SMS configuration and Auto verification for phone_number are required when MFA is required/optional";

fn mode(settings: &PoolSettings) -> UserPoolMfaType {
    settings.mfa_configuration.unwrap_or(UserPoolMfaType::Off)
}

fn is_on(settings: &PoolSettings) -> bool {
    mode(settings) != UserPoolMfaType::Off
}

fn has_factor(settings: &PoolSettings) -> bool {
    settings.sms_mfa_enabled || settings.software_token_mfa_enabled || settings.email_mfa.is_some()
}

/// The factors of a pool that is made: codes by SMS are the only one that `CreateUserPool` can switch on.
///
/// # Errors
/// `InvalidParameterException` when MFA is wanted without a sender of SMS.
pub(super) fn of_new(given: &mut PoolSettings) -> Result<(), Error> {
    if is_on(given) {
        if given.sms_configuration.is_none() {
            return Err(error::invalid(NEEDS_SMS));
        }
        given.sms_mfa_enabled = true;
    }
    Ok(())
}

/// The factors of a pool that is updated. What `UpdateUserPool` does not name stays: the mode, the factors, the sender of
/// SMS while codes by SMS are a factor, and the sign-in policy. A mode that goes on makes a given sender a factor.
///
/// # Errors
/// `InvalidParameterException` when MFA is wanted without any factor.
pub(super) fn of_updated(given: &mut PoolSettings, before: &PoolSettings) -> Result<(), Error> {
    let wanted = given.mfa_configuration;
    given.mfa_configuration = wanted.or(before.mfa_configuration);
    given.software_token_mfa_enabled = before.software_token_mfa_enabled;
    given.email_mfa.clone_from(&before.email_mfa);
    given.web_authn_configuration.clone_from(&before.web_authn_configuration);
    if before.sms_mfa_enabled && given.sms_configuration.is_none() {
        given.sms_configuration.clone_from(&before.sms_configuration);
    }
    let goes_on = is_on(given) && !is_on(before);
    given.sms_mfa_enabled = before.sms_mfa_enabled || (goes_on && given.sms_configuration.is_some());
    if is_on(given) && !has_factor(given) {
        return Err(error::invalid(match wanted {
            Some(UserPoolMfaType::On) => "Cannot turn MFA functionality ON, once the user pool has been created.",
            _ => NEEDS_SMS,
        }));
    }
    Ok(())
}

/// Applies `SetUserPoolMfaConfig`: factors that it does not name are switched off, a mode it does not name stays.
/// Passkeys are apart from all that: without a factor or mode, only their settings change.
///
/// # Errors
/// `InvalidParameterException`, `FeatureUnavailableInTierException`, `NotImplementedException` of a sender nothing here
/// would honour.
pub(super) fn set(settings: &mut PoolSettings, input: &SetUserPoolMfaConfigRequest) -> Result<(), Error> {
    if let Some(passkeys) = &input.web_authn_configuration {
        settings.web_authn_configuration = Some(passkeys.clone());
    }
    let names_factor = input.sms_mfa_configuration.is_some()
        || input.software_token_mfa_configuration.is_some()
        || input.email_mfa_configuration.is_some();
    if names_factor || input.mfa_configuration.is_some() {
        settings.mfa_configuration = input.mfa_configuration.or(settings.mfa_configuration);
        if !is_on(settings) && names_factor {
            return Err(error::invalid(
                "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
            ));
        }
        replace_factors(settings, input)?;
    }
    let in_one_call = "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an \
                       allowed first auth factor";
    check_tier(settings, None)?;
    check(settings, in_one_call)
}

fn replace_factors(settings: &mut PoolSettings, input: &SetUserPoolMfaConfigRequest) -> Result<(), Error> {
    if let Some(sms) = &input.sms_mfa_configuration {
        unsupported::check_sms(sms.sms_configuration.as_ref())?;
        if sms.sms_configuration.is_some() {
            settings.sms_configuration.clone_from(&sms.sms_configuration);
        }
        if sms.sms_authentication_message.is_some() {
            settings.sms_authentication_message.clone_from(&sms.sms_authentication_message);
        }
        if settings.sms_configuration.is_none() {
            return Err(error::invalid("SmsConfiguration is required for SMS MFA."));
        }
    }
    settings.sms_mfa_enabled = input.sms_mfa_configuration.is_some();
    let token = input.software_token_mfa_configuration.as_ref();
    settings.software_token_mfa_enabled = token.is_some_and(|token| token.enabled == Some(true));
    settings.email_mfa.clone_from(&input.email_mfa_configuration);
    if is_on(settings) && !has_factor(settings) {
        return Err(error::invalid(
            "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
        ));
    }
    Ok(())
}

/// Checks the settings of `CreateUserPool` and `UpdateUserPool` once complete.
///
/// # Errors
/// As [`set`].
pub(super) fn check_complete(settings: &PoolSettings, asked: Option<UserPoolTierType>) -> Result<(), Error> {
    check_tier(settings, asked)?;
    check(settings, "WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.")
}

fn check(settings: &PoolSettings, single_factor_passkeys: &'static str) -> Result<(), Error> {
    check_first_factors(settings, single_factor_passkeys)?;
    if !is_on(settings) {
        return Ok(());
    }
    let only = |name| {
        let mechanisms = settings.account_recovery_setting.as_ref().and_then(|s| s.recovery_mechanisms.as_deref());
        mechanisms.is_some_and(|list| !list.is_empty() && list.iter().all(|mechanism| mechanism.name == name))
    };
    if settings.email_mfa.is_some() {
        let sender = settings.email_configuration.as_ref().and_then(|email| email.email_sending_account);
        if sender != Some(EmailSendingAccountType::Developer) {
            return Err(error::invalid(
                "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of \
                 COGNITO_DEFAULT.",
            ));
        }
        if only(RecoveryOptionNameType::VerifiedEmail) {
            return Err(error::invalid(
                "Cannot set EmailMfaConfiguration when user pool AccountRecoverySetting is not set or contains only \
                 verified_email in RecoveryMechanisms.",
            ));
        }
    }
    let everybody = mode(settings) == UserPoolMfaType::On;
    if everybody && settings.sms_mfa_enabled && only(RecoveryOptionNameType::VerifiedPhoneNumber) {
        return Err(error::invalid(
            "Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_phone_number as a \
             recovery mechanism when SMS MFA is configured.",
        ));
    }
    Ok(())
}

fn first_factors(settings: &PoolSettings) -> &[AuthFactorType] {
    let policy = settings.policies.sign_in_policy.as_ref();
    policy.and_then(|policy| policy.allowed_first_auth_factors.as_deref()).unwrap_or_default()
}

/// One-time passwords cannot open a sign-in that demands a second factor; passkeys only where they count as both.
fn check_first_factors(settings: &PoolSettings, single_factor_passkeys: &'static str) -> Result<(), Error> {
    let factors = first_factors(settings);
    if factors.contains(&AuthFactorType::SmsOtp) && settings.sms_configuration.is_none() {
        return Err(error::invalid(
            "SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration",
        ));
    }
    if mode(settings) != UserPoolMfaType::On {
        return Ok(());
    }
    if factors.iter().any(|factor| matches!(factor, AuthFactorType::EmailOtp | AuthFactorType::SmsOtp)) {
        return Err(error::invalid(
            "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled",
        ));
    }
    let both = Some(WebAuthnFactorConfigurationType::MultiFactorWithUserVerification);
    let passkeys = settings.web_authn_configuration.as_ref().and_then(|passkeys| passkeys.factor_configuration);
    if factors.contains(&AuthFactorType::WebAuthn) && passkeys != both {
        return Err(error::invalid(single_factor_passkeys));
    }
    Ok(())
}

/// Refuses what the pool's tier does not have. The usual tier withholds nothing from a pool that did not ask for it by name.
fn check_tier(settings: &PoolSettings, asked: Option<UserPoolTierType>) -> Result<(), Error> {
    let tier = settings.user_pool_tier.unwrap_or(UserPoolTierType::Essentials);
    let lite = tier == UserPoolTierType::Lite;
    let protection = settings.user_pool_add_ons.as_ref().map(|add_ons| add_ons.advanced_security_mode);
    let protects = protection.is_some_and(|mode| mode != AdvancedSecurityModeType::Off);
    let both = Some(WebAuthnFactorConfigurationType::MultiFactorWithUserVerification);
    let passkeys = settings.web_authn_configuration.as_ref().and_then(|passkeys| passkeys.factor_configuration);
    let beyond = [
        (
            "Passwordless Sign-In",
            lite && first_factors(settings).iter().any(|factor| *factor != AuthFactorType::Password),
        ),
        ("Email MFA", lite && settings.email_mfa.is_some()),
        ("Passkey MFA", lite && passkeys == both),
        ("Threat Protection", protects && (lite || asked == Some(UserPoolTierType::Essentials))),
    ];
    let tokens = lambda_config::beyond_lite(settings.lambda_config.as_ref()).filter(|_| lite);
    let beyond = beyond.into_iter().filter_map(|(feature, used)| used.then_some(feature));
    let beyond: Vec<&str> = beyond.chain(tokens).collect();
    if beyond.is_empty() { Ok(()) } else { Err(error::beyond_tier(tier, &beyond)) }
}

/// The settings as `GetUserPoolMfaConfig` and `SetUserPoolMfaConfig` answer them.
pub(super) struct View {
    pub(super) mode: Option<UserPoolMfaType>,
    pub(super) sms: Option<SmsMfaConfigType>,
    pub(super) token: Option<SoftwareTokenMfaConfigType>,
    pub(super) email: Option<EmailMfaConfigType>,
    pub(super) passkeys: Option<WebAuthnConfigurationType>,
}

/// Factors that are switched off are left out; a sender of SMS shows while MFA is off.
pub(super) fn view(settings: &PoolSettings) -> View {
    let shows_sms = settings.sms_mfa_enabled || !is_on(settings);
    let sms = settings.sms_configuration.as_ref().filter(|_| shows_sms);
    View {
        mode: settings.mfa_configuration,
        sms: sms.map(|configuration| SmsMfaConfigType {
            sms_authentication_message: settings.sms_authentication_message.clone(),
            sms_configuration: Some(configuration.clone()),
        }),
        token: settings.software_token_mfa_enabled.then_some(SoftwareTokenMfaConfigType { enabled: Some(true) }),
        email: settings.email_mfa.clone(),
        passkeys: settings.web_authn_configuration.clone(),
    }
}
