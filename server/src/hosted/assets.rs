//! Style sheets and scripts of the pages.

use bytes::Bytes;
use cognomen_pages::assets;
use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, X_CONTENT_TYPE_OPTIONS};
use http_body_util::Full;

use crate::listen::{Response, plain};

/// Answers `/assets/{name}`.
pub(crate) fn answer(path: &str) -> Response {
    let Some(asset) = path.strip_prefix("/assets/").and_then(assets::find) else {
        return plain(StatusCode::NOT_FOUND, "there is no such file\n");
    };
    let mut response = Response::new(Full::new(Bytes::from_static(asset.content.as_bytes())));
    for (name, value) in
        [(CONTENT_TYPE, asset.kind), (X_CONTENT_TYPE_OPTIONS, "nosniff"), (CACHE_CONTROL, "public, max-age=3600")]
    {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
