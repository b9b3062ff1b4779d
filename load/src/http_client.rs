//! One kept-alive HTTP/1.1 connection and the calls made over it.

use bytes::Bytes;
use cognomen_crypto::digest::sha256;
use cognomen_crypto::percent;
use cognomen_crypto::sigv4::{Credentials, RequestView, sign};
use http::{Method, Request};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

use crate::{Failure, clock};

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/x-amz-json-1.1";

/// A service of the JSON protocol: what `X-Amz-Target` begins with, and the name in credential scopes.
pub(crate) struct Service(&'static str, &'static str);

pub(crate) const USER_POOLS: Service = Service("AWSCognitoIdentityProviderService", "cognito-idp");
pub(crate) const IDENTITY_POOLS: Service = Service("AWSCognitoIdentityService", "cognito-identity");

/// An access key.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct Key {
    pub(crate) id: String,
    pub(crate) secret: String,
}

impl Key {
    /// The key of development.
    pub(crate) fn development() -> Self {
        Self { id: "test".to_owned(), secret: "test".to_owned() }
    }
}

/// A whole answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: http::HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// Where it redirects to.
    pub(crate) fn location(&self) -> Result<&str, Failure> {
        let location = self.headers.get("location").and_then(|value| value.to_str().ok());
        location.ok_or_else(|| format!("no redirection but {}: {:.300}", self.status, self.body).into())
    }

    /// A cookie that it sets, as it is sent back.
    pub(crate) fn cookie(&self, name: &str) -> Result<String, Failure> {
        let set = self.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
        let pairs = set.filter_map(|line| line.split(';').next());
        let found = pairs.filter(|pair| pair.starts_with(name)).map(str::to_owned).next();
        found.ok_or_else(|| format!("no cookie `{name}`").into())
    }
}

/// A connection to the server.
pub(crate) struct Connection {
    sender: SendRequest<Full<Bytes>>,
    host: String,
}

impl Connection {
    /// Connects to `host:port`.
    pub(crate) async fn open(address: &str) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(async move {
            // A broken connection shows at the next call.
            let _ = connection.await;
        });
        Ok(Self { sender, host: address.to_owned() })
    }

    /// Gets a path and returns the body's length.
    pub(crate) async fn get(&mut self, path: &str) -> Result<usize, Failure> {
        let request = Request::builder().method(Method::GET).uri(path).header("host", &self.host);
        let (status, body) = self.send(request.body(Full::default())?).await?;
        if status == 200 { Ok(body.len()) } else { Err(format!("GET {path}: {status}").into()) }
    }

    /// Sends a request and returns the answer, whatever its status.
    pub(crate) async fn exchange(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, String)],
        body: String,
    ) -> Result<Answer, Failure> {
        let mut request = Request::builder().method(method).uri(path).header("host", &self.host);
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        self.sender.ready().await?;
        let answer = self.sender.send_request(request.body(Full::new(body.into()))?).await?;
        let (parts, body) = answer.into_parts();
        let body = String::from_utf8_lossy(&body.collect().await?.to_bytes()).into_owned();
        Ok(Answer { status: parts.status.as_u16(), headers: parts.headers, body })
    }

    /// Puts a body to a path.
    pub(crate) async fn put(&mut self, path: &str, body: Bytes) -> Result<(), Failure> {
        let request = Request::builder().method(Method::PUT).uri(path).header("host", &self.host);
        let request = request.header("x-amz-server-side-encryption", "aws:kms").body(Full::new(body))?;
        let (status, answer) = self.send(request).await?;
        if status == 200 { Ok(()) } else { Err(format!("PUT: {status} {}", String::from_utf8_lossy(&answer)).into()) }
    }

    /// Calls an unsigned operation of user pools.
    pub(crate) async fn call(&mut self, operation: &str, input: &Value) -> Result<Value, Failure> {
        self.call_on(&USER_POOLS, operation, input).await
    }

    /// Calls an unsigned operation.
    pub(crate) async fn call_on(
        &mut self,
        service: &Service,
        operation: &str,
        input: &Value,
    ) -> Result<Value, Failure> {
        let target = format!("{}.{operation}", service.0);
        self.post(&target, Bytes::from(serde_json::to_vec(input)?), &[]).await
    }

    /// Calls an operation of user pools signed with the development key.
    pub(crate) async fn signed(&mut self, operation: &str, input: &Value) -> Result<Value, Failure> {
        self.signed_on(&USER_POOLS, &Key::development(), operation, input).await
    }

    /// Calls an operation signed with a key.
    pub(crate) async fn signed_on(
        &mut self,
        service: &Service,
        key: &Key,
        operation: &str,
        input: &Value,
    ) -> Result<Value, Failure> {
        let body = Bytes::from(serde_json::to_vec(input)?);
        let target = format!("{}.{operation}", service.0);
        let host = self.host.clone();
        let headers = [("content-type", JSON), ("host", &host), ("x-amz-target", &target)];
        let [authorization, date] = signature(key, service.1, &headers, &body);
        self.post(&target, body, &[("authorization", &authorization), ("x-amz-date", &date)]).await
    }

    /// Calls an operation of IAM, signed with the development key, and returns the answer's XML.
    pub(crate) async fn iam(&mut self, operation: &str, parameters: &[(&str, &str)]) -> Result<String, Failure> {
        let mut body = format!("Action={operation}&Version=2010-05-08");
        for (name, value) in parameters {
            body.push_str(&format!("&{name}={}", percent::encode(value)));
        }
        let host = self.host.clone();
        let headers = [("content-type", FORM), ("host", &host)];
        let [authorization, date] = signature(&Key::development(), "iam", &headers, body.as_bytes());
        let headers = [("content-type", FORM.to_owned()), ("authorization", authorization), ("x-amz-date", date)];
        let answer = self.exchange("POST", "/", &headers, body).await?;
        if answer.status == 200 { Ok(answer.body) } else { Err(format!("{operation}: {}", answer.body).into()) }
    }

    async fn post(&mut self, target: &str, body: Bytes, headers: &[(&str, &str)]) -> Result<Value, Failure> {
        let mut request = Request::builder()
            .method(Method::POST)
            .uri("/")
            .header("host", &self.host)
            .header("content-type", JSON)
            .header("x-amz-target", target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (status, body) = self.send(request.body(Full::new(body))?).await?;
        if status != 200 {
            return Err(format!("{target}: {status} {}", String::from_utf8_lossy(&body)).into());
        }
        if body.is_empty() { Ok(Value::Null) } else { Ok(serde_json::from_slice(&body)?) }
    }

    async fn send(&mut self, request: Request<Full<Bytes>>) -> Result<(u16, Bytes), Failure> {
        self.sender.ready().await?;
        let answer = self.sender.send_request(request).await?;
        let status = answer.status().as_u16();
        Ok((status, answer.into_body().collect().await?.to_bytes()))
    }
}

/// `Authorization` and `X-Amz-Date` of a request to `/`.
fn signature(key: &Key, service: &str, headers: &[(&str, &str)], body: &[u8]) -> [String; 2] {
    let hash = cognomen_crypto::hex::encode(&sha256(body));
    let date = clock::amz_date(clock::unix_seconds());
    let view = RequestView { method: "POST", path: "/", query: "", headers, payload_hash: &hash };
    let credentials = Credentials { access_key_id: &key.id, secret_access_key: &key.secret, session_token: None };
    let signed = sign(&credentials, "us-east-1", service, &date, &view);
    [signed.authorization, signed.amz_date]
}
