//! `/confirmUser`: the link of an e-mail, which confirms a new account. It is opened by `GET`, also in browsers that were never here,
//! and applications make such links themselves.

use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_oauth::params;
use cognomen_pages::MessagePage;
use cognomen_userpool::pool_view::ClientView;
use http::{Method, StatusCode};

use super::frame::Draft;
use super::visit::Visit;
use super::{confirm, reply, wording};
use crate::listen::Response;

/// The word in the address of the page that says that all went well, for another look at it in another language.
const DONE: (&str, &str) = ("result", "done");

/// Answers the link. `HEAD` changes nothing: those who ask by it only look whether the page is there.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let client = match client(visit).await {
        Ok(client) => client,
        Err(failed) => return reply::failed(&failed),
    };
    let (name, code) = (visit.query.get("user_name"), visit.query.get("confirmation_code"));
    let (Some(client), Some(name), Some(code)) = (&client, name, code) else {
        let done = client.is_some() && visit.query.get(DONE.0) == Some(DONE.1);
        return if done { succeeded(visit, client.as_ref()) } else { refused(visit, client.as_ref(), None) };
    };
    if visit.method == Method::HEAD {
        return succeeded(visit, Some(client));
    }
    match confirm::confirm(visit, &client.client, name, code, None).await {
        Ok(_) => succeeded(visit, Some(client)),
        Err(failed) if wording::is(&failed, "InternalFailure") => reply::failed(&failed),
        Err(error) => {
            let texts = draft(visit, Some(client)).frame.texts;
            // What a function of the application says, and limits, are no fault of the link.
            let own = ["UserLambdaValidationException", "LimitExceededException", "TooManyRequestsException"];
            let text = own.iter().any(|code| wording::is(&error, code));
            let text = text.then(|| wording::of(texts, &client.pool.pool, &error));
            refused(visit, Some(client), text)
        }
    }
}

async fn client(visit: &Visit<'_>) -> Result<Option<ClientView>, cognomen_contract::Error> {
    let Some(id) = visit.query.get("client_id") else { return Ok(None) };
    match visit.ctx().client_of(&visit.site.pool, id).await {
        Ok(client) => Ok(Some(client)),
        Err(gone) if gone.code() == ErrorCode::ResourceNotFoundException.into() => Ok(None),
        Err(failed) => Err(failed),
    }
}

/// A page whose own addresses hold neither name nor code.
fn draft(visit: &Visit<'_>, client: Option<&ClientView>) -> Draft {
    let mut draft = Draft::new(visit, client);
    draft.frame.query.clear();
    if let Some(client) = client {
        params::append(&mut draft.frame.query, "client_id", &client.client.id);
    }
    draft
}

fn succeeded(visit: &Visit<'_>, client: Option<&ClientView>) -> Response {
    let mut draft = draft(visit, client);
    params::append(&mut draft.frame.query, DONE.0, DONE.1);
    draft.answer(|frame| MessagePage {
        heading: frame.t("confirm-link-done-heading"),
        text: frame.t("confirm-link-done"),
        title: "confirm-link-done-heading",
        next: None,
        frame,
    })
}

fn refused(visit: &Visit<'_>, client: Option<&ClientView>, text: Option<String>) -> Response {
    draft(visit, client).answer_with(StatusCode::BAD_REQUEST, |frame| MessagePage {
        heading: frame.t("error-request-title"),
        text: text.unwrap_or_else(|| frame.t("confirm-link-failed")),
        title: "error-request-title",
        next: None,
        frame,
    })
}
