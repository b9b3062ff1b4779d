//! The page that tells of requests which cannot be answered at the application.

use cognomen_oauth::authorize::PageError;
use cognomen_oauth::params;
use cognomen_pages::MessagePage;
use http::StatusCode;

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
pub(crate) fn answer(visit: &Visit<'_>) -> Response {
    let key = match visit.query.get("error") {
        Some("invalid_client") => "error-client",
        _ => "error-request",
    };
    message(visit, StatusCode::BAD_REQUEST, "error-request-title", key)
}

/// There is no such page.
pub(crate) fn not_found(visit: &Visit<'_>) -> Response {
    message(visit, StatusCode::NOT_FOUND, "error-not-found-title", "error-not-found")
}

/// A form that does not come from a page of this browser, or from one shown too long ago.
pub(crate) fn forged(visit: &Visit<'_>) -> Response {
    message(visit, StatusCode::FORBIDDEN, "error-title", "error-description")
}

fn message(visit: &Visit<'_>, status: StatusCode, title: &'static str, key: &'static str) -> Response {
    Draft::new(visit, None).answer_with(status, |frame| MessagePage {
        heading: frame.t(title),
        text: frame.t(key),
        title,
        next: None,
        frame,
    })
}
