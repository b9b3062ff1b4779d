//! The choice among second factors (`SELECT_MFA_TYPE`).

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ChallengeNameType;
use cognomen_pages::{Choice, OptionsPage};

use super::super::frame::Draft;
use super::turn::Turn;
use super::{refused, step};
use crate::listen::Response;

/// Second factors, to use or to set up.
const CHOICES: [Choice; 3] = [
    Choice { value: "SOFTWARE_TOKEN_MFA", title: "mfa-setup-option-totp", hint: "" },
    Choice { value: "SMS_MFA", title: "mfa-setup-option-sms", hint: "" },
    Choice { value: "EMAIL_OTP", title: "mfa-setup-option-email", hint: "" },
];

/// Shows the page; `available` are names of factors.
pub(super) fn page(turn: &Turn<'_>, draft: Draft, session: &str, available: &[String]) -> Response {
    draft.answer(|frame| OptionsPage {
        frame,
        title: "mfa-select-title",
        heading: "mfa-select-heading",
        description: "",
        step: "mfa",
        username: turn.username.to_owned(),
        session: session.to_owned(),
        available: available.join(" "),
        options: choices(available),
    })
}

/// Takes the choice.
///
/// # Errors
/// The server's own failures.
pub(super) async fn take(turn: &Turn<'_>) -> Result<Response, Error> {
    match turn.respond(ChallengeNameType::SelectMfaType, &[("ANSWER", turn.field("answer"))]).await {
        Ok(next) => step::answer(turn, next).await,
        Err(error) => refused::answer(turn, error, None, |draft| {
            page(turn, draft, turn.field("session"), &offered(turn.field("available")))
        }),
    }
}

/// The choices of a list of names.
pub(super) fn choices(available: &[String]) -> Vec<Choice> {
    CHOICES.into_iter().filter(|choice| available.iter().any(|name| name == choice.value)).collect()
}

/// The names of a list that rode in a form.
pub(super) fn offered(list: &str) -> Vec<String> {
    list.split(' ').map(str::to_owned).collect()
}
