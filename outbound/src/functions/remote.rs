//! Functions behind an endpoint that speaks the Lambda API: `Invoke`, signed.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use cognomen_model::Clock;
use cognomen_userpool::triggers::port::Failure;
use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Client, Response, StatusCode, Url};

use super::attempt::{Attempt, Miss, Repeat, too_many};
use super::refusal;
use crate::aws::{self, Endpoint, innermost};

/// Longest answer that is read, in bytes: what Lambda itself lets through.
const LONGEST: usize = 6_291_556;
/// Most connections that are kept for the next calls.
const MOST_IDLE: usize = 64;

/// Calls functions over HTTP.
pub(super) struct Remote {
    endpoint: Endpoint,
    client: Client,
    clock: Arc<dyn Clock>,
    /// Whether the last lines of the function's log are asked for.
    logs: bool,
}

/// A call, as one attempt sends it.
pub(super) struct Order<'a> {
    pub(super) arn: &'a str,
    pub(super) event: Bytes,
    pub(super) handed_over: bool,
}

impl Remote {
    /// # Errors
    /// When the endpoint is none, or the system has no certificates to check it by.
    pub(super) fn new(endpoint: Endpoint, clock: Arc<dyn Clock>, logs: bool) -> Result<Self, String> {
        let client = endpoint.client().pool_max_idle_per_host(MOST_IDLE).build();
        let client = client.map_err(|error| format!("functions cannot be called: {}", innermost(&error)))?;
        let remote = Self { endpoint, client, clock, logs };
        remote.url("us-east-1", "")?;
        Ok(remote)
    }

    fn url(&self, region: &str, arn: &str) -> Result<Url, String> {
        let name = arn.replace(':', "%3A").replace('$', "%24");
        self.endpoint.at(region, &format!("/2015-03-31/functions/{name}/invocations"))
    }

    /// One attempt.
    pub(super) async fn call(&self, region: &str, order: &Order<'_>) -> Attempt {
        let request = match self.request(region, order) {
            Ok(request) => request,
            Err(reason) => return Attempt::failed(Failure::Unreachable(reason), Repeat::Never),
        };
        match request.send().await {
            Ok(response) => {
                let logs = logs(response.headers());
                let outcome = read(response, order.handed_over).await;
                Attempt { outcome, logs, cold_start: None }
            }
            Err(error) => {
                let repeat = if error.is_connect() { Repeat::Always } else { Repeat::WhereAwaited };
                Attempt::failed(Failure::Unreachable(innermost(&error)), repeat)
            }
        }
    }

    fn request(&self, region: &str, order: &Order<'_>) -> Result<reqwest::RequestBuilder, String> {
        let url = self.url(region, order.arn)?;
        let kind = if order.handed_over { "Event" } else { "RequestResponse" };
        let mut headers = vec![("content-type", "application/json"), ("x-amz-invocation-type", kind)];
        if self.logs && !order.handed_over {
            headers.push(("x-amz-log-type", "Tail"));
        }
        let body = order.event.clone();
        let request = aws::Order { url: &url, region, service: "lambda", headers: &headers, body };
        self.endpoint.post(&self.client, request, self.clock.now())
    }
}

async fn read(response: Response, handed_over: bool) -> Result<Vec<u8>, Miss> {
    let miss = |failure| Miss { failure, repeat: Repeat::Never };
    let (status, headers) = (response.status(), response.headers().clone());
    if handed_over && status.is_success() {
        return Ok(Vec::new());
    }
    let body = body(response).await;
    if status == StatusCode::OK {
        let body = body.map_err(miss)?;
        return match headers.contains_key("x-amz-function-error") {
            true => Err(miss(Failure::Function { message: refusal::message(&body) })),
            false => Ok(body),
        };
    }
    if status.is_client_error() || status.is_server_error() {
        let failure = refusal::failure(status, &headers, &body.unwrap_or_default());
        let repeat = if failure == too_many() { Repeat::WhereAwaited } else { Repeat::Never };
        return Err(Miss { failure, repeat });
    }
    Err(miss(Failure::Unreachable(format!("answered with status {}", status.as_u16()))))
}

async fn body(mut response: Response) -> Result<Vec<u8>, Failure> {
    let announced = response.content_length().unwrap_or_default();
    let announced = usize::try_from(announced).unwrap_or(usize::MAX);
    if announced > LONGEST {
        return Err(Failure::TooLong);
    }
    let mut body = Vec::with_capacity(announced.min(64 * 1024));
    let cut = |error| Failure::Unreachable(innermost(&error));
    while let Some(chunk) = response.chunk().await.map_err(cut)? {
        if body.len() + chunk.len() > LONGEST {
            return Err(Failure::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// `X-Amz-Log-Result`: the last four KiB of what the function logged.
fn logs(headers: &HeaderMap<HeaderValue>) -> Vec<String> {
    let value = headers.get("x-amz-log-result").filter(|value| value.len() <= 64 * 1024);
    let decoded = value.and_then(|value| STANDARD.decode(value).ok()).unwrap_or_default();
    String::from_utf8_lossy(&decoded).lines().map(str::to_owned).collect()
}
