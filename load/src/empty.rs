//! The ceiling of an HTTP request: a server that answers nothing, on the same library.

use std::convert::Infallible;
use std::io::Write;

use bytes::Bytes;
use http::Response;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use tokio::net::TcpListener;

use crate::Failure;

/// Serves until it is killed; prints its address first. It collects each body, as any server must.
pub(crate) async fn serve() -> Result<String, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    writeln!(std::io::stdout(), "{}", listener.local_addr()?)?;
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        tokio::spawn(async move {
            let service = service_fn(|request: http::Request<Incoming>| async move {
                let body = request.into_body().collect().await.map(http_body_util::Collected::to_bytes);
                let answer = if body.is_ok() { Bytes::from_static(b"{}") } else { Bytes::new() };
                Ok::<_, Infallible>(Response::new(Full::new(answer)))
            });
            // A client that goes away ends its connection; that is no failure.
            let _ = Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(stream), service).await;
        });
    }
}
