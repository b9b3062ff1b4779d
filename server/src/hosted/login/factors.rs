//! The choice among ways to begin a sign-in (`SELECT_CHALLENGE`).

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ChallengeNameType;
use cognomen_pages::{Choice, FactorsPage};

use super::super::frame::Draft;
use super::turn::Turn;
use super::{password, refused, step};
use crate::listen::Response;

/// The ways that are chosen by a button.
const CHOICES: [(ChallengeNameType, Choice); 3] = [
    (
        ChallengeNameType::WebAuthn,
        Choice { value: "WEB_AUTHN", title: "factors-passkey", hint: "factors-passkey-hint" },
    ),
    (ChallengeNameType::EmailOtp, Choice { value: "EMAIL_OTP", title: "factors-email", hint: "" }),
    (ChallengeNameType::SmsOtp, Choice { value: "SMS_OTP", title: "factors-sms", hint: "" }),
];

/// Shows what the engine offers: the page of the only way at once, else all of them.
///
/// # Errors
/// The server's own failures.
pub(super) async fn show(
    turn: &Turn<'_>,
    draft: Draft,
    session: &str,
    available: &[ChallengeNameType],
) -> Result<Response, Error> {
    let buttons = choices(available);
    match (has_password(available), buttons.as_slice()) {
        (true, []) => Ok(password::page(turn, draft, session)),
        (false, [only]) => choose(turn, session, available, only.value).await,
        _ => Ok(page(turn, draft, session, available)),
    }
}

/// Shows the page.
pub(super) fn page(turn: &Turn<'_>, draft: Draft, session: &str, available: &[ChallengeNameType]) -> Response {
    let (username, session) = (turn.username.to_owned(), session.to_owned());
    let names: Vec<_> = available.iter().map(|name| name.as_str()).collect();
    let password = has_password(available);
    let forgot = password::may_recover(turn.pool());
    let options = choices(available);
    let available = names.join(" ");
    draft.answer(|frame| FactorsPage { frame, username, session, available, password, forgot, options })
}

/// Takes the choice.
///
/// # Errors
/// The server's own failures.
pub(super) async fn take(turn: &Turn<'_>) -> Result<Response, Error> {
    let available = offered(turn.field("available"));
    choose(turn, turn.field("session"), &available, turn.field("answer")).await
}

async fn choose(
    turn: &Turn<'_>,
    session: &str,
    available: &[ChallengeNameType],
    answer: &str,
) -> Result<Response, Error> {
    match turn.respond_in(ChallengeNameType::SelectChallenge, session, &[("ANSWER", answer)]).await {
        Ok(next) => Box::pin(step::answer(turn, next)).await,
        Err(error) => refused::answer(turn, error, None, |draft| page(turn, draft, session, available)),
    }
}

/// The ways in a list that rode in a form.
pub(super) fn offered(list: &str) -> Vec<ChallengeNameType> {
    let known = CHOICES.iter().map(|(name, _)| *name).chain([ChallengeNameType::Password]);
    known.filter(|name| list.split(' ').any(|listed| listed == name.as_str())).collect()
}

fn choices(available: &[ChallengeNameType]) -> Vec<Choice> {
    CHOICES.iter().filter(|(name, _)| available.contains(name)).map(|(_, choice)| *choice).collect()
}

fn has_password(available: &[ChallengeNameType]) -> bool {
    available.contains(&ChallengeNameType::Password)
}
