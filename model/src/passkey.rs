//! Passkeys (WebAuthn credentials) of a user, and registrations that wait for their answer.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// The most passkeys a user may have (quota of Cognito).
pub const MAX_PASSKEYS: usize = 20;

/// The most registrations of a user that may wait at a time; a further one puts an end to the oldest.
pub const MAX_PENDING: usize = 5;

/// Seconds a registration waits for its answer: as long as browsers wait for their user, and time to send it.
pub const REGISTRATION_SECONDS: i64 = 300;

/// All passkeys of one user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkeys {
    /// In the order in which they were registered, at most [`MAX_PASSKEYS`].
    pub list: Vec<Passkey>,
}

impl Passkeys {
    /// The passkey of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Passkey> {
        self.list.iter().find(|passkey| passkey.id == id)
    }

    /// Puts a passkey that was used in place of its older self.
    pub fn replace(&mut self, used: &Passkey) {
        if let Some(kept) = self.list.iter_mut().find(|passkey| passkey.id == used.id) {
            kept.clone_from(used);
        }
    }
}

/// A public-key credential that a user registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkey {
    /// Credential id in base64url, as it stands on the wire (`CredentialId`).
    pub id: String,
    /// The key that checks its signatures.
    pub key: PasskeyKey,
    /// Signatures made so far as the authenticator counts them; 0 for one that does not count.
    pub sign_count: u32,
    /// Relying party the passkey was made for.
    pub relying_party_id: String,
    /// `FriendlyCredentialName`.
    pub friendly_name: String,
    /// `AuthenticatorAttachment`: `platform` or `cross-platform`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attachment: Option<String>,
    /// `AuthenticatorTransports` as the browser named them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transports: Vec<String>,
    /// Whether the private key may be copied to other devices of the user; fixed for a passkey's life.
    pub backup_eligible: bool,
    /// Whether it was copied when the passkey was last used.
    pub backed_up: bool,
    /// When it was registered.
    pub created_at: UnixMillis,
    /// When the user last signed in by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_at: Option<UnixMillis>,
}

/// A public key of a kind that Cognito asks authenticators for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PasskeyKey {
    /// ECDSA on P-256 with SHA-256 (COSE -7).
    #[serde(rename = "ES256")]
    Es256 {
        /// Uncompressed point, 65 bytes.
        #[serde(with = "crate::attribute::hex_bytes")]
        point: Vec<u8>,
    },
    /// RSASSA-PKCS1-v1_5 with SHA-256 (COSE -257).
    #[serde(rename = "RS256")]
    Rs256 {
        /// Modulus, big-endian without leading zeros.
        #[serde(with = "crate::attribute::hex_bytes")]
        n: Vec<u8>,
        /// Exponent, big-endian without leading zeros.
        #[serde(with = "crate::attribute::hex_bytes")]
        e: Vec<u8>,
    },
}

/// The registrations of one user that wait.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingRegistrations {
    /// Oldest first, at most [`MAX_PENDING`].
    pub list: Vec<PendingRegistration>,
}

/// A registration that was started and waits for the authenticator's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingRegistration {
    /// The challenge in base64url.
    pub challenge: String,
    /// The client that started it.
    pub client_id: String,
    /// Relying party the authenticator was asked for.
    pub relying_party_id: String,
    /// From when on it is worth nothing.
    pub expires_at: UnixMillis,
}

impl PendingRegistrations {
    /// Adds a registration at `now`; those that are over are dropped, and the oldest when there are too many.
    pub fn add(&mut self, registration: PendingRegistration, now: UnixMillis) {
        self.list.retain(|waiting| waiting.expires_at > now);
        while self.list.len() >= MAX_PENDING {
            self.list.remove(0);
        }
        self.list.push(registration);
    }

    /// Takes out the registration of a challenge, unless there is none or it is over.
    pub fn take(&mut self, challenge: &str, now: UnixMillis) -> Option<PendingRegistration> {
        let at = self.list.iter().position(|waiting| waiting.challenge == challenge)?;
        let taken = self.list.remove(at);
        (taken.expires_at > now).then_some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pending(number: i64) -> PendingRegistration {
        PendingRegistration {
            challenge: number.to_string(),
            client_id: "client".to_owned(),
            relying_party_id: "example.com".to_owned(),
            expires_at: UnixMillis(number),
        }
    }

    #[test]
    fn a_registration_is_taken_once_and_in_time() {
        let mut waiting = PendingRegistrations::default();
        waiting.add(pending(10), UnixMillis(0));
        assert_eq!(waiting.clone().take("10", UnixMillis(10)), None);
        assert_eq!(waiting.take("11", UnixMillis(0)), None);
        assert_eq!(waiting.take("10", UnixMillis(9)), Some(pending(10)));
        assert_eq!(waiting.take("10", UnixMillis(9)), None);
    }

    #[test]
    fn only_the_newest_registrations_wait() {
        let mut waiting = PendingRegistrations::default();
        for number in 1..=8 {
            waiting.add(pending(number), UnixMillis(0));
        }
        let left: Vec<_> = waiting.list.iter().map(|registration| registration.challenge.as_str()).collect();
        assert_eq!(left, ["4", "5", "6", "7", "8"]);
        waiting.add(pending(9), UnixMillis(7));
        assert_eq!(waiting.list, [pending(8), pending(9)]);
    }
}
