//! What a key service answers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_userpool::triggers::port::DataKey;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Generated {
    key_id: String,
    plaintext: String,
    ciphertext_blob: String,
}

#[derive(Deserialize)]
struct Refused {
    #[serde(rename = "__type")]
    kind: String,
    #[serde(alias = "Message")]
    message: Option<String>,
}

/// Reads the answer of `GenerateDataKey`.
pub(super) fn data_key(body: &[u8]) -> Result<DataKey, String> {
    // What the parser would say of it might quote the key.
    let unreadable = || "the answer holds no data key".to_owned();
    let generated: Generated = serde_json::from_slice(body).map_err(|_| unreadable())?;
    let plaintext = STANDARD.decode(generated.plaintext).map_err(|_| unreadable())?;
    let wrapped = STANDARD.decode(generated.ciphertext_blob).map_err(|_| unreadable())?;
    let plaintext = plaintext.try_into().map_err(|_| unreadable())?;
    Ok(DataKey { key_arn: generated.key_id, plaintext, wrapped })
}

/// The error in an answer, for the log.
pub(super) fn refusal(status: u16, body: &[u8]) -> String {
    match serde_json::from_slice::<Refused>(body) {
        Ok(Refused { kind, message }) => {
            let kind = kind.rsplit('#').next().unwrap_or_default();
            let text = format!("{kind}: {}", message.unwrap_or_default());
            text.chars().filter(|c| !c.is_control()).take(300).collect()
        }
        Err(_) => format!("the key service answered with status {status}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_whole_or_not_at_all() {
        let body = |plain: &str| format!(r#"{{"KeyId":"arn","Plaintext":"{plain}","CiphertextBlob":"d3JhcHBlZA=="}}"#);
        let good = STANDARD.encode([7; 32]);
        let key = data_key(body(&good).as_bytes()).ok().unwrap();
        assert_eq!((key.key_arn.as_str(), key.plaintext, key.wrapped.as_slice()), ("arn", [7; 32], &b"wrapped"[..]));
        for bad in [body("AAAA"), body("*"), "{}".to_owned(), "no json".to_owned()] {
            assert_eq!(data_key(bad.as_bytes()).err().unwrap(), "the answer holds no data key");
        }
    }

    #[test]
    fn a_refusal_is_told_in_one_short_line() {
        let body = br#"{"__type":"com.amazonaws.kms#NotFoundException","message":"Key\n'a' does not exist"}"#;
        assert_eq!(refusal(400, body), "NotFoundException: Key'a' does not exist");
        assert_eq!(refusal(502, b"<html>"), "the key service answered with status 502");
    }
}
