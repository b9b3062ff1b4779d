//! Small helpers about attribute values and their stored forms.

/// The destination of a code as Cognito shows it: `f***@e***` or `+*******1234`.
#[must_use]
pub fn mask_destination(attribute: &str, value: &str) -> String {
    if attribute == "phone_number" {
        let tail: String = value.chars().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
        let hidden = value.chars().count().saturating_sub(5);
        return format!("+{}{tail}", "*".repeat(hidden));
    }
    let (local, domain) = value.split_once('@').unwrap_or((value, ""));
    let first = |part: &str| part.chars().next().map(String::from).unwrap_or_default();
    format!("{}***@{}***", first(local), first(domain))
}

/// Bytes as hex in stored documents.
pub mod hex_bytes {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes bytes as lower-case hex.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(bytes.len() * 2);
        for byte in bytes {
            for nibble in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        serializer.serialize_str(&text)
    }

    /// Reads bytes from hex.
    ///
    /// # Errors
    /// When the text is not pairs of hex digits.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
        let digits = digits.filter(|d| d.len() % 2 == 0).ok_or_else(|| D::Error::custom("not pairs of hex digits"))?;
        Ok(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_masked_as_cognito_masks_them() {
        assert_eq!(mask_destination("email", "fred@example.com"), "f***@e***");
        assert_eq!(mask_destination("phone_number", "+15555551234"), "+*******1234");
    }
}
