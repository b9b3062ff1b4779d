//! Lambda's Runtime API, version 2018-06-01, for one process.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use serde_json::Value;

use super::exchange::{Claim, Delivery, Exchange, Outcome, Reported};

/// Longest answer in bytes, as Lambda has it: 6 MiB and 100 bytes.
const ANSWER: usize = 6_291_556;
/// Longest report of an error in bytes.
const ERROR: usize = 256 * 1024;
/// Longest `errorMessage` in bytes; the rest is left out.
const MESSAGE: usize = 16 * 1024;
/// Longest `errorType` in bytes; the rest is left out.
const TYPE: usize = 256;

const REQUEST_ID: HeaderName = HeaderName::from_static("lambda-runtime-aws-request-id");
const DEADLINE: HeaderName = HeaderName::from_static("lambda-runtime-deadline-ms");
const FUNCTION: HeaderName = HeaderName::from_static("lambda-runtime-invoked-function-arn");
const TRACE: HeaderName = HeaderName::from_static("lambda-runtime-trace-id");
const ERROR_TYPE: HeaderName = HeaderName::from_static("lambda-runtime-function-error-type");

pub(super) type Answer = Response<Full<Bytes>>;

/// Answers one request of a runtime client.
pub(super) async fn answer(exchange: &Exchange, request: Request<Incoming>) -> Answer {
    let path = request.uri().path().to_owned();
    let parts: Vec<&str> = path.strip_prefix("/2018-06-01/runtime/").unwrap_or_default().split('/').collect();
    match (request.method(), &parts[..]) {
        (&Method::GET, ["invocation", "next"]) => delivered(exchange.next().await),
        (&Method::POST, ["init", "error"]) => {
            exchange.init_failed(reported(request).await);
            accepted()
        }
        (&Method::POST, ["invocation", id, "response"]) if exchange.claim(id) == Claim::Current => {
            respond(exchange, id, request).await
        }
        (&Method::POST, ["invocation", id, "error"]) => {
            let reported = reported(request).await;
            claimed(exchange.finish(id, Outcome::Error(reported)))
        }
        (&Method::POST, ["invocation", id, "response"]) => {
            let claim = exchange.claim(id);
            discard(request).await;
            claimed(claim)
        }
        _ => {
            discard(request).await;
            refused(StatusCode::NOT_FOUND, "NotFound", "no such path")
        }
    }
}

/// Reads a body that nobody asked for, so that the client gets to read its answer on a connection that goes on.
async fn discard(request: Request<Incoming>) {
    // What is left of a longer one is cut off with the connection.
    let _ = Limited::new(request.into_body(), ERROR).collect().await;
}

async fn respond(exchange: &Exchange, id: &str, request: Request<Incoming>) -> Answer {
    let (outcome, answer) = match Limited::new(request.into_body(), ANSWER).collect().await {
        Ok(body) => (Outcome::Answer(body.to_bytes()), accepted()),
        Err(error) if error.is::<LengthLimitError>() => (Outcome::TooLong, too_long()),
        // The connection broke; the process tries again, or ends.
        Err(_) => return refused(StatusCode::BAD_REQUEST, "InvalidRequest", "the body cannot be read"),
    };
    match exchange.finish(id, outcome) {
        Claim::Current => answer,
        claim => claimed(claim),
    }
}

/// An error as runtime clients report it: in the body, in a header, or in both.
async fn reported(request: Request<Incoming>) -> Reported {
    let header = request.headers().get(ERROR_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let body = Limited::new(request.into_body(), ERROR).collect().await;
    let body: Value = body.ok().and_then(|body| serde_json::from_slice(&body.to_bytes()).ok()).unwrap_or_default();
    let text = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
    Reported {
        error_type: bounded(text("errorType").or(header).unwrap_or_default(), TYPE),
        message: bounded(text("errorMessage").unwrap_or_default(), MESSAGE),
    }
}

fn bounded(mut text: String, most: usize) -> String {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.truncate(end.unwrap_or_default());
    text
}

fn delivered(delivery: Delivery) -> Answer {
    let Delivery { request_id, arn, trace_id, deadline, event } = delivery;
    let mut answer = json(StatusCode::OK, event);
    let headers = [(REQUEST_ID, request_id), (DEADLINE, deadline.to_string()), (FUNCTION, arn), (TRACE, trace_id)];
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}

fn accepted() -> Answer {
    json(StatusCode::ACCEPTED, Bytes::from_static(b"{\"status\":\"OK\"}\n"))
}

/// Clients end when a late answer is refused, though the process may be of use again.
fn claimed(claim: Claim) -> Answer {
    match claim {
        Claim::Current | Claim::Late => accepted(),
        Claim::Wrong => refused(StatusCode::BAD_REQUEST, "InvalidRequestID", "Invalid request ID"),
    }
}

fn too_long() -> Answer {
    let text = format!("Exceeded maximum allowed payload size ({ANSWER} bytes).");
    refused(StatusCode::PAYLOAD_TOO_LARGE, "RequestEntityTooLarge", &text)
}

fn refused(status: StatusCode, error_type: &str, message: &str) -> Answer {
    json(status, serde_json::json!({ "errorType": error_type, "errorMessage": message }).to_string().into())
}

/// Every answer has a content type: the clients for Python and Node.js crash without one.
fn json(status: StatusCode, body: Bytes) -> Answer {
    let mut answer = Response::new(Full::new(body));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    answer
}
