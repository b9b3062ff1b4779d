//! A user's password, its history and the back-off after failures.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Failed attempts that are free of any wait.
pub const FREE_FAILURES: u32 = 5;
/// Guesses at codes of a sign-in that are free of any wait.
pub const FREE_GUESSES: u32 = 10;
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

/// The hash that a user's password came with (`CreateUserImportJob` with `PasswordHashingAlgorithm`). The first sign-in with
/// the password replaces it by a verifier.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedHash {
    /// The hash in its algorithm's encoding.
    pub encoded: String,
    /// How many passwords were set since; 0 while it is in force.
    #[serde(default)]
    pub age: usize,
}

impl std::fmt::Debug for ImportedHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ImportedHash").field("age", &self.age).finish_non_exhaustive()
    }
}

/// The password of a user.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Credential {
    /// Verifier of the password in force; absent for users without one, and while an imported hash is in force.
    pub verifier: Option<StoredVerifier>,
    /// The imported hash: in force, or an earlier password that the history remembers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported: Option<ImportedHash>,
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
        let older = self.imported.as_ref().filter(|imported| imported.age < history_size);
        let imported = older.map(|older| ImportedHash { age: older.age + 1, ..older.clone() });
        Self { verifier: Some(verifier), imported, temporary_until, history, changed_at: now }
    }

    /// A password that came as a hash.
    #[must_use]
    pub fn of_hash(encoded: String, now: UnixMillis) -> Self {
        Self { imported: Some(ImportedHash { encoded, age: 0 }), changed_at: now, ..Self::default() }
    }

    /// The imported hash, while it is the password in force.
    #[must_use]
    pub fn hash_in_force(&self) -> Option<&str> {
        let imported = self.imported.as_ref().filter(|imported| imported.age == 0 && self.verifier.is_none());
        imported.map(|imported| imported.encoded.as_str())
    }

    /// The same password with a verifier in place of the imported hash.
    #[must_use]
    pub fn upgraded(&self, verifier: StoredVerifier) -> Self {
        Self { verifier: Some(verifier), imported: None, ..self.clone() }
    }

    /// Whether the user has a password, in either form.
    #[must_use]
    pub fn has_password(&self) -> bool {
        self.verifier.is_some() || self.hash_in_force().is_some()
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
        self.locked_after(FREE_FAILURES, now)
    }

    /// The same where `free` failures are free of any wait.
    #[must_use]
    pub fn locked_after(self, free: u32, now: UnixMillis) -> bool {
        now < self.waits_until(free)
    }

    /// The end of the wait: after the fifth failure one second, doubling with each further one up to 15 minutes.
    #[must_use]
    pub fn locked_until(self) -> UnixMillis {
        self.waits_until(FREE_FAILURES)
    }

    fn waits_until(self, free: u32) -> UnixMillis {
        if self.failures < free {
            return UnixMillis(0);
        }
        let doublings = (self.failures - free).min(10);
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
        self.forgotten_after(FREE_FAILURES)
    }

    /// The same where `free` failures are free of any wait.
    #[must_use]
    pub fn forgotten_after(self, free: u32) -> UnixMillis {
        self.waits_until(free).max(self.last_at).plus_seconds(LONGEST_WAIT_SECONDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verifier(byte: u8) -> StoredVerifier {
        StoredVerifier { salt: vec![byte], v: vec![byte] }
    }

    #[test]
    fn an_imported_hash_is_remembered_as_long_as_the_history_reaches() {
        let imported = Credential::of_hash("$2b$04$".to_owned(), UnixMillis(0));
        assert!(imported.has_password() && imported.hash_in_force().is_some());
        let one = imported.replaced(verifier(1), None, 2, UnixMillis(1));
        assert_eq!((one.hash_in_force(), one.imported.as_ref().map(|hash| hash.age)), (None, Some(1)));
        let two = one.replaced(verifier(2), None, 2, UnixMillis(2));
        assert_eq!(two.imported.as_ref().map(|hash| hash.age), Some(2));
        assert_eq!(two.replaced(verifier(3), None, 2, UnixMillis(3)).imported, None);
        assert_eq!(imported.replaced(verifier(1), None, 0, UnixMillis(1)).imported, None);
        let upgraded = imported.upgraded(verifier(9));
        assert_eq!((upgraded.imported, upgraded.verifier), (None, Some(verifier(9))));
    }

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
