//! The inbox of a development server under `/_inbox`: a page for people, JSON for tests.

pub(crate) mod page;
pub(crate) mod query;

use bytes::Bytes;
use cognomen_outbound::{Filter, Inbox};
use http::header::{self, HeaderName, HeaderValue};
use http::request::Parts;
use http::{Method, StatusCode};
use http_body_util::Full;

use crate::listen::{Response, plain};

/// Messages on the page; the JSON has all.
const ON_PAGE: usize = 200;
/// Nothing from elsewhere, nothing inline.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What there is under `/_inbox`.
#[derive(Clone, Copy)]
enum Route {
    Page,
    Messages,
    Style,
    Script,
    Unknown,
}

fn route(path: &str) -> Route {
    match path {
        "/_inbox" | "/_inbox/" => Route::Page,
        "/_inbox/messages" | "/_inbox/messages/" => Route::Messages,
        "/_inbox/style.css" => Route::Style,
        "/_inbox/refresh.js" => Route::Script,
        _ => Route::Unknown,
    }
}

/// Whether a path is the inbox's.
#[must_use]
pub fn is_under(path: &str) -> bool {
    path.strip_prefix("/_inbox").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Answers a request whose path begins with `/_inbox`.
#[must_use]
pub fn answer(inbox: &Inbox, parts: &Parts) -> Response {
    let reads = matches!(parts.method, Method::GET | Method::HEAD);
    let pairs = query::pairs(parts.uri.query().unwrap_or_default());
    let response = match route(parts.uri.path()) {
        Route::Unknown => plain(StatusCode::NOT_FOUND, "there are /_inbox and /_inbox/messages\n"),
        Route::Messages if parts.method == Method::DELETE => {
            inbox.clear();
            empty(StatusCode::NO_CONTENT)
        }
        Route::Messages if !reads => not_allowed("GET, HEAD, DELETE"),
        _ if !reads => not_allowed("GET, HEAD"),
        Route::Messages => messages(inbox, &pairs),
        Route::Page => page(inbox, &pairs),
        Route::Style => whole(StatusCode::OK, "text/css; charset=utf-8", include_str!("style.css").into()),
        Route::Script => whole(StatusCode::OK, "text/javascript; charset=utf-8", include_str!("refresh.js").into()),
    };
    guarded(response)
}

fn messages(inbox: &Inbox, pairs: &[(String, String)]) -> Response {
    match filter(pairs) {
        Ok(filter) => json(StatusCode::OK, &inbox.list(&filter, usize::MAX)),
        Err(message) => json(StatusCode::BAD_REQUEST, &serde_json::json!({ "message": message })),
    }
}

fn page(inbox: &Inbox, pairs: &[(String, String)]) -> Response {
    let to = pairs.iter().find(|(name, _)| name == "to").map_or("", |(_, value)| value);
    let (status, found) = match filter(pairs) {
        Ok(filter) => (StatusCode::OK, Ok(inbox.list(&filter, ON_PAGE))),
        Err(message) => (StatusCode::BAD_REQUEST, Err(message)),
    };
    whole(status, "text/html; charset=utf-8", page::render(to, &found).into())
}

fn filter(pairs: &[(String, String)]) -> Result<Filter, String> {
    Filter::read(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

pub(crate) fn json(status: StatusCode, value: &impl serde::Serialize) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => whole(status, "application/json", body.into()),
        Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, "the answer cannot be written\n"),
    }
}

pub(crate) fn whole(status: StatusCode, kind: &'static str, body: Bytes) -> Response {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

pub(crate) fn empty(status: StatusCode) -> Response {
    let mut response = Response::default();
    *response.status_mut() = status;
    response
}

pub(crate) fn not_allowed(methods: &'static str) -> Response {
    let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "the method is not allowed here\n");
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(methods));
    response
}

pub(crate) fn guarded(mut response: Response) -> Response {
    let headers: [(HeaderName, &'static str); 5] = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
