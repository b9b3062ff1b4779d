//! Signed requests of OAuth 1.0 (RFC 5849) by HMAC-SHA1, without parameters beside its own.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use cognomen_crypto::percent::encode as percent;
use cognomen_crypto::random::random_array;
use cognomen_crypto::{Random, hex, mac};
use cognomen_model::UnixMillis;

/// What a request is signed with.
pub(super) struct Keys<'a> {
    pub(super) consumer: &'a str,
    pub(super) consumer_secret: &'a str,
    pub(super) token: &'a str,
    pub(super) token_secret: &'a str,
}

/// The `Authorization` header of a request to `url`, which has no query.
pub(super) fn authorization(keys: &Keys<'_>, method: &str, url: &str, random: &dyn Random, now: UnixMillis) -> String {
    let nonce = hex::encode(&random_array::<16>(random));
    signed(keys, method, url, &nonce, now.seconds())
}

fn signed(keys: &Keys<'_>, method: &str, url: &str, nonce: &str, seconds: i64) -> String {
    let timestamp = seconds.to_string();
    // In the order of their names (section 3.4.1.3.2).
    let parameters = [
        ("oauth_consumer_key", keys.consumer),
        ("oauth_nonce", nonce),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", &timestamp),
        ("oauth_token", keys.token),
        ("oauth_version", "1.0"),
    ];
    let joined = parameters.map(|(name, value)| format!("{name}={}", percent(value))).join("&");
    let base = format!("{method}&{}&{}", percent(url), percent(&joined));
    let key = format!("{}&{}", percent(keys.consumer_secret), percent(keys.token_secret));
    let signature = STANDARD.encode(mac::hmac_sha1(key.as_bytes(), base.as_bytes()));
    let listed = parameters.map(|(name, value)| format!("{name}=\"{}\"", percent(value))).join(", ");
    format!("OAuth {listed}, oauth_signature=\"{}\"", percent(&signature))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_that_of_an_independent_implementation() {
        let keys = Keys {
            consumer: "xvz1evFS4wEEPTGEFPHBog",
            consumer_secret: "kAcSOqF21Fu85e7zjz7ZN2U4ZRhF3WpwPAoE3Z7kBw",
            token: "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            token_secret: "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
        };
        let url = "https://api.twitter.com/1.1/account/verify_credentials.json";
        let header = signed(&keys, "GET", url, "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg", 1_318_622_958);
        assert!(header.starts_with("OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\", oauth_nonce="), "{header}");
        assert!(header.ends_with("oauth_signature=\"Y9B9sP4YvoaqMb0fZhLT7eI3CXA%3D\""), "{header}");
    }

    #[test]
    fn only_unreserved_characters_stay() {
        assert_eq!(percent("Ladies + Gentlemen~_.-"), "Ladies%20%2B%20Gentlemen~_.-");
        assert_eq!(percent("☃;"), "%E2%98%83%3B");
    }
}
