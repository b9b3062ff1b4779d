//! The pages that set a second factor up, or a password in place of a temporary one.

use askama::Template;

use crate::attributes::AttributeField;
use crate::frame::Frame;
use crate::key::Key;

/// The key of an authenticator app, and its first code.
#[derive(Debug, Template)]
#[template(path = "totp.html")]
pub struct TotpPage {
    /// What all pages have.
    pub frame: Frame,
    /// The name as given.
    pub username: String,
    /// The sign-in so far.
    pub session: String,
    /// The key.
    pub key: Key,
    /// The app's name as given before.
    pub device: String,
}

/// The address that receives codes.
#[derive(Debug, Template)]
#[template(path = "setup_email.html")]
pub struct SetupEmailPage {
    /// What all pages have.
    pub frame: Frame,
    /// The name as given.
    pub username: String,
    /// The sign-in so far.
    pub session: String,
    /// The address as given before.
    pub email: String,
}

/// A password in place of a temporary one, and the attributes that are missing.
#[derive(Debug, Template)]
#[template(path = "new_password.html")]
pub struct NewPasswordPage {
    /// What all pages have.
    pub frame: Frame,
    /// The name as given.
    pub username: String,
    /// The sign-in so far.
    pub session: String,
    /// Names of the missing attributes, with spaces between.
    pub missing: String,
    /// The rules of passwords.
    pub rules: Vec<String>,
    /// The missing attributes.
    pub attributes: Vec<AttributeField>,
}

impl TotpPage {
    fn title_key(&self) -> &'static str {
        "totp-title"
    }
}

impl SetupEmailPage {
    fn title_key(&self) -> &'static str {
        "mfa-setup-title"
    }
}

impl NewPasswordPage {
    fn title_key(&self) -> &'static str {
        "new-password-title"
    }
}
