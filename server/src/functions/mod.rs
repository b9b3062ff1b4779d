//! The calls of functions of a development server under `/_dev/functions`: a page for people, JSON for tests.

mod compose;
mod page;

use cognomen_outbound::functions::{CallFilter, CallLog};
use http::request::Parts;
use http::{Method, StatusCode};

use crate::inbox::{empty, guarded, json, not_allowed, query, whole};
use crate::listen::{Response, plain};

pub(crate) use compose::{Machine, invoker};

const ROOT: &str = "/_dev/functions";

/// What there is under `/_dev/functions`.
#[derive(Clone, Copy)]
enum Route {
    Page,
    Calls,
    Style,
    Script,
    Unknown,
}

fn route(path: &str) -> Route {
    match path.strip_prefix(ROOT).unwrap_or_default() {
        "" | "/" => Route::Page,
        "/calls" | "/calls/" => Route::Calls,
        "/style.css" => Route::Style,
        "/refresh.js" => Route::Script,
        _ => Route::Unknown,
    }
}

/// Whether a path is one of these.
#[must_use]
pub fn is_under(path: &str) -> bool {
    path.strip_prefix(ROOT).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Answers a request whose path begins with `/_dev/functions`.
#[must_use]
pub fn answer(calls: &CallLog, parts: &Parts) -> Response {
    let reads = matches!(parts.method, Method::GET | Method::HEAD);
    let pairs = query::pairs(parts.uri.query().unwrap_or_default());
    let filter = CallFilter::read(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let response = match route(parts.uri.path()) {
        Route::Unknown => plain(StatusCode::NOT_FOUND, "there are /_dev/functions and /_dev/functions/calls\n"),
        Route::Calls if parts.method == Method::DELETE => {
            calls.clear();
            empty(StatusCode::NO_CONTENT)
        }
        Route::Calls if !reads => not_allowed("GET, HEAD, DELETE"),
        _ if !reads => not_allowed("GET, HEAD"),
        Route::Calls => match filter {
            Ok(filter) => json(StatusCode::OK, &calls.list(&filter)),
            Err(message) => json(StatusCode::BAD_REQUEST, &serde_json::json!({ "message": message })),
        },
        Route::Page => {
            let status = if filter.is_ok() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
            let found = filter.map(|filter| calls.list(&filter));
            whole(status, "text/html; charset=utf-8", page::render(&pairs, &found).into())
        }
        Route::Style => whole(StatusCode::OK, "text/css; charset=utf-8", include_str!("style.css").into()),
        Route::Script => whole(StatusCode::OK, "text/javascript; charset=utf-8", include_str!("refresh.js").into()),
    };
    guarded(response)
}
