//! Which operation a request means.

use cognomen_contract::{CommonCode, Error, Location, OperationMeta, Protocol, Service};
use http::HeaderMap;
use http::Method;
use http::header::CONTENT_TYPE;
use http::request::Parts;

use crate::form::{Parameters, parse_form, unescape};

const JSON: &str = "application/x-amz-json-1.1";
const FORM: &str = "application/x-www-form-urlencoded";

/// The operation that a request means.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Service.
    pub service: Service,
    /// Operation.
    pub operation: &'static OperationMeta,
    /// Protocol of the request and its answer.
    pub protocol: Protocol,
}

/// Finds the operation: by `X-Amz-Target`, by the form's `Action` and `Version`, or by method and path.
///
/// # Errors
/// `UnknownOperation` and `MissingAction`; [`family`] says in which protocol to answer them.
pub fn route(parts: &Parts, body: &[u8]) -> Result<Target, Error> {
    match family(parts).0 {
        Protocol::Json11 if parts.method != Method::POST => Err(unknown()),
        Protocol::Json11 => by_target(&parts.headers),
        Protocol::Query if parts.method != Method::POST && parts.method != Method::GET => Err(unknown()),
        Protocol::Query => by_action(&parameters(parts, body)?),
        Protocol::RestJson => by_path(parts),
    }
}

/// Protocol and service in which to answer a request whose operation is not known (yet).
pub fn family(parts: &Parts) -> (Protocol, Service) {
    let media = media_type(&parts.headers);
    let target = parts.headers.get("x-amz-target").and_then(|t| t.to_str().ok());
    if media.eq_ignore_ascii_case(JSON) {
        let service = target.and_then(|t| service_of_target(t).map(|(s, _)| s));
        return (Protocol::Json11, service.unwrap_or(Service::CognitoIdp));
    }
    let acts = parts.uri.query().is_some_and(|q| q.split('&').any(|p| p.starts_with("Action=")));
    if target.is_none() && parts.uri.path() == "/" && (media.eq_ignore_ascii_case(FORM) || acts) {
        return (Protocol::Query, Service::Sts);
    }
    (Protocol::RestJson, Service::CognitoSync)
}

/// Parameters of a query request: the body's, or the query string's when there is no body.
pub(crate) fn parameters(parts: &Parts, body: &[u8]) -> Result<Parameters, Error> {
    let text = if body.is_empty() { parts.uri.query().unwrap_or_default().as_bytes() } else { body };
    parse_form(text).ok_or_else(|| Error::new(CommonCode::Serialization, "The request body is not a valid form."))
}

fn media_type(headers: &HeaderMap) -> &str {
    let value = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim()
}

fn unknown() -> Error {
    Error::new(CommonCode::UnknownOperation, "")
}

fn service_of_target(target: &str) -> Option<(Service, &str)> {
    let (prefix, name) = target.rsplit_once('.')?;
    Service::ALL.into_iter().find(|s| s.target_prefix() == Some(prefix)).map(|s| (s, name))
}

fn by_target(headers: &HeaderMap) -> Result<Target, Error> {
    let target = headers.get("x-amz-target").and_then(|t| t.to_str().ok());
    let (service, name) = target.and_then(service_of_target).ok_or_else(unknown)?;
    let operation = service.operation(name).ok_or_else(|| match service {
        // Of KMS, the model holds only what is served.
        Service::Kms => {
            let name: String = name.chars().filter(char::is_ascii_alphanumeric).take(64).collect();
            Error::new(CommonCode::NotImplemented, format!("operation `{name}` is not implemented"))
        }
        _ => unknown(),
    })?;
    Ok(Target { service, operation, protocol: Protocol::Json11 })
}

fn by_action(parameters: &Parameters) -> Result<Target, Error> {
    let value = |name: &str| parameters.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
    let action = value("Action").ok_or_else(|| {
        Error::new(CommonCode::MissingAction, "The request is missing an action or a required parameter.")
    })?;
    let version = value("Version").unwrap_or("NO_VERSION_SPECIFIED");
    let services = Service::ALL.into_iter().filter(|s| s.protocol() == Protocol::Query);
    let service = services.into_iter().find(|s| s.api_version() == version);
    let found = service.and_then(|s| s.operation(action).map(|o| (s, o)));
    let (service, operation) = found.ok_or_else(|| {
        let message = format!("Could not find operation {action} for version {version}");
        Error::new(CommonCode::UnknownOperation, message)
    })?;
    Ok(Target { service, operation, protocol: Protocol::Query })
}

fn by_path(parts: &Parts) -> Result<Target, Error> {
    let service = Service::CognitoSync;
    let matching = |o: &&&OperationMeta| parts.method.as_str() == o.method && labels(o, parts.uri.path()).is_some();
    if parts.headers.contains_key("x-amz-target") {
        return Err(unknown());
    }
    let operation = service.operations().iter().find(matching).ok_or_else(unknown)?;
    Ok(Target { service, operation, protocol: Protocol::RestJson })
}

/// Values of the path's labels, or none when the path is not the operation's.
pub(crate) fn labels(operation: &OperationMeta, path: &str) -> Option<Vec<(&'static str, String)>> {
    let mut labels = Vec::new();
    let mut given = path.split('/');
    for expected in operation.uri.split('/') {
        let segment = given.next()?;
        match expected.strip_prefix('{').and_then(|e| e.strip_suffix('}')) {
            Some(label) => {
                let bound = |b: &&cognomen_contract::Binding| b.location == Location::Uri && b.name == label;
                let member = operation.bindings.iter().find(bound)?.member;
                let value = unescape(segment.as_bytes(), false).filter(|v| !v.is_empty())?;
                labels.push((member, value));
            }
            None if segment == expected => {}
            None => return None,
        }
    }
    given.next().is_none().then_some(labels)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(method: &str, uri: &str, headers: &[(&str, &str)]) -> Parts {
        let mut request = http::Request::builder().method(method).uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).unwrap().into_parts().0
    }

    fn name(method: &str, uri: &str, headers: &[(&str, &str)], body: &str) -> String {
        match route(&parts(method, uri, headers), body.as_bytes()) {
            Ok(target) => format!("{}:{}", target.service.signing_name(), target.operation.name),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn targets() {
        let cases = [
            ("AWSCognitoIdentityProviderService.SignUp", "cognito-idp:SignUp"),
            ("AWSCognitoIdentityService.GetId", "cognito-identity:GetId"),
            ("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents", "cloudtrail:LookupEvents"),
            ("TrentService.Decrypt", "kms:Decrypt"),
            ("TrentService.CreateKey", "NotImplemented: operation `CreateKey` is not implemented"),
            ("AWSCognitoIdentityProviderService.Nothing", "UnknownOperation: "),
            ("DynamoDB_20120810.ListTables", "UnknownOperation: "),
            ("", "UnknownOperation: "),
        ];
        for (target, expected) in cases {
            let headers = [("content-type", "application/x-amz-json-1.1"), ("x-amz-target", target)];
            assert_eq!(name("POST", "/", &headers, "{}"), expected, "{target}");
            assert_eq!(name("GET", "/", &headers, ""), "UnknownOperation: ", "{target}");
        }
    }

    #[test]
    fn a_target_needs_its_content_type() {
        let headers = [("content-type", "application/json"), ("x-amz-target", "AWSCognitoIdentityService.GetId")];
        assert_eq!(name("POST", "/", &headers, "{}"), "UnknownOperation: ");
        assert_eq!(family(&parts("POST", "/", &headers)).0, Protocol::RestJson);
        let headers = [("content-type", "application/x-amz-json-1.1; charset=utf-8"), headers[1]];
        assert_eq!(name("POST", "/", &headers, "{}"), "cognito-identity:GetId");
    }

    #[test]
    fn actions() {
        let headers = [("content-type", "application/x-www-form-urlencoded; charset=utf-8")];
        let cases = [
            ("Action=GetCallerIdentity&Version=2011-06-15", "sts:GetCallerIdentity"),
            ("Action=CreateRole&Version=2010-05-08", "iam:CreateRole"),
            (
                "Action=CreateRole&Version=2011-06-15",
                "UnknownOperation: Could not find operation CreateRole for version 2011-06-15",
            ),
            (
                "Action=CreateRole",
                "UnknownOperation: Could not find operation CreateRole for version NO_VERSION_SPECIFIED",
            ),
            ("Action=&Version=2011-06-15", "UnknownOperation: Could not find operation  for version 2011-06-15"),
            ("Version=2010-05-08", "MissingAction: The request is missing an action or a required parameter."),
            ("Action=%", "Serialization: The request body is not a valid form."),
        ];
        for (body, expected) in cases {
            assert_eq!(name("POST", "/", &headers, body), expected, "{body}");
        }
        let presigned = "/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Expires=60";
        assert_eq!(name("GET", presigned, &[], ""), "sts:GetCallerIdentity");
    }

    #[test]
    fn paths() {
        let cases = [
            ("GET", "/identitypools/us-east-1%3Aabc/identities/us-east-1:1/datasets", "cognito-sync:ListDatasets"),
            ("GET", "/identitypools/p/identities/i/datasets/d/records?maxResults=3", "cognito-sync:ListRecords"),
            ("POST", "/identitypools/p/identities/i/datasets/d", "cognito-sync:UpdateRecords"),
            ("DELETE", "/identitypools/p/identities/i/datasets/d", "cognito-sync:DeleteDataset"),
            ("PUT", "/identitypools/p/identities/i/datasets/d", "UnknownOperation: "),
            ("GET", "/identitypools//identities/i/datasets/d", "UnknownOperation: "),
            ("GET", "/nothing", "UnknownOperation: "),
        ];
        for (method, uri, expected) in cases {
            assert_eq!(name(method, uri, &[], ""), expected, "{method} {uri}");
        }
    }
}
