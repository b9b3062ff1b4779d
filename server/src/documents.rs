//! The public documents of a pool: its keys and its discovery.

use bytes::Bytes;
use cognomen_contract::Error;
use cognomen_oauth::discovery;
use cognomen_userpool::Context;
use cognomen_userpool::tokens::discovery::jwks;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, Method, StatusCode};
use http_body_util::Full;

use crate::cors;
use crate::listen::{Response, plain};

/// A document under `/{poolId}/.well-known/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Document {
    /// `jwks.json` (RFC 7517 section 5).
    Jwks,
    /// `openid-configuration` (OpenID Connect Discovery 1.0 section 4).
    Discovery,
}

/// The pool and document that a path names.
pub(crate) fn wanted(path: &str) -> Option<(&str, Document)> {
    let (pool_id, name) = path.strip_prefix('/')?.split_once("/.well-known/")?;
    let document = match name {
        "jwks.json" => Document::Jwks,
        "openid-configuration" => Document::Discovery,
        _ => return None,
    };
    (!pool_id.is_empty() && !pool_id.contains('/')).then_some((pool_id, document))
}

/// Answers a request for a document.
pub(crate) async fn answer(ctx: &Context, method: &Method, pool_id: &str, document: Document) -> Response {
    if method != Method::GET && method != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "method not allowed\n");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    match body(ctx, pool_id, document).await {
        Ok(body) => json(StatusCode::OK, body),
        Err(error) if error.cause().is_some() => {
            tracing::error!(%error, pool_id, "document failed");
            json(StatusCode::INTERNAL_SERVER_ERROR, Bytes::from_static(b"{\"message\":\"internal error\"}"))
        }
        Err(_) => unknown(),
    }
}

/// There is no such pool.
pub(crate) fn unknown() -> Response {
    json(StatusCode::NOT_FOUND, Bytes::from_static(b"{\"message\":\"no such user pool\"}"))
}

async fn body(ctx: &Context, pool_id: &str, document: Document) -> Result<Bytes, Error> {
    match document {
        Document::Jwks => Ok(Bytes::copy_from_slice(jwks(ctx, pool_id).await?.as_bytes())),
        Document::Discovery => {
            let pool = ctx.pool_anywhere(pool_id).await?;
            Ok(discovery::configuration(ctx, &pool, None).await?.into())
        }
    }
}

/// A document for everybody.
pub(crate) fn json(status: StatusCode, body: Bytes) -> Response {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // Short, so that a rotated key is known everywhere long before it signs its last predecessor's tokens away.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
    cors::expose(headers);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_name_documents() {
        assert_eq!(wanted("/us-east-1_abc/.well-known/jwks.json"), Some(("us-east-1_abc", Document::Jwks)));
        assert_eq!(wanted("/p/.well-known/openid-configuration"), Some(("p", Document::Discovery)));
        assert_eq!(wanted("/.well-known/jwks.json"), None);
        assert_eq!(wanted("/a/b/.well-known/jwks.json"), None);
        assert_eq!(wanted("/p/.well-known/other"), None);
    }
}
