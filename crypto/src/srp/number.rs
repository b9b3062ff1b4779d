//! The byte forms of numbers that both sides hash.

/// The bytes of a non-negative number as a minimal two's complement: no leading zeros, but one where the top bit is
/// set; zero is a single zero byte.
pub(super) fn signed_magnitude(number: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(number.len() + 1);
    let digits = minimal(number);
    if digits.first().is_none_or(|top| *top >= 0x80) {
        bytes.push(0);
    }
    bytes.extend_from_slice(digits);
    bytes
}

/// A number as `SRP_B` and `SALT` show it: lower-case hexadecimal digits without leading zeros. Clients that read
/// digits and clients that read a number then hash the same bytes.
#[must_use]
pub fn hex_number(number: &[u8]) -> String {
    let digits = crate::hex::encode(minimal(number));
    match digits.strip_prefix('0') {
        Some(rest) => rest.to_owned(),
        None if digits.is_empty() => "0".to_owned(),
        None => digits,
    }
}

fn minimal(number: &[u8]) -> &[u8] {
    &number[number.iter().take_while(|byte| **byte == 0).count()..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pads_as_a_signed_number() {
        assert_eq!(signed_magnitude(&[]), [0]);
        assert_eq!(signed_magnitude(&[0, 0]), [0]);
        assert_eq!(signed_magnitude(&[0, 0, 0x7f, 1]), [0x7f, 1]);
        assert_eq!(signed_magnitude(&[0x80, 1]), [0, 0x80, 1]);
        assert_eq!(signed_magnitude(&[0, 0, 0x80, 1]), [0, 0x80, 1]);
    }

    #[test]
    fn writes_numbers_without_leading_zeros() {
        assert_eq!(hex_number(&[0, 0]), "0");
        assert_eq!(hex_number(&[0, 0x0a, 0xbc]), "abc");
        assert_eq!(hex_number(&[0xab, 0x0c]), "ab0c");
    }
}
