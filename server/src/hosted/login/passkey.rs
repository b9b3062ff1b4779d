//! Sign-in by a passkey (`WEB_AUTHN`).

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFlowType, ChallengeNameType};
use cognomen_pages::PasskeySignInPage;

use super::super::frame::Draft;
use super::super::wording;
use super::turn::Turn;
use super::{name, refused, step};
use crate::listen::Response;

/// Shows the page; `options` is the engine's `CREDENTIAL_REQUEST_OPTIONS`.
pub(super) fn page(turn: &Turn<'_>, draft: Draft, session: &str, options: &str) -> Response {
    draft.answer(|frame| PasskeySignInPage {
        frame,
        username: turn.username.to_owned(),
        session: session.to_owned(),
        options: options.to_owned(),
        other: true,
    })
}

/// Takes what the authenticator signed. After one that is no good, another challenge is asked for.
///
/// # Errors
/// The server's own failures.
pub(super) async fn take(turn: &Turn<'_>) -> Result<Response, Error> {
    let credential = turn.field("credential");
    let answer = turn.respond(ChallengeNameType::WebAuthn, &[("CREDENTIAL", credential)]).await;
    let refused = match answer {
        Ok(next) => return step::answer(turn, next).await,
        Err(refused) => refused,
    };
    if wording::is_fault(&refused) || wording::is_end_of_sign_in(&refused) || wording::is_elsewhere(&refused) {
        return refused::answer(turn, refused, None, |draft| name::page(turn, draft, turn.username));
    }
    let again = [("PREFERRED_CHALLENGE", ChallengeNameType::WebAuthn.as_str())];
    match turn.start(AuthFlowType::UserAuth, &again).await {
        Ok(next) => {
            let texts = turn.draft().frame.texts;
            let unread = wording::is(&refused, "InvalidParameterException");
            let wrong = if unread { texts.get("passkey-failed") } else { wording::of(texts, turn.pool(), &refused) };
            step::answer_anew(turn, next, wrong).await
        }
        Err(error) => refused::answer(turn, error, None, |draft| name::page(turn, draft, turn.username)),
    }
}
