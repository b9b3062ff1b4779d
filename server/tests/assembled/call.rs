//! Requests as bytes, and answers read whole.

use std::net::SocketAddr;

use cognomen_contract::{Protocol, Service, Timestamp};
use cognomen_crypto::sigv4::{self, Credentials, RequestView};
use cognomen_model::UnixMillis;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::shapes;
use crate::support::PATIENCE;

/// Who signs.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) id: String,
    pub(crate) secret: String,
    pub(crate) region: String,
}

/// A request on a connection of its own.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) method: &'static str,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Call {
    /// A request without headers of its own but for `host`.
    pub(crate) fn new(method: &'static str, target: &str, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Self {
        let own = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let headers = std::iter::once(("host".to_owned(), "localhost".to_owned())).chain(own).collect();
        Self { method, target: target.to_owned(), headers, body: body.into() }
    }

    /// A call in awsJson with any body.
    pub(crate) fn json(service: Service, operation: &str, body: impl Into<Vec<u8>>) -> Self {
        let target = format!("{}.{operation}", service.target_prefix().unwrap());
        Self::new("POST", "/", &[("content-type", JSON), ("x-amz-target", &target)], body)
    }

    /// A call of a user-pool operation.
    pub(crate) fn pools(operation: &str, input: &Value) -> Self {
        Self::json(Service::CognitoIdp, operation, input.to_string())
    }

    /// A call in awsQuery; `form` comes behind action and version.
    pub(crate) fn query(service: Service, operation: &str, form: &str) -> Self {
        let version = service.api_version();
        Self::form(&format!("Action={operation}&Version={version}{form}"))
    }

    /// Any form.
    pub(crate) fn form(body: &str) -> Self {
        Self::new("POST", "/", &[("content-type", FORM)], body)
    }

    /// The same with one more header.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same signed for `service` at `now`.
    pub(crate) fn signed(self, key: &Key, service: Service, now: UnixMillis) -> Self {
        let (path, query) = self.target.split_once('?').unwrap_or((&self.target, ""));
        let headers: Vec<_> = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let payload_hash = sigv4::payload_hash(&self.body);
        let view = RequestView { method: self.method, path, query, headers: &headers, payload_hash: &payload_hash };
        let credentials = Credentials { access_key_id: &key.id, secret_access_key: &key.secret, session_token: None };
        let signed = sigv4::sign(&credentials, &key.region, service.signing_name(), &basic(now), &view);
        self.with("x-amz-date", &signed.amz_date).with("authorization", &signed.authorization)
    }

    /// The same with a piece of a header's value replaced.
    pub(crate) fn forged(mut self, header: &str, from: &str, to: &str) -> Self {
        let value = self.headers.iter_mut().find(|(name, _)| name == header).map(|(_, value)| value).unwrap();
        assert!(value.contains(from), "`{value}` has no `{from}`");
        *value = value.replace(from, to);
        self
    }

    /// The same without a header.
    pub(crate) fn without(mut self, header: &str) -> Self {
        self.headers.retain(|(name, _)| name != header);
        self
    }

    /// The bytes on the wire.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut head = format!("{} {} HTTP/1.1\r\n", self.method, self.target);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\nconnection: close\r\n\r\n", self.body.len()));
        [head.as_bytes(), &self.body].concat()
    }

    /// Sends it and reads the answer, which must be one that the model of its operation knows.
    pub(crate) async fn send(&self, address: SocketAddr) -> Answer {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(&self.bytes()).await.unwrap();
        let mut bytes = Vec::new();
        tokio::time::timeout(PATIENCE, stream.read_to_end(&mut bytes)).await.expect("an answer in time").unwrap();
        let answer = Answer::parse(&bytes);
        shapes::check(self, &answer);
        answer
    }
}

/// Media type of awsJson.
pub(crate) const JSON: &str = "application/x-amz-json-1.1";
/// Media type of awsQuery.
const FORM: &str = "application/x-www-form-urlencoded";

/// The basic format of a moment, as signatures have it.
pub(crate) fn basic(time: UnixMillis) -> String {
    Timestamp::from_seconds(time.seconds()).iso8601().replace(['-', ':'], "")
}

/// A whole answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn parse(bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).expect("an answer in UTF-8");
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no HTTP answer: {text:?}"));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        Self { status: status.expect("a status"), headers, body: body.to_owned() }
    }

    /// The value of a header, empty when it is absent.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The body as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The text of the first element `name` of an XML body.
    #[track_caller]
    pub(crate) fn element(&self, name: &str) -> &str {
        let begin = self.body.split_once(&format!("<{name}>")).map(|(_, rest)| rest);
        let text = begin.and_then(|rest| rest.split_once(&format!("</{name}>"))).map(|(text, _)| text);
        text.unwrap_or_else(|| panic!("no `{name}`: {self:?}"))
    }

    /// Asserts an error in the form of `protocol`, all of its headers and members included.
    #[track_caller]
    pub(crate) fn assert_error(&self, form: Form, status: u16, code: &str, message: &str) {
        assert_eq!(self.status, status, "{self:?}");
        let id = self.header("x-amzn-requestid");
        assert!(id.len() == 36 && id.split('-').map(str::len).eq([8, 4, 4, 4, 12]), "{self:?}");
        let of_type = |media| assert_eq!(self.header("content-type"), media, "{self:?}");
        match form.protocol {
            Protocol::Query => {
                of_type("text/xml");
                let kind = if status < 500 { "Sender" } else { "Receiver" };
                // Before a service is known, errors are of none.
                let namespace = match code {
                    "InvalidAction" | "MissingAction" => "http://webservices.amazon.com/AWSFault/2005-15-09",
                    _ => form.service.xml_namespace().unwrap(),
                };
                let message = message.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                let message = if message.is_empty() { message } else { format!("<Message>{message}</Message>") };
                assert_eq!(
                    self.body,
                    format!(
                        "<ErrorResponse xmlns=\"{namespace}\"><Error><Type>{kind}</Type><Code>{code}</Code>\
                         {message}</Error><RequestId>{id}</RequestId></ErrorResponse>"
                    )
                );
                return;
            }
            Protocol::Json11 => of_type(JSON),
            Protocol::RestJson => of_type("application/json"),
        }
        let mut members = serde_json::Map::new();
        if form.protocol == Protocol::Json11 {
            members.insert("__type".to_owned(), code.into());
        }
        if !message.is_empty() {
            members.insert("message".to_owned(), message.into());
        }
        assert_eq!(self.json(), Value::Object(members), "{self:?}");
        assert_eq!(self.header("x-amzn-errortype"), format!("{code}:"), "{self:?}");
        let repeated = message.len() <= 1024 && message.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        assert_eq!(self.header("x-amzn-errormessage"), if repeated { message } else { "" }, "{self:?}");
    }
}

/// In which form an error is answered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    pub(crate) protocol: Protocol,
    pub(crate) service: Service,
}

impl Form {
    /// The form of a service's own answers.
    pub(crate) fn of(service: Service) -> Self {
        Self { protocol: service.protocol(), service }
    }
}
