//! Endpoints that applications call: JSON in place of pages, and any origin may read it.

use http::Method;

use super::visit::Visit;
use super::{device, discovery, introspection, par, reply, revoke, token, userinfo};
use crate::listen::Response;

/// Whether a path is one of theirs.
pub(crate) fn is_one(path: &str) -> bool {
    matches!(path, "/oauth2/par" | "/oauth2/device_authorization" | "/oauth2/introspect")
        || matches!(path, "/oauth2/token" | "/oauth2/revoke" | "/oauth2/userInfo" | "/oauth2/userinfo")
        || discovery::wanted(path).is_some()
}

/// Answers a request to one of them.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let method = if visit.method == Method::HEAD { &Method::GET } else { &visit.method };
    match (method, visit.path) {
        (&Method::POST, "/oauth2/token") => token::answer(visit).await,
        (&Method::POST, "/oauth2/par") => par::answer(visit).await,
        (&Method::POST, "/oauth2/device_authorization") => device::answer(visit).await,
        (&Method::POST, "/oauth2/introspect") => introspection::answer(visit).await,
        (&Method::POST, "/oauth2/revoke") => revoke::answer(visit).await,
        (&Method::GET | &Method::POST, "/oauth2/userInfo" | "/oauth2/userinfo") => userinfo::answer(visit).await,
        (&Method::GET, path) if discovery::wanted(path).is_some() => discovery::answer(visit).await,
        (_, "/oauth2/token" | "/oauth2/revoke" | "/oauth2/par") => reply::not_allowed("POST"),
        (_, "/oauth2/device_authorization" | "/oauth2/introspect") => reply::not_allowed("POST"),
        (_, "/oauth2/userInfo" | "/oauth2/userinfo") => reply::not_allowed("GET, HEAD, POST"),
        _ => reply::not_allowed("GET, HEAD"),
    }
}
