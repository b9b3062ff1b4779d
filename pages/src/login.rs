//! The pages of the sign-in's first factor.

use askama::Template;

use crate::frame::Frame;

/// Who signs in.
#[derive(Debug, Template)]
#[template(path = "name.html")]
pub struct NamePage {
    /// What all pages have.
    pub frame: Frame,
    /// Key of the label: which names the pool takes.
    pub label: &'static str,
    /// What was given before.
    pub username: String,
    /// Whether passkeys may be offered.
    pub passkeys: bool,
    /// Whether the client's users may sign up here.
    pub sign_up: bool,
}

/// The password of a user who was named.
#[derive(Debug, Template)]
#[template(path = "password.html")]
pub struct PasswordPage {
    /// What all pages have.
    pub frame: Frame,
    /// The name as given.
    pub username: String,
    /// The sign-in so far, when it waits for the answer to a choice.
    pub session: String,
}

impl NamePage {
    fn title_key(&self) -> &'static str {
        "signin-title"
    }
}

impl PasswordPage {
    fn title_key(&self) -> &'static str {
        "password-title"
    }
}
