//! Files of import jobs: the upload to a `PreSignedUrl`, answered as S3 answers, and the worker that runs beside requests.

mod s3_error;
mod worker;

use std::sync::{Arc, LazyLock};

use bytes::Bytes;
use cognomen_userpool::Context;
use cognomen_userpool::imports::file::{self, Admitted, Source};
use cognomen_userpool::imports::link::{Link, PREFIX, Refused};
use http::header::{ETAG, HeaderValue};
use http::request::Parts;
use http::{Method, StatusCode};
use http_body_util::Full;
use tokio::sync::Semaphore;

use crate::listen::{Response, StreamedBody};
use crate::metrics::Served;
use s3_error::S3Error;

pub(crate) use worker::Importing;

/// Uploads at a time on one node, so that their pieces in memory are few.
const UPLOADS: usize = 16;
/// What encrypts an upload; Cognito's guide has users name it, and everything here is sealed anyway.
const ENCRYPTION: &str = "x-amz-server-side-encryption";

static PLACES: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(UPLOADS));

/// Whether a path is one of uploads.
pub(crate) fn is_under(path: &str) -> bool {
    path.starts_with(PREFIX)
}

/// Takes a file of at most `most` bytes.
pub(crate) async fn answer(
    ctx: &Arc<Context>,
    parts: &Parts,
    body: StreamedBody,
    most: u64,
    request_id: &str,
) -> Response {
    let mut response = match upload(ctx, parts, body, most).await {
        Ok(id) => stored(&id),
        Err(error) => error.response(parts.uri.path(), request_id),
    };
    if let Ok(id) = HeaderValue::from_str(request_id) {
        response.headers_mut().insert("x-amz-request-id", id);
    }
    response.extensions_mut().insert(Served("upload"));
    response
}

async fn upload(ctx: &Arc<Context>, parts: &Parts, body: StreamedBody, most: u64) -> Result<String, S3Error> {
    if parts.method != Method::PUT {
        return Err(S3Error::Method);
    }
    let known = |value: &HeaderValue| matches!(value.as_bytes(), b"aws:kms" | b"AES256");
    if parts.headers.get(ENCRYPTION).is_some_and(|value| !known(value)) {
        return Err(S3Error::Encryption);
    }
    let link = Link::parse(parts.uri.path(), parts.uri.query()).ok_or(S3Error::Denied)?;
    let now = || ctx.clock.now();
    let admitted = file::admit(ctx, &link).await.map_err(|refused| S3Error::of(refused, most, now()))?;
    if body.announced() > most {
        return Err(S3Error::TooLarge { most });
    }
    let place = PLACES.try_acquire().map_err(|_| S3Error::Busy)?;
    // A task of its own cleans up after a peer that goes away, which ends the future that answers it.
    let context = Arc::clone(ctx);
    let stored = tokio::spawn(async move {
        let stored = store(&context, &admitted, body, most).await;
        drop(place);
        stored
    });
    match stored.await {
        Ok(Ok(id)) => Ok(id),
        Ok(Err(refused)) => Err(S3Error::of(refused, most, now())),
        Err(_) => Err(S3Error::Internal),
    }
}

async fn store(ctx: &Context, admitted: &Admitted, body: StreamedBody, most: u64) -> Result<String, Refused> {
    Ok(file::store(ctx, admitted, Body(body), most).await?.id)
}

/// A request's body as the store reads it.
struct Body(StreamedBody);

impl Source for Body {
    async fn next(&mut self) -> Result<Option<impl AsRef<[u8]> + Send>, Refused> {
        self.0.next().await.map_err(|_| Refused::Incomplete)
    }
}

fn stored(id: &str) -> Response {
    let mut response = Response::new(Full::new(Bytes::new()));
    *response.status_mut() = StatusCode::OK;
    let headers = response.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", id.replace('-', ""))) {
        headers.insert(ETAG, tag);
    }
    headers.insert(ENCRYPTION, HeaderValue::from_static("aws:kms"));
    response
}
