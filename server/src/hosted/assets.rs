//! Files of the pages: our style sheets and scripts, and those of clients' brands.

use bytes::Bytes;
use cognomen_contract::Error;
use cognomen_pages::{Settings, assets, classic_sheet, sheet};
use cognomen_userpool::ops::branding;
use http::StatusCode;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, X_CONTENT_TYPE_OPTIONS,
};
use http_body_util::Full;

use super::brand::{self, CLASSIC, STYLES};
use super::reply;
use super::visit::Visit;
use crate::listen::{Response, plain};

const CSS: &str = "text/css; charset=utf-8";
/// How long a file may be kept whose address changes with its content.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// How long any other may be kept: not at all.
const NOT_AT_ALL: &str = "no-store";

/// Answers `/assets/…`.
pub(super) async fn answer(visit: &Visit<'_>) -> Response {
    let path = visit.path;
    let found = if let Some(rest) = path.strip_prefix(STYLES) {
        of_style(visit, rest).await
    } else if let Some(rest) = path.strip_prefix(CLASSIC) {
        of_classic(visit, rest).await
    } else {
        Ok(own(visit, path.strip_prefix("/assets/").unwrap_or_default()))
    };
    match found {
        Ok(Some(response)) => response,
        Ok(None) => plain(StatusCode::NOT_FOUND, "there is no such file\n"),
        Err(error) => reply::failed(&error),
    }
}

fn own(visit: &Visit<'_>, name: &str) -> Option<Response> {
    let asset = assets::find(name)?;
    // A page of another build of the server, where several run, gets what there is, and asks again next time.
    let current = visit.query.get("v") == Some(assets::version(name));
    Some(file(asset.kind, Bytes::from_static(asset.content.as_bytes()), current))
}

/// `{style}/{version}.css` and `{style}/{image}`.
async fn of_style(visit: &Visit<'_>, rest: &str) -> Result<Option<Response>, Error> {
    let Some((id, name)) = rest.split_once('/') else { return Ok(None) };
    let (ctx, pool_id) = (visit.ctx(), &visit.site.pool.pool.id);
    let Some(version) = name.strip_suffix(".css") else {
        let found = branding::style_image(ctx, pool_id, id, name).await?;
        return Ok(found.map(|(extension, bytes)| image(brand::media_type(extension), bytes)));
    };
    let Some(doc) = branding::style_by_id(ctx, pool_id, id).await? else { return Ok(None) };
    let settings = branding::settings_of(&doc.style);
    let root = visit.site.root();
    let css = sheet(Settings(&settings), &|ground, mode| brand::background(root, &doc.style, ground, mode));
    Ok(Some(file(CSS, css.into(), version == doc.version.to_string())))
}

/// `{client or ALL}/{version}.css` and `{client or ALL}/{version}/logo`.
async fn of_classic(visit: &Visit<'_>, rest: &str) -> Result<Option<Response>, Error> {
    let Some((key, name)) = rest.split_once('/') else { return Ok(None) };
    let (ctx, pool_id) = (visit.ctx(), &visit.site.pool.pool.id);
    if let Some(version) = name.strip_suffix("/logo") {
        let found = branding::logo(ctx, pool_id, key, version).await?;
        return Ok(found.map(|logo| image(logo.media_type, logo.bytes)));
    }
    let Some(version) = name.strip_suffix(".css") else { return Ok(None) };
    let Some((found, customization)) = branding::customization(ctx, pool_id, Some(key)).await? else { return Ok(None) };
    if found != key {
        return Ok(None);
    }
    let rules = branding::rules(customization.css.as_deref().unwrap_or_default())?;
    Ok(Some(file(CSS, classic_sheet(&rules).into(), version == customization.version)))
}

fn image(kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = file(kind, bytes.into(), true);
    // An SVG that is opened by itself is a document: nothing in it may run or be fetched.
    let policy = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    response
}

fn file(kind: &'static str, content: Bytes, lasting: bool) -> Response {
    let mut response = Response::new(Full::new(content));
    for (name, value) in [
        (CONTENT_TYPE, kind),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, if lasting { FOR_GOOD } else { NOT_AT_ALL }),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
