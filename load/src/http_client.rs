//! One kept-alive HTTP/1.1 connection and the calls made over it.

use bytes::Bytes;
use cognomen_crypto::digest::sha256;
use cognomen_crypto::sigv4::{Credentials, RequestView, sign};
use http::{Method, Request};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

use crate::{Failure, clock};

const SERVICE_TARGET: &str = "AWSCognitoIdentityProviderService";

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

    /// Calls an unsigned operation.
    pub(crate) async fn call(&mut self, operation: &str, input: &Value) -> Result<Value, Failure> {
        let body = Bytes::from(serde_json::to_vec(input)?);
        self.post(operation, body, &[]).await
    }

    /// Calls an operation signed with the development key.
    pub(crate) async fn signed(&mut self, operation: &str, input: &Value) -> Result<Value, Failure> {
        let body = Bytes::from(serde_json::to_vec(input)?);
        let target = format!("{SERVICE_TARGET}.{operation}");
        let hash = cognomen_crypto::hex::encode(&sha256(&body));
        let date = clock::amz_date(clock::unix_seconds());
        let host = self.host.clone();
        let headers = [("content-type", "application/x-amz-json-1.1"), ("host", &host), ("x-amz-target", &target)];
        let view = RequestView { method: "POST", path: "/", query: "", headers: &headers, payload_hash: &hash };
        let credentials = Credentials { access_key_id: "test", secret_access_key: "test", session_token: None };
        let signed = sign(&credentials, "us-east-1", "cognito-idp", &date, &view);
        self.post(operation, body, &[("authorization", &signed.authorization), ("x-amz-date", &signed.amz_date)]).await
    }

    async fn post(&mut self, operation: &str, body: Bytes, headers: &[(&str, &str)]) -> Result<Value, Failure> {
        let mut request = Request::builder()
            .method(Method::POST)
            .uri("/")
            .header("host", &self.host)
            .header("content-type", "application/x-amz-json-1.1")
            .header("x-amz-target", format!("{SERVICE_TARGET}.{operation}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (status, body) = self.send(request.body(Full::new(body))?).await?;
        if status != 200 {
            return Err(format!("{operation}: {status} {}", String::from_utf8_lossy(&body)).into());
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
