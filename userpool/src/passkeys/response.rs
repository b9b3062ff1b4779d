//! The JSON in which browsers hand over what an authenticator answered (`RegistrationResponseJSON` and
//! `AuthenticationResponseJSON`, WebAuthn level 3 section 5.1).

use base64::Engine;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// base64url as browsers write it; padding, which some client libraries add, is let pass.
const BASE64URL: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::URL_SAFE,
    GeneralPurposeConfig::new().with_encode_padding(false).with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The most bytes of a credential id (WebAuthn level 3 section 5.1).
pub(super) const LONGEST_ID: usize = 1023;
/// The most bytes of any other member.
const LONGEST: usize = 16_384;
/// The most transports that are kept.
const MOST_TRANSPORTS: usize = 8;

/// Bytes in base64url, at most [`LONGEST`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bytes(pub(super) Vec<u8>);

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let decoded = if text.len() <= LONGEST * 4 / 3 { decode(&text) } else { None };
        decoded.map(Self).ok_or_else(|| serde::de::Error::custom("not base64url"))
    }
}

pub(super) fn encode(bytes: &[u8]) -> String {
    BASE64URL.encode(bytes)
}

pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64URL.decode(text).ok()
}

/// The answer to a registration.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Registration {
    id: String,
    raw_id: Bytes,
    #[serde(rename = "type")]
    kind: String,
    pub(super) response: AttestationResponse,
    #[serde(default)]
    authenticator_attachment: Option<String>,
}

/// `AuthenticatorAttestationResponseJSON`.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct AttestationResponse {
    #[serde(rename = "clientDataJSON")]
    pub(super) client_data: Bytes,
    #[serde(rename = "attestationObject")]
    pub(super) attestation: Bytes,
    #[serde(default)]
    transports: Option<Vec<String>>,
}

/// The answer to a sign-in.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Authentication {
    id: String,
    raw_id: Bytes,
    #[serde(rename = "type")]
    kind: String,
    pub(super) response: AssertionResponse,
}

/// `AuthenticatorAssertionResponseJSON`.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct AssertionResponse {
    #[serde(rename = "clientDataJSON")]
    pub(super) client_data: Bytes,
    #[serde(rename = "authenticatorData")]
    pub(super) authenticator_data: Bytes,
    pub(super) signature: Bytes,
    #[serde(rename = "userHandle", default)]
    pub(super) user_handle: Option<Bytes>,
}

impl Registration {
    /// Reads the document of `CompleteWebAuthnRegistration`; none for anything else. Clients also send it as text.
    pub(super) fn parse(credential: &Value) -> Option<Self> {
        let parsed: Self = match credential {
            Value::String(text) => serde_json::from_str(text).ok()?,
            other => Self::deserialize(other).ok()?,
        };
        is_public_key(&parsed.kind, &parsed.id, &parsed.raw_id).then_some(parsed)
    }

    /// Credential id.
    pub(super) fn id(&self) -> &[u8] {
        &self.raw_id.0
    }

    /// `platform` or `cross-platform`, if the browser told.
    pub(super) fn attachment(&self) -> Option<&str> {
        self.authenticator_attachment.as_deref().filter(|name| matches!(*name, "platform" | "cross-platform"))
    }

    /// Transports of plausible names, each once, as many as are kept.
    pub(super) fn transports(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in self.response.transports.iter().flatten() {
            let plausible = (1..=32).contains(&name.len())
                && name.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'-' | b'0'..=b'9'));
            if plausible && !names.contains(name) && names.len() < MOST_TRANSPORTS {
                names.push(name.clone());
            }
        }
        names
    }
}

impl Authentication {
    /// Reads the text of `CREDENTIAL`; none for anything else.
    pub(super) fn parse(credential: &str) -> Option<Self> {
        let parsed: Self = serde_json::from_str(credential).ok()?;
        is_public_key(&parsed.kind, &parsed.id, &parsed.raw_id).then_some(parsed)
    }

    /// Credential id in the form it is kept in.
    pub(super) fn id(&self) -> String {
        encode(&self.raw_id.0)
    }
}

fn is_public_key(kind: &str, id: &str, raw_id: &Bytes) -> bool {
    kind == "public-key"
        && (1..=LONGEST_ID).contains(&raw_id.0.len())
        && decode(id).is_some_and(|bytes| bytes == raw_id.0)
}
