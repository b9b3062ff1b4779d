//! One request: its host checked, its body collected within limits, its answer made fit for `HEAD`.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::{Bytes, BytesMut};
use http::header::{self, HeaderValue};
use http::request::Parts;
use http::{Method, StatusCode, Version};
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Incoming};

use super::{Answer, Limits, Response, host, plain, stream};

/// What became of a body.
enum Collected {
    Whole(Bytes),
    TooLarge,
    Broken,
}

/// Serves one request of a connection.
pub(super) async fn serve(
    answer: &dyn Answer,
    limits: &Limits,
    peer: SocketAddr,
    seen: &AtomicBool,
    request: http::Request<Incoming>,
) -> Response {
    seen.store(true, Ordering::Relaxed);
    let (parts, body) = request.into_parts();
    if let Err(fault) = host::check(&parts) {
        return closing(&parts, plain(StatusCode::BAD_REQUEST, fault.text()));
    }
    let head_only = parts.method == Method::HEAD;
    let response = if answer.streams(&parts) {
        streamed(answer, limits, peer, parts, body).await
    } else if body.is_end_stream() {
        answer.answer(parts, Bytes::new(), peer).await
    } else {
        with_body(answer, limits, peer, parts, body).await
    };
    if head_only { without_body(response) } else { response }
}

async fn with_body(answer: &dyn Answer, limits: &Limits, peer: SocketAddr, parts: Parts, body: Incoming) -> Response {
    let waits = parts.headers.contains_key(header::EXPECT);
    let longest = limits.body_of(&parts);
    match tokio::time::timeout(limits.whole_body, collect(body, longest, limits.discarded, waits)).await {
        Ok(Collected::Whole(body)) => answer.answer(parts, body, peer).await,
        Ok(Collected::TooLarge) => {
            let response = answer.answer_too_large(&parts);
            closing(&parts, response)
        }
        Ok(Collected::Broken) => {
            closing(&parts, plain(StatusCode::BAD_REQUEST, "the body of the request is malformed\n"))
        }
        Err(_) => closing(&parts, plain(StatusCode::REQUEST_TIMEOUT, "the body of the request took too long\n")),
    }
}

/// Lets the answering side read the body while it arrives. What it leaves is thrown away.
async fn streamed(answer: &dyn Answer, limits: &Limits, peer: SocketAddr, parts: Parts, body: Incoming) -> Response {
    let (mut source, body) = stream::split(&parts, body);
    let (response, whole) = tokio::join!(answer.answer_streamed(&parts, body, peer), source.pump(limits));
    if whole {
        return response;
    }
    source.discard(limits).await;
    closing(&parts, response)
}

/// Reads the body. An oversized one is read on without being kept, since a peer that still writes would otherwise lose the answer;
/// a peer that waits for `100 Continue` gets its answer at once.
async fn collect(mut body: Incoming, longest: usize, discarded: usize, waits: bool) -> Collected {
    let limit = u64::try_from(longest).unwrap_or(u64::MAX);
    let announced = body.size_hint().lower();
    if announced > limit && waits {
        return Collected::TooLarge;
    }
    let mut read: usize = 0;
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return if read > longest { Collected::TooLarge } else { Collected::Broken } };
        let Ok(data) = frame.into_data() else { continue };
        read = read.saturating_add(data.len());
        if read > discarded {
            return Collected::TooLarge;
        }
        if announced > limit || read > longest {
            (first, rest) = (Bytes::new(), BytesMut::new());
        } else if rest.is_empty() && first.is_empty() {
            first = data;
        } else {
            if rest.is_empty() {
                rest.reserve(usize::try_from(announced).unwrap_or_default().max(first.len() + data.len()));
                rest.extend_from_slice(&first);
            }
            rest.extend_from_slice(&data);
        }
    }
    match read {
        _ if read > longest => Collected::TooLarge,
        _ if rest.is_empty() => Collected::Whole(first),
        _ => Collected::Whole(rest.freeze()),
    }
}

/// Asks the peer to leave: what it sent cannot be told from a next request.
fn closing(parts: &Parts, mut response: Response) -> Response {
    if parts.version != Version::HTTP_2 {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// The answer to `HEAD`: the headers that `GET` would have, and no body.
fn without_body(mut response: Response) -> Response {
    let length = response.body().size_hint().exact().unwrap_or_default();
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    *response.body_mut() = Full::default();
    response
}
