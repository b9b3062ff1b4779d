//! Passwords: the pool's policy, and verifiers made and compared.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, PasswordPolicyType};
use cognomen_crypto::{Random, random_array, srp};
use cognomen_model::UnixMillis;
use cognomen_model::credential::{Credential, StoredVerifier};
use cognomen_model::pool::Pool;

/// Symbols that satisfy `RequireSymbols`, as Cognito documents them; a space counts inside a password.
const SYMBOLS: &str = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- ";
/// The longest password.
const MAX_LENGTH: usize = 256;

/// What a password is given for. Cognito words its refusal differently in each case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordFor {
    /// `SignUp`.
    SignUp,
    /// `AdminCreateUser`.
    Invitation,
    /// A new password for a user who is there.
    Change,
}

impl PasswordFor {
    fn refusal(self) -> &'static str {
        match self {
            Self::SignUp => "Password did not conform with policy",
            Self::Invitation => "Password did not conform with password policy",
            Self::Change => "Password does not conform to policy",
        }
    }
}

/// Checks a new password against the pool's policy.
///
/// # Errors
/// `InvalidPasswordException` that names the first rule broken.
pub fn check_policy(pool: &Pool, password: &str, given_for: PasswordFor) -> Result<(), Error> {
    let policy = pool.settings.policies.password_policy.clone().unwrap_or_default();
    match broken_rule(&policy, password) {
        None => Ok(()),
        Some(rule) => Err(Error::new(ErrorCode::InvalidPasswordException, format!("{}: {rule}", given_for.refusal()))),
    }
}

fn broken_rule(policy: &PasswordPolicyType, password: &str) -> Option<&'static str> {
    let length = password.chars().count();
    let minimum = usize::try_from(policy.minimum_length.unwrap_or(8)).unwrap_or(8);
    let wants = |rule: Option<bool>| rule == Some(true);
    let has = |test: fn(char) -> bool| password.chars().any(test);
    if length < minimum {
        return Some("Password not long enough");
    }
    if length > MAX_LENGTH {
        return Some("Password is too long");
    }
    if password.starts_with(' ') || password.ends_with(' ') {
        return Some("Password must not have leading or trailing spaces");
    }
    if wants(policy.require_uppercase) && !has(|c| c.is_ascii_uppercase()) {
        return Some("Password must have uppercase characters");
    }
    if wants(policy.require_lowercase) && !has(|c| c.is_ascii_lowercase()) {
        return Some("Password must have lowercase characters");
    }
    if wants(policy.require_numbers) && !has(|c| c.is_ascii_digit()) {
        return Some("Password must have numeric characters");
    }
    if wants(policy.require_symbols) && !has(|c| SYMBOLS.contains(c)) {
        return Some("Password must have symbol characters");
    }
    None
}

/// How many earlier passwords the policy forbids.
#[must_use]
pub fn history_size(pool: &Pool) -> usize {
    let policy = pool.settings.policies.password_policy.as_ref();
    policy.and_then(|p| p.password_history_size).and_then(|n| usize::try_from(n).ok()).unwrap_or(0)
}

/// Checks that a new password is none of those the policy remembers.
///
/// # Errors
/// `PasswordHistoryPolicyViolationException`.
pub fn check_history(pool: &Pool, username: &str, credential: &Credential, password: &str) -> Result<(), Error> {
    let size = history_size(pool);
    let remembered = credential.verifier.iter().chain(&credential.history).take(size);
    for verifier in remembered {
        if matches(pool, username, verifier, password) {
            return Err(Error::new(
                ErrorCode::PasswordHistoryPolicyViolationException,
                "Password has previously been used.",
            ));
        }
    }
    Ok(())
}

/// A verifier of `password` under a fresh salt.
#[must_use]
pub fn verifier(random: &dyn Random, pool: &Pool, username: &str, password: &str) -> StoredVerifier {
    let salt = random_array::<16>(random);
    let made = srp::derive_verifier(pool.srp_name(), username, password, salt);
    StoredVerifier { salt: made.salt.to_vec(), v: made.v.to_vec() }
}

/// Whether `password` is the one behind `verifier`; takes the same time either way.
#[must_use]
pub fn matches(pool: &Pool, username: &str, verifier: &StoredVerifier, password: &str) -> bool {
    srp_verifier(verifier).is_some_and(|stored| srp::check_password(&stored, pool.srp_name(), username, password))
}

/// The stored verifier in the form the arithmetic takes; none when the record is damaged.
#[must_use]
pub fn srp_verifier(stored: &StoredVerifier) -> Option<srp::Verifier> {
    let salt = stored.salt.as_slice().try_into().ok()?;
    let v = stored.v.as_slice().try_into().ok()?;
    Some(srp::Verifier { salt, v })
}

/// When a temporary password set at `now` ends; seven days unless the policy says otherwise.
#[must_use]
pub fn temporary_until(pool: &Pool, now: UnixMillis) -> UnixMillis {
    let policy = pool.settings.policies.password_policy.as_ref();
    let days = policy.and_then(|p| p.temporary_password_validity_days).filter(|days| *days > 0).unwrap_or(7);
    now.plus_seconds(i64::from(days) * 86_400)
}

/// A temporary password that satisfies any policy of at most 99 characters' length. It has no character that HTML escapes.
#[must_use]
pub fn generate_temporary(random: &dyn Random, pool: &Pool) -> String {
    const CLASSES: [&[u8]; 4] = [b"ABCDEFGHJKLMNPQRSTUVWXYZ", b"abcdefghijkmnpqrstuvwxyz", b"23456789", b"!@#%*+-="];
    let policy = pool.settings.policies.password_policy.as_ref();
    let minimum = policy.and_then(|p| p.minimum_length).and_then(|n| usize::try_from(n).ok()).unwrap_or(8);
    let length = minimum.max(12);
    (0..length)
        .map(|position| {
            let class = CLASSES[position % CLASSES.len()];
            let draw = u32::from_be_bytes(random_array::<4>(random));
            char::from(class[usize::try_from(draw).unwrap_or(0) % class.len()])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strict() -> PasswordPolicyType {
        PasswordPolicyType {
            minimum_length: Some(8),
            require_uppercase: Some(true),
            require_lowercase: Some(true),
            require_numbers: Some(true),
            require_symbols: Some(true),
            ..PasswordPolicyType::default()
        }
    }

    #[test]
    fn the_first_broken_rule_is_named() {
        let cases = [
            ("Ab1!", Some("Password not long enough")),
            ("abcdef1!", Some("Password must have uppercase characters")),
            ("ABCDEF1!", Some("Password must have lowercase characters")),
            ("Abcdefg!", Some("Password must have numeric characters")),
            ("Abcdefg1", Some("Password must have symbol characters")),
            ("Abcdef1!", None),
            (" Abcdef1!", Some("Password must not have leading or trailing spaces")),
        ];
        for (password, rule) in cases {
            assert_eq!(broken_rule(&strict(), password), rule, "{password}");
        }
    }
}
