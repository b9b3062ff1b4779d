//! A password in place of a temporary one (`NEW_PASSWORD_REQUIRED`), and the attributes that are missing.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ChallengeNameType;
use cognomen_pages::{AttributeField, NewPasswordPage, attributes};

use super::super::frame::Draft;
use super::super::wording;
use super::turn::Turn;
use super::{refused, step};
use crate::listen::Response;

/// Before the names of attributes, in the challenge and in its answer.
const PREFIX: &str = "userAttributes.";

/// Shows what the engine asks: `required` is its `requiredAttributes`.
pub(super) fn show(turn: &Turn<'_>, session: &str, required: &[String]) -> Response {
    let missing: Vec<_> = required.iter().filter_map(|name| name.strip_prefix(PREFIX)).collect();
    page(turn, turn.draft(), session, &missing.join(" "))
}

fn page(turn: &Turn<'_>, draft: Draft, session: &str, missing: &str) -> Response {
    let rules = wording::password_rules(draft.frame.texts, turn.pool());
    let about = asked(missing);
    let attributes =
        about.map(|about| AttributeField { about, value: turn.field(about.field).to_owned(), required: true });
    let attributes: Vec<_> = attributes.collect();
    draft.answer(|frame| NewPasswordPage {
        frame,
        username: turn.username.to_owned(),
        session: session.to_owned(),
        missing: missing.to_owned(),
        rules,
        attributes,
    })
}

/// The fields of the attributes in a list that rode in a form.
fn asked(missing: &str) -> impl Iterator<Item = &'static attributes::Attribute> {
    attributes::ATTRIBUTES.iter().filter(move |about| missing.split(' ').any(|name| name == about.attribute))
}

/// Takes the password.
///
/// # Errors
/// The server's own failures.
pub(super) async fn take(turn: &Turn<'_>) -> Result<Response, Error> {
    let missing = turn.field("missing");
    let again = |draft| page(turn, draft, turn.field("session"), missing);
    let draft = incomplete(turn, missing);
    if !draft.frame.problems.is_empty() {
        return Ok(again(draft));
    }
    let password = turn.field("new_password");
    let named: Vec<_> =
        asked(missing).map(|about| (format!("{PREFIX}{}", about.attribute), turn.field(about.field))).collect();
    let mut answer = vec![("NEW_PASSWORD", password)];
    answer.extend(named.iter().map(|(name, value)| (name.as_str(), *value)));
    match turn.respond(ChallengeNameType::NewPasswordRequired, &answer).await {
        Ok(next) => step::answer(turn, next).await,
        Err(error) => {
            let about_password = ["InvalidPasswordException", "PasswordHistoryPolicyViolationException"];
            let field = about_password.iter().any(|code| wording::is(&error, code)).then_some("new_password");
            refused::answer(turn, error, field, again)
        }
    }
}

/// What is missing or differs, before the engine is asked.
fn incomplete(turn: &Turn<'_>, missing: &str) -> Draft {
    let mut draft = turn.draft();
    let texts = draft.frame.texts;
    let required = |label: &str| texts.with("check-required", &[("field", &texts.get(label))]);
    let (password, repeated) = (turn.field("new_password"), turn.field("confirm_password"));
    if password.is_empty() {
        draft = draft.problem(Some("new_password"), required("label-new-password"));
    } else if password != repeated {
        draft = draft.problem(Some("confirm_password"), texts.get("check-password-mismatch"));
    }
    for about in asked(missing).filter(|about| turn.field(about.field).is_empty()) {
        draft = draft.problem(Some(about.field), required(about.label));
    }
    draft
}
