//! What the OAuth endpoints grant and remember.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Seconds that an authorization code may be redeemed (five minutes, as Cognito's).
pub const CODE_SECONDS: i64 = 300;

/// What a client was granted beyond an API sign-in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Granted {
    /// Scopes of the access tokens.
    pub scopes: Vec<String>,
    /// `aud` of the access tokens: the resource they are bound to (RFC 8707).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// `nonce` of the authorization request, for the first ID token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nonce: Option<String>,
    /// The browser session it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<Origin>,
    /// Thumbprint of the key that tokens are bound to (RFC 9449 section 6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jkt: Option<String>,
}

/// The browser session that a token session came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Its own id.
    pub id: String,
    /// Its id in lists.
    pub public_id: String,
}

impl Granted {
    /// Whether ID tokens and `/oauth2/userInfo` show an attribute. `openid` alone shows all that the client may read; beside
    /// `email` or `phone`, only theirs are shown, and `profile` shows all again.
    #[must_use]
    pub fn shows(&self, attribute: &str) -> bool {
        let (email, phone, profile) = (self.has("email"), self.has("phone"), self.has("profile"));
        if profile || !(email || phone) {
            return true;
        }
        match attribute {
            "email" | "email_verified" => email,
            "phone_number" | "phone_number_verified" => phone,
            _ => false,
        }
    }

    /// Whether a scope was granted.
    #[must_use]
    pub fn has(&self, scope: &str) -> bool {
        self.scopes.iter().any(|granted| granted == scope)
    }
}

/// How `code_verifier` proves a code's owner (RFC 7636 section 4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChallengeMethod {
    /// The verifier itself.
    #[serde(rename = "plain")]
    Plain,
    /// Its SHA-256, in base64url.
    S256,
}

/// A PKCE challenge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeChallenge {
    /// `code_challenge`.
    pub value: String,
    /// `code_challenge_method`.
    pub method: ChallengeMethod,
}

/// An authorization code as stored, in the partition of its user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The client it was issued to.
    pub client_id: String,
    /// `redirect_uri` as the request gave it.
    pub redirect_uri: String,
    /// Whether the request named `redirect_uri`, so that the token request must as well.
    pub named_redirect: bool,
    /// PKCE challenge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<CodeChallenge>,
    /// What it grants.
    pub granted: Granted,
    /// `auth_time` of the tokens.
    pub auth_time: UnixMillis,
    /// `event_id` of the sign-in.
    pub event_id: String,
    /// When it ends.
    pub expires_at: UnixMillis,
    /// The session that begins with its first use; a second use ends it.
    pub session_id: String,
    /// Whether it was redeemed.
    #[serde(default)]
    pub used: bool,
}
