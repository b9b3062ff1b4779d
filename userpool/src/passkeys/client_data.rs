//! What the browser says of a ceremony (`CollectedClientData`, WebAuthn level 3 section 5.8.1).

use serde::Deserialize;

/// The kind of a ceremony, as `type` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ceremony {
    /// A passkey is made.
    Registration,
    /// A passkey is used.
    Assertion,
}

impl Ceremony {
    fn name(self) -> &'static str {
        match self {
            Self::Registration => "webauthn.create",
            Self::Assertion => "webauthn.get",
        }
    }
}

/// The members that are looked at.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    /// The challenge in base64url without padding, as it was sent.
    pub(super) challenge: String,
    /// Scheme, host and port of the page.
    pub(super) origin: String,
    /// Whether the page lay in a frame of another origin's page.
    #[serde(default)]
    pub(super) cross_origin: bool,
    #[serde(default)]
    top_origin: Option<String>,
}

impl ClientData {
    /// Reads the text of `clientDataJSON`; none when it is of another ceremony, or nothing of the kind.
    pub(super) fn parse(json: &[u8], ceremony: Ceremony) -> Option<Self> {
        let text = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
        let data: Self = serde_json::from_slice(text).ok()?;
        (data.kind == ceremony.name()).then_some(data)
    }

    /// Whether the user saw another site's page around this one.
    pub(super) fn is_framed(&self) -> bool {
        self.cross_origin || self.top_origin.is_some()
    }
}
