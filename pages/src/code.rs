//! The pages that take codes.

use askama::Template;

use crate::brand::Graphic;
use crate::frame::Frame;

/// A code that was sent, or that an authenticator app shows.
#[derive(Debug, Template)]
#[template(path = "code.html")]
pub struct CodePage {
    /// What all pages have.
    pub frame: Frame,
    /// The name as given.
    pub username: String,
    /// Whether it is the second factor.
    pub second: bool,
    /// The illustration that goes with it.
    pub graphic: Graphic,
    /// Where the code is.
    pub sent: String,
    /// Key of the label.
    pub label: &'static str,
    /// How the code looks.
    pub hint: String,
    /// Hidden fields: name and value.
    pub state: Vec<(&'static str, String)>,
    /// The challenge by which another code can be sent.
    pub again: Option<&'static str>,
}

impl CodePage {
    fn title_key(&self) -> &'static str {
        if self.second { "mfa-title" } else { "code-title" }
    }

    fn picture(&self) -> Graphic {
        self.graphic
    }
}
