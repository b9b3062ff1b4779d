//! Where a code goes: which of a user's attributes may receive it.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{RecoveryOptionNameType, RecoveryOptionType};
use cognomen_model::mfa::MfaFactor;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use crate::error;
use crate::messages::deliver::Destination;

/// The attribute that confirms a sign-up: of those the pool verifies, the phone number before the e-mail address.
pub(super) fn of_sign_up(pool: &Pool, attributes: &BTreeMap<String, String>) -> Option<Destination> {
    ["phone_number", "email"].into_iter().find_map(|attribute| {
        let value = attributes.get(attribute).filter(|_| pool.auto_verifies(attribute))?;
        Some(Destination { attribute, value: value.clone() })
    })
}

/// The attributes that recover an account, best first (`AccountRecoverySetting`).
///
/// # Errors
/// `NotAuthorizedException` when only an administrator may.
pub(super) fn recovery_order(pool: &Pool) -> Result<Vec<&'static str>, Error> {
    let setting = pool.settings.account_recovery_setting.as_ref().and_then(|s| s.recovery_mechanisms.as_ref());
    // Pools of before the setting: SMS before e-mail.
    let Some(setting) = setting.filter(|list| !list.is_empty()) else { return Ok(vec!["phone_number", "email"]) };
    let mut mechanisms: Vec<&RecoveryOptionType> = setting.iter().collect();
    mechanisms.sort_by_key(|option| option.priority);
    let attributes: Vec<&'static str> = mechanisms
        .into_iter()
        .filter_map(|option| match option.name {
            RecoveryOptionNameType::VerifiedEmail => Some("email"),
            RecoveryOptionNameType::VerifiedPhoneNumber => Some("phone_number"),
            RecoveryOptionNameType::AdminOnly => None,
        })
        .collect();
    if attributes.is_empty() {
        return Err(error::not_authorized("Contact administrator to reset password."));
    }
    Ok(attributes)
}

/// The verified attribute that receives a user's password-reset code. Where the pool has a recovery setting, none that
/// receives the user's second factor: who holds the mailbox or phone would hold both.
pub(super) fn of_recovery(pool: &Pool, order: &[&'static str], user: &User) -> Option<Destination> {
    let has_setting = pool.settings.account_recovery_setting.is_some();
    order.iter().find_map(|attribute| {
        let factor = if *attribute == "email" { MfaFactor::Email } else { MfaFactor::Sms };
        let is_second_factor = user.mfa.enabled.contains(&factor) && pool.offers_mfa(factor);
        let value = user.attribute(attribute).filter(|_| user.is_verified(attribute))?;
        (!has_setting || !is_second_factor).then(|| Destination { attribute, value: value.to_owned() })
    })
}

/// `InvalidParameterException` of a user whom no code can reach.
pub(super) fn unreachable() -> Error {
    error::invalid("Cannot reset password for the user as there is no registered/verified email or phone_number")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use cognomen_contract::cognito_idp::UserPoolMfaType;
    use cognomen_model::UnixMillis;
    use cognomen_model::pool::PoolSettings;
    use cognomen_model::schema::Schema;

    use super::*;

    #[test]
    fn pools_of_before_the_recovery_setting_take_sms_first_whatever_the_second_factor() {
        let now = UnixMillis(0);
        let pool = Pool {
            id: "eu-west-1_Example".to_owned(),
            name: "pool".to_owned(),
            account: "123456789012".to_owned(),
            created_at: now,
            modified_at: now,
            schema: Schema::standard(),
            settings: PoolSettings {
                mfa_configuration: Some(UserPoolMfaType::Optional),
                sms_mfa_enabled: true,
                ..PoolSettings::default()
            },
            alias_attributes: Vec::new(),
            username_attributes: Vec::new(),
            case_sensitive: true,
            username_configuration: None,
            sessions: cognomen_model::session::SessionConfiguration::default(),
        };
        let attributes = [
            ("email", "mary@example.com"),
            ("email_verified", "true"),
            ("phone_number", "+15555550100"),
            ("phone_number_verified", "true"),
        ];
        let attributes: BTreeMap<String, String> =
            attributes.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let mut user = User {
            attributes,
            ..User::new(
                "34343434-3434-3434-3434-343434343434".to_owned(),
                "mary".to_owned(),
                cognomen_contract::cognito_idp::UserStatusType::Confirmed,
                now,
            )
        };
        user.mfa.set(MfaFactor::Sms, true);
        let order = recovery_order(&pool).unwrap();
        assert_eq!(of_recovery(&pool, &order, &user).unwrap().attribute, "phone_number");
    }
}
