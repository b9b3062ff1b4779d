//! A stand-in for the application, and a client that sends exactly the bytes it is given.

pub(crate) mod browser;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use cognomen_server::listen::{Answer, Limits, Listener, Response, Serving, plain};
use http::StatusCode;
use http::request::Parts;
use http_body_util::Full;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Notify;

/// No test waits longer for anything.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// Answers with method, path and length of the body; under `/held` only once it is let go.
#[derive(Default)]
pub(crate) struct Stub {
    pub(crate) arrived: Notify,
    pub(crate) released: Notify,
}

#[async_trait]
impl Answer for Stub {
    async fn answer(&self, parts: Parts, body: Bytes, _: SocketAddr) -> Response {
        if parts.uri.path() == "/held" {
            self.arrived.notify_one();
            self.released.notified().await;
        }
        let text = format!("{} {} {}", parts.method, parts.uri.path(), body.len());
        Response::new(Full::new(Bytes::from(text)))
    }

    fn answer_too_large(&self, _: &Parts) -> Response {
        plain(StatusCode::PAYLOAD_TOO_LARGE, "too large")
    }
}

/// Short bounds, so that what takes too long does so quickly.
pub(crate) fn limits() -> Limits {
    Limits {
        body: 1000,
        discarded: 1_000_000,
        head: Duration::from_millis(300),
        whole_body: Duration::from_millis(300),
        drain: Duration::from_secs(5),
        ..Limits::default()
    }
}

pub(crate) async fn listen(limits: Limits) -> (SocketAddr, Serving, Arc<Stub>) {
    let stub = Arc::new(Stub::default());
    let listener = Listener::bind("127.0.0.1:0".parse().unwrap(), None, limits).await.unwrap();
    (listener.address(), listener.serve(stub.clone()), stub)
}

/// Sends the bytes and reads until the server closes or is silent for good.
pub(crate) async fn exchange(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    rest(&mut stream).await
}

/// Reads until the server closes.
pub(crate) async fn rest(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    // A reset after the answer is as good as an end.
    let _ = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut answer)).await.expect("the server closes in time");
    String::from_utf8_lossy(&answer).into_owned()
}

/// Reads until `end` has come.
pub(crate) async fn until(stream: &mut TcpStream, end: &str) -> String {
    let mut answer = String::new();
    while !answer.ends_with(end) {
        let mut buffer = [0; 4096];
        let read = tokio::time::timeout(PATIENCE, stream.read(&mut buffer)).await.expect("an answer in time").unwrap();
        assert_ne!(read, 0, "closed after `{answer}`");
        answer.push_str(&String::from_utf8_lossy(&buffer[..read]));
    }
    answer
}
