//! Cross-origin calls from browsers, as Cognito allows them: any origin, no cookies.

use bytes::Bytes;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
};
use http::{HeaderMap, HeaderValue};
use http_body_util::Full;

use crate::listen::Response;

const EXPOSED: HeaderValue = HeaderValue::from_static("x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date");
const METHODS: HeaderValue = HeaderValue::from_static("POST, GET, PUT, DELETE, HEAD, OPTIONS");
/// Two days, as Cognito's.
const MAX_AGE: HeaderValue = HeaderValue::from_static("172800");
const ANY: HeaderValue = HeaderValue::from_static("*");

/// Lets a page of any origin read an answer and the headers that SDKs look at.
pub(crate) fn expose(headers: &mut HeaderMap) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
}

/// Answers the question that a browser asks before a call (Fetch, CORS preflight).
pub(crate) fn preflight(asked: &HeaderMap) -> Response {
    let mut response = Response::new(Full::new(Bytes::new()));
    let headers = response.headers_mut();
    expose(headers);
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, METHODS);
    headers.insert(ACCESS_CONTROL_MAX_AGE, MAX_AGE);
    let wanted = asked.get(ACCESS_CONTROL_REQUEST_HEADERS).cloned();
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, wanted.unwrap_or(ANY));
    response
}
