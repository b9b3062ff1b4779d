//! `/oauth2/userInfo`, by `GET` and `POST`.

use cognomen_oauth::{Failure, userinfo};
use http::StatusCode;
use http::header::{AUTHORIZATION, HeaderValue, WWW_AUTHENTICATE};

use super::visit::Visit;
use super::{call, reply};
use crate::listen::Response;

/// Answers the userInfo endpoint.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    match shown(visit).await {
        Ok(body) => reply::json(StatusCode::OK, body),
        Err(failure) => {
            let mut response = reply::failure(&failure);
            let told = matches!(failure.status, StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED);
            if let Some(challenge) = HeaderValue::from_str(&userinfo::challenge(&failure)).ok().filter(|_| told) {
                response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
            }
            response
        }
    }
}

async fn shown(visit: &Visit<'_>) -> Result<String, Failure> {
    call::admit(visit, "GetUser").await.map_err(|_| Failure::throttled())?;
    let token = bearer(visit).ok_or_else(userinfo::bad_request)?;
    userinfo::answer(visit.ctx(), visit.site, token, None).await
}

/// The token of a request: in the header, or in the form of a `POST` (RFC 6750 section 2); not in both.
fn bearer<'a>(visit: &'a Visit<'_>) -> Option<&'a str> {
    let in_form = visit.form.get("access_token");
    let Some(header) = visit.headers.get(AUTHORIZATION) else { return in_form };
    let (scheme, token) = header.to_str().ok()?.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && in_form.is_none()).then_some(token.trim())
}
