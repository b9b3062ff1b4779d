//! The settings of a pool as a request gives them: checked, and completed with Cognito's defaults.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AccountRecoverySettingType, AdminCreateUserConfigType, AuthFactorType, DefaultEmailOptionType,
    DeletionProtectionType, DeviceConfigurationType, EmailConfigurationType, EmailSendingAccountType,
    PasswordPolicyType, RecoveryOptionNameType, RecoveryOptionType, SignInPolicyType, UserAttributeUpdateSettingsType,
    UserPoolMfaType, UserPoolTierType, VerificationMessageTemplateType,
};
use cognomen_model::pool::PoolSettings;

use super::{mfa, tags, unsupported};
use crate::error;

/// Days a temporary password lives unless the policy says otherwise.
const TEMPORARY_PASSWORD_DAYS: i32 = 7;
/// Shortest password unless the policy says otherwise.
const MINIMUM_LENGTH: i32 = 8;

/// The members that `CreateUserPool` and `UpdateUserPool` share, as given.
macro_rules! given {
    ($input:ident) => {
        cognomen_model::pool::PoolSettings {
            policies: $input.policies.unwrap_or_default(),
            deletion_protection: $input.deletion_protection,
            auto_verified_attributes: $input.auto_verified_attributes.unwrap_or_default(),
            sms_verification_message: $input.sms_verification_message,
            email_verification_message: $input.email_verification_message,
            email_verification_subject: $input.email_verification_subject,
            verification_message_template: $input.verification_message_template,
            sms_authentication_message: $input.sms_authentication_message,
            user_attribute_update_settings: $input.user_attribute_update_settings,
            mfa_configuration: $input.mfa_configuration,
            sms_mfa_enabled: false,
            software_token_mfa_enabled: false,
            email_mfa: None,
            web_authn_configuration: None,
            device_configuration: $input.device_configuration,
            email_configuration: $input.email_configuration,
            sms_configuration: $input.sms_configuration,
            tags: $input.user_pool_tags.unwrap_or_default(),
            admin_create_user_config: $input.admin_create_user_config,
            user_pool_add_ons: $input.user_pool_add_ons,
            account_recovery_setting: $input.account_recovery_setting,
            user_pool_tier: $input.user_pool_tier,
            lambda_config: $input.lambda_config,
        }
    };
}

pub(super) use given;

/// Checks the settings and fills in what is absent. `asked` is the tier that the request names.
///
/// # Errors
/// `NotImplementedException` for what nothing here would honour, `InvalidParameterException` for what contradicts itself.
pub(super) fn complete(mut given: PoolSettings, asked: Option<UserPoolTierType>) -> Result<PoolSettings, Error> {
    unsupported::check(&given)?;
    tags::check(&given.tags)?;
    complete_passwords(&mut given)?;
    complete_messages(&mut given);
    let email = given.email_configuration.take().unwrap_or_default();
    given.email_configuration = Some(complete_email(email)?);
    let recovery = given.account_recovery_setting.take();
    given.account_recovery_setting = Some(complete_recovery(recovery)?);
    let updates = given.user_attribute_update_settings.take().unwrap_or_default();
    given.user_attribute_update_settings = Some(complete_updates(updates, &given)?);
    let factors = given.policies.sign_in_policy.take().and_then(|policy| policy.allowed_first_auth_factors);
    let factors = factors.unwrap_or_else(|| vec![AuthFactorType::Password]);
    given.policies.sign_in_policy = Some(SignInPolicyType { allowed_first_auth_factors: Some(factors) });
    given.device_configuration = given.device_configuration.take().and_then(complete_devices);
    given.lambda_config = Some(given.lambda_config.take().unwrap_or_default());
    given.deletion_protection.get_or_insert(DeletionProtectionType::Inactive);
    given.mfa_configuration.get_or_insert(UserPoolMfaType::Off);
    given.user_pool_tier.get_or_insert(UserPoolTierType::Essentials);
    mfa::check_complete(&given, asked)?;
    Ok(given)
}

/// Any member switches device tracking on; none leaves it off.
fn complete_devices(mut devices: DeviceConfigurationType) -> Option<DeviceConfigurationType> {
    if devices == DeviceConfigurationType::default() {
        return None;
    }
    devices.challenge_required_on_new_device.get_or_insert(false);
    devices.device_only_remembered_on_user_prompt.get_or_insert(false);
    Some(devices)
}

/// Password policy and invitations, which name the same life of temporary passwords in two places.
fn complete_passwords(settings: &mut PoolSettings) -> Result<(), Error> {
    let mut policy = settings.policies.password_policy.take().unwrap_or_else(default_policy);
    let mut invitations = settings.admin_create_user_config.take().unwrap_or_default();
    let days = policy.temporary_password_validity_days.filter(|days| *days > 0);
    let older_place = invitations.unused_account_validity_days.filter(|days| *days > 0);
    if days.is_some() && older_place.is_some() && days != older_place {
        return Err(error::invalid(
            "Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays",
        ));
    }
    let days = days.or(older_place).unwrap_or(TEMPORARY_PASSWORD_DAYS);
    policy.temporary_password_validity_days = Some(days);
    policy.minimum_length.get_or_insert(MINIMUM_LENGTH);
    for rule in [
        &mut policy.require_uppercase,
        &mut policy.require_lowercase,
        &mut policy.require_numbers,
        &mut policy.require_symbols,
    ] {
        rule.get_or_insert(false);
    }
    invitations.unused_account_validity_days = Some(days);
    invitations.allow_admin_create_user_only.get_or_insert(false);
    settings.policies.password_policy = Some(policy);
    settings.admin_create_user_config = Some(AdminCreateUserConfigType { ..invitations });
    Ok(())
}

fn default_policy() -> PasswordPolicyType {
    PasswordPolicyType {
        minimum_length: Some(MINIMUM_LENGTH),
        require_uppercase: Some(true),
        require_lowercase: Some(true),
        require_numbers: Some(true),
        require_symbols: Some(true),
        ..PasswordPolicyType::default()
    }
}

/// Verification messages have an older place beside the template; each shows what the other was given.
fn complete_messages(settings: &mut PoolSettings) {
    let mut template = settings.verification_message_template.take().unwrap_or_default();
    let VerificationMessageTemplateType { email_message, email_subject, sms_message, .. } = &mut template;
    for (newer, older) in [
        (email_message, &mut settings.email_verification_message),
        (email_subject, &mut settings.email_verification_subject),
        (sms_message, &mut settings.sms_verification_message),
    ] {
        if newer.is_none() {
            newer.clone_from(older);
        }
        older.clone_from(newer);
    }
    template.default_email_option.get_or_insert(DefaultEmailOptionType::ConfirmWithCode);
    settings.verification_message_template = Some(template);
}

fn complete_email(mut email: EmailConfigurationType) -> Result<EmailConfigurationType, Error> {
    let account = *email.email_sending_account.get_or_insert(EmailSendingAccountType::CognitoDefault);
    if account == EmailSendingAccountType::Developer && email.source_arn.is_none() {
        return Err(error::invalid("SourceArn is required when EmailSendingAccount is DEVELOPER"));
    }
    if email.from.as_deref().is_some_and(|from| !is_sender(from)) {
        return Err(error::invalid("Provided From email address is invalid"));
    }
    Ok(email)
}

/// `user@example.com` or `Name <user@example.com>`.
fn is_sender(text: &str) -> bool {
    let address = match text.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        Some((_, address)) => address,
        None => text,
    };
    let parts = address.split_once('@');
    parts.is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty() && !domain.contains('@'))
        && !address.contains(char::is_whitespace)
        && !text.contains(char::is_control)
}

fn complete_recovery(given: Option<AccountRecoverySettingType>) -> Result<AccountRecoverySettingType, Error> {
    let mechanisms = given.and_then(|setting| setting.recovery_mechanisms).filter(|list| !list.is_empty());
    let Some(mechanisms) = mechanisms else { return Ok(default_recovery()) };
    let alone = mechanisms.len() == 1;
    if !alone && mechanisms.iter().any(|m| m.name == RecoveryOptionNameType::AdminOnly) {
        return Err(error::invalid(
            "Invalid account recovery setting parameter. Account Recovery Setting cannot use admin_only setting with any \
             other recovery mechanisms.",
        ));
    }
    let names: BTreeSet<_> = mechanisms.iter().map(|m| m.name).collect();
    let priorities: BTreeSet<_> = mechanisms.iter().map(|m| m.priority).collect();
    if names.len() < mechanisms.len() || priorities.len() < mechanisms.len() {
        return Err(error::invalid("Invalid account recovery setting parameter. Names and priorities must be unique."));
    }
    Ok(AccountRecoverySettingType { recovery_mechanisms: Some(mechanisms) })
}

fn default_recovery() -> AccountRecoverySettingType {
    let option = |name, priority| RecoveryOptionType { name, priority };
    AccountRecoverySettingType {
        recovery_mechanisms: Some(vec![
            option(RecoveryOptionNameType::VerifiedEmail, 1),
            option(RecoveryOptionNameType::VerifiedPhoneNumber, 2),
        ]),
    }
}

fn complete_updates(
    updates: UserAttributeUpdateSettingsType,
    settings: &PoolSettings,
) -> Result<UserAttributeUpdateSettingsType, Error> {
    let before_update = updates.attributes_require_verification_before_update.unwrap_or_default();
    if before_update.iter().any(|attribute| !settings.auto_verified_attributes.contains(attribute)) {
        return Err(error::invalid(
            "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes",
        ));
    }
    Ok(UserAttributeUpdateSettingsType { attributes_require_verification_before_update: Some(before_update) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_given_means_cognitos_defaults() {
        let settings = complete(PoolSettings::default(), None).unwrap();
        let policy = settings.policies.password_policy.unwrap();
        assert_eq!((policy.minimum_length, policy.temporary_password_validity_days), (Some(8), Some(7)));
        assert_eq!(policy.require_symbols, Some(true));
        let invitations = settings.admin_create_user_config.unwrap();
        assert_eq!(invitations.unused_account_validity_days, Some(7));
        assert_eq!(settings.account_recovery_setting, Some(default_recovery()));
    }

    #[test]
    fn a_given_policy_requires_only_what_it_names() {
        let mut given = PoolSettings::default();
        given.policies.password_policy =
            Some(PasswordPolicyType { minimum_length: Some(6), ..PasswordPolicyType::default() });
        let policy = complete(given, None).unwrap().policies.password_policy.unwrap();
        assert_eq!((policy.minimum_length, policy.require_numbers), (Some(6), Some(false)));
    }

    #[test]
    fn the_two_places_of_a_message_agree() {
        let given = PoolSettings { email_verification_message: Some("code {####}".to_owned()), ..Default::default() };
        let settings = complete(given, None).unwrap();
        let template = settings.verification_message_template.unwrap();
        assert_eq!(template.email_message.as_deref(), Some("code {####}"));
        assert_eq!(settings.email_verification_message.as_deref(), Some("code {####}"));
    }

    #[test]
    fn senders_are_addresses() {
        for good in ["a@example.com", "Support <a@example.com>"] {
            assert!(is_sender(good), "{good}");
        }
        for bad in ["", "a", "a@", "@b", "Support a@example.com", "a@b@c", "X <a@b>\r\nBcc: c@d"] {
            assert!(!is_sender(bad), "{bad}");
        }
    }
}
