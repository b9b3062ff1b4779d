//! A user pool and what its settings mean.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp as idp;
use serde::{Deserialize, Serialize};

use crate::UnixMillis;
use crate::mfa::MfaFactor;
use crate::schema::Schema;
use crate::session::SessionConfiguration;

/// A user pool as stored: every setting as it was given, defaults filled in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pool {
    /// `{region}_{9 letters or digits}`.
    pub id: String,
    /// Display name, 1 to 128 characters.
    pub name: String,
    /// Account that owns the pool, 12 digits.
    pub account: String,
    /// When the pool was made.
    pub created_at: UnixMillis,
    /// When a setting last changed.
    pub modified_at: UnixMillis,
    /// Attributes users may have: the standard ones and `custom:` ones.
    pub schema: Schema,
    /// Settings that `UpdateUserPool` replaces as a whole.
    pub settings: PoolSettings,
    /// Attributes that sign a user in beside the user name; fixed at creation.
    pub alias_attributes: Vec<idp::AliasAttributeType>,
    /// Attributes used as the user name; fixed at creation.
    pub username_attributes: Vec<idp::UsernameAttributeType>,
    /// Whether user names and e-mail addresses keep their case; fixed at creation.
    pub case_sensitive: bool,
    /// Whether `UsernameConfiguration` was given at creation (it is only then returned).
    pub username_configuration: Option<idp::UsernameConfigurationType>,
    /// Session tracking.
    #[serde(default)]
    pub sessions: SessionConfiguration,
}

/// The settings of a pool that may change after creation (`UpdateUserPool`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PoolSettings {
    /// Password and sign-in policy.
    pub policies: idp::UserPoolPolicyType,
    /// Whether `DeleteUserPool` is refused.
    pub deletion_protection: Option<idp::DeletionProtectionType>,
    /// Attributes verified by a code at sign-up.
    pub auto_verified_attributes: Vec<idp::VerifiedAttributeType>,
    /// Text of SMS verification messages (the older place of the setting).
    pub sms_verification_message: Option<String>,
    /// Text of e-mail verification messages (the older place of the setting).
    pub email_verification_message: Option<String>,
    /// Subject of e-mail verification messages (the older place of the setting).
    pub email_verification_subject: Option<String>,
    /// Verification messages.
    pub verification_message_template: Option<idp::VerificationMessageTemplateType>,
    /// Text of SMS sign-in codes.
    pub sms_authentication_message: Option<String>,
    /// Attributes whose old value stays in force until the new one is verified.
    pub user_attribute_update_settings: Option<idp::UserAttributeUpdateSettingsType>,
    /// `OFF`, `OPTIONAL` or `ON`.
    pub mfa_configuration: Option<idp::UserPoolMfaType>,
    /// Whether codes by SMS are a second factor (`SmsMfaConfiguration`); text and sender are those of the pool.
    #[serde(default)]
    pub sms_mfa_enabled: bool,
    /// Whether codes of authenticator apps are a second factor (`SoftwareTokenMfaConfiguration`).
    #[serde(default)]
    pub software_token_mfa_enabled: bool,
    /// Present where codes by e-mail are a second factor; their text (`EmailMfaConfiguration`).
    #[serde(default)]
    pub email_mfa: Option<idp::EmailMfaConfigType>,
    /// Passkeys.
    #[serde(default)]
    pub web_authn_configuration: Option<idp::WebAuthnConfigurationType>,
    /// Remembered devices.
    pub device_configuration: Option<idp::DeviceConfigurationType>,
    /// Sender of e-mail.
    pub email_configuration: Option<idp::EmailConfigurationType>,
    /// Sender of SMS.
    pub sms_configuration: Option<idp::SmsConfigurationType>,
    /// Tags of the pool.
    pub tags: BTreeMap<String, String>,
    /// Invitations and who may create users.
    pub admin_create_user_config: Option<idp::AdminCreateUserConfigType>,
    /// Threat protection mode.
    pub user_pool_add_ons: Option<idp::UserPoolAddOnsType>,
    /// Which verified attributes may recover an account.
    pub account_recovery_setting: Option<idp::AccountRecoverySettingType>,
    /// Feature tier; nothing is withheld by it.
    pub user_pool_tier: Option<idp::UserPoolTierType>,
    /// Lambda triggers.
    pub lambda_config: Option<idp::LambdaConfigType>,
}

impl Pool {
    /// The region in the pool's id.
    #[must_use]
    pub fn region(&self) -> &str {
        self.id.split('_').next().unwrap_or_default()
    }

    /// The part of the id after the underscore: the pool name of SRP.
    #[must_use]
    pub fn srp_name(&self) -> &str {
        srp_name(&self.id)
    }

    /// `arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID`.
    #[must_use]
    pub fn arn(&self) -> String {
        format!("arn:aws:cognito-idp:{}:{}:userpool/{}", self.region(), self.account, self.id)
    }

    /// Whether users sign in with their e-mail address as user name.
    #[must_use]
    pub fn email_is_username(&self) -> bool {
        self.username_attributes.contains(&idp::UsernameAttributeType::Email)
    }

    /// Whether users sign in with their phone number as user name.
    #[must_use]
    pub fn phone_is_username(&self) -> bool {
        self.username_attributes.contains(&idp::UsernameAttributeType::PhoneNumber)
    }

    /// Whether the user name is an e-mail address or phone number, and the stored one a generated id.
    #[must_use]
    pub fn generates_usernames(&self) -> bool {
        !self.username_attributes.is_empty()
    }

    /// Whether `attribute` (`email`, `phone_number`, `preferred_username`) signs its owner in.
    #[must_use]
    pub fn is_alias(&self, attribute: &str) -> bool {
        match attribute {
            "email" => self.email_is_username() || self.alias_attributes.contains(&idp::AliasAttributeType::Email),
            "phone_number" => {
                self.phone_is_username() || self.alias_attributes.contains(&idp::AliasAttributeType::PhoneNumber)
            }
            "preferred_username" => self.alias_attributes.contains(&idp::AliasAttributeType::PreferredUsername),
            _ => false,
        }
    }

    /// Whether a second factor is asked of nobody, of those who chose one, or of everybody.
    #[must_use]
    pub fn mfa_mode(&self) -> idp::UserPoolMfaType {
        self.settings.mfa_configuration.unwrap_or(idp::UserPoolMfaType::Off)
    }

    /// Whether the pool takes `factor` as a second factor.
    #[must_use]
    pub fn offers_mfa(&self, factor: MfaFactor) -> bool {
        self.mfa_mode() != idp::UserPoolMfaType::Off
            && match factor {
                MfaFactor::Sms => self.settings.sms_mfa_enabled,
                MfaFactor::SoftwareToken => self.settings.software_token_mfa_enabled,
                MfaFactor::Email => self.settings.email_mfa.is_some(),
            }
    }

    /// Whether a passkey with user verification counts as both factors (`FactorConfiguration`).
    #[must_use]
    pub fn passkey_counts_as_mfa(&self) -> bool {
        let both = idp::WebAuthnFactorConfigurationType::MultiFactorWithUserVerification;
        let passkeys = self.settings.web_authn_configuration.as_ref();
        passkeys.and_then(|configuration| configuration.factor_configuration) == Some(both)
    }

    /// How users may begin to sign in (`SignInPolicy.AllowedFirstAuthFactors`); never empty.
    #[must_use]
    pub fn first_factors(&self) -> &[idp::AuthFactorType] {
        let policy = self.settings.policies.sign_in_policy.as_ref();
        let allowed = policy.and_then(|policy| policy.allowed_first_auth_factors.as_deref()).unwrap_or_default();
        if allowed.is_empty() { &[idp::AuthFactorType::Password] } else { allowed }
    }

    /// Whether users may be without a password: a one-time password by e-mail or SMS may begin a sign-in.
    #[must_use]
    pub fn is_passwordless(&self) -> bool {
        let otp = |factor: &idp::AuthFactorType| {
            matches!(factor, idp::AuthFactorType::EmailOtp | idp::AuthFactorType::SmsOtp)
        };
        self.first_factors().iter().any(otp)
    }

    /// Whether `attribute` is verified by a code at sign-up.
    #[must_use]
    pub fn auto_verifies(&self, attribute: &str) -> bool {
        self.settings.auto_verified_attributes.iter().any(|a| a.as_str() == attribute)
    }

    /// Whether e-mails that confirm a sign-up bring a link rather than a code (`CONFIRM_WITH_LINK`).
    #[must_use]
    pub fn confirms_by_link(&self) -> bool {
        let template = self.settings.verification_message_template.as_ref();
        let option = template.and_then(|template| template.default_email_option);
        option == Some(idp::DefaultEmailOptionType::ConfirmWithLink)
    }

    /// Whether a new value of `attribute` waits for its code while the old one stays in force.
    #[must_use]
    pub fn verifies_before_update(&self, attribute: &str) -> bool {
        let settings = self.settings.user_attribute_update_settings.as_ref();
        settings
            .and_then(|s| s.attributes_require_verification_before_update.as_ref())
            .is_some_and(|list| list.iter().any(|a| a.as_str() == attribute))
    }

    /// A user name, e-mail address or other sign-in name as it is compared.
    #[must_use]
    pub fn normalise(&self, name: &str) -> String {
        if self.case_sensitive { name.to_owned() } else { name.to_lowercase() }
    }
}

/// The part of a pool id after the underscore.
#[must_use]
pub fn srp_name(pool_id: &str) -> &str {
    pool_id.split_once('_').map_or(pool_id, |(_, name)| name)
}
