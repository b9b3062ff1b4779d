//! The `SECRET_HASH` that an app client with a secret sends (Amazon Cognito, "Computing secret hash values").

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{compare, mac};

/// Base64 of HMAC-SHA256 over user name and client id under the client's secret.
#[must_use]
pub fn secret_hash(client_secret: &str, username: &str, client_id: &str) -> String {
    STANDARD.encode(mac::hmac_sha256(client_secret.as_bytes(), &[username.as_bytes(), client_id.as_bytes()]))
}

/// Whether `given` is the secret hash of these, in constant time.
#[must_use]
pub fn matches(given: &str, client_secret: &str, username: &str, client_id: &str) -> bool {
    compare::equal(given.as_bytes(), secret_hash(client_secret, username, client_id).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with Python: `base64.b64encode(hmac.new(secret, b"mary" + client_id, "sha256").digest())`.
    const EXPECTED: &str = "U8Hh3mp1Jhb32yVKH0NbLzqGeaeXihhUArqFK8SaVws=";

    #[test]
    fn matches_an_independent_calculation() {
        assert_eq!(secret_hash("9p8o7secret", "mary", "1example23456789"), EXPECTED);
    }

    #[test]
    fn tells_right_from_wrong() {
        assert!(matches(EXPECTED, "9p8o7secret", "mary", "1example23456789"));
        assert!(!matches(EXPECTED, "9p8o7secret", "marx", "1example23456789"));
        assert!(!matches("", "9p8o7secret", "mary", "1example23456789"));
    }
}
