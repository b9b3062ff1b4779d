//! The pages of people who come for the first time.

use askama::Template;

use crate::attributes::AttributeField;
use crate::frame::Frame;
use crate::texts::Texts;

/// A piece of a sentence, perhaps a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub words: String,
    /// Where they lead.
    pub address: Option<String>,
}

/// The sentence on the documents that a user agrees to by signing up; empty without documents.
#[must_use]
pub fn terms_notice(texts: &Texts, terms: Option<&str>, privacy: Option<&str>) -> Vec<Piece> {
    // Marks that no translation holds stand for the links until the sentence is taken apart.
    const TERMS: char = '\u{1}';
    const PRIVACY: char = '\u{2}';
    let key = match (terms, privacy) {
        (Some(_), Some(_)) => "terms-notice-both",
        (Some(_), None) => "terms-notice-terms",
        (None, Some(_)) => "terms-notice-privacy",
        (None, None) => return Vec::new(),
    };
    let sentence = texts.with(key, &[("terms", &TERMS.to_string()), ("privacy", &PRIVACY.to_string())]);
    let mut pieces = Vec::new();
    for part in sentence.split_inclusive([TERMS, PRIVACY]) {
        let words = part.trim_end_matches([TERMS, PRIVACY]);
        if !words.is_empty() {
            pieces.push(Piece { words: words.to_owned(), address: None });
        }
        let (key, address) = match part.chars().last() {
            Some(TERMS) => ("terms-of-use", terms),
            Some(PRIVACY) => ("terms-privacy-policy", privacy),
            _ => continue,
        };
        pieces.push(Piece { words: texts.get(key), address: address.map(str::to_owned) });
    }
    pieces
}

/// A new account.
#[derive(Debug, Template)]
#[template(path = "sign_up.html")]
pub struct SignUpPage {
    /// What all pages have.
    pub frame: Frame,
    /// Key of the label of the name.
    pub label: &'static str,
    /// `type` of the name's field.
    pub kind: &'static str,
    /// The name as given before.
    pub username: String,
    /// The attributes that are asked for.
    pub attributes: Vec<AttributeField>,
    /// The rules of passwords.
    pub rules: Vec<String>,
    /// Whether users may be without a password.
    pub passwordless: bool,
    /// What the user agrees to.
    pub terms: Vec<Piece>,
}

/// What was sent to a new user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// The sentence that says so; none when that is not known.
    pub text: Option<String>,
    /// Whether it was a link, which is opened elsewhere.
    pub by_link: bool,
    /// Whether another may be asked for.
    pub again: bool,
}

/// The code that confirms a new account, or word of the link that does.
#[derive(Debug, Template)]
#[template(path = "confirm.html")]
pub struct ConfirmPage {
    /// What all pages have.
    pub frame: Frame,
    /// Key of the label of the name.
    pub label: &'static str,
    /// `type` of the name's field.
    pub kind: &'static str,
    /// The name; asked for when there is none.
    pub username: String,
    /// Hidden fields: name and value.
    pub state: Vec<(&'static str, String)>,
    /// What was sent.
    pub sent: Sent,
}

impl SignUpPage {
    fn title_key(&self) -> &'static str {
        "signup-title"
    }
}

impl ConfirmPage {
    fn title_key(&self) -> &'static str {
        "confirm-title"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::LANGUAGES;

    #[test]
    fn every_language_links_to_both_documents() {
        for (tag, _) in LANGUAGES {
            let texts = Texts::matching(tag).unwrap();
            let pieces = terms_notice(texts, Some("https://a.example/t"), Some("https://a.example/p"));
            let links: Vec<_> = pieces.iter().filter_map(|piece| piece.address.as_deref()).collect();
            assert_eq!(links.len(), 2, "{tag}");
            assert!(links.contains(&"https://a.example/t") && links.contains(&"https://a.example/p"), "{tag}");
            let text: String = pieces.iter().map(|piece| piece.words.as_str()).collect();
            assert!(!text.chars().any(char::is_control), "{tag}: {text}");
            assert_eq!(
                terms_notice(texts, None, Some("https://a.example/p")).iter().filter(|p| p.address.is_some()).count(),
                1
            );
            assert_eq!(terms_notice(texts, None, None), []);
        }
    }
}
