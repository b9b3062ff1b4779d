//! The public documents by which tokens of identity pools, and of callers that STS proves, are verified.

use bytes::Bytes;
use cognomen_contract::Error;
use cognomen_identity::Context;
use cognomen_identity::pools::tokens;
use cognomen_identity::sts::web_tokens;
use http::header::ALLOW;
use http::{HeaderValue, Method, StatusCode};

use crate::documents::json;
use crate::listen::{Response, plain};

/// A document below the issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Document {
    /// `.well-known/jwks_uri` (RFC 7517 section 5), as Amazon names it, or `.well-known/jwks.json`.
    Jwks,
    /// `.well-known/openid-configuration` (OpenID Connect Discovery 1.0 section 4).
    Discovery,
    /// `sts/.well-known/jwks.json`: the keys of tokens of callers.
    StsJwks,
    /// `sts/.well-known/openid-configuration` of the issuer of tokens of callers.
    StsDiscovery,
}

/// The document that a path names, below that of the issuer.
pub(crate) fn wanted(issuer: &str, path: &str) -> Option<Document> {
    let (_, rest) = issuer.split_once("://")?;
    let base = rest.find('/').map_or("", |slash| &rest[slash..]);
    match path.strip_prefix(base)? {
        "/.well-known/jwks_uri" | "/.well-known/jwks.json" => Some(Document::Jwks),
        "/.well-known/openid-configuration" => Some(Document::Discovery),
        "/sts/.well-known/jwks.json" => Some(Document::StsJwks),
        "/sts/.well-known/openid-configuration" => Some(Document::StsDiscovery),
        _ => None,
    }
}

/// Answers a request for a document.
pub(crate) async fn answer(ctx: &Context, method: &Method, document: Document) -> Response {
    if method != Method::GET && method != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "method not allowed\n");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    match body(ctx, document).await {
        Ok(body) => json(StatusCode::OK, body),
        Err(error) => {
            tracing::error!(%error, "document of tokens failed");
            json(StatusCode::INTERNAL_SERVER_ERROR, Bytes::from_static(b"{\"message\":\"internal error\"}"))
        }
    }
}

async fn body(ctx: &Context, document: Document) -> Result<Bytes, Error> {
    match document {
        Document::Jwks => Ok(Bytes::copy_from_slice(tokens::jwks(ctx).await?.as_bytes())),
        Document::Discovery => Ok(tokens::discovery(ctx)?.into()),
        Document::StsJwks => Ok(web_tokens::jwks(ctx).await?.into()),
        Document::StsDiscovery => Ok(web_tokens::discovery(ctx).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_lie_below_the_issuer() {
        let at = |path| wanted("http://127.0.0.1:8400/identity", path);
        assert_eq!(at("/identity/.well-known/jwks_uri"), Some(Document::Jwks));
        assert_eq!(at("/identity/.well-known/jwks.json"), Some(Document::Jwks));
        assert_eq!(at("/identity/.well-known/openid-configuration"), Some(Document::Discovery));
        assert_eq!(at("/identity/sts/.well-known/jwks.json"), Some(Document::StsJwks));
        assert_eq!(at("/identity/sts/.well-known/openid-configuration"), Some(Document::StsDiscovery));
        for path in [
            "/sts/.well-known/jwks.json",
            "/identity/sts/.well-known/jwks_uri",
            "/.well-known/jwks_uri",
            "/identity/.well-known/keys",
            "/identity",
            "/eu-west-1_a/.well-known/jwks_uri",
        ] {
            assert_eq!(at(path), None, "{path}");
        }
        assert_eq!(wanted("https://id.example", "/.well-known/jwks_uri"), Some(Document::Jwks));
    }
}
