//! Logos of the classic hosted UI, at the addresses that `GetUICustomization` tells.

use cognomen_userpool::Context;
use cognomen_userpool::ops::branding::{self, Logo};
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderValue, Method, StatusCode};
use http_body_util::Full;

use crate::cors;
use crate::listen::{Response, plain};

/// What names a logo: `/{pool}/{client or ALL}/{version}/assets/images/image.{extension}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wanted<'a> {
    pool_id: &'a str,
    key: &'a str,
    version: &'a str,
}

/// The logo that a path names.
pub(crate) fn wanted(path: &str) -> Option<Wanted<'_>> {
    let (owner, file) = path.strip_prefix('/')?.split_once("/assets/images/")?;
    let mut parts = owner.split('/');
    let wanted = Wanted { pool_id: parts.next()?, key: parts.next()?, version: parts.next()? };
    let whole = parts.next().is_none() && matches!(file, "image.png" | "image.jpg");
    (whole && !wanted.pool_id.is_empty() && !wanted.key.is_empty()).then_some(wanted)
}

/// Answers a request for a logo.
pub(crate) async fn answer(ctx: &Context, method: &Method, wanted: Wanted<'_>) -> Response {
    if method != Method::GET && method != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "method not allowed\n");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    match branding::logo(ctx, wanted.pool_id, wanted.key, wanted.version).await {
        Ok(Some(logo)) => image(logo),
        Err(error) if error.cause().is_some() => {
            tracing::error!(%error, pool_id = wanted.pool_id, "logo failed");
            plain(StatusCode::INTERNAL_SERVER_ERROR, "internal error\n")
        }
        Ok(None) | Err(_) => plain(StatusCode::NOT_FOUND, "no such image\n"),
    }
}

fn image(logo: Logo) -> Response {
    let mut response = Response::new(Full::new(logo.bytes.into()));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(logo.media_type));
    // Whatever the bytes are, they are an image here and nothing that runs.
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    // The version in the address changes with the file.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    cors::expose(headers);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_name_logos() {
        let logo = Wanted { pool_id: "p", key: "ALL", version: "1" };
        assert_eq!(wanted("/p/ALL/1/assets/images/image.png"), Some(logo));
        assert_eq!(wanted("/p/ALL/1/assets/images/image.jpg"), Some(logo));
        for other in [
            "/",
            "/p/ALL/1/assets/images/other.png",
            "/p/ALL/assets/images/image.png",
            "/p/ALL/1/2/assets/images/image.png",
            "//ALL/1/assets/images/image.png",
        ] {
            assert_eq!(wanted(other), None, "{other}");
        }
    }
}
