//! User names, e-mail addresses and phone numbers as Cognito accepts them.

use cognomen_contract::Error;
use cognomen_model::pool::Pool;

use crate::error;

/// The longest e-mail address that SMTP carries (RFC 5321 section 4.5.3.1.3).
const LONGEST_EMAIL: usize = 254;

/// Whether `text` has the form of an e-mail address: one that can stand in a message's header without quotes.
pub(in crate::ops) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let plain = |c: char| c.is_alphanumeric() || (c.is_ascii_graphic() && !"@()<>[],;:\\\"".contains(c));
    let local_fits = !local.is_empty() && local.chars().all(plain) && !local.starts_with('.') && !local.ends_with('.');
    let label_fits = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    text.len() <= LONGEST_EMAIL && local_fits && domain.contains('.') && domain.split('.').all(label_fits)
}

/// Whether `text` is a phone number in E.164 form: a plus sign and at most fifteen digits.
pub(super) fn is_phone_number(text: &str) -> bool {
    let Some(digits) = text.strip_prefix('+') else { return false };
    (2..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// What the name given for a new user means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NewName {
    /// It is the user name.
    Username,
    /// It is the value of this attribute; the user name is generated.
    Attribute(&'static str),
}

/// Judges the name of a new user.
///
/// # Errors
/// `InvalidParameterException` when the pool takes no such names.
pub(super) fn judge(pool: &Pool, name: &str) -> Result<NewName, Error> {
    let (email, phone) = (pool.email_is_username(), pool.phone_is_username());
    if email && is_email(name) {
        return Ok(NewName::Attribute("email"));
    }
    if phone && is_phone_number(name) {
        return Ok(NewName::Attribute("phone_number"));
    }
    match (email, phone) {
        (true, true) => Err(error::invalid("Username should be either an email or a phone number.")),
        (true, false) => Err(error::invalid("Username should be an email.")),
        (false, true) => Err(error::invalid("Username should be a phone number.")),
        (false, false) if pool.is_alias("email") && is_email(name) => {
            Err(error::invalid("Username cannot be of email format, since user pool is configured for email alias."))
        }
        (false, false) if pool.is_alias("phone_number") && is_phone_number(name) => Err(error::invalid(
            "Username cannot be of phone number format, since user pool is configured for phone number alias.",
        )),
        (false, false) => Ok(NewName::Username),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_told_apart_from_names() {
        for good in ["a@b.example", "first.last+tag@sub.example.com", "ü@example.org"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "a",
            "a@b",
            "@b.example",
            "a b@c.example",
            "a@b..example",
            "a@-b.example",
            "a@b.example\n",
            "a@b@c.example",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
        assert!(is_phone_number("+15555550100"));
        for bad in ["15555550100", "+", "+1 555", "+1234567890123456", "+1555x"] {
            assert!(!is_phone_number(bad), "{bad}");
        }
    }
}
