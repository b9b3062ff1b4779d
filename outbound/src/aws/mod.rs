//! Signed requests to services of AWS, or to what speaks their protocols.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use cognomen_crypto::sigv4::{Credentials, RequestView, payload_hash, sign};
use cognomen_model::UnixMillis;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, ClientBuilder, RequestBuilder, Url};

use crate::moment;

/// How long a connection is kept for the next request: shorter than servers keep theirs.
const IDLE: Duration = Duration::from_secs(15);

/// A service's address, and as whom it is called.
#[derive(Clone)]
pub struct Endpoint {
    /// `http` or `https` URL without a slash at its end; `{region}` stands for the region that is called.
    pub url: String,
    /// Access key id.
    pub access_key_id: String,
    /// Secret access key.
    pub secret_access_key: String,
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut known = f.debug_struct("Endpoint");
        known.field("url", &self.url).field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// What is signed and sent.
pub(crate) struct Order<'a> {
    pub(crate) url: &'a Url,
    pub(crate) region: &'a str,
    /// Name in the credential scope.
    pub(crate) service: &'a str,
    /// Headers beside `host` and those of the signature, in lower case.
    pub(crate) headers: &'a [(&'static str, &'a str)],
    pub(crate) body: Bytes,
}

impl Endpoint {
    /// What requests there are sent with.
    pub(crate) fn client(&self) -> ClientBuilder {
        let builder = Client::builder()
            .user_agent(concat!("cognomen/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .no_proxy()
            .http1_only()
            .pool_idle_timeout(IDLE);
        // Without TLS there is nothing to check, and a machine without certificates must do.
        if self.url.starts_with("http://") { builder.tls_certs_only([]) } else { builder }
    }

    /// The URL of a path in a region.
    ///
    /// # Errors
    /// A sentence when the endpoint is none.
    pub(crate) fn at(&self, region: &str, path: &str) -> Result<Url, String> {
        let endpoint = self.url.replace("{region}", region);
        Url::parse(&format!("{endpoint}{path}")).map_err(|error| format!("`{endpoint}` is no endpoint: {error}"))
    }

    /// A `POST`, signed at this moment.
    ///
    /// # Errors
    /// A sentence when a value fits no header.
    pub(crate) fn post(&self, client: &Client, order: Order<'_>, now: UnixMillis) -> Result<RequestBuilder, String> {
        let host = match (order.url.host_str().unwrap_or_default(), order.url.port()) {
            (host, Some(port)) => format!("{host}:{port}"),
            (host, None) => host.to_owned(),
        };
        let mut signed = order.headers.to_vec();
        signed.push(("host", &host));
        let hash = payload_hash(&order.body);
        let path = order.url.path();
        let view = RequestView { method: "POST", path, query: "", headers: &signed, payload_hash: &hash };
        let credentials = Credentials {
            access_key_id: &self.access_key_id,
            secret_access_key: &self.secret_access_key,
            session_token: None,
        };
        let signature = sign(&credentials, order.region, order.service, &amz_date(now), &view);
        signed
            .extend([("x-amz-date", signature.amz_date.as_str()), ("authorization", signature.authorization.as_str())]);
        let mut headers = HeaderMap::new();
        for (name, value) in signed {
            let mut value = HeaderValue::from_str(value).map_err(|_| format!("`{name}` fits no header"))?;
            value.set_sensitive(name == "authorization");
            headers.insert(HeaderName::from_static(name), value);
        }
        Ok(client.post(order.url.clone()).headers(headers).body(order.body))
    }
}

/// `20261121T061549Z`.
fn amz_date(now: UnixMillis) -> String {
    let iso = moment::iso(now);
    let whole = iso.split_once('.').map_or(iso.as_str(), |(whole, _)| whole);
    format!("{}Z", whole.replace(['-', ':'], ""))
}

/// What went wrong at the bottom of it; what lies above only repeats the address.
pub(crate) fn innermost(error: &dyn Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
