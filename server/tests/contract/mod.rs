//! Every operation of every model, over the socket: unsigned, and signed with nothing in it.

mod answered;
pub(crate) mod constraints;
mod model;
mod plausible;
pub(crate) mod set_ups;

use cognomen_contract::{OperationMeta, Protocol, Service};
use cognomen_server::dispatch::implemented;

use crate::assembled::{Answer, Call, Form, World};

/// A call of any operation with an empty input; labels of paths are filled in.
pub(crate) fn plain(operation: &OperationMeta) -> Call {
    match operation.service.protocol() {
        Protocol::Json11 => Call::json(operation.service, operation.name, "{}"),
        Protocol::Query => Call::query(operation.service, operation.name, ""),
        Protocol::RestJson => {
            let segments = operation.uri.split('/').map(|segment| if segment.starts_with('{') { "x" } else { segment });
            let path = segments.collect::<Vec<_>>().join("/");
            let body = if operation.method == "GET" || operation.method == "DELETE" { "" } else { "{}" };
            Call::new(operation.method, &path, &[("content-type", "application/json")], body)
        }
    }
}

fn all() -> impl Iterator<Item = &'static OperationMeta> {
    Service::ALL.into_iter().flat_map(|service| service.operations().iter().copied())
}

#[tokio::test]
async fn signed_operations_want_a_signature() {
    let world = World::new().await;
    let before = world.contents().await;
    let mut asked = 0;
    for operation in all().filter(|operation| operation.signed) {
        let service = operation.service;
        let answer = world.send(&plain(operation)).await;
        let form = Form::of(service);
        println!("{service:?} {}", operation.name);
        let (status, code, message) = match form.protocol {
            Protocol::Json11 => (400, "MissingAuthenticationTokenException", "Missing Authentication Token"),
            Protocol::RestJson => (403, "MissingAuthenticationTokenException", "Missing Authentication Token"),
            Protocol::Query => (403, "MissingAuthenticationToken", "Request is missing Authentication Token"),
        };
        answer.assert_error(form, status, code, message);
        asked += 1;
    }
    assert!(asked > 200, "only {asked} operations");
    assert!(world.contents().await == before, "something was written");
}

#[tokio::test]
async fn empty_inputs_are_answered_properly() {
    let world = World::new().await;
    for operation in all() {
        let service = operation.service;
        let mut call = plain(operation);
        if operation.signed {
            call = call.signed(&World::key(), service, world.now());
        }
        let answer = world.send(&call).await;
        println!("{service:?} {}: {} {}", operation.name, answer.status, answer.body);
        if implemented(service).contains(&operation.name) {
            proper(operation, &answer);
        } else {
            assert_eq!(answer.status, 501, "{answer:?}");
        }
    }
}

/// The operations of a service that are served.
fn served(service: Service) -> impl Iterator<Item = &'static OperationMeta> {
    let names = implemented(service);
    service.operations().iter().copied().filter(|operation| names.contains(&operation.name))
}

/// Asserts that a served operation answered in its protocol, with an output or an error that clients know.
fn proper(operation: &OperationMeta, answer: &Answer) {
    if answer.status == 200 {
        return well_formed(operation, answer);
    }
    assert_eq!(answer.status / 100, 4, "{}: {answer:?}", operation.name);
    let name = match operation.service.protocol() {
        Protocol::Query => answer.element("Code"),
        Protocol::Json11 | Protocol::RestJson => answer.header("x-amzn-errortype"),
    };
    let common = ["InvalidParameterException", "SerializationException", "Validation", "MalformedInput"];
    // The models leave out what IAM answers for an unknown key and an unknown boundary, and what all of STS answers.
    let left_out = match operation.service {
        Service::Iam => ["CreateRole", "GetAccessKeyLastUsed"].contains(&operation.name) && name == "NoSuchEntity",
        service => service == Service::Sts && ["AccessDenied", "InvalidParameterValue"].contains(&name),
    };
    let known = left_out || operation.errors.iter().chain(&common).any(|error| name.starts_with(error));
    assert!(known, "{}: `{name}` is not modelled: {answer:?}", operation.name);
}

/// Asserts that an answer is one of the operation's protocol.
fn well_formed(operation: &OperationMeta, answer: &Answer) {
    match operation.service.protocol() {
        Protocol::Json11 | Protocol::RestJson if !operation.has_output => {
            assert_eq!((answer.body.as_str(), answer.header("content-length")), ("", "0"), "{answer:?}");
        }
        Protocol::Json11 | Protocol::RestJson => assert!(answer.json().is_object(), "{answer:?}"),
        Protocol::Query => {
            let name = operation.name;
            assert_eq!(elements(&answer.body).first(), Some(&format!("{name}Response")), "{answer:?}");
            assert_eq!(answer.element("RequestId"), answer.header("x-amzn-requestid"));
        }
    }
}

/// The names of an XML document's elements in the order of their ends, the outermost first; each is closed in turn.
fn elements(xml: &str) -> Vec<String> {
    let mut open = Vec::new();
    let mut names = Vec::new();
    for tag in xml.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').expect("a closed tag");
        assert!(!text.contains('>') || !text.contains('&'), "{xml}");
        match tag.strip_prefix('/') {
            Some(name) => {
                assert_eq!(open.pop().as_deref(), Some(name), "{xml}");
                names.push(name.to_owned());
            }
            None if tag.ends_with('/') => names.push(tag.trim_end_matches('/').to_owned()),
            None => open.push(tag.split(' ').next().unwrap_or_default().to_owned()),
        }
    }
    assert!(open.is_empty(), "{xml}");
    names.reverse();
    names
}
