//! Functions behind an endpoint that speaks the Lambda API: `Invoke`, signed.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use cognomen_crypto::sigv4::{Credentials, RequestView, payload_hash, sign};
use cognomen_model::Clock;
use cognomen_userpool::triggers::port::Failure;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Response, StatusCode, Url};

use super::attempt::{Attempt, Miss, Repeat, too_many};
use super::refusal;
use crate::moment;

/// Longest answer that is read, in bytes: what Lambda itself lets through.
const LONGEST: usize = 6_291_556;
/// How long a connection is kept for the next call: shorter than servers keep theirs.
const IDLE: Duration = Duration::from_secs(15);
const MOST_IDLE: usize = 64;

/// Where functions are called, and as whom.
#[derive(Clone)]
pub struct RemoteSettings {
    /// `http` or `https` URL of the API without a slash at its end; `{region}` stands for the region of the function.
    pub endpoint: String,
    /// Access key id.
    pub access_key_id: String,
    /// Secret access key.
    pub secret_access_key: String,
}

impl fmt::Debug for RemoteSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = ("endpoint", "access_key_id");
        f.debug_struct("RemoteSettings")
            .field(known.0, &self.endpoint)
            .field(known.1, &self.access_key_id)
            .finish_non_exhaustive()
    }
}

/// Calls functions over HTTP.
pub(super) struct Remote {
    settings: RemoteSettings,
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
    pub(super) fn new(settings: RemoteSettings, clock: Arc<dyn Clock>, logs: bool) -> Result<Self, String> {
        let builder = Client::builder()
            .user_agent(concat!("cognomen/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .no_proxy()
            .http1_only()
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(MOST_IDLE);
        // Without TLS there is nothing to check, and a machine without certificates must do.
        let plain = settings.endpoint.starts_with("http://");
        let builder = if plain { builder.tls_certs_only([]) } else { builder };
        let client = builder.build().map_err(|error| format!("functions cannot be called: {}", innermost(&error)))?;
        let remote = Self { settings, client, clock, logs };
        remote.url("us-east-1", "")?;
        Ok(remote)
    }

    fn url(&self, region: &str, arn: &str) -> Result<Url, String> {
        let endpoint = self.settings.endpoint.replace("{region}", region);
        let name = arn.replace(':', "%3A").replace('$', "%24");
        let url = Url::parse(&format!("{endpoint}/2015-03-31/functions/{name}/invocations"));
        url.map_err(|error| format!("`{endpoint}` is no endpoint: {error}"))
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
        let host = match (url.host_str().unwrap_or_default(), url.port()) {
            (host, Some(port)) => format!("{host}:{port}"),
            (host, None) => host.to_owned(),
        };
        let kind = if order.handed_over { "Event" } else { "RequestResponse" };
        let mut signed = vec![("content-type", "application/json"), ("host", &host), ("x-amz-invocation-type", kind)];
        if self.logs && !order.handed_over {
            signed.push(("x-amz-log-type", "Tail"));
        }
        let hash = payload_hash(&order.event);
        let view = RequestView { method: "POST", path: url.path(), query: "", headers: &signed, payload_hash: &hash };
        let credentials = Credentials {
            access_key_id: &self.settings.access_key_id,
            secret_access_key: &self.settings.secret_access_key,
            session_token: None,
        };
        let signature = sign(&credentials, region, "lambda", &self.amz_date(), &view);
        signed
            .extend([("x-amz-date", signature.amz_date.as_str()), ("authorization", signature.authorization.as_str())]);
        let mut headers = HeaderMap::new();
        for (name, value) in signed {
            let mut value = HeaderValue::from_str(value).map_err(|_| format!("`{name}` fits no header"))?;
            value.set_sensitive(name == "authorization");
            headers.insert(HeaderName::from_static(name), value);
        }
        Ok(self.client.post(url).headers(headers).body(order.event.clone()))
    }

    /// `20261121T061549Z`.
    fn amz_date(&self) -> String {
        let iso = moment::iso(self.clock.now());
        let whole = iso.split_once('.').map_or(iso.as_str(), |(whole, _)| whole);
        format!("{}Z", whole.replace(['-', ':'], ""))
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

/// What went wrong at the bottom of it; what lies above only repeats the address.
fn innermost(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
