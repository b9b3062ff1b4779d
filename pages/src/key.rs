//! The key of an authenticator app: as text, as an address (`otpauth:`), as a QR code.

use crate::qr;

/// The key of an authenticator app.
#[derive(Clone)]
pub struct Key {
    /// Whose sign-in it is: the app lists it under this name.
    pub issuer: String,
    /// The user.
    pub user: String,
    /// The key itself, in base32.
    pub secret: String,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Key").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

impl Key {
    /// The key in groups of four letters, to be typed.
    #[must_use]
    pub fn grouped(&self) -> String {
        let letters: Vec<char> = self.secret.chars().collect();
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join(" ")
    }

    /// The address that apps open, and QR codes hold.
    #[must_use]
    pub fn address(&self) -> String {
        let (issuer, user) = (escaped(&self.issuer), escaped(&self.user));
        format!("otpauth://totp/{issuer}:{user}?secret={}&issuer={issuer}", escaped(&self.secret))
    }

    /// The address as a QR code, itself the address of a picture; none when it is too long for one.
    #[must_use]
    pub fn picture(&self) -> Option<String> {
        qr::picture(&self.address())
    }
}

/// As RFC 3986 section 2.1 writes what may not stand for itself.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_shown_in_three_ways() {
        let key = Key {
            issuer: "The Shop".to_owned(),
            user: "ann+x@example.com".to_owned(),
            secret: "ABCDEFGHIJ".to_owned(),
        };
        assert_eq!(key.grouped(), "ABCD EFGH IJ");
        let address = "otpauth://totp/The%20Shop:ann%2Bx%40example.com?secret=ABCDEFGHIJ&issuer=The%20Shop";
        assert_eq!(key.address(), address);
        assert!(key.picture().unwrap().starts_with("data:image/svg+xml,"));
        assert!(!format!("{key:?}").contains("ABCD"));
    }

    #[test]
    fn a_key_too_long_for_a_picture_has_none() {
        let key = Key { issuer: "x".repeat(4000), user: String::new(), secret: "A".to_owned() };
        assert_eq!(key.picture(), None);
    }
}
