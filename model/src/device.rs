//! Devices of users: what is known of them, and the names they go by.

use std::net::IpAddr;

use cognomen_contract::Timestamp;
use cognomen_contract::cognito_idp as idp;
use serde::{Deserialize, Serialize};

use crate::UnixMillis;
use crate::credential::StoredVerifier;
use crate::id;
use crate::pool::Pool;

/// The most devices a user has. Cognito documents no limit; whoever confirms one more loses the one used least lately.
pub const MOST_DEVICES: usize = 250;

/// How a pool treats devices (`DeviceConfiguration`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceTracking {
    /// Whether a remembered device that proves itself stands in for the second factor
    /// (`ChallengeRequiredOnNewDevice`).
    pub suppresses_mfa: bool,
    /// Whether a device is remembered only once its user says so (`DeviceOnlyRememberedOnUserPrompt`).
    pub on_prompt: bool,
}

impl DeviceTracking {
    /// The tracking of a pool; none where it is switched off.
    #[must_use]
    pub fn of(pool: &Pool) -> Option<Self> {
        let configuration = pool.settings.device_configuration.as_ref()?;
        Some(Self {
            suppresses_mfa: configuration.challenge_required_on_new_device == Some(true),
            on_prompt: configuration.device_only_remembered_on_user_prompt == Some(true),
        })
    }
}

/// A device that a user confirmed (`ConfirmDevice`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Device {
    /// `DeviceKey`, in the form `{region}_{8-4-4-4-12 hex digits}`.
    pub key: String,
    /// `DeviceName`, 1 to 1024 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the device proves itself against (`DeviceSecretVerifierConfig`); without one it cannot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verifier: Option<StoredVerifier>,
    /// Whether it may prove itself at sign-in.
    pub remembered: bool,
    /// When it was confirmed.
    pub created_at: UnixMillis,
    /// When anything about it last changed.
    pub modified_at: UnixMillis,
    /// When its user last signed in with it.
    pub authenticated_at: UnixMillis,
    /// Address its user last signed in from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_ip: Option<IpAddr>,
    /// The end of its longest session: until then its key must not be confirmed again once it is forgotten.
    pub sessions_until: UnixMillis,
}

impl Device {
    /// Whether the device can prove itself and may.
    #[must_use]
    pub fn may_prove_itself(&self) -> bool {
        self.remembered && self.verifier.is_some()
    }

    /// The device after its user has signed in with it, in a session that is forgotten at `session_until`.
    #[must_use]
    pub fn used(&self, ip: Option<IpAddr>, session_until: UnixMillis, now: UnixMillis) -> Self {
        Self {
            modified_at: now,
            authenticated_at: now,
            last_ip: ip.or(self.last_ip),
            sessions_until: self.sessions_until.max(session_until),
            ..self.clone()
        }
    }

    /// What makes a device dispensable: the least of these goes first when there are too many. Ones that are not
    /// remembered go before ones that are, and long unused ones before others.
    #[must_use]
    pub fn worth(&self) -> (bool, UnixMillis) {
        (self.remembered, self.authenticated_at)
    }

    /// The device as its user sees it.
    #[must_use]
    pub fn wire(&self) -> idp::DeviceType {
        self.shown(Vec::new())
    }

    /// The device with what only administrators and `GetDevice` see of it: owner and whether it is remembered.
    #[must_use]
    pub fn wire_in_full(&self, pool: &Pool, username: &str) -> idp::DeviceType {
        let owner = format!("{username}.{}", pool.id);
        let arn = format!("arn:aws:cognito-idp:{}:{}:owner/{owner}/device/{}", pool.region(), pool.account, self.key);
        let status = if self.remembered {
            idp::DeviceRememberedStatusType::Remembered
        } else {
            idp::DeviceRememberedStatusType::NotRemembered
        };
        let mut shown = self.shown(vec![attribute("dev:device_arn", arn), attribute("dev:device_owner", owner)]);
        let last = attribute("dev:device_remembered_status", status.as_str());
        shown.device_attributes.get_or_insert_default().push(last);
        shown
    }

    fn shown(&self, middle: Vec<idp::AttributeType>) -> idp::DeviceType {
        let mut attributes = vec![attribute("device_status", "valid")];
        attributes.extend(self.name.as_ref().map(|name| attribute("device_name", name)));
        attributes.extend(middle);
        attributes.extend(self.last_ip.map(|ip| attribute("last_ip_used", ip.to_string())));
        idp::DeviceType {
            device_key: Some(self.key.clone()),
            device_attributes: Some(attributes),
            device_create_date: Some(Timestamp::from_millis(self.created_at.0)),
            device_last_modified_date: Some(Timestamp::from_millis(self.modified_at.0)),
            // Cognito shows this one in whole seconds.
            device_last_authenticated_date: Some(Timestamp::from_seconds(self.authenticated_at.seconds())),
        }
    }
}

fn attribute(name: &str, value: impl Into<String>) -> idp::AttributeType {
    idp::AttributeType { name: name.to_owned(), value: Some(value.into()) }
}

/// A new device key in a region.
#[must_use]
pub fn device_key(region: &str, random: [u8; 16]) -> String {
    format!("{region}_{}", id::uuid_like(random))
}

/// Whether `text` has the form of a device key of a region; others name no device.
#[must_use]
pub fn is_device_key(region: &str, text: &str) -> bool {
    text.strip_prefix(region).and_then(|rest| rest.strip_prefix('_')).is_some_and(id::is_uuid_like)
}

/// `DeviceGroupKey` from a pool's keyed hash: a hyphen and eight letters or digits.
#[must_use]
pub fn group_key(hash: [u8; 16]) -> String {
    format!("-{}", id::alphanumeric(&hash))
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn device() -> Device {
        Device {
            key: device_key("eu-west-1", [0x34; 16]),
            name: Some("phone".to_owned()),
            verifier: Some(StoredVerifier { salt: vec![1; 16], v: vec![2; 384] }),
            remembered: false,
            created_at: UnixMillis(1_500),
            modified_at: UnixMillis(1_500),
            authenticated_at: UnixMillis(1_200),
            last_ip: None,
            sessions_until: UnixMillis(9_000),
        }
    }

    #[test]
    fn keys_have_the_form_that_the_model_asks_for() {
        let key = device_key("eu-west-1", [0x34; 16]);
        assert_eq!(key, "eu-west-1_34343434-3434-3434-3434-343434343434");
        assert!(is_device_key("eu-west-1", &key));
        for other in ["", "eu-west-1", "eu-west-1_", "us-east-1_34343434-3434-3434-3434-343434343434", "eu-west-1_x y"]
        {
            assert!(!is_device_key("eu-west-1", other), "{other}");
        }
        let group = group_key([0; 16]);
        assert_eq!(group, "-AAAAAAAA");
        assert_ne!(group_key([7; 16]), group);
    }

    #[test]
    fn what_users_see_is_less_than_what_administrators_see() {
        let mut device = device();
        device.last_ip = Some(IpAddr::V4(Ipv4Addr::LOCALHOST));
        let shown = device.wire();
        let names: Vec<_> = shown.device_attributes.as_ref().unwrap().iter().map(|a| a.name.as_str()).collect();
        assert_eq!(names, ["device_status", "device_name", "last_ip_used"]);
        assert_eq!(shown.device_last_authenticated_date, Some(Timestamp::from_millis(1_000)));
        assert_eq!(shown.device_create_date, Some(Timestamp::from_millis(1_500)));
    }

    #[test]
    fn the_least_worth_is_forgotten_first() {
        let old = device();
        let newer = Device { authenticated_at: UnixMillis(5_000), ..device() };
        let remembered = Device { remembered: true, ..device() };
        assert!(old.worth() < newer.worth() && newer.worth() < remembered.worth());
    }

    #[test]
    fn a_sign_in_lengthens_what_must_be_outlived() {
        let used = device().used(None, UnixMillis(8_000), UnixMillis(2_000));
        assert_eq!((used.sessions_until, used.authenticated_at), (UnixMillis(9_000), UnixMillis(2_000)));
        assert_eq!(device().used(None, UnixMillis(10_000), UnixMillis(2_000)).sessions_until, UnixMillis(10_000));
    }

    #[test]
    fn a_device_without_a_verifier_cannot_prove_itself() {
        let mut device = Device { remembered: true, ..device() };
        assert!(device.may_prove_itself());
        device.verifier = None;
        assert!(!device.may_prove_itself());
    }
}
