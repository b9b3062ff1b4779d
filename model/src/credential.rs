//! A user's password, its history and the back-off after failures.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Failed attempts that are free of any wait.
pub const FREE_FAILURES: u32 = 5;
/// The longest wait after failures, in seconds (15 minutes).
pub const LONGEST_WAIT_SECONDS: i64 = 900;

/// An SRP-6a verifier: salt and `g^x mod N`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredVerifier {
    /// Salt, big-endian.
    #[serde(with = "crate::attribute::hex_bytes")]
    pub salt: Vec<u8>,
    /// Verifier, 384 bytes big-endian.
    #[serde(with = "crate::attribute::hex_bytes")]
    pub v: Vec<u8>,
}

impl std::fmt::Debug for StoredVerifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StoredVerifier(***)")
    }
}

/// The password of a user.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Credential {
    /// Verifier of the password in force; absent for users without one.
    pub verifier: Option<StoredVerifier>,
    /// When a temporary password ends; absent for a permanent one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temporary_until: Option<UnixMillis>,
    /// Verifiers of earlier passwords, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<StoredVerifier>,
    /// When the password was last set.
    pub changed_at: UnixMillis,
}

impl Credential {
    /// The credential after a new password, keeping `history_size` earlier ones.
    #[must_use]
    pub fn replaced(
        &self,
        verifier: StoredVerifier,
        temporary_until: Option<UnixMillis>,
        history_size: usize,
        now: UnixMillis,
    ) -> Self {
        let earlier = self.verifier.iter().chain(&self.history);
        let history = earlier.take(history_size).cloned().collect();
        Self { verifier: Some(verifier), temporary_until, history, changed_at: now }
    }
}

/// Failed sign-ins in a row. Stored apart from the credential, so that a failure disturbs nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempts {
    /// Failures since the last success.
    pub failures: u32,
    /// When the last failure happened.
    pub last_at: UnixMillis,
}

impl Attempts {
    /// Whether an attempt at `now` is refused unseen.
    #[must_use]
    pub fn locked(self, now: UnixMillis) -> bool {
        now < self.locked_until()
    }

    /// The end of the wait: after the fifth failure one second, doubling with each further one up to 15 minutes.
    #[must_use]
    pub fn locked_until(self) -> UnixMillis {
        if self.failures < FREE_FAILURES {
            return UnixMillis(0);
        }
        let doublings = (self.failures - FREE_FAILURES).min(10);
        self.last_at.plus_seconds((1_i64 << doublings).min(LONGEST_WAIT_SECONDS))
    }

    /// The count after one more failure.
    #[must_use]
    pub fn failed(self, now: UnixMillis) -> Self {
        Self { failures: self.failures.saturating_add(1), last_at: now }
    }

    /// When the count is forgotten: fifteen minutes after the wait ends.
    #[must_use]
    pub fn forgotten_at(self) -> UnixMillis {
        self.locked_until().max(self.last_at).plus_seconds(LONGEST_WAIT_SECONDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_from_the_fifth_failure() {
        let now = UnixMillis(5_000);
        let mut attempts = Attempts::default();
        for _ in 0..4 {
            attempts = attempts.failed(now);
        }
        assert!(!attempts.locked(now));
        attempts = attempts.failed(now);
        assert_eq!(attempts.locked_until(), now.plus_seconds(1));
        attempts = attempts.failed(now);
        assert_eq!(attempts.locked_until(), now.plus_seconds(2));
        for _ in 0..40 {
            attempts = attempts.failed(now);
        }
        assert_eq!(attempts.locked_until(), now.plus_seconds(LONGEST_WAIT_SECONDS));
    }
}
