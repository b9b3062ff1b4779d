//! `/oauth2/userInfo`, by `GET` and `POST`.

use cognomen_oauth::dpop::{self, Occasion};
use cognomen_oauth::{Failure, userinfo};
use http::StatusCode;
use http::header::{AUTHORIZATION, HeaderValue, WWW_AUTHENTICATE};

use super::visit::Visit;
use super::{call, reply};
use crate::listen::Response;

/// Answers the userInfo endpoint.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let response = match shown(visit).await {
        Ok(body) => reply::json(StatusCode::OK, body),
        Err(failure) => {
            let mut response = reply::failure(&failure);
            let told = matches!(failure.status, StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED);
            if let Some(challenge) = HeaderValue::from_str(&challenge(visit, &failure)).ok().filter(|_| told) {
                response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
            }
            response
        }
    };
    reply::with_nonce(visit, response)
}

/// Whoever sends a token that is bound to a key, or says so, is told in the words of RFC 9449 section 7.1.
fn challenge(visit: &Visit<'_>, failure: &Failure) -> String {
    let sent = sent(visit);
    match sent.is_some_and(|(kind, token)| kind == Kind::Dpop || dpop::is_bound(token)) {
        true => dpop::challenge(failure),
        false => userinfo::challenge(failure),
    }
}

async fn shown(visit: &Visit<'_>) -> Result<String, Failure> {
    call::admit(visit, "GetUser").await.map_err(|_| Failure::throttled())?;
    let (kind, token) = sent(visit).ok_or_else(userinfo::bad_request)?;
    let proof = match kind {
        Kind::Bearer => None,
        Kind::Dpop => {
            let (method, path) = (visit.method.as_str(), visit.path);
            let occasion = Occasion { method, path, headers: visit.headers, access_token: Some(token) };
            Some(dpop::for_resource(visit.ctx(), visit.site, occasion)?)
        }
    };
    userinfo::answer(visit.ctx(), visit.site, token, proof.as_ref()).await
}

/// How a token is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// By whoever has it.
    Bearer,
    /// With a proof of the key it is bound to.
    Dpop,
}

/// The token of a request: in the header, or in the form of a `POST` (RFC 6750 section 2); not in both.
fn sent<'a>(visit: &'a Visit<'_>) -> Option<(Kind, &'a str)> {
    let in_form = visit.form.get("access_token");
    let Some(header) = visit.headers.get(AUTHORIZATION) else { return in_form.map(|token| (Kind::Bearer, token)) };
    let (scheme, token) = header.to_str().ok()?.split_once(' ')?;
    let kind = match scheme {
        _ if scheme.eq_ignore_ascii_case("bearer") => Kind::Bearer,
        _ if scheme.eq_ignore_ascii_case("dpop") => Kind::Dpop,
        _ => return None,
    };
    in_form.is_none().then_some((kind, token.trim()))
}
