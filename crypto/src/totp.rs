//! Time-based one-time passwords (RFC 6238) over HMAC-SHA1, as authenticator apps calculate them: 6 digits, 30 seconds.

use aws_lc_rs::hmac::{self, HMAC_SHA1_FOR_LEGACY_USE_ONLY};

use crate::compare;

/// Seconds for which a code is shown.
pub const STEP: u64 = 30;

/// Digits of a code.
pub const DIGITS: u32 = 6;

/// Bytes of a new secret; in base32 it has the 52 characters of `SecretCode` (`AssociateSoftwareToken`).
pub const SECRET_BYTES: usize = 32;

/// The code of one counter value (RFC 4226, section 5.3). `digits` from 1 to 9.
#[must_use]
pub fn hotp(secret: &[u8], counter: u64, digits: u32) -> String {
    let key = hmac::Key::new(HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &counter.to_be_bytes());
    let mac = tag.as_ref();
    let offset = usize::from(mac[mac.len() - 1] & 0x0f);
    let number = mac[offset..offset + 4].iter().fold(0, |number, byte| number << 8 | u32::from(*byte)) & 0x7fff_ffff;
    let digits = digits.clamp(1, 9);
    format!("{:0width$}", number % 10_u32.pow(digits), width = digits as usize)
}

/// The code that an app shows at `unix_seconds`.
#[must_use]
pub fn totp(secret: &[u8], unix_seconds: u64) -> String {
    hotp(secret, unix_seconds / STEP, DIGITS)
}

/// The time step whose code was given, at most `window` steps from now on either side; `None` for a wrong code. Keep the
/// step and refuse it and all earlier ones from then on (RFC 6238, section 5.2: a code is accepted once).
#[must_use]
pub fn verify(secret: &[u8], code: &str, unix_seconds: u64, window: u64) -> Option<u64> {
    let now = unix_seconds / STEP;
    let steps = now.saturating_sub(window)..=now.saturating_add(window);
    // Every step is calculated, so that the time does not tell which one matched.
    steps.fold(None, |found, step| {
        let right = compare::equal(hotp(secret, step, DIGITS).as_bytes(), code.as_bytes());
        if right { Some(step) } else { found }
    })
}

const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Base32 without padding (RFC 4648, section 6): how apps are given a secret.
#[must_use]
pub fn encode_secret(secret: &[u8]) -> String {
    let mut out = String::with_capacity((secret.len() * 8).div_ceil(5));
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in secret {
        bits = bits << 8 | u32::from(*byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            out.push(char::from(ALPHABET[(bits >> held & 31) as usize]));
        }
        bits &= (1 << held) - 1;
    }
    if held > 0 {
        out.push(char::from(ALPHABET[(bits << (5 - held) & 31) as usize]));
    }
    out
}

/// The secret that base32 spells, in either case, with or without padding; `None` for anything else.
#[must_use]
pub fn decode_secret(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() * 5 / 8);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for character in text.trim_end_matches('=').bytes() {
        let value = match character.to_ascii_uppercase() {
            letter @ b'A'..=b'Z' => letter - b'A',
            digit @ b'2'..=b'7' => digit - b'2' + 26,
            _ => return None,
        };
        bits = bits << 5 | u32::from(value);
        held += 5;
        if held >= 8 {
            held -= 8;
            out.extend(u8::try_from(bits >> held & 0xff));
        }
        bits &= (1 << held) - 1;
    }
    (bits == 0 && held < 5).then_some(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn matches_rfc_6238_appendix_b() {
        for (time, code) in [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] {
            assert_eq!(hotp(SECRET, time / STEP, 8), code, "{time}");
            assert_eq!(totp(SECRET, time), code[2..], "{time}");
        }
    }

    #[test]
    fn matches_rfc_4226_appendix_d() {
        let codes =
            ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];
        for (counter, code) in (0..).zip(codes) {
            assert_eq!(hotp(SECRET, counter, 6), code);
        }
    }

    #[test]
    fn accepts_codes_inside_the_window_only() {
        let code = totp(SECRET, 1_234_567_890);
        let step = 1_234_567_890 / STEP;
        assert_eq!(verify(SECRET, &code, 1_234_567_890, 1), Some(step));
        assert_eq!(verify(SECRET, &code, 1_234_567_890 + STEP, 1), Some(step));
        assert_eq!(verify(SECRET, &code, 1_234_567_890 - STEP, 1), Some(step));
        assert_eq!(verify(SECRET, &code, 1_234_567_890 + 2 * STEP, 1), None);
        assert_eq!(verify(SECRET, "", 1_234_567_890, 1), None);
        assert_eq!(verify(SECRET, &totp(SECRET, 0), 0, 1), Some(0));
    }

    #[test]
    fn matches_the_base32_of_rfc_4648() {
        for (plain, text) in
            [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")]
        {
            assert_eq!(encode_secret(plain.as_bytes()), text);
            assert_eq!(decode_secret(text).unwrap(), plain.as_bytes());
        }
        assert_eq!(decode_secret("mzxw6===").unwrap(), b"foo");
        assert_eq!(encode_secret(&[0xff; SECRET_BYTES]).len(), 52);
        assert_eq!(decode_secret("M1"), None);
        assert_eq!(decode_secret("MZ"), None);
        assert_eq!(decode_secret("MYA"), None);
    }

    proptest! {
        #[test]
        fn decodes_what_it_encoded(secret: Vec<u8>) {
            prop_assert_eq!(decode_secret(&encode_secret(&secret)), Some(secret));
        }
    }
}
