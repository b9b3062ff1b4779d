//! What every signed request pays before its operation: the check of its signature, and the evaluation of policies.

use cognomen_crypto::sigv4::{self, Credentials, PathStyle, RequestView, Scope};
use cognomen_iam::policy::{ConditionKeys, Kind, NamedPolicy, Policies, Policy, Request, Requester, evaluate};
use serde::Serialize;

use crate::Failure;
use crate::identity::{STATEMENTS, policies};
use crate::primitives::each;

const BODY: &[u8] = br#"{"UserPoolId": "us-east-1_Example12", "Username": "bench-user"}"#;
const DATE: &str = "20260101T000000Z";
const HEADERS: [(&str, &str); 4] = [
    ("content-type", "application/x-amz-json-1.1"),
    ("host", "127.0.0.1:8400"),
    ("x-amz-date", DATE),
    ("x-amz-target", "AWSCognitoIdentityProviderService.AdminGetUser"),
];

/// Microseconds of each, on one thread.
#[derive(Debug, Serialize)]
pub(crate) struct Gates {
    /// Hash of the body, canonical request, one HMAC, comparison.
    sigv4: f64,
    /// Evaluation of policies of 1, 10 and 100 statements, of which the last decides.
    policies: Vec<f64>,
}

/// Measures each for `seconds`.
pub(crate) fn measure(seconds: f64) -> Result<Gates, Failure> {
    let (checked, sigv4) = signatures(seconds);
    let mut evaluated = Vec::new();
    for statements in STATEMENTS {
        evaluated.push(evaluations(seconds, statements)?);
    }
    if checked { Ok(Gates { sigv4, policies: evaluated }) } else { Err("a signature did not hold".into()) }
}

fn signatures(seconds: f64) -> (bool, f64) {
    let scope = Scope { date: &DATE[..8], region: "us-east-1", service: "cognito-idp" };
    let key = sigv4::signing_key("test", &scope);
    let hash = sigv4::payload_hash(BODY);
    // The date is added by who signs.
    let others: Vec<_> = HEADERS.into_iter().filter(|(name, _)| *name != "x-amz-date").collect();
    let view = RequestView { method: "POST", path: "/", query: "", headers: &others, payload_hash: &hash };
    let credentials = Credentials { access_key_id: "test", secret_access_key: "test", session_token: None };
    let authorization = sigv4::sign(&credentials, scope.region, scope.service, DATE, &view).authorization;
    let signature = authorization.rsplit('=').next().unwrap_or_default().to_owned();
    let names = HEADERS.map(|(name, _)| name);
    let mut good = true;
    let micros = each(seconds, || {
        let hash = sigv4::payload_hash(BODY);
        let view = RequestView { headers: &HEADERS, payload_hash: &hash, ..view };
        let canonical = sigv4::canonical_request(&view, &names, PathStyle::Normalized);
        good &= sigv4::matches(&key, &sigv4::string_to_sign(DATE, &scope, &canonical), &signature);
    });
    (good, micros)
}

fn evaluations(seconds: f64, statements: usize) -> Result<f64, Failure> {
    let mut named = Vec::new();
    for document in policies(statements) {
        let policy = Policy::parse(Kind::Identity, &document)?.into();
        named.push(NamedPolicy { name: "bench".to_owned(), policy });
    }
    let requester =
        Requester::User { account: "000000000000".to_owned(), arn: "arn:aws:iam::000000000000:user/bench".to_owned() };
    let keys = ConditionKeys::default();
    let request = Request {
        service: "cognito-idp",
        operation: "AdminGetUser",
        resource: "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Example12",
        requester: &requester,
        keys: &keys,
    };
    let policies = Policies { identity: &named, ..Policies::default() };
    let mut allowed = true;
    let micros = each(seconds, || allowed &= evaluate(&policies, &request).is_allowed());
    if allowed { Ok(micros) } else { Err("a policy did not allow what it allows".into()) }
}
