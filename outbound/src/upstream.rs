//! Documents of providers, fetched over HTTP: nothing that only this machine or its network can reach, nothing endless.

mod reach;
mod vouched;

use std::error::Error;
use std::time::Duration;

use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use cognomen_crypto::percent;
use cognomen_identity::federation::{Fetched, LONGEST_DOCUMENT, Unreachable, Upstream};
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, ClientBuilder, Method, Request, Response, Url};

pub use reach::Reach;
use reach::{Forbidden, Guarded};

/// How long an answer may take, from the name's look-up to its last byte.
const TIMEOUT: Duration = Duration::from_secs(5);
/// How long a connection is kept for the next request.
const IDLE: Duration = Duration::from_secs(15);
/// The longest URL that is asked, in bytes.
const LONGEST_URL: usize = 16 * 1024;

/// Asks the servers of providers.
pub struct HttpUpstream {
    client: Client,
    reach: Reach,
    timeout: Duration,
}

impl HttpUpstream {
    /// Asks what `reach` allows.
    ///
    /// # Errors
    /// A sentence when the machine lacks what HTTP needs.
    pub fn new(reach: Reach) -> Result<Self, String> {
        Self::within(reach, TIMEOUT)
    }

    fn within(reach: Reach, timeout: Duration) -> Result<Self, String> {
        let client = builder(reach, timeout).build().or_else(|error| {
            // A machine without certificates can still run everything else.
            tracing::warn!(%error, "no certificates of authorities: no provider's server will be trusted");
            builder(reach, timeout).tls_certs_only([]).build()
        });
        let client = client.map_err(|error| format!("there is no HTTP client: {error}"))?;
        Ok(Self { client, reach, timeout })
    }

    /// The URL, if it may be asked.
    fn url(&self, text: &str) -> Result<Url, Unreachable> {
        let url = Url::parse(text).ok().filter(|_| text.len() <= LONGEST_URL).ok_or(Unreachable::Forbidden)?;
        let bare = url.username().is_empty() && url.password().is_none();
        let scheme = url.scheme() == "https" || (url.scheme() == "http" && self.reach == Reach::Everywhere);
        // A name is checked when it is looked up; an address never is.
        let host = url.host_str().is_some_and(|host| match host.trim_matches(['[', ']']).parse() {
            Ok(address) => self.reach.allows(address),
            Err(_) => !host.is_empty(),
        });
        if bare && scheme && host { Ok(url) } else { Err(Unreachable::Forbidden) }
    }

    async fn ask(&self, client: &Client, request: Request) -> Result<Fetched, Unreachable> {
        let asked = async {
            let response = client.execute(request).await.map_err(|error| why(&error))?;
            let status = response.status().as_u16();
            Ok(Fetched { status, body: read(response).await? })
        };
        tokio::time::timeout(self.timeout, asked).await.unwrap_or(Err(Unreachable::TimedOut))
    }
}

fn builder(reach: Reach, timeout: Duration) -> ClientBuilder {
    Client::builder()
        .user_agent(concat!("cognomen/", env!("CARGO_PKG_VERSION")))
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .no_proxy()
        .http1_only()
        .referer(false)
        .timeout(timeout)
        .pool_idle_timeout(IDLE)
        .dns_resolver(Guarded(reach))
}

/// The body, as long as it is not too long.
async fn read(mut response: Response) -> Result<Bytes, Unreachable> {
    let declared = response.content_length().unwrap_or_default();
    if usize::try_from(declared).map_or(true, |declared| declared > LONGEST_DOCUMENT) {
        return Err(Unreachable::TooLarge);
    }
    let mut body = BytesMut::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| why(&error))? {
        if body.len() + chunk.len() > LONGEST_DOCUMENT {
            return Err(Unreachable::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

fn why(error: &reqwest::Error) -> Unreachable {
    let mut cause = error.source();
    while let Some(error) = cause {
        if error.is::<Forbidden>() {
            return Unreachable::Forbidden;
        }
        if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
            return Unreachable::Untrusted;
        }
        // An I/O error hides from `source` what it carries.
        let carried = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        cause = carried.map(|carried| carried as &(dyn Error + 'static)).or_else(|| error.source());
    }
    if error.is_timeout() { Unreachable::TimedOut } else { Unreachable::Connection }
}

fn headers(given: &[(&str, &str)]) -> Result<HeaderMap, Unreachable> {
    let mut headers = HeaderMap::new();
    for (name, value) in given {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| Unreachable::Forbidden)?;
        let mut value = HeaderValue::from_str(value).map_err(|_| Unreachable::Forbidden)?;
        value.set_sensitive(name == reqwest::header::AUTHORIZATION);
        headers.insert(name, value);
    }
    Ok(headers)
}

/// `application/x-www-form-urlencoded`, everything but unreserved characters encoded.
fn encoded(form: &[(&str, &str)]) -> String {
    let pairs = form.iter().map(|(name, value)| format!("{}={}", percent::encode(name), percent::encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

#[async_trait]
impl Upstream for HttpUpstream {
    async fn get(&self, url: &str, given: &[(&str, &str)]) -> Result<Fetched, Unreachable> {
        let mut request = Request::new(Method::GET, self.url(url)?);
        *request.headers_mut() = headers(given)?;
        self.ask(&self.client, request).await
    }

    async fn get_vouched(&self, url: &str, thumbprints: &[String]) -> Result<Fetched, Unreachable> {
        match self.get(url, &[]).await {
            Err(Unreachable::Untrusted) if !thumbprints.is_empty() => {
                let tls = vouched::tls(thumbprints).ok_or(Unreachable::Untrusted)?;
                let client = builder(self.reach, self.timeout).tls_backend_preconfigured(tls).build();
                let client = client.map_err(|_| Unreachable::Untrusted)?;
                self.ask(&client, Request::new(Method::GET, self.url(url)?)).await
            }
            answered => answered,
        }
    }

    async fn post_form(
        &self,
        url: &str,
        given: &[(&str, &str)],
        form: &[(&str, &str)],
    ) -> Result<Fetched, Unreachable> {
        let mut request = Request::new(Method::POST, self.url(url)?);
        *request.headers_mut() = headers(given)?;
        let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().insert(CONTENT_TYPE, kind);
        *request.body_mut() = Some(encoded(form).into());
        self.ask(&self.client, request).await
    }
}

#[cfg(test)]
mod tests;
