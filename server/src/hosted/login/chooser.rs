//! What a browser sees that somebody is signed in with: whether to go on as them.

use cognomen_contract::Error;
use cognomen_pages::ChooserPage;
use cognomen_userpool::browsers::Found;

use super::super::{browser, call, flow, reply};
use super::turn::Turn;
use super::{name, refused};
use crate::listen::Response;

/// Shows the first page: the chooser where the user may go on as they are, else the name; filled in, and with the reason, where
/// somebody is signed in who must prove it again.
///
/// # Errors
/// When the store fails.
pub(super) async fn first(turn: &Turn<'_>) -> Result<Response, Error> {
    if let Some(found) = flow::continuable(turn.visit, turn.request).await? {
        let user = shown(turn, &found).to_owned();
        return Ok(turn.draft().answer(|frame| ChooserPage { frame, user }));
    }
    let draft = turn.draft();
    match browser::find(turn.visit).await? {
        Some(found) if turn.request.login_hint.is_none() => {
            let notice = draft.frame.t("signin-reauthenticate");
            Ok(name::page(turn, draft.notice(notice), shown(turn, &found)))
        }
        _ => Ok(name::page(turn, draft, "")),
    }
}

/// Goes on as the user whom the browser is signed in as.
///
/// # Errors
/// When the store fails.
pub(super) async fn go_on(turn: &Turn<'_>) -> Result<Response, Error> {
    let Some(found) = flow::continuable(turn.visit, turn.request).await? else { return first(turn).await };
    if let Err(throttled) = call::admit(turn.visit, "RespondToAuthChallenge").await {
        let user = shown(turn, &found).to_owned();
        return refused::answer(turn, throttled, None, |draft| draft.answer(|frame| ChooserPage { frame, user }));
    }
    Ok(reply::see_other(&flow::finish(turn.visit, turn.request, &found).await?))
}

/// Ends the browser's session, and shows the first page of nobody's.
///
/// # Errors
/// When the store fails.
pub(super) async fn sign_out(turn: &Turn<'_>) -> Result<Response, Error> {
    let forgotten = browser::end(turn.visit).await?;
    let login = format!("{}/login?{}", turn.visit.site.root(), turn.visit.query.to_query());
    Ok(reply::with_cookies(reply::see_other(&login), forgotten))
}

fn shown<'a>(turn: &Turn<'_>, found: &'a Found) -> &'a str {
    name::identity(turn.pool(), &found.user)
}
