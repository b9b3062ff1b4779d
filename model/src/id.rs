//! Identifiers in Cognito's forms, from random bytes that the caller draws.

const ALPHANUMERIC: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const LOWER_ALPHANUMERIC: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";

/// `8-4-4-4-12` hex digits without RFC 4122 version or variant: a user's `sub`, token ids, request ids.
#[must_use]
pub fn uuid_like(random: [u8; 16]) -> String {
    let mut out = String::with_capacity(36);
    for (index, byte) in random.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        out.push(char::from(HEX[usize::from(byte >> 4)]));
        out.push(char::from(HEX[usize::from(byte & 15)]));
    }
    out
}

/// A random UUID (RFC 9562 section 5.4): what follows the region in the id of an identity pool.
#[must_use]
pub fn uuid(mut random: [u8; 16]) -> String {
    random[6] = random[6] & 0x0f | 0x40;
    random[8] = random[8] & 0x3f | 0x80;
    uuid_like(random)
}

const HEX: &[u8; 16] = b"0123456789abcdef";

/// A pool id: `{region}_` and nine letters or digits. Each character takes two random bytes, so that none is favoured
/// by more than one part in a thousand.
#[must_use]
pub fn pool_id(region: &str, random: [u8; 18]) -> String {
    format!("{region}_{}", alphanumeric(&random))
}

/// Letters and digits, one of every two random bytes.
#[must_use]
pub(crate) fn alphanumeric(random: &[u8]) -> String {
    let pairs = random.chunks_exact(2).map(|pair| usize::from(pair[0]) << 8 | usize::from(pair[1]));
    pairs.map(|number| char::from(ALPHANUMERIC[number % ALPHANUMERIC.len()])).collect()
}

/// Whether `text` may be a pool id: at most 55 letters, digits, hyphens and underscores (`UserPoolIdType`).
#[must_use]
pub fn is_pool_id_like(text: &str) -> bool {
    (1..=55).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// Whether `text` may be a client id: at most 128 letters, digits and underscores (`ClientIdType`).
#[must_use]
pub fn is_client_id_like(text: &str) -> bool {
    (1..=128).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// A client id: 26 lower-case letters and digits (130 bits).
#[must_use]
pub fn client_id(random: [u8; 26]) -> String {
    random.iter().map(|byte| char::from(LOWER_ALPHANUMERIC[usize::from(byte & 31)])).collect()
}

/// A client secret: 52 lower-case letters and digits (260 bits).
#[must_use]
pub fn client_secret(random: [u8; 52]) -> String {
    random.iter().map(|byte| char::from(LOWER_ALPHANUMERIC[usize::from(byte & 31)])).collect()
}

/// Whether `text` has the form of a `sub`.
#[must_use]
pub fn is_uuid_like(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_cognitos() {
        let sub = uuid_like([0x34; 16]);
        assert_eq!(sub, "34343434-3434-3434-3434-343434343434");
        assert!(is_uuid_like(&sub));
        assert!(!is_uuid_like("34343434-3434-3434-3434-34343434343"));
        assert_eq!(uuid([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(uuid([0; 16]), "00000000-0000-4000-8000-000000000000");
        assert_eq!(pool_id("eu-west-1", [0; 18]), "eu-west-1_AAAAAAAAA");
        assert!(is_pool_id_like("eu-west-1_AAAAAAAAA"));
        for text in ["", "a/b", "a b", "é", &"a".repeat(56)] {
            assert!(!is_pool_id_like(text), "{text}");
        }
        assert_eq!(client_id([31; 26]), "v".repeat(26));
        assert!(is_client_id_like(&client_id([31; 26])));
        for text in ["", "a/b", "a b", "é", "\"><", &"a".repeat(129)] {
            assert!(!is_client_id_like(text), "{text}");
        }
    }
}
