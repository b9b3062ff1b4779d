//! What a client's own library says of the device (`EncodedData`).
//!
//! Amazon's libraries send base64 of a JSON object whose `payload`, JSON again, holds `contextData`. It carries the
//! time beside the device, so that the whole is another text every time; what lasts is taken out of it. Data in any other
//! form is compared as a whole. It is never trusted for more than comparison: whoever sends it made it.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use serde::Deserialize;

/// What lasts of a device's data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DeviceData {
    /// What tells this device from others.
    pub(super) identity: String,
    /// `ClientTimezone`.
    pub(super) timezone: Option<String>,
    /// `UserAgent` of the browser.
    pub(super) user_agent: Option<String>,
}

#[derive(Deserialize)]
struct Envelope {
    payload: String,
}

#[derive(Deserialize)]
struct Payload {
    #[serde(rename = "contextData")]
    context: Context,
}

#[derive(Deserialize)]
struct Context {
    #[serde(rename = "DeviceId", default)]
    device_id: Option<String>,
    #[serde(rename = "DeviceFingerprint", default)]
    fingerprint: Option<String>,
    #[serde(rename = "ClientTimezone", default)]
    timezone: Option<String>,
    #[serde(rename = "UserAgent", default)]
    user_agent: Option<String>,
}

/// Reads `EncodedData`; none when there is nothing in it.
pub(super) fn read(encoded: &str) -> Option<DeviceData> {
    if encoded.is_empty() {
        return None;
    }
    let data = context(encoded).and_then(|context| {
        let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
        let identity = filled(context.device_id).or_else(|| filled(context.fingerprint))?;
        let user_agent = filled(context.user_agent);
        Some(DeviceData { identity, timezone: context.timezone.filter(|zone| is_timezone(zone)), user_agent })
    });
    Some(data.unwrap_or_else(|| DeviceData { identity: encoded.to_owned(), ..DeviceData::default() }))
}

fn context(encoded: &str) -> Option<Context> {
    let decoded = STANDARD.decode(encoded).or_else(|_| STANDARD_NO_PAD.decode(encoded)).ok()?;
    let envelope: Envelope = serde_json::from_slice(&decoded).ok()?;
    let payload: Payload = serde_json::from_str(&envelope.payload).ok()?;
    Some(payload.context)
}

/// An offset or a zone's name.
fn is_timezone(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'+' | b'-' | b'/' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(context: &str, timestamp: u64) -> String {
        let payload = format!(r#"{{"contextData":{context},"username":"mary","timestamp":"{timestamp}"}}"#);
        let envelope = serde_json::json!({ "payload": payload, "signature": "s", "version": "JS20171115" });
        STANDARD.encode(envelope.to_string())
    }

    #[test]
    fn one_device_is_the_same_at_any_time() {
        let context = r#"{"DeviceId":"d1","DeviceFingerprint":"f","ClientTimezone":"+02:00","UserAgent":"UA"}"#;
        let first = read(&encoded(context, 1)).unwrap();
        assert_eq!(Some(first.clone()), read(&encoded(context, 2)));
        let expected = DeviceData {
            identity: "d1".to_owned(),
            timezone: Some("+02:00".to_owned()),
            user_agent: Some("UA".to_owned()),
        };
        assert_eq!(first, expected);
    }

    #[test]
    fn data_in_another_form_is_compared_as_a_whole() {
        for text in ["opaque", "e30=", &encoded("{}", 1)] {
            let expected = DeviceData { identity: text.to_owned(), ..DeviceData::default() };
            assert_eq!(read(text), Some(expected), "{text}");
        }
        assert_eq!(read(""), None);
        let zone = read(&encoded(r#"{"DeviceId":"d","ClientTimezone":"<b>"}"#, 1)).unwrap().timezone;
        assert_eq!(zone, None);
    }
}
