//! Policies and requests of all sorts, over few names, so that they meet.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

use super::{ANN, OWN, policy_of};
use crate::policy::{
    ConditionKeys, Decision, Kind, NamedPolicy, Policies, Request, Requester, ResourcePolicy, evaluate,
};

const ACTIONS: [&str; 7] = ["*", "s3:*", "s3:Get*", "s3:GetObject", "S3:putobject", "s3:*Object", "kms:*"];
const RESOURCES: [&str; 6] = [
    "*",
    "arn:aws:s3:::*",
    "arn:aws:s3:::a/*",
    "arn:aws:s3:::a/ann",
    "arn:aws:s3:::a/${aws:username}",
    "arn:aws:s3:::a/${aws:username, 'bob'}",
];
pub(super) const KEYS: [&str; 4] = ["aws:username", "aws:TagKeys", "s3:max-keys", "aws:CurrentTime"];
pub(super) const VALUES: [&str; 7] = ["ann", "Ann", "10", "2024-01-01", "", "*", "x"];
pub(super) const PLAIN: [&str; 3] = ["StringEquals", "StringLike", "StringEqualsIgnoreCase"];
const OTHERS: [&str; 5] =
    ["StringNotEquals", "StringEqualsIfExists", "ForAllValues:StringLike", "ForAnyValue:StringNotEquals", "Null"];

/// The policies of one question.
#[derive(Clone, Debug)]
pub(super) struct All {
    pub(super) identity: Vec<Value>,
    pub(super) boundary: Option<Value>,
    pub(super) session: Option<Vec<Value>>,
    pub(super) resource: Option<Value>,
    pub(super) must_allow: bool,
}

/// The same, parsed.
pub(super) struct Parsed {
    identity: Vec<NamedPolicy>,
    boundary: Option<NamedPolicy>,
    session: Option<Vec<NamedPolicy>>,
    resource: Option<NamedPolicy>,
    must_allow: bool,
}

impl All {
    pub(super) fn parse(&self) -> Parsed {
        let parse = |kind: Kind| move |statements: &Value| policy_of(kind, statements);
        Parsed {
            identity: self.identity.iter().map(parse(Kind::Identity)).collect(),
            boundary: self.boundary.as_ref().map(parse(Kind::Identity)),
            session: self.session.as_ref().map(|many| many.iter().map(parse(Kind::Session)).collect()),
            resource: self.resource.as_ref().map(parse(Kind::Resource)),
            must_allow: self.must_allow,
        }
    }

    /// Every list of statements.
    pub(super) fn lists(&mut self) -> Vec<&mut Value> {
        let session = self.session.iter_mut().flatten();
        self.identity.iter_mut().chain(&mut self.boundary).chain(session).chain(&mut self.resource).collect()
    }
}

impl Parsed {
    pub(super) fn policies(&self) -> Policies<'_> {
        Policies {
            identity: &self.identity,
            boundary: self.boundary.as_ref(),
            session: self.session.as_deref(),
            resource: self.resource.as_ref().map(|policy| ResourcePolicy {
                policy,
                must_allow: self.must_allow,
                account: OWN,
            }),
        }
    }

    pub(super) fn decide(&self, asked: &Asked) -> Decision<'_> {
        asked.with(|request| evaluate(&self.policies(), request))
    }
}

/// One question.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) operation: &'static str,
    pub(super) resource: &'static str,
    pub(super) requester: Requester,
    pub(super) keys: ConditionKeys,
}

impl Asked {
    pub(super) fn with<T>(&self, ask: impl FnOnce(&Request<'_>) -> T) -> T {
        ask(&Request {
            service: "s3",
            operation: self.operation,
            resource: self.resource,
            requester: &self.requester,
            keys: &self.keys,
        })
    }
}

fn conditions(operators: &[&'static str]) -> impl Strategy<Value = Value> + use<> {
    let values = subsequence(VALUES.to_vec(), 1..3);
    let one = (select(operators.to_vec()), select(KEYS.to_vec()), values, any::<bool>());
    vec(one, 0..3).prop_map(|conditions| {
        let mut block = Map::new();
        for (operator, key, values, absent) in conditions {
            let values = if operator == "Null" { json!(absent) } else { json!(values) };
            block.insert(operator.to_owned(), json!({ key: values }));
        }
        Value::Object(block)
    })
}

/// A statement of an identity, with or without what widens when less is known.
pub(super) fn statement(widening: bool) -> impl Strategy<Value = Value> {
    let operators: Vec<_> = if widening { [&PLAIN[..], &OTHERS].concat() } else { PLAIN.to_vec() };
    let effect = if widening { select(vec!["Allow", "Allow", "Deny"]) } else { select(vec!["Allow"]) };
    let negated = move || if widening { prop::bool::weighted(0.2).boxed() } else { Just(false).boxed() };
    let actions = subsequence(ACTIONS.to_vec(), 1..3);
    let resources = subsequence(RESOURCES.to_vec(), 1..3);
    let parts = (effect, actions, negated(), resources, negated(), conditions(&operators));
    parts.prop_map(|(effect, actions, not_action, resources, not_resource, conditions)| {
        let action = if not_action { "NotAction" } else { "Action" };
        let resource = if not_resource { "NotResource" } else { "Resource" };
        json!({ "Effect": effect, action: actions, resource: resources, "Condition": conditions })
    })
}

pub(super) fn of_resource(widening: bool) -> impl Strategy<Value = Value> {
    let named = select(vec![
        json!("*"),
        json!({ "AWS": "*" }),
        json!({ "AWS": OWN }),
        json!({ "AWS": ANN }),
        json!({ "AWS": "arn:aws:iam::123456789012:role/r" }),
        json!({ "AWS": "arn:aws:sts::123456789012:assumed-role/r/s" }),
        json!({ "AWS": [ANN, format!("arn:aws:iam::{OWN}:root")] }),
        json!({ "Service": "lambda.amazonaws.com" }),
    ]);
    let negated = if widening { prop::bool::weighted(0.2).boxed() } else { Just(false).boxed() };
    (statement(widening), named, negated).prop_map(|(mut statement, named, negated)| {
        statement[if negated { "NotPrincipal" } else { "Principal" }] = named;
        statement
    })
}

pub(super) fn all(widening: bool) -> impl Strategy<Value = All> {
    let list = move || vec(statement(widening), 1..4).prop_map(Value::Array);
    let resource = vec(of_resource(widening), 1..4).prop_map(Value::Array);
    let parts =
        (vec(list(), 0..3), option::of(list()), option::of(vec(list(), 0..3)), option::of(resource), any::<bool>());
    parts.prop_map(|(identity, boundary, session, resource, must_allow)| All {
        identity,
        boundary,
        session,
        resource,
        must_allow,
    })
}

fn requester() -> impl Strategy<Value = Requester> {
    let account = OWN.to_owned();
    let sts = |rest: &str| format!("arn:aws:sts::{OWN}:{rest}");
    select(vec![
        Requester::Anonymous,
        Requester::Root { account: account.clone() },
        Requester::User { account: account.clone(), arn: ANN.to_owned() },
        Requester::User { account: "999988887777".to_owned(), arn: "arn:aws:iam::999988887777:user/eve".to_owned() },
        Requester::RoleSession {
            account: account.clone(),
            role_arn: format!("arn:aws:iam::{OWN}:role/r"),
            arn: sts("assumed-role/r/s"),
        },
        Requester::FederatedUser { account, arn: sts("federated-user/f"), user_arn: ANN.to_owned() },
        Requester::Federated { provider: "accounts.google.com".to_owned() },
        Requester::Service { name: "lambda.amazonaws.com".to_owned() },
    ])
}

fn keys() -> impl Strategy<Value = ConditionKeys> {
    let values = subsequence(VALUES.to_vec(), 0..3);
    vec((select(KEYS.to_vec()), values), 0..4).prop_map(|given| {
        let mut keys = ConditionKeys::default();
        for (key, values) in given {
            keys.set_all(key, values.into_iter().map(str::to_owned));
        }
        keys
    })
}

pub(super) fn asked() -> impl Strategy<Value = Asked> {
    let operation = select(vec!["GetObject", "PutObject", "ListBucket"]);
    let resource = select(vec!["*", "arn:aws:s3:::a/ann", "arn:aws:s3:::a/bob", "arn:aws:s3:::b"]);
    (operation, resource, requester(), keys()).prop_map(|(operation, resource, requester, keys)| Asked {
        operation,
        resource,
        requester,
        keys,
    })
}
