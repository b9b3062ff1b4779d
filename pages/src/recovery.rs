//! The pages of people who forgot their password.

use askama::Template;

use crate::frame::Frame;

/// Who forgot the password.
#[derive(Debug, Template)]
#[template(path = "forgot.html")]
pub struct ForgotPage {
    /// What all pages have.
    pub frame: Frame,
    /// Key of the label of the name.
    pub label: &'static str,
    /// `type` of the name's field.
    pub kind: &'static str,
    /// The name as given before.
    pub username: String,
}

/// The code that was sent, and a new password.
#[derive(Debug, Template)]
#[template(path = "reset.html")]
pub struct ResetPage {
    /// What all pages have.
    pub frame: Frame,
    /// Key of the label of the name.
    pub label: &'static str,
    /// `type` of the name's field.
    pub kind: &'static str,
    /// The name; asked for when there is none.
    pub username: String,
    /// Where the code went; none when that is not known.
    pub sent: Option<String>,
    /// The code as given before.
    pub code: String,
    /// Hidden fields: name and value.
    pub state: Vec<(&'static str, String)>,
    /// The rules of passwords.
    pub rules: Vec<String>,
}

impl ForgotPage {
    fn title_key(&self) -> &'static str {
        "forgot-title"
    }
}

impl ResetPage {
    fn title_key(&self) -> &'static str {
        "reset-title"
    }
}
