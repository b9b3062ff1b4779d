//! Where a step of the engine leads: the page of its challenge, or out of the pages.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ChallengeNameType as Name;
use cognomen_oauth::authorize::AuthorizationRequest;
use cognomen_userpool::browsers;
use cognomen_userpool::error;
use cognomen_userpool::ops::signin::hosted::{Admitted, Asked, Step};

use super::super::frame::Draft;
use super::super::visit::Visit;
use super::super::{browser, flow, reply};
use super::code::{self, Waiting};
use super::turn::Turn;
use super::{factors, mfa, new_password, passkey, setup};
use crate::listen::Response;

/// Answers a step: the page of the challenge, or the way to the application. `username` is what the user calls themselves; a
/// challenge's page posts to `/login`.
///
/// # Errors
/// When the store fails; for a challenge that pages do not show.
pub(crate) async fn answer_step(
    visit: &Visit<'_>,
    request: &AuthorizationRequest,
    username: &str,
    step: Step,
) -> Result<Response, Error> {
    answer(&Turn::of(visit, request, username), step).await
}

/// As [`answer_step`].
///
/// # Errors
/// As [`answer_step`].
pub(super) async fn answer(turn: &Turn<'_>, step: Step) -> Result<Response, Error> {
    answer_noting(turn, step, None).await
}

/// As [`answer`], with a notice of what was just done where a code is waited for.
///
/// # Errors
/// As [`answer_step`].
pub(super) async fn answer_noting(
    turn: &Turn<'_>,
    step: Step,
    notice: Option<&'static str>,
) -> Result<Response, Error> {
    let asked = match step {
        Step::Admitted(admitted) => return signed_in(turn.visit, turn.request, &admitted).await,
        Step::Asked(asked) => asked,
    };
    let draft = turn.draft();
    let draft = match notice.filter(|_| Waiting::of(&asked).is_some()) {
        Some(key) => {
            let text = draft.frame.t(key);
            draft.notice(text)
        }
        None => draft,
    };
    page(turn, draft, &asked).await
}

/// As [`answer`], for a step that was asked for anew after something went wrong.
///
/// # Errors
/// As [`answer_step`].
pub(super) async fn answer_anew(turn: &Turn<'_>, step: Step, wrong: String) -> Result<Response, Error> {
    match step {
        Step::Admitted(admitted) => signed_in(turn.visit, turn.request, &admitted).await,
        Step::Asked(asked) => page(turn, turn.draft().problem(None, wrong), &asked).await,
    }
}

async fn page(turn: &Turn<'_>, draft: Draft, asked: &Asked) -> Result<Response, Error> {
    let session = &asked.session;
    let parameter = |name: &str| asked.parameters.get(name).map(String::as_str).unwrap_or_default();
    let list = |name: &str| serde_json::from_str::<Vec<String>>(parameter(name)).unwrap_or_default();
    if let Some(waiting) = Waiting::of(asked) {
        return Ok(code::page(turn, draft, &waiting));
    }
    match asked.name {
        Name::SelectChallenge => factors::show(turn, draft, session, &asked.available).await,
        Name::SelectMfaType => Ok(mfa::page(turn, draft, session, &list("MFAS_CAN_CHOOSE"))),
        Name::MfaSetup => setup::show(turn, session, &list("MFAS_CAN_SETUP")).await,
        Name::NewPasswordRequired => Ok(new_password::show(turn, session, &list("requiredAttributes"))),
        Name::WebAuthn => Ok(passkey::page(turn, draft, session, parameter("CREDENTIAL_REQUEST_OPTIONS"))),
        other => Err(error::not_implemented(other.as_str())),
    }
}

/// Sets the cookie of the new browser session, which ends the one before, and goes on to the application.
///
/// # Errors
/// When the store fails.
async fn signed_in(visit: &Visit<'_>, request: &AuthorizationRequest, admitted: &Admitted) -> Result<Response, Error> {
    browser::replace(visit, admitted).await?;
    let cookie = browser::begin(visit, admitted)?;
    let session = &admitted.session;
    let found = browsers::find(visit.ctx(), &visit.site.pool, &admitted.sub, &session.id).await?;
    let location = match found {
        Some(found) => flow::finish(visit, request, &found).await?,
        None => format!("{}/login?{}", visit.site.root(), visit.query.to_query()),
    };
    Ok(reply::with_cookies(reply::see_other(&location), cookie))
}
