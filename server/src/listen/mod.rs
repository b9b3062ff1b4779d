//! Connections: accepting, TLS, limits, time-outs, draining. What a request means is decided behind [`Answer`].

mod accept;
mod host;
mod limits;
mod request;
mod tls;

use std::net::SocketAddr;

use async_trait::async_trait;
use bytes::Bytes;
use http::request::Parts;
use http_body_util::Full;

pub use accept::{Listener, Serving};
pub use limits::Limits;
pub use tls::{Tls, TlsError};

/// A whole answer.
pub type Response = http::Response<Full<Bytes>>;

/// Answers whole requests.
#[async_trait]
pub trait Answer: Send + Sync + 'static {
    /// Answers one request, whose body has been collected and is within the limit.
    async fn answer(&self, parts: Parts, body: Bytes, peer: SocketAddr) -> Response;

    /// Answers a request whose body is over the limit, in the form of the protocol that it speaks.
    fn answer_too_large(&self, parts: &Parts) -> Response;
}

/// A short answer in plain text, as given where no protocol is known.
#[must_use]
pub fn plain(status: http::StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Full::new(Bytes::from_static(text.as_bytes())));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(http::header::X_CONTENT_TYPE_OPTIONS, http::HeaderValue::from_static("nosniff"));
    response
}
