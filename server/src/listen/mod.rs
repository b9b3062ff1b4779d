//! Connections: accepting, TLS, limits, time-outs, draining. What a request means is decided behind [`Answer`].

mod accept;
mod host;
mod limits;
mod request;
mod stream;
mod tls;

use std::net::SocketAddr;

use async_trait::async_trait;
use bytes::Bytes;
use http::request::Parts;
use http_body_util::Full;

pub use accept::{Listener, Serving};
pub use limits::Limits;
pub use stream::{BrokenBody, StreamedBody};
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

    /// Whether a request's body is to be read piece by piece, by [`answer_streamed`](Self::answer_streamed), and has no limit but
    /// what that sets.
    fn streams(&self, _: &Parts) -> bool {
        false
    }

    /// Answers a request whose body it reads itself.
    async fn answer_streamed(&self, parts: &Parts, _: StreamedBody, _: SocketAddr) -> Response {
        self.answer_too_large(parts)
    }
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
