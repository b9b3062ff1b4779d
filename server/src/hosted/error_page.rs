//! The page that tells of requests which cannot be answered at the application.

use cognomen_oauth::authorize::PageError;
use cognomen_oauth::params;
use cognomen_pages::MessagePage;
use cognomen_userpool::pool_view::ClientView;
use http::StatusCode;

use super::cookies::FORGERY;
use super::frame::Draft;
use super::reply;
use super::visit::Visit;
use crate::listen::Response;

/// Sends the browser to the page, as Cognito does.
pub(crate) fn redirect(visit: &Visit<'_>, error: PageError) -> Response {
    let mut query = String::new();
    params::append(&mut query, "error", error.code());
    if let Some(client_id) = visit.query.get("client_id").filter(|_| error != PageError::Missing) {
        params::append(&mut query, "client_id", client_id);
    }
    reply::found(&format!("{}/error?{query}", visit.site.root()))
}

/// The page itself. What the address says is not repeated on it, apart from words that are ours.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let key = match visit.query.get("error") {
        Some("invalid_client") => "error-client",
        Some("redirect_mismatch") => "error-redirect",
        Some("invalid_request_uri") => "error-session-expired",
        _ => "error-request",
    };
    let client = client(visit).await;
    let draft = Draft::new(visit, client.as_ref());
    let next = client.as_ref().and_then(|client| home(client, &draft));
    message(draft, StatusCode::BAD_REQUEST, "error-request-title", key, next)
}

/// There is no such page.
pub(crate) fn not_found(visit: &Visit<'_>) -> Response {
    let draft = Draft::new(visit, None);
    let next =
        visit.query.get("client_id").map(|_| (draft.frame.link("/login"), draft.frame.t("common-sign-in-again")));
    message(draft, StatusCode::NOT_FOUND, "error-not-found-title", "error-not-found", next)
}

/// A form that does not come from a page of this browser, or from one shown too long ago, or from a browser without cookies.
pub(crate) fn forged(visit: &Visit<'_>) -> Response {
    let draft = Draft::new(visit, None);
    let key = if visit.cookies.get(FORGERY).is_some() { "error-form-expired" } else { "error-cookies" };
    let next = (draft.frame.link(&draft.frame.path), draft.frame.t("common-try-again"));
    message(draft, StatusCode::FORBIDDEN, "error-title", key, Some(next))
}

/// Where an application takes people in who come without anything: where it sends those who have signed out.
pub(crate) fn home(client: &ClientView, draft: &Draft) -> Option<(String, String)> {
    let registered = client.client.settings.logout_urls.as_deref().unwrap_or_default();
    let address = registered.iter().find(|url| url.starts_with("https://") || url.starts_with("http://"))?;
    Some((address.clone(), draft.frame.tv("account-return", "app", &draft.frame.app)))
}

/// The client that the address names; without one, or when the store fails, the page speaks of none.
async fn client(visit: &Visit<'_>) -> Option<ClientView> {
    let id = visit.query.get("client_id")?;
    visit.ctx().client_of(&visit.site.pool, id).await.ok()
}

fn message(
    draft: Draft,
    status: StatusCode,
    title: &'static str,
    key: &'static str,
    next: Option<(String, String)>,
) -> Response {
    draft.answer_with(status, |frame| MessagePage { heading: frame.t(title), text: frame.t(key), title, next, frame })
}
