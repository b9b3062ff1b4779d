//! Forms are taken only from pages of the same browser: each carries a keyed hash of a cookie that no other site can read or set,
//! and of the browser session, so that a page shown before a sign-in is worth nothing after it.

use cognomen_crypto::{compare, hex, random_array};
use http::HeaderValue;

use super::cookies::{FORGERY, SESSION};
use super::visit::Visit;

/// What a form carries, and the cookie that must be set for it.
pub(crate) struct Mark {
    /// `_csrf`.
    pub(crate) token: String,
    /// `Set-Cookie` when the browser has no such cookie yet.
    pub(crate) cookie: Option<HeaderValue>,
}

/// The mark of the forms of a page.
pub(crate) fn mark(visit: &Visit<'_>) -> Mark {
    if let Some(cookie) = visit.cookies.get(FORGERY).filter(|cookie| is_cookie(cookie)) {
        return Mark { token: token(visit, cookie), cookie: None };
    }
    let cookie = hex::encode(&random_array::<16>(&*visit.ctx().random));
    Mark { token: token(visit, &cookie), cookie: visit.cookies.set(FORGERY, &cookie, None) }
}

/// Whether a form that was posted comes from a page of this browser.
pub(crate) fn is_own(visit: &Visit<'_>) -> bool {
    let site = visit.headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    if site.is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return false;
    }
    let cookie = visit.cookies.get(FORGERY).filter(|cookie| is_cookie(cookie));
    cookie.is_some_and(|cookie| compare::equal(token(visit, cookie).as_bytes(), visit.field("_csrf").as_bytes()))
}

fn token(visit: &Visit<'_>, cookie: &str) -> String {
    let session = visit.cookies.get(SESSION).unwrap_or_default();
    visit.site.pool.blind("form", &[&visit.site.domain, cookie, session])
}

fn is_cookie(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
