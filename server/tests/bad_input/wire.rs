//! What cannot be routed or decoded.

use cognomen_contract::Service;
use cognomen_server::dispatch::implemented;
use serde_json::json;

use super::{Row, refuse};
use crate::assembled::{Call, Form, JSON, World};

const LIMIT: usize = 1024 * 1024;

fn sign_up(body: impl Into<Vec<u8>>) -> Call {
    Call::json(Service::CognitoIdp, "SignUp", body)
}

#[tokio::test]
async fn bodies_that_are_no_input() {
    let world = World::new().await;
    let list = "Start of list found where not expected";
    let structure = "Start of structure or map found where not expected.";
    let deep = format!("{{\"ClientId\":{}", "[".repeat(100_000));
    let cases: &[(&[u8], &str)] = &[
        (b"{\"ClientId\":", ""),
        (b"{\"ClientId\":\"c\"} x", ""),
        (b"{'ClientId':'c'}", ""),
        (b"{\"ClientId\":\"\xff\"}", ""),
        (b"{\"ClientId\":\"\\ud800\"}", ""),
        (b"\xef\xbb\xbf{}", ""),
        (b"ClientId=c", ""),
        (b"\"c\"", ""),
        (b"7", ""),
        (b"null", ""),
        (b"[]", list),
        (b"[{\"ClientId\":\"c\"}]", list),
        (b"{\"ClientId\":7}", "NUMBER_VALUE can not be converted to a String"),
        (b"{\"ClientId\":7.5}", "DECIMAL_VALUE can not be converted to a String"),
        (b"{\"ClientId\":true}", "TRUE_VALUE can not be converted to a String"),
        (b"{\"ClientId\":false}", "FALSE_VALUE can not be converted to a String"),
        (b"{\"ClientId\":{}}", structure),
        (b"{\"ClientId\":[]}", list),
        (b"{\"UserAttributes\":{\"Name\":\"email\"}}", structure),
        (b"{\"UserAttributes\":\"email\"}", "Unexpected value type in payload"),
        (b"{\"UserAttributes\":[\"email\"]}", "Unexpected value type in payload"),
        (b"{\"ClientMetadata\":[]}", list),
        (b"{\"ClientMetadata\":{\"a\":1}}", "NUMBER_VALUE can not be converted to a String"),
        (deep.as_bytes(), list),
    ];
    let rows = cases.iter().map(|(body, message)| Row::new(sign_up(*body), "SerializationException", *message));
    refuse(&world, rows).await;
    // Depth alone does no harm where the member is unknown.
    let nested = format!("{{\"New\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let answer = world.send(&sign_up(nested)).await;
    assert_eq!((answer.status, answer.header("x-amzn-errortype")), (400, "InvalidParameterException:"), "{answer:?}");
}

#[tokio::test]
async fn requests_that_name_no_operation() {
    let world = World::new().await;
    let target = "AWSCognitoIdentityProviderService.SignUp";
    let json = |target: Option<&str>| {
        let call = Call::new("POST", "/", &[("content-type", JSON)], "{}");
        target.into_iter().fold(call, |call, target| call.with("x-amz-target", target))
    };
    let unknown = |call| Row::new(call, "UnknownOperationException", "");
    let known_by_target = |method, content_type| {
        Call::new(method, "/", &[("content-type", content_type), ("x-amz-target", target)], "{}")
    };
    let rows = [
        unknown(json(None)),
        unknown(json(Some(""))),
        unknown(json(Some("SignUp"))),
        unknown(json(Some("AWSCognitoIdentityProviderService.Signup"))),
        unknown(json(Some("AWSCognitoIdentityProviderService.SignUp.x"))),
        unknown(json(Some("DynamoDB_20120810.ListTables"))),
        unknown(Call { target: "/api".to_owned(), ..known_by_target("GET", JSON) }),
        unknown(known_by_target("PUT", JSON)),
        unknown(known_by_target("POST", "application/json")).status(404).by_path(),
        unknown(known_by_target("POST", "application/x-amz-json-1.0")).status(404).by_path(),
        unknown(known_by_target("POST", "text/plain")).status(404).by_path(),
        unknown(Call::new("POST", "/", &[("x-amz-target", target)], "{}")).status(404).by_path(),
        unknown(Call::new("POST", "/", &[], "{}")).status(404).by_path(),
        unknown(Call::new("GET", "/nothing", &[], "")).status(404).by_path(),
        unknown(Call::new("GET", "/nothing/.well-known/other", &[], "")).status(404).by_path(),
        unknown(Call::new("DELETE", "/identitypools/p", &[], "")).status(404).by_path(),
        unknown(Call::new("PATCH", "/", &[("content-type", "application/x-www-form-urlencoded")], "Action=A"))
            .of(Service::Sts)
            .code("InvalidAction"),
    ];
    refuse(&world, rows).await;
}

impl Row {
    fn code(self, code: &'static str) -> Self {
        Self { code, ..self }
    }
}

#[tokio::test]
async fn forms_that_name_no_operation() {
    let world = World::new().await;
    let missing = "The request is missing an action or a required parameter.";
    let not_found = |action: &str, version: &str| format!("Could not find operation {action} for version {version}");
    let row = |body: &str, code, message: String| Row::new(Call::form(body), code, message).of(Service::Sts);
    let rows = [
        row("", "MissingAction", missing.to_owned()),
        row("Version=2011-06-15", "MissingAction", missing.to_owned()),
        row("Action=&Version=2011-06-15", "InvalidAction", not_found("", "2011-06-15")),
        row("Action=Fly&Version=2011-06-15", "InvalidAction", not_found("Fly", "2011-06-15")),
        row("Action=GetCallerIdentity", "InvalidAction", not_found("GetCallerIdentity", "NO_VERSION_SPECIFIED")),
        row("Action=ListUsers&Version=1999-01-01", "InvalidAction", not_found("ListUsers", "1999-01-01")),
        row("Action=ListUsers&Version=2011-06-15", "InvalidAction", not_found("ListUsers", "2011-06-15")),
        row("Action=<b>%26&Version=2011-06-15", "InvalidAction", not_found("<b>&", "2011-06-15")),
        row("Action=%ff&Version=2011-06-15", "MalformedInput", "The request body is not a valid form.".to_owned()),
        row("Action=%zz&Version=2011-06-15", "MalformedInput", "The request body is not a valid form.".to_owned()),
    ];
    refuse(&world, rows).await;
}

#[tokio::test]
async fn forms_that_are_no_input() {
    let world = World::new().await;
    let users = |form: &str| Call::query(Service::Iam, "ListUsers", form);
    let signed = |call: Call| call.signed(&World::key(), Service::Iam, world.now());
    let malformed =
        |form: &str, message: &str| Row::new(signed(users(form)), "MalformedInput", message).of(Service::Iam);
    let rows = [
        malformed("&MaxItems=many", ""),
        malformed("&MaxItems=1e3", ""),
        malformed("&MaxItems=99999999999", ""),
        malformed("&MaxItems.member.1=3", "a plain value was expected"),
        malformed(&format!("&{}=3", ["a"; 40].join(".")), "a parameter name is nested too deeply"),
        Row::new(signed(users("&MaxItems=0")), "ValidationError", "1 validation error detected: Value '0' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1").of(Service::Iam),
    ];
    refuse(&world, rows).await;
}

#[tokio::test]
async fn bodies_over_a_mebibyte() {
    let world = World::new().await;
    let too_large = "Request size exceeded 1048576 bytes";
    let padded = |length: usize| format!("{{\"ClientId\":\"{}\"}}", "x".repeat(length - 15));
    let form = |length: usize| {
        let head = "&MaxItems=1&New=".to_owned();
        let used = "Action=ListUsers&Version=2010-05-08".len() + head.len();
        Call::query(Service::Iam, "ListUsers", &format!("{head}{}", "x".repeat(length - used)))
    };
    let path = "/identitypools/us-east-1:a/identities/us-east-1:b/datasets/d";
    let rows = [
        Row::new(sign_up(padded(LIMIT + 1)), "RequestEntityTooLargeException", too_large).status(413),
        Row::new(sign_up(padded(5 * LIMIT)), "RequestEntityTooLargeException", too_large).status(413),
        Row::new(form(LIMIT + 1), "RequestEntityTooLarge", too_large).status(413).of(Service::Sts),
        Row::new(Call::new("POST", path, &[], padded(LIMIT + 1)), "RequestEntityTooLargeException", too_large)
            .status(413)
            .by_path(),
    ];
    refuse(&world, rows).await;
    let whole = world.send(&sign_up(padded(LIMIT))).await;
    assert_eq!(
        (whole.status, whole.header("x-amzn-errortype")),
        (400, "InvalidParameterException:"),
        "{}",
        whole.status
    );
    let whole = form(LIMIT).signed(&World::key(), Service::Iam, world.now());
    assert_eq!(world.send(&whole).await.status, 200);
}

#[tokio::test]
async fn operations_that_are_not_served() {
    let world = World::new().await;
    let mut rows = Vec::new();
    for service in Service::ALL {
        let served = implemented(service);
        let Some(operation) = service.operations().iter().find(|operation| !served.contains(&operation.name)) else {
            continue;
        };
        let call = crate::contract::plain(operation).signed(&World::key(), service, world.now());
        let code = if Form::of(service).protocol == cognomen_contract::Protocol::Query {
            "NotImplemented"
        } else {
            "NotImplementedException"
        };
        let message = format!("operation `{}` is not implemented", operation.name);
        rows.push(Row::new(call, code, message).status(501).of(service));
    }
    refuse(&world, rows).await;
    let settings = [(
        "CreateUserPool",
        json!({ "PoolName": "p", "IssuerConfiguration": { "Type": "UPDATED" } }),
        "`IssuerConfiguration`",
    )];
    let rows = settings.map(|(operation, input, setting)| {
        let call = Call::pools(operation, &input).signed(&World::key(), Service::CognitoIdp, world.now());
        Row::new(call, "NotImplementedException", format!("{setting} is not implemented")).status(501)
    });
    refuse(&world, rows).await;
}
