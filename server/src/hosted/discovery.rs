//! Provider metadata on a domain, where its endpoints go by the host that was asked.

use cognomen_oauth::discovery;

use super::reply;
use super::visit::Visit;
use crate::documents::{self, Document};
use crate::listen::Response;

/// The document that a path names, and the pool it names it of.
pub(crate) fn wanted(path: &str) -> Option<(Option<&str>, Document)> {
    if path == "/.well-known/openid-configuration" {
        return Some((None, Document::Discovery));
    }
    documents::wanted(path).map(|(pool_id, document)| (Some(pool_id), document))
}

/// Answers a request for a document.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let pool = &visit.site.pool;
    match wanted(visit.path) {
        Some((named, document)) if named.is_none_or(|id| id == pool.pool.id) => match document {
            Document::Jwks => documents::json(http::StatusCode::OK, pool.signing.jwks().to_string().into()),
            Document::Discovery => match discovery::configuration(visit.ctx(), pool, Some(&visit.site.base)).await {
                Ok(body) => documents::json(http::StatusCode::OK, body.into()),
                Err(error) => reply::failed(&error),
            },
        },
        _ => documents::unknown(),
    }
}
