//! The password.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFlowType, ChallengeNameType, RecoveryOptionNameType};
use cognomen_model::pool::Pool;
use cognomen_pages::PasswordPage;

use super::super::frame::Draft;
use super::turn::Turn;
use super::{factors, name, refused, step};
use crate::listen::Response;

/// Shows the page; `session` is that of a choice among several ways.
pub(super) fn page(turn: &Turn<'_>, draft: Draft, session: &str) -> Response {
    let (username, session) = (turn.username.to_owned(), session.to_owned());
    let forgot = may_recover(turn.pool());
    draft.answer(|frame| PasswordPage { frame, username, session, forgot })
}

/// Takes a password: as the way that was chosen, or as the only one.
///
/// # Errors
/// The server's own failures.
pub(super) async fn take(turn: &Turn<'_>) -> Result<Response, Error> {
    if turn.username.is_empty() {
        return name::take(turn).await;
    }
    let session = turn.field("session");
    let password = turn.field("password");
    if password.is_empty() {
        let draft = turn.draft();
        let text = draft.frame.tv("check-required", "field", &draft.frame.t("label-password"));
        return Ok(again(turn, draft.problem(Some("password"), text)));
    }
    let taken = if session.is_empty() {
        turn.start(AuthFlowType::UserPasswordAuth, &[("PASSWORD", password)]).await
    } else {
        let chosen = ChallengeNameType::Password.as_str();
        turn.respond(ChallengeNameType::SelectChallenge, &[("ANSWER", chosen), ("PASSWORD", password)]).await
    };
    match taken {
        Ok(next) => step::answer(turn, next).await,
        Err(error) => refused::answer(turn, error, Some("password"), |draft| again(turn, draft)),
    }
}

/// The page that the password came from.
fn again(turn: &Turn<'_>, draft: Draft) -> Response {
    let available = factors::offered(turn.field("available"));
    let session = turn.field("session");
    if available.is_empty() { page(turn, draft, session) } else { factors::page(turn, draft, session, &available) }
}

/// Whether users of a pool may reset a password that they forgot (`AccountRecoverySetting`).
pub(super) fn may_recover(pool: &Pool) -> bool {
    let setting = pool.settings.account_recovery_setting.as_ref();
    let mechanisms = setting.and_then(|setting| setting.recovery_mechanisms.as_deref()).unwrap_or_default();
    mechanisms.is_empty() || mechanisms.iter().any(|option| option.name != RecoveryOptionNameType::AdminOnly)
}
