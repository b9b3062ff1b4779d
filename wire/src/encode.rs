//! From an operation's output or error to an answer.

use bytes::Bytes;
use cognomen_contract::{Code, CommonCode, Error, Operation, OperationMeta, Protocol, Service};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

use crate::errors::{Form, form};
use crate::xml;

/// An answer, free of any HTTP server's types.
#[derive(Debug)]
pub struct Response {
    /// Status.
    pub status: StatusCode,
    /// Value of `content-type`.
    pub content_type: &'static str,
    /// Other headers.
    pub headers: HeaderMap,
    /// Body.
    pub body: Bytes,
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");
const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
const ERROR_MESSAGE: HeaderName = HeaderName::from_static("x-amzn-errormessage");

/// XML namespace of errors that come before any service is known.
const FAULT_NAMESPACE: &str = "http://webservices.amazon.com/AWSFault/2005-15-09";
/// Longest message repeated in a header, in bytes.
const HEADER_MESSAGE: usize = 1024;

/// Encodes an output in the operation's protocol. An output that cannot be written becomes an internal error.
pub fn encode<O: Operation>(output: &O::Output, request_id: &str) -> Response {
    let meta = &O::META;
    let protocol = meta.service.protocol();
    let body = match protocol {
        Protocol::Json11 | Protocol::RestJson if !meta.has_output => Ok(Vec::new()),
        Protocol::Json11 | Protocol::RestJson => serde_json::to_vec(output).map_err(|e| e.to_string()),
        Protocol::Query => xml_body(meta, output, request_id).map_err(|e| e.to_string()),
    };
    match body {
        Ok(body) => response(meta.status, protocol, body, request_id),
        Err(cause) => encode_error(protocol, meta.service, &Error::internal(cause), request_id),
    }
}

/// Encodes an error. The message of an internal error is never sent.
pub fn encode_error(protocol: Protocol, service: Service, error: &Error, request_id: &str) -> Response {
    let form = form(error.code(), protocol, service);
    let message = match error.code() {
        Code::Common(CommonCode::InternalFailure) => "internal error",
        _ => error.message(),
    };
    let body = match protocol {
        Protocol::Json11 => json_error(Some(form.code), message),
        Protocol::RestJson => json_error(None, message),
        Protocol::Query => xml_error(form, namespace(error.code(), service), message, request_id),
    };
    let mut response = response(form.status, protocol, body, request_id);
    if protocol != Protocol::Query {
        // The colon stands where AWS puts a namespace; clients split there.
        insert(&mut response.headers, ERROR_TYPE, &format!("{}:", form.code));
        let safe = message.len() <= HEADER_MESSAGE && message.bytes().all(|b| (b' '..=b'~').contains(&b));
        if safe && !message.is_empty() {
            insert(&mut response.headers, ERROR_MESSAGE, message);
        }
    }
    response
}

fn response(status: u16, protocol: Protocol, body: Vec<u8>, request_id: &str) -> Response {
    let content_type = match protocol {
        Protocol::Json11 => "application/x-amz-json-1.1",
        Protocol::Query => "text/xml",
        Protocol::RestJson => "application/json",
    };
    let mut headers = HeaderMap::new();
    insert(&mut headers, REQUEST_ID, request_id);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    Response { status, content_type, headers, body: body.into() }
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// `{"__type", "message"}`; an error without a message sends none.
fn json_error(code: Option<&str>, message: &str) -> Vec<u8> {
    let mut members = serde_json::Map::new();
    members.extend(code.map(|c| ("__type".to_owned(), c.into())));
    if !message.is_empty() {
        members.insert("message".to_owned(), message.into());
    }
    serde_json::Value::Object(members).to_string().into_bytes()
}

fn xml_body<T: Serialize>(meta: &OperationMeta, output: &T, request_id: &str) -> Result<Vec<u8>, xml::XmlError> {
    let mut out = String::new();
    open(&mut out, &format!("{}Response", meta.name), meta.service.xml_namespace());
    if let Some(wrapper) = meta.result_wrapper {
        xml::element(&mut out, wrapper, output)?;
    }
    out.push_str("<ResponseMetadata>");
    xml::element(&mut out, "RequestId", request_id)?;
    out.push_str("</ResponseMetadata></");
    out.push_str(meta.name);
    out.push_str("Response>");
    Ok(out.into_bytes())
}

/// Namespace of an error: of no service's where no service is meant.
fn namespace(code: Code, service: Service) -> Option<&'static str> {
    match code {
        Code::Common(CommonCode::UnknownOperation | CommonCode::MissingAction) => Some(FAULT_NAMESPACE),
        _ => service.xml_namespace(),
    }
}

/// An error without a message sends none.
fn xml_error(form: Form, namespace: Option<&str>, message: &str, request_id: &str) -> Vec<u8> {
    let mut out = String::new();
    open(&mut out, "ErrorResponse", namespace);
    let kind = if form.status < 500 { "Sender" } else { "Receiver" };
    out.push_str("<Error>");
    let message = ("Message", message);
    for (name, text) in [("Type", kind), ("Code", form.code), message].into_iter().filter(|(_, text)| !text.is_empty())
    {
        text_element(&mut out, name, text);
    }
    out.push_str("</Error>");
    text_element(&mut out, "RequestId", request_id);
    out.push_str("</ErrorResponse>");
    out.into_bytes()
}

fn text_element(out: &mut String, name: &str, text: &str) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    xml::escape(out, text);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn open(out: &mut String, name: &str, namespace: Option<&str>) {
    out.push('<');
    out.push_str(name);
    if let Some(namespace) = namespace {
        out.push_str(" xmlns=\"");
        xml::escape(out, namespace);
        out.push('"');
    }
    out.push('>');
}

#[cfg(test)]
mod tests {
    use cognomen_contract::cognito_idp::{self, SignUpResponse, operations as idp};
    use cognomen_contract::sts::{self, operations as sts_ops};
    use cognomen_contract::{Timestamp, iam};

    use super::*;

    const ID: &str = "00000000-0000-4000-8000-000000000000";

    fn text(response: &Response) -> &str {
        std::str::from_utf8(&response.body).unwrap()
    }

    fn header<'a>(response: &'a Response, name: &str) -> &'a str {
        response.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    #[test]
    fn json_outputs() {
        let output = SignUpResponse { user_confirmed: true, user_sub: "s".to_owned(), ..SignUpResponse::default() };
        let response = encode::<idp::SignUp>(&output, ID);
        assert_eq!((response.status.as_u16(), response.content_type), (200, "application/x-amz-json-1.1"));
        assert_eq!(text(&response), r#"{"UserConfirmed":true,"UserSub":"s"}"#);
        assert_eq!(header(&response, "x-amzn-requestid"), ID);
        assert_eq!(text(&encode::<idp::ConfirmForgotPassword>(&Default::default(), ID)), "{}");
        assert_eq!(text(&encode::<idp::DeleteUserPool>(&(), ID)), "");
    }

    #[test]
    fn json_errors() {
        let error = Error::new(cognito_idp::ErrorCode::UserNotFoundException, "User does not exist.");
        let response = encode_error(Protocol::Json11, Service::CognitoIdp, &error, ID);
        assert_eq!(response.status, 400);
        assert_eq!(text(&response), r#"{"__type":"UserNotFoundException","message":"User does not exist."}"#);
        assert_eq!(header(&response, "x-amzn-errortype"), "UserNotFoundException:");
        assert_eq!(header(&response, "x-amzn-errormessage"), "User does not exist.");
        let unsafe_message = Error::new(CommonCode::Validation, "a\r\nb ü");
        let response = encode_error(Protocol::Json11, Service::CognitoIdp, &unsafe_message, ID);
        assert!(response.headers.get("x-amzn-errormessage").is_none());
        let silent = Error::new(CommonCode::Serialization, "");
        let response = encode_error(Protocol::Json11, Service::CognitoIdp, &silent, ID);
        assert_eq!(text(&response), r#"{"__type":"SerializationException"}"#);
    }

    #[test]
    fn internal_causes_stay_inside() {
        for error in [Error::internal("disk is full"), Error::new(CommonCode::InternalFailure, "disk is full")] {
            for service in Service::ALL {
                let response = encode_error(service.protocol(), service, &error, ID);
                assert_eq!(response.status, 500);
                assert!(!text(&response).contains("disk") && text(&response).contains("internal error"));
            }
        }
    }

    #[test]
    fn xml_outputs() {
        let output = sts::GetCallerIdentityResponse {
            account: Some("000000000000".to_owned()),
            arn: Some("arn:aws:iam::000000000000:user/<x>".to_owned()),
            user_id: None,
        };
        assert_eq!(
            text(&encode::<sts_ops::GetCallerIdentity>(&output, ID)),
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>\
             <Account>000000000000</Account><Arn>arn:aws:iam::000000000000:user/&lt;x&gt;</Arn>\
             </GetCallerIdentityResult><ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000000</RequestId>\
             </ResponseMetadata></GetCallerIdentityResponse>"
        );
    }

    #[test]
    fn xml_lists_times_and_empty_answers() {
        let group = iam::Group {
            path: "/".to_owned(),
            group_name: "g".to_owned(),
            group_id: "i".to_owned(),
            arn: "a".to_owned(),
            create_date: Timestamp::from_seconds(1),
        };
        let output = iam::ListGroupsResponse { groups: vec![group], ..Default::default() };
        assert_eq!(
            text(&encode::<iam::operations::ListGroups>(&output, ID)),
            "<ListGroupsResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><ListGroupsResult><Groups><member>\
             <Arn>a</Arn><CreateDate>1970-01-01T00:00:01Z</CreateDate><GroupId>i</GroupId><GroupName>g</GroupName>\
             <Path>/</Path></member></Groups></ListGroupsResult><ResponseMetadata>\
             <RequestId>00000000-0000-4000-8000-000000000000</RequestId></ResponseMetadata></ListGroupsResponse>"
        );
        assert_eq!(
            text(&encode::<iam::operations::DeleteGroup>(&(), ID)),
            "<DeleteGroupResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><ResponseMetadata>\
             <RequestId>00000000-0000-4000-8000-000000000000</RequestId></ResponseMetadata></DeleteGroupResponse>"
        );
    }

    #[test]
    fn xml_errors() {
        let error = Error::new(iam::ErrorCode::NoSuchEntityException, "no <user>");
        let response = encode_error(Protocol::Query, Service::Iam, &error, ID);
        assert_eq!((response.status.as_u16(), response.content_type), (404, "text/xml"));
        assert_eq!(
            text(&response),
            "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type>\
             <Code>NoSuchEntity</Code><Message>no &lt;user&gt;</Message></Error>\
             <RequestId>00000000-0000-4000-8000-000000000000</RequestId></ErrorResponse>"
        );
    }

    #[test]
    fn xml_errors_of_no_service_and_without_a_message() {
        let error = Error::new(CommonCode::UnknownOperation, "Could not find operation X for version Y");
        let response = encode_error(Protocol::Query, Service::Sts, &error, ID);
        assert_eq!(
            text(&response),
            "<ErrorResponse xmlns=\"http://webservices.amazon.com/AWSFault/2005-15-09\"><Error><Type>Sender</Type>\
             <Code>InvalidAction</Code><Message>Could not find operation X for version Y</Message></Error>\
             <RequestId>00000000-0000-4000-8000-000000000000</RequestId></ErrorResponse>"
        );
        let silent = Error::new(CommonCode::Serialization, "");
        let response = encode_error(Protocol::Query, Service::Sts, &silent, ID);
        assert!(text(&response).contains("<Code>MalformedInput</Code></Error>"), "{}", text(&response));
    }

    #[test]
    fn rest_errors_name_their_type_in_the_header() {
        let error = Error::new(CommonCode::UnknownOperation, "");
        let response = encode_error(Protocol::RestJson, Service::CognitoSync, &error, ID);
        assert_eq!((response.status.as_u16(), text(&response)), (404, "{}"));
        assert_eq!(header(&response, "x-amzn-errortype"), "UnknownOperationException:");
    }
}
