//! Pages that say one thing.

use askama::Template;

use crate::frame::Frame;

/// A heading, a sentence, and perhaps where to go on.
#[derive(Debug, Template)]
#[template(path = "message.html")]
pub struct MessagePage {
    /// What all pages have.
    pub frame: Frame,
    /// Key of the title.
    pub title: &'static str,
    /// The heading.
    pub heading: String,
    /// What is said.
    pub text: String,
    /// Where to go on: address and words.
    pub next: Option<(String, String)>,
}

impl MessagePage {
    fn title_key(&self) -> &'static str {
        self.title
    }
}
