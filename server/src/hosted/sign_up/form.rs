//! What a new account is asked for, and what can be said of it before it is made.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ExplicitAuthFlowsType;
use cognomen_model::UnixMillis;
use cognomen_model::pool::Pool;
use cognomen_pages::Texts;
use cognomen_pages::attributes::{ATTRIBUTES, AttributeField};
use cognomen_userpool::passwords::{self, PasswordFor};
use cognomen_userpool::pool_view::ClientView;

use super::super::frame::Draft;
use super::super::visit::Visit;
use super::super::wording;

/// Digits and marks of the longest value of an attribute that the schema does not bound otherwise.
const LONGEST: usize = 2048;

/// The form as it was sent.
pub(super) struct Form {
    pub(super) username: String,
    pub(super) password: String,
    confirmation: String,
    pub(super) fields: Vec<AttributeField>,
    /// Whether the account may do without a password.
    pub(super) passwordless: bool,
    /// Whether the pool wants the moment of the last change, which nobody types.
    dated: bool,
}

impl Form {
    /// The form before anything was typed.
    pub(super) fn empty(client: &ClientView, username: String) -> Self {
        Self::filled(client, username, |_| String::new())
    }

    /// The form of a request.
    pub(super) fn read(visit: &Visit<'_>, client: &ClientView) -> Self {
        let username = tidy_name(visit.field("username"));
        let mut form = Self::filled(client, username, |field| visit.field(field).to_owned());
        visit.field("password").clone_into(&mut form.password);
        visit.field("confirm_password").clone_into(&mut form.confirmation);
        form
    }

    fn filled(client: &ClientView, username: String, value: impl Fn(&str) -> String) -> Self {
        let pool = &client.pool.pool;
        let required = |name: &str| pool.schema.required().any(|required| required == name);
        let fields = ATTRIBUTES.iter().filter_map(|about| {
            let name = about.attribute;
            let wanted = match (required(name), is_username(pool, name)) {
                // The name says it, or may say it.
                (_, true) if pool.username_attributes.len() == 1 => return None,
                (true, by_name) => !by_name,
                (false, true) => return None,
                (false, false) if pool.auto_verifies(name) && client.client.may_write(name) => false,
                (false, false) => return None,
            };
            let value = tidy(name, &value(about.field));
            Some(AttributeField { about, value, required: wanted })
        });
        Self {
            username,
            password: String::new(),
            confirmation: String::new(),
            fields: fields.collect(),
            passwordless: pool.is_passwordless() && client.client.allows(ExplicitAuthFlowsType::AllowUserAuth),
            dated: required("updated_at"),
        }
    }

    /// Says all that is wrong as far as it can be known before the account is made.
    pub(super) fn check(&self, mut draft: Draft, pool: &Pool) -> Draft {
        let texts = draft.frame.texts;
        if self.username.is_empty() {
            let label = texts.get(name_field(pool).0);
            draft = draft.problem(Some("username"), texts.with("check-required", &[("field", &label)]));
        } else if let Some(key) = name_problem(pool, &self.username) {
            draft = draft.problem(Some("username"), texts.get(key));
        }
        for field in &self.fields {
            if let Some(text) = self.problem(texts, pool, field) {
                draft = draft.problem(Some(field.about.field), text);
            }
        }
        let given = (self.password.as_str(), self.confirmation.as_str());
        password_problems(draft, pool, given, self.passwordless, PasswordFor::SignUp)
    }

    fn problem(&self, texts: &Texts, pool: &Pool, field: &AttributeField) -> Option<String> {
        let (name, value) = (field.about.attribute, field.value.as_str());
        let label = texts.get(field.about.label);
        let required = pool.schema.required().any(|required| required == name);
        if value.is_empty() {
            let missing = required && !(is_username(pool, name) && is_kind(name, &self.username));
            return missing.then(|| texts.with("check-required", &[("field", &label)]));
        }
        let unfit = match name {
            "birthdate" if !is_date(value) => Some("check-date"),
            "email" if !looks_like_email(value) => Some("check-email"),
            "phone_number" if !is_number(value) => Some("check-phone"),
            _ => None,
        };
        if let Some(key) = unfit {
            return Some(texts.get(key));
        }
        let bounds = pool.schema.find(name)?.string_attribute_constraints.as_ref();
        let bound = |text: Option<&String>| text.and_then(|text| text.parse::<usize>().ok());
        let (least, most) = (
            bound(bounds.and_then(|b| b.min_length.as_ref())).unwrap_or(0),
            bound(bounds.and_then(|b| b.max_length.as_ref())).unwrap_or(LONGEST),
        );
        let say = |key: &str, count: usize| texts.with(key, &[("field", &label), ("count", &count.to_string())]);
        let length = value.encode_utf16().count();
        if length < least {
            return Some(say("check-too-short", least));
        }
        (length > most).then(|| say("check-too-long", most))
    }

    /// Says what the operation refused, at the field that it is about.
    pub(super) fn refused(&self, draft: Draft, pool: &Pool, refused: &Error) -> Draft {
        let message = refused.message();
        let texts = draft.frame.texts;
        if message.contains("'username'") {
            return draft.problem(Some("username"), texts.get("check-username"));
        }
        let contact = |attribute: &str| {
            let field = self.fields.iter().find(|field| field.about.attribute == attribute);
            field.map_or("username", |field| field.about.field)
        };
        let (field, text) = match (refused.code().as_str(), message) {
            ("InvalidPasswordException", _) => (Some("password"), None),
            ("InvalidParameterException", "Invalid phone number format.") => {
                (Some(contact("phone_number")), Some("check-phone"))
            }
            ("InvalidParameterException", "Username should be a phone number.") => {
                (Some("username"), Some("check-phone"))
            }
            ("InvalidParameterException", "Username should be an email.") => (Some("username"), Some("check-email")),
            ("InvalidParameterException", "Invalid email address format.") => (Some(contact("email")), None),
            ("InvalidParameterException", text) if text.starts_with("Username") => (Some("username"), None),
            ("UsernameExistsException", _) => (Some("username"), None),
            ("AliasExistsException", text) if text.contains("phone") => (Some(contact("phone_number")), None),
            ("AliasExistsException", text) if text.contains("email") => (Some(contact("email")), None),
            _ => (None, None),
        };
        let text = text.map_or_else(|| wording::of(texts, pool, refused), |key| texts.get(key));
        draft.problem(field, text)
    }

    /// The attributes of the new user.
    pub(super) fn attributes(&self, now: UnixMillis) -> Vec<(&'static str, String)> {
        let given = self.fields.iter().filter(|field| !field.value.is_empty());
        let given = given.map(|field| (field.about.attribute, field.value.clone()));
        given.chain(self.dated.then(|| ("updated_at", now.seconds().to_string()))).collect()
    }
}

/// Says what is wrong with a new password and its repetition.
pub(crate) fn password_problems(
    mut draft: Draft,
    pool: &Pool,
    (password, confirmation): (&str, &str),
    optional: bool,
    given_for: PasswordFor,
) -> Draft {
    let texts = draft.frame.texts;
    let required = |key: &str| texts.with("check-required", &[("field", &texts.get(key))]);
    if password.is_empty() && confirmation.is_empty() && optional {
        return draft;
    }
    if password.is_empty() {
        draft = draft.problem(Some("password"), required("label-password"));
    } else if let Err(refused) = passwords::check_policy(pool, password, given_for) {
        let text = wording::of(texts, pool, &refused);
        draft = draft.problem(Some("password"), text);
    }
    if confirmation.is_empty() {
        return draft.problem(Some("confirm_password"), required("label-confirm-password"));
    }
    if password == confirmation || password.is_empty() {
        return draft;
    }
    draft.problem(Some("confirm_password"), texts.get("check-password-mismatch"))
}

/// The rules of a first password: there is none before it that it could repeat.
pub(super) fn rules(texts: &Texts, pool: &Pool) -> Vec<String> {
    let mut pool = pool.clone();
    if let Some(policy) = &mut pool.settings.policies.password_policy {
        policy.password_history_size = None;
    }
    wording::password_rules(texts, &pool)
}

/// Label and type of the field for the name of a new user.
pub(super) fn name_field(pool: &Pool) -> (&'static str, &'static str) {
    match (pool.email_is_username(), pool.phone_is_username()) {
        (true, true) => ("label-email-or-phone", "text"),
        (true, false) => ("label-email", "email"),
        (false, true) => ("label-phone", "tel"),
        (false, false) => ("label-username", "text"),
    }
}

/// What is certainly wrong with the name of a new user; the operation has the last word.
fn name_problem(pool: &Pool, name: &str) -> Option<&'static str> {
    match (pool.email_is_username(), pool.phone_is_username()) {
        (true, false) if !looks_like_email(name) => Some("check-email"),
        (false, true) if !is_number(name) => Some("check-phone"),
        _ if name.chars().any(|c| c.is_whitespace() || c.is_control()) => Some("check-username"),
        _ => None,
    }
}

fn looks_like_email(text: &str) -> bool {
    let parts = text.rsplit_once('@');
    parts.is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// Whether text is a phone number in E.164 form.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or_default();
    (2..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A name as people mean it: phone numbers are written in groups.
pub(crate) fn tidy_name(text: &str) -> String {
    let text = text.trim();
    let written =
        text.strip_prefix('+').filter(|rest| rest.chars().all(|c| c.is_ascii_digit() || " -.()/".contains(c)));
    if written.is_some() { tidy("phone_number", text) } else { text.to_owned() }
}

fn tidy(attribute: &str, value: &str) -> String {
    let value = value.trim();
    if attribute == "phone_number" {
        return value.chars().filter(|c| !" -.()/\u{a0}".contains(*c)).collect();
    }
    value.to_owned()
}

/// Whether an attribute is given as the name.
fn is_username(pool: &Pool, attribute: &str) -> bool {
    attribute == "email" && pool.email_is_username() || attribute == "phone_number" && pool.phone_is_username()
}

/// Whether a name looks like an attribute's value.
fn is_kind(attribute: &str, name: &str) -> bool {
    if attribute == "email" { name.contains('@') } else { name.starts_with('+') }
}

fn is_date(text: &str) -> bool {
    let dashes = text
        .bytes()
        .enumerate()
        .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    let within = |range: std::ops::Range<usize>, most: u8| {
        let number = text.get(range).and_then(|digits| digits.parse::<u8>().ok());
        number.is_some_and(|number| (1..=most).contains(&number))
    };
    text.len() == 10 && dashes && within(5..7, 12) && within(8..10, 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_as_people_write_them() {
        assert_eq!(tidy_name(" +1 (555) 010-0199 "), "+15550100199");
        assert_eq!(tidy_name(" +a b "), "+a b");
        assert_eq!(tidy("phone_number", "+1.555.010/0199"), "+15550100199");
        assert_eq!(tidy("name", " Ann Lee "), "Ann Lee");
    }

    #[test]
    fn addresses_and_numbers_are_known_by_their_form() {
        for (text, good) in [("a@b.example", true), ("a@b", false), ("@b.example", false), ("a b@c.example", false)] {
            assert_eq!(looks_like_email(text), good, "{text}");
        }
        for (text, good) in [("+15550100199", true), ("15550100199", false), ("+1", false), ("+1x", false)] {
            assert_eq!(is_number(text), good, "{text}");
        }
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        for (text, good) in [("1990-12-31", true), ("1990-13-01", false), ("1990-1-01", false), ("31.12.1990", false)] {
            assert_eq!(is_date(text), good, "{text}");
        }
    }
}
