//! Texts that `CustomMessage` gives, checked and put in the place of the pool's own.

use cognomen_contract::Error;

use super::templates::{CODE, Template, USERNAME, links_in};
use super::{Medium, Occasion};
use crate::error;
use crate::triggers::Texts;

/// Longest texts with the code filled in, in characters.
const EMAIL: usize = 20_000;
const SMS: usize = 140;
const SUBJECT: usize = 140;

/// Puts the function's texts in the place of the pool's; a part that it leaves empty stays. Where a link is due, the function may
/// as well make one of its own from the code.
///
/// # Errors
/// `InvalidParameterException` of a text without the code or link, of an invitation without the user name, and of one with control
/// characters.
pub(super) fn put(
    template: &mut Template,
    texts: Texts,
    (occasion, medium): (Occasion, Medium),
    by_link: bool,
) -> Result<(), Error> {
    let (body, name) = match medium {
        Medium::Email => (texts.email_message, "emailBody"),
        Medium::Sms => (texts.sms_message, "smsMessage"),
    };
    if let Some(body) = body.filter(|text| !text.is_empty()) {
        let plain = !body.chars().any(|c| c.is_control() && !c.is_whitespace());
        let marks = if by_link && !links_in(&body).is_empty() { &[] } else { marks(occasion) };
        if let Some(missing) = marks.iter().find(|mark| !plain || !body.contains(*mark)) {
            return Err(without(name, missing));
        }
        template.body = body;
    }
    if let Some(subject) = texts.email_subject.filter(|text| medium == Medium::Email && !text.is_empty()) {
        template.subject = subject;
    }
    Ok(())
}

/// Checks the lengths of a message that a function had a part in, all filled in.
///
/// # Errors
/// `InvalidParameterException`.
pub(super) fn check_lengths(subject: &str, body: &str, medium: Medium) -> Result<(), Error> {
    let (name, most) = match medium {
        Medium::Email => ("emailBody", EMAIL),
        Medium::Sms => ("smsMessage", SMS),
    };
    let over = |text: &str, most: usize| text.chars().nth(most).is_some();
    if over(body, most) {
        return Err(too_long(name, most));
    }
    if over(subject, SUBJECT) { Err(too_long("emailSubject", SUBJECT)) } else { Ok(()) }
}

/// What a text must hold.
fn marks(occasion: Occasion) -> &'static [&'static str] {
    match occasion {
        Occasion::Invitation => &[CODE, USERNAME],
        Occasion::Welcome => &[USERNAME],
        _ => &[CODE],
    }
}

/// The text itself stays out of the error: it may speak of the user to somebody else.
fn without(name: &str, mark: &str) -> Error {
    let mark = mark.replace('{', r"\{").replace('}', r"\}");
    let any = r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*";
    error::invalid(format!(
        "1 validation error detected: Value at '{name}' failed to satisfy constraint: Member must satisfy regular \
         expression pattern: {any}{mark}{any}"
    ))
}

fn too_long(name: &str, most: usize) -> Error {
    error::invalid(format!(
        "1 validation error detected: Value at '{name}' failed to satisfy constraint: Member must have length less \
         than or equal to {most}"
    ))
}
