//! A user's second factors: which are switched on, and the secret of the authenticator app.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;
use crate::credential::Attempts;

/// A second factor that asks for a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MfaFactor {
    /// A code by SMS.
    #[serde(rename = "SMS_MFA")]
    Sms,
    /// A code of an authenticator app.
    #[serde(rename = "SOFTWARE_TOKEN_MFA")]
    SoftwareToken,
    /// A code by e-mail.
    #[serde(rename = "EMAIL_OTP")]
    Email,
}

impl MfaFactor {
    /// All factors, in the order in which Cognito lists them.
    pub const ALL: [Self; 3] = [Self::Sms, Self::SoftwareToken, Self::Email];

    /// The name in `UserMFASettingList`, `PreferredMfaSetting` and challenges.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sms => "SMS_MFA",
            Self::SoftwareToken => "SOFTWARE_TOKEN_MFA",
            Self::Email => "EMAIL_OTP",
        }
    }

    /// The factor of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|factor| factor.as_str() == name)
    }
}

/// Which second factors a user has switched on (`SetUserMFAPreference`). Kept in the profile, so that sign-in needs no
/// further read to know that there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MfaPreferences {
    /// Factors switched on, each once, in the order of [`MfaFactor::ALL`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub enabled: Vec<MfaFactor>,
    /// The factor that is asked first; one of `enabled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred: Option<MfaFactor>,
    /// Whether an authenticator app was verified (its secret lies beside the profile).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_software_token: bool,
    /// Whether a passkey counts as both factors (`WebAuthnMfaSettings`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub passkey: bool,
}

impl MfaPreferences {
    /// Whether nothing was ever set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Switches a factor on or off; one that goes off is preferred no longer.
    pub fn set(&mut self, factor: MfaFactor, on: bool) {
        self.enabled.retain(|other| *other != factor);
        if on {
            self.enabled.push(factor);
            self.enabled.sort_unstable();
        } else if self.preferred == Some(factor) {
            self.preferred = None;
        }
    }
}

/// The secret that a user's authenticator app shares with the pool.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoftwareToken {
    /// The shared secret (RFC 6238).
    #[serde(with = "crate::attribute::hex_bytes")]
    pub secret: Vec<u8>,
    /// `FriendlyDeviceName`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub friendly_name: Option<String>,
    /// When its first code was checked.
    pub verified_at: UnixMillis,
    /// The newest time step whose code was accepted: it and earlier ones are refused (RFC 6238 section 5.2).
    pub last_step: u64,
    /// Wrong codes since the last right one.
    #[serde(default)]
    pub attempts: Attempts,
}

/// A secret shown to a user (`AssociateSoftwareToken`) whose first code is still to come.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingSoftwareToken {
    /// The shared secret (RFC 6238).
    #[serde(with = "crate::attribute::hex_bytes")]
    pub secret: Vec<u8>,
    /// Wrong codes so far.
    #[serde(default)]
    pub attempts: Attempts,
}

impl std::fmt::Debug for PendingSoftwareToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PendingSoftwareToken").field("attempts", &self.attempts).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for SoftwareToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SoftwareToken").field("verified_at", &self.verified_at).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_switched_off_is_not_preferred() {
        let mut preferences = MfaPreferences::default();
        preferences.set(MfaFactor::Email, true);
        preferences.set(MfaFactor::Sms, true);
        preferences.set(MfaFactor::Sms, true);
        preferences.preferred = Some(MfaFactor::Sms);
        assert_eq!(preferences.enabled, [MfaFactor::Sms, MfaFactor::Email]);
        preferences.set(MfaFactor::Sms, false);
        assert_eq!((preferences.enabled.as_slice(), preferences.preferred), ([MfaFactor::Email].as_slice(), None));
        preferences.set(MfaFactor::Email, false);
        assert!(preferences.is_empty());
    }
}
