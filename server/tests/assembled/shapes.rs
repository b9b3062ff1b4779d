//! Answers against the model in `api/cognito-idp.json`: members, their types and values, and the types of errors.

use std::path::Path;
use std::sync::LazyLock;

use cognomen_contract::Service;
use serde_json::Value;

use super::{Answer, Call, JSON};

/// The model of the user pools, corrected as for the generated code (`codegen/src/model.rs`).
pub(crate) static MODEL: LazyLock<Value> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/cognito-idp.json");
    let mut model: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    model["shapes"]["DomainType"].as_object_mut().unwrap().remove("pattern");
    let flows = model["shapes"]["ExplicitAuthFlowsType"]["enum"].as_array_mut().unwrap();
    flows.push("ALLOW_CLIENT_TOKEN_AUTH".into());
    model
});

/// Errors that come before an operation, or stand for a setting that is not served: no model lists them.
const COMMON: [&str; 11] = [
    "AccessDeniedException",
    "ExpiredTokenException",
    "IncompleteSignatureException",
    "InvalidSignatureException",
    "MissingAuthenticationTokenException",
    "NotImplementedException",
    "RequestEntityTooLargeException",
    "SerializationException",
    "TooManyRequestsException",
    "UnknownOperationException",
    "UnrecognizedClientException",
];

/// Checks the answer to a call of a user-pool operation; any other passes.
#[track_caller]
pub(super) fn check(call: &Call, answer: &Answer) {
    let header = |name: &str| call.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let prefix = format!("{}.", Service::CognitoIdp.target_prefix().unwrap());
    let operation = header("x-amz-target").and_then(|target| target.strip_prefix(&prefix));
    let Some(operation) = operation.filter(|_| call.method == "POST" && call.target == "/") else { return };
    let model = &MODEL["operations"][operation];
    if !model.is_object() || header("content-type") != Some(JSON) {
        return;
    }
    match answer.header("x-amzn-errortype").strip_suffix(':') {
        None if answer.status == 200 => output(operation, model, answer),
        // Whatever the listener itself refuses.
        None => assert_ne!(answer.header("content-type"), JSON, "{operation}: {answer:?}"),
        Some(code) => {
            let listed = model["errors"].as_array().into_iter().flatten().any(|error| error["shape"] == code);
            assert!(listed || COMMON.contains(&code), "{operation} does not list `{code}`: {answer:?}");
            assert_eq!(answer.json()["__type"], code, "{answer:?}");
        }
    }
}

#[track_caller]
fn output(operation: &str, model: &Value, answer: &Answer) {
    match model["output"]["shape"].as_str() {
        None => assert_eq!(answer.body, "", "{operation} answers nothing"),
        Some(shape) => {
            assert_eq!(answer.header("content-type"), JSON, "{answer:?}");
            let mut faults = Vec::new();
            walk(shape, &answer.json(), operation, &mut faults);
            assert!(faults.is_empty(), "{faults:?} in {}", answer.body);
        }
    }
}

/// Compares a value with its shape, and tells where it differs.
pub(crate) fn walk(shape_name: &str, value: &Value, path: &str, faults: &mut Vec<String>) {
    let shape = &MODEL["shapes"][shape_name];
    let is = match shape["type"].as_str().unwrap_or_default() {
        // Any JSON: the settings of a style.
        "structure" if shape["document"] == true => true,
        "structure" => return structure(shape, value, path, faults),
        "list" => {
            let element = shape["member"]["shape"].as_str().unwrap();
            for (number, found) in value.as_array().into_iter().flatten().enumerate() {
                walk(element, found, &format!("{path}.{number}"), faults);
            }
            value.is_array()
        }
        "map" => {
            for (key, found) in value.as_object().into_iter().flatten() {
                walk(shape["key"]["shape"].as_str().unwrap(), &key.as_str().into(), &format!("{path}.{key}?"), faults);
                walk(shape["value"]["shape"].as_str().unwrap(), found, &format!("{path}.{key}"), faults);
            }
            value.is_object()
        }
        "string" => {
            let known = |values: &Vec<Value>| values.contains(value);
            value.is_string() && shape["enum"].as_array().is_none_or(known)
        }
        "blob" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" | "long" => value.is_i64(),
        "double" | "float" | "timestamp" => value.is_number(),
        other => panic!("`{other}` of `{shape_name}` is no type"),
    };
    if !is {
        faults.push(format!("`{path}` is no {shape_name}"));
    }
}

fn structure(shape: &Value, value: &Value, path: &str, faults: &mut Vec<String>) {
    let Some(found) = value.as_object() else {
        faults.push(format!("`{path}` is no structure"));
        return;
    };
    let members = shape["members"].as_object().unwrap();
    for (name, value) in found {
        match members.get(name).and_then(|member| member["shape"].as_str()) {
            Some(shape) => walk(shape, value, &format!("{path}.{name}"), faults),
            None => faults.push(format!("`{path}` has no member `{name}`")),
        }
    }
    let required = shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    faults.extend(required.filter(|name| !found.contains_key(*name)).map(|name| format!("`{path}` lacks `{name}`")));
}
