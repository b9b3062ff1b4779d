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

/// What the sign above a message says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Good,
    Bad,
    Calm,
}

impl MessagePage {
    /// By the title: what went wrong, what is done, what is to be known.
    fn sign(&self) -> Sign {
        match self.title {
            "error-title" | "error-request-title" | "error-not-found-title" | "device-denied-heading" => Sign::Bad,
            "signed-out-title" | "device-allowed-heading" | "confirm-link-done-heading" | "account-deleted" => {
                Sign::Good
            }
            _ => Sign::Calm,
        }
    }

    fn title_key(&self) -> &'static str {
        self.title
    }
}
