//! A user's second factors as the API shows them.

use cognomen_contract::cognito_idp::{DeliveryMediumType, MFAOptionType};
use cognomen_model::mfa::MfaFactor;
use cognomen_model::user::User;

/// `UserMFASettingList`; absent for users without a factor.
pub(in crate::ops) fn setting_list(user: &User) -> Option<Vec<String>> {
    let names: Vec<String> = user.mfa.enabled.iter().map(|factor| factor.as_str().to_owned()).collect();
    (!names.is_empty()).then_some(names)
}

/// `PreferredMfaSetting`.
pub(in crate::ops) fn preferred(user: &User) -> Option<String> {
    user.mfa.preferred.map(|factor| factor.as_str().to_owned())
}

/// `MFAOptions`, which knows of codes by SMS alone.
pub(in crate::ops) fn options(user: &User) -> Option<Vec<MFAOptionType>> {
    user.mfa.enabled.contains(&MfaFactor::Sms).then(|| {
        vec![MFAOptionType {
            attribute_name: Some("phone_number".to_owned()),
            delivery_medium: Some(DeliveryMediumType::Sms),
        }]
    })
}
