//! Tests of the language beside the conformance cases.

mod conditions;
mod language;
mod layers;
mod properties;
mod strategies;
mod trust;

use serde_json::{Value, json};

use super::{ConditionKeys, Decision, Kind, NamedPolicy, Policies, Policy, Request, Requester};

const OWN: &str = "123456789012";
const ANN: &str = "arn:aws:iam::123456789012:user/ann";

fn ann() -> Requester {
    Requester::User { account: OWN.to_owned(), arn: ANN.to_owned() }
}

fn policy_of(kind: Kind, statements: &Value) -> NamedPolicy {
    let document = json!({ "Version": "2012-10-17", "Statement": statements }).to_string();
    let policy = Policy::parse(kind, &document).unwrap_or_else(|error| panic!("{document}: {error}"));
    NamedPolicy { name: "p".to_owned(), policy: policy.into() }
}

/// One statement of an identity about everything.
fn about_everything(effect: &str, conditions: &Value) -> NamedPolicy {
    policy_of(Kind::Identity, &json!({ "Effect": effect, "Action": "*", "Resource": "*", "Condition": conditions }))
}

fn keys(given: &[(&str, &[&str])]) -> ConditionKeys {
    let mut keys = ConditionKeys::default();
    for (key, values) in given {
        keys.set_all(*key, values.iter().map(|value| (*value).to_owned()));
    }
    keys
}

/// What Ann may do to an object, by policies of her own.
fn decide<'a>(identity: &'a [NamedPolicy], keys: &ConditionKeys) -> Decision<'a> {
    let (requester, resource) = (ann(), "arn:aws:s3:::bucket/ann");
    let request = Request { service: "s3", operation: "GetObject", resource, requester: &requester, keys };
    super::evaluate(&Policies { identity, ..Policies::default() }, &request)
}
