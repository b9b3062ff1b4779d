//! The pages of passkeys. `assets/passkeys.js` asks the authenticator, fills in the form and sends it.

use askama::Template;

use crate::frame::Frame;

/// Sign-in by a passkey: the answer of a `WEB_AUTHN` challenge goes to `/login` as `credential`, with step `passkey`.
#[derive(Debug, Template)]
#[template(path = "passkey_signin.html")]
pub struct PasskeySignInPage {
    /// What all pages have.
    pub frame: Frame,
    /// The name as given.
    pub username: String,
    /// The sign-in so far.
    pub session: String,
    /// `CREDENTIAL_REQUEST_OPTIONS` of the challenge: JSON.
    pub options: String,
    /// Whether the user may go another way.
    pub other: bool,
}

/// A new passkey for a user who is signed in.
#[derive(Debug, Template)]
#[template(path = "passkey.html")]
pub struct PasskeyAddPage {
    /// What all pages have.
    pub frame: Frame,
    /// `CredentialCreationOptions`: JSON; none when no passkey can be made here.
    pub options: Option<String>,
    /// Where to go on without one.
    pub skip: String,
}

impl PasskeySignInPage {
    fn title_key(&self) -> &'static str {
        "passkey-title"
    }
}

impl PasskeyAddPage {
    fn title_key(&self) -> &'static str {
        "passkey-add-title"
    }
}
