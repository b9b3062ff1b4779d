//! What follows from a refusal: mostly the same page again, with what is wrong.

use cognomen_contract::Error;
use cognomen_pages::HandoverPage;

use super::super::frame::Draft;
use super::super::wording;
use super::name;
use super::turn::Turn;
use crate::listen::Response;

/// Answers a refusal. A sign-in that is over begins again with the name; one that waits for something else leads there; any other
/// is told of on the page that `again` shows, beside `field`.
///
/// # Errors
/// The server's own failures.
pub(super) fn answer(
    turn: &Turn<'_>,
    error: Error,
    field: Option<&'static str>,
    again: impl FnOnce(Draft) -> Response,
) -> Result<Response, Error> {
    if wording::is_fault(&error) {
        return Err(error);
    }
    if wording::is(&error, "UserNotConfirmedException") {
        return Ok(not_confirmed(turn));
    }
    if wording::is(&error, "PasswordResetRequiredException") {
        return Ok(reset_required(turn));
    }
    let draft = turn.draft();
    if wording::is_end_of_sign_in(&error) {
        let text = draft.frame.t("error-session-expired");
        return Ok(name::page(turn, draft.problem(None, text), turn.username));
    }
    let text = wording::of(draft.frame.texts, turn.pool(), &error);
    Ok(again(draft.problem(field, text)))
}

fn not_confirmed(turn: &Turn<'_>) -> Response {
    let username = turn.username.to_owned();
    turn.draft().answer(|frame| HandoverPage {
        frame,
        title: "confirm-title",
        heading: "confirm-heading",
        text: "fail-not-confirmed",
        submit: "code-resend",
        path: "/resendcode",
        username,
    })
}

fn reset_required(turn: &Turn<'_>) -> Response {
    let username = turn.username.to_owned();
    turn.draft().answer(|frame| HandoverPage {
        frame,
        title: "reset-title",
        heading: "forgot-heading",
        text: "reset-required",
        submit: "forgot-submit",
        path: "/forgotPassword",
        username,
    })
}
