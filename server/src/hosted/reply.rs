//! Answers of a domain: pages, redirections, JSON.

use askama::Template;
use bytes::Bytes;
use cognomen_contract::Error;
use cognomen_oauth::{Failure, dpop};
use http::StatusCode;
use http::header::{
    ACCESS_CONTROL_EXPOSE_HEADERS, ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName,
    HeaderValue, LOCATION, PRAGMA, REFERRER_POLICY, SET_COOKIE, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use http_body_util::Full;

use super::visit::Visit;
use crate::cors;
use crate::listen::{Response, plain};

/// Nothing from elsewhere, nothing inline. `form-action` is left out: browsers hold the redirections that follow a form to it as
/// well, and those of a sign-in lead to the application and wherever it goes on to.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
                      base-uri 'none'; frame-ancestors 'none'";

/// A page.
pub(crate) fn page(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => html_page(status, html),
        Err(error) => {
            tracing::error!(%error, "a page cannot be written");
            plain(StatusCode::INTERNAL_SERVER_ERROR, "internal error\n")
        }
    }
}

fn html_page(status: StatusCode, html: String) -> Response {
    let mut response = Response::new(Full::new(html.into()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    guarded(response)
}

/// The headers of everything that a browser is shown.
fn guarded(mut response: Response) -> Response {
    let headers: [(HeaderName, &'static str); 7] = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        // Addresses carry what the application asked for; its own pages may learn where somebody came from.
        (REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), microphone=(), geolocation=()",
        ),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The same answer for a page whose forms stay on the domain, and which no other window may hold on to.
pub(crate) fn staying(mut response: Response) -> Response {
    let Ok(policy) = HeaderValue::from_str(&format!("{POLICY}; form-action 'self'")) else { return response };
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    headers.insert(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
    response
}

/// 302: the answer to a `GET`.
pub(crate) fn found(location: &str) -> Response {
    redirect(StatusCode::FOUND, location)
}

/// 303: where a form leads to, by `GET`.
pub(crate) fn see_other(location: &str) -> Response {
    redirect(StatusCode::SEE_OTHER, location)
}

fn redirect(status: StatusCode, location: &str) -> Response {
    let Ok(location) = HeaderValue::from_str(location) else {
        return plain(StatusCode::BAD_REQUEST, "the address cannot be sent\n");
    };
    let mut response = Response::new(Full::new(Bytes::new()));
    *response.status_mut() = status;
    response.headers_mut().insert(LOCATION, location);
    guarded(response)
}

/// The same answer with cookies.
pub(crate) fn with_cookies(mut response: Response, cookies: impl IntoIterator<Item = HeaderValue>) -> Response {
    for cookie in cookies {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// JSON for applications, which any origin may read.
pub(crate) fn json(status: StatusCode, body: String) -> Response {
    let mut response = Response::new(Full::new(body.into()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_TYPE, "application/json;charset=UTF-8"),
        (CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate"),
        (PRAGMA, "no-cache"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    cors::expose(headers);
    response
}

/// An error of an endpoint that applications call; what lies beneath is logged.
pub(crate) fn failure(failure: &Failure) -> Response {
    if let Some(cause) = &failure.cause {
        tracing::error!(error = %cause, "an endpoint failed");
    }
    json(failure.status, failure.body())
}

/// The answer to a request that proves a key, with the value that its next proof must carry (RFC 9449 section 8).
pub(crate) fn with_nonce(visit: &Visit<'_>, mut response: Response) -> Response {
    if visit.headers.contains_key(dpop::HEADER)
        && let Ok(nonce) = HeaderValue::from_str(&dpop::nonce(visit.ctx(), &visit.site.pool))
    {
        let headers = response.headers_mut();
        headers.insert(HeaderName::from_static(dpop::NONCE_HEADER), nonce);
        let shown = HeaderValue::from_static("DPoP-Nonce, WWW-Authenticate");
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, shown);
    }
    response
}

/// The server's own failure.
pub(crate) fn failed(error: &Error) -> Response {
    tracing::error!(%error, cause = ?error.cause().map(ToString::to_string), "a page failed");
    plain(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong. Please try again later.\n")
}

/// Nobody has the domain.
pub(crate) fn no_such_domain() -> Response {
    plain(StatusCode::NOT_FOUND, "there is no such domain\n")
}

/// A method that a path does not take.
pub(crate) fn not_allowed(methods: &'static str) -> Response {
    let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "the method is not allowed here\n");
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(methods));
    response
}
