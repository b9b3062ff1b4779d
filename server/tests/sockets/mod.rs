//! What a listener does with good, bad, slow and large requests.

mod private;
mod tls;

use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::support::{PATIENCE, exchange, limits, listen, rest, until};
use cognomen_server::listen::Limits;

#[tokio::test]
async fn answers_and_refuses() {
    let (address, _serving, _) = listen(limits()).await;
    let large = format!("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n{}", "x".repeat(500_000));
    let endless = format!(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n{}0\r\n\r\n",
        "3e8\r\n".to_owned() + &"x".repeat(1000) + "\r\n1\r\nx\r\n"
    );
    let head = format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "x".repeat(100_000));
    let table: &[(&str, &str, &str)] = &[
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "200 OK", "GET / 0"),
        ("GET / HTTP/1.0\r\n\r\n", "200 OK", "GET / 0"),
        ("POST /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc", "200 OK", "POST /x 3"),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n",
            "200 OK",
            "POST / 5",
        ),
        ("GET / HTTP/1.1\r\n\r\n", "400 Bad Request", "names no `Host`"),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "400 Bad Request", "more than once"),
        ("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "400 Bad Request", "malformed"),
        ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", "400 Bad Request", ""),
        ("nonsense\r\n\r\n", "400 Bad Request", ""),
        ("GET / HTTP/9.9\r\nHost: a\r\n\r\n", "400 Bad Request", ""),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "400 Bad Request", ""),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", "400 Bad Request", ""),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "400 Bad Request", "malformed"),
        (&head, "431 Request Header Fields Too Large", ""),
        (&large, "413 Payload Too Large", "too large"),
        (&endless, "413 Payload Too Large", "too large"),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 500000\r\n\r\n",
            "413 Payload Too Large",
            "too large",
        ),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc", "408 Request Timeout", "took too long"),
        ("GET / HTTP/1.1\r\nHost: a\r\n", "", ""),
        ("PRI * HTT", "", ""),
        ("", "", ""),
    ];
    for (request, status, body) in table {
        let answer = exchange(address, request.as_bytes()).await;
        let shown = request.chars().take(120).collect::<String>();
        let line = answer.lines().next().unwrap_or_default();
        assert!(line.ends_with(status) && answer.contains(body), "{shown:?}: {answer:?}");
        assert_eq!(line.is_empty(), status.is_empty(), "{shown:?}: {answer:?}");
        assert!(!line.contains(" 5"), "{shown:?}: {answer:?}");
    }
}

#[tokio::test]
async fn keeps_connections_and_answers_head_without_body() {
    let (address, _serving, _) = listen(limits()).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    let answer = until(&mut stream, "\r\n\r\n").await;
    assert!(answer.contains("content-length: 9\r\n"), "{answer}");
    stream
        .write_all(b"GET /y HTTP/1.1\r\nHost: a\r\n\r\nGET /z HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();
    let answer = rest(&mut stream).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.contains("GET /y 0HTTP/1.1 200") && answer.ends_with("GET /z 0"),
        "{answer}"
    );
}

#[tokio::test]
async fn speaks_http_2_without_tls() {
    let (address, _serving, _) = listen(limits()).await;
    let io = hyper_util::rt::TokioIo::new(TcpStream::connect(address).await.unwrap());
    let executor = hyper_util::rt::TokioExecutor::new();
    let (mut sender, connection) = hyper::client::conn::http2::handshake(executor, io).await.unwrap();
    tokio::spawn(connection);
    for (method, length) in [("GET", 7), ("HEAD", 0)] {
        let request = http::Request::builder().method(method).uri(format!("http://{address}/"));
        let request = request.body(http_body_util::Empty::<bytes::Bytes>::new()).unwrap();
        let response = sender.send_request(request).await.unwrap();
        assert_eq!(response.status(), 200);
        let body = http_body_util::BodyExt::collect(response.into_body()).await.unwrap().to_bytes();
        assert_eq!(body.len(), length, "{method}");
    }
}

#[tokio::test]
async fn lets_running_requests_finish() {
    let (address, serving, stub) = listen(limits()).await;
    let mut held = TcpStream::connect(address).await.unwrap();
    held.write_all(b"GET /held HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    stub.arrived.notified().await;
    let mut idle = TcpStream::connect(address).await.unwrap();
    let draining = tokio::spawn(serving.drain());
    assert_eq!(rest(&mut idle).await, "");
    assert!(TcpStream::connect(address).await.is_err(), "accepted while draining");
    stub.released.notify_one();
    assert!(rest(&mut held).await.ends_with("GET /held 0"));
    assert!(tokio::time::timeout(PATIENCE, draining).await.unwrap().unwrap());
}

#[tokio::test]
async fn a_drain_ends_when_a_request_does_not() {
    let (address, serving, stub) = listen(Limits { drain: Duration::from_millis(50), ..limits() }).await;
    let mut held = TcpStream::connect(address).await.unwrap();
    held.write_all(b"GET /held HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    stub.arrived.notified().await;
    assert!(!tokio::time::timeout(PATIENCE, serving.drain()).await.unwrap());
}

#[tokio::test]
async fn connections_beyond_the_limit_wait() {
    let (address, _serving, stub) = listen(Limits { connections: 1, ..limits() }).await;
    let mut first = TcpStream::connect(address).await.unwrap();
    first.write_all(b"GET /held HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await.unwrap();
    stub.arrived.notified().await;
    let second = tokio::spawn(exchange(address, b"GET /second HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    stub.released.notify_one();
    assert!(rest(&mut first).await.ends_with("GET /held 0"));
    assert!(second.await.unwrap().ends_with("GET /second 0"));
}
