//! The ceiling of a function's call: its process behind a Runtime API that does nothing else.

use std::convert::Infallible;
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{Method, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde::Serialize;
use tokio::net::TcpListener;
use tokio::process::Command;
use tokio::sync::{Mutex, mpsc};

use crate::Failure;
use crate::clock;

/// Calls before the measurement, which start the process and warm it.
const WARMING: u32 = 50;

/// The round trip of a warm function.
#[derive(Debug, Serialize)]
pub(crate) struct RoundTrip {
    /// Median in microseconds, from the event's departure to the answer's arrival.
    p50: u64,
    /// 99th percentile in microseconds.
    p99: u64,
}

/// The two ends of the one call under way.
struct Calls {
    events: Mutex<mpsc::Receiver<Bytes>>,
    answers: mpsc::Sender<()>,
}

/// Calls the function `command` one call after another, each with `event`.
pub(crate) async fn round_trips(command: &[&str], event: &str, seconds: f64) -> Result<RoundTrip, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let (events, incoming) = mpsc::channel(1);
    let (answers, mut answered) = mpsc::channel(1);
    tokio::spawn(serve(listener, Arc::new(Calls { events: Mutex::new(incoming), answers })));
    let (program, arguments) = command.split_first().ok_or("no command")?;
    let _process = Command::new(program)
        .args(arguments)
        .env("AWS_LAMBDA_RUNTIME_API", &address)
        .env("AWS_LAMBDA_FUNCTION_NAME", "bench")
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
        .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    let event = Bytes::copy_from_slice(event.as_bytes());
    let mut once = async || -> Result<Duration, Failure> {
        let begun = clock::start();
        events.send(event.clone()).await?;
        answered.recv().await.ok_or("the function is gone")?;
        Ok(begun.elapsed())
    };
    for _ in 0..WARMING {
        once().await?;
    }
    let begun: Instant = clock::start();
    let mut trips = Vec::new();
    while begun.elapsed().as_secs_f64() < seconds {
        trips.push(u64::try_from(once().await?.as_micros())?);
    }
    trips.sort_unstable();
    let at = |percent: usize| trips.get(trips.len() * percent / 100).copied().unwrap_or_default();
    Ok(RoundTrip { p50: at(50), p99: at(99) })
}

async fn serve(listener: TcpListener, calls: Arc<Calls>) -> Result<(), Failure> {
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let calls = Arc::clone(&calls);
        let service = service_fn(move |request| {
            let calls = Arc::clone(&calls);
            async move { Ok::<_, Infallible>(answer(&calls, request).await) }
        });
        // A function that goes away shows at the next call.
        tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), service).await });
    }
}

async fn answer(calls: &Calls, request: http::Request<Incoming>) -> Response<Full<Bytes>> {
    if request.method() == Method::GET {
        let event = calls.events.lock().await.recv().await.unwrap_or_default();
        let mut next = Response::new(Full::new(event));
        let headers = next.headers_mut();
        for (name, value) in [
            ("content-type", "application/json"),
            ("lambda-runtime-aws-request-id", "00000000-0000-0000-0000-000000000001"),
            ("lambda-runtime-deadline-ms", "4102444800000"),
            ("lambda-runtime-invoked-function-arn", "arn:aws:lambda:us-east-1:000000000000:function:bench"),
        ] {
            headers.insert(name, http::HeaderValue::from_static(value));
        }
        return next;
    }
    let received = request.into_body().collect().await.is_ok();
    if received {
        // Nobody waits any more once the measurement is over.
        let _ = calls.answers.send(()).await;
    }
    let mut accepted = Response::new(Full::new(Bytes::from_static(b"{\"status\":\"OK\"}")));
    *accepted.status_mut() = http::StatusCode::ACCEPTED;
    accepted
}
