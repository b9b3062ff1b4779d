//! Conditions and variables where the documentation leaves a choice, and what is told about them.

use serde_json::{Value, json};

use super::{about_everything, ann, decide, keys, policy_of};
use crate::policy::{ConditionKeys, Decision, Kind, Policies, Policy, Request, missing_keys};

fn refusal(conditions: &Value) -> String {
    let statement = json!({ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": conditions });
    let document = json!({ "Version": "2012-10-17", "Statement": [statement] }).to_string();
    Policy::parse(Kind::Identity, &document).unwrap_err().to_string()
}

/// Whether an `Allow` and a `Deny` under the condition apply.
fn applies(conditions: &Value, keys: &ConditionKeys) -> (bool, bool) {
    let (allow, deny) = ([about_everything("Allow", conditions)], [about_everything("Deny", conditions)]);
    (decide(&allow, keys).is_allowed(), matches!(decide(&deny, keys), Decision::ExplicitDeny(_)))
}

#[test]
fn an_unreadable_value_stops_an_allow_and_not_a_deny() {
    for (operator, constant, value) in [
        ("NumericEquals", "10", "ten"),
        ("NumericNotEquals", "10", "1e1"),
        ("DateLessThan", "2030-01-01", "tomorrow"),
        ("DateNotEquals", "2030-01-01", "2030-02-30"),
        ("Bool", "true", "yes"),
        ("IpAddress", "0.0.0.0/0", "10.0.0.1/8"),
        ("NotIpAddress", "10.0.0.0/8", "localhost"),
        ("BinaryEquals", "YWJj", "abc"),
        ("ArnLike", "arn:aws:s3:::*", "bucket"),
        ("ArnNotLike", "arn:aws:s3:::a", "bucket"),
        ("ArnNotLike", "arn:aws:s3:::a", "arn:aws:s3"),
    ] {
        let condition = json!({ operator: { "k:v": constant } });
        assert_eq!(applies(&condition, &keys(&[("k:v", &[value])])), (false, true), "{operator}");
        // Beside a condition that fails it says nothing.
        let both = json!({ operator: { "k:v": constant }, "StringEquals": { "k:other": "x" } });
        assert_eq!(applies(&both, &keys(&[("k:v", &[value])])), (false, false), "{operator}");
    }
    // A readable value among several decides where one is enough.
    let condition = json!({ "ForAnyValue:NumericEquals": { "k:v": "10" } });
    assert_eq!(applies(&condition, &keys(&[("k:v", &["ten", "10"])])), (true, true));
    assert_eq!(applies(&condition, &keys(&[("k:v", &["ten", "9"])])), (false, true));
}

#[test]
fn several_values_without_a_set_operator_need_one_that_fits_or_none() {
    let several = keys(&[("k:v", &["a", "b"])]);
    assert_eq!(applies(&json!({ "StringEquals": { "k:v": "b" } }), &several), (true, true));
    assert_eq!(applies(&json!({ "StringEquals": { "k:v": "c" } }), &several), (false, false));
    assert_eq!(applies(&json!({ "StringNotEquals": { "k:v": "b" } }), &several), (false, false));
    assert_eq!(applies(&json!({ "StringNotEquals": { "k:v": "c" } }), &several), (true, true));
}

#[test]
fn a_key_without_values_is_there_and_fits_nothing() {
    let empty = keys(&[("k:v", &[])]);
    assert_eq!(applies(&json!({ "StringEquals": { "k:v": "a" } }), &empty), (false, false));
    assert_eq!(applies(&json!({ "StringEqualsIfExists": { "k:v": "a" } }), &empty), (false, false));
    assert_eq!(applies(&json!({ "StringNotEquals": { "k:v": "a" } }), &empty), (true, true));
    assert_eq!(applies(&json!({ "Null": { "k:v": true } }), &empty), (true, true));
    assert_eq!(applies(&json!({ "ForAllValues:StringEquals": { "k:v": [] } }), &empty), (true, true));
}

#[test]
fn nothing_but_empty_strings_is_an_empty_set() {
    let empty = keys(&[("k:v", &[""])]);
    for (condition, expected) in [
        (json!({ "ForAllValues:StringEquals": { "k:v": "a" } }), true),
        (json!({ "ForAnyValue:StringNotEquals": { "k:v": "a" } }), false),
        (json!({ "Null": { "k:v": "true" } }), true),
        (json!({ "StringEquals": { "k:v": "" } }), true),
        (json!({ "StringLike": { "k:v": "?" } }), false),
    ] {
        assert_eq!(applies(&condition, &empty), (expected, expected), "{condition}");
    }
}

#[test]
fn a_variable_without_value_in_not_resource_allows_nothing() {
    let but_own = |effect: &str| {
        let own = "arn:aws:s3:::bucket/${aws:PrincipalTag/team}";
        [policy_of(
            Kind::Identity,
            &json!({ "Effect": effect, "Action": "*", "NotResource": [own, "arn:aws:s3:::x/*"] }),
        )]
    };
    let none = ConditionKeys::default();
    assert!(!decide(&but_own("Allow"), &none).is_allowed());
    assert!(matches!(decide(&but_own("Deny"), &none), Decision::ExplicitDeny(_)));
    let blue = keys(&[("aws:PrincipalTag/team", &["blue"])]);
    assert!(decide(&but_own("Allow"), &blue).is_allowed());
    let own = keys(&[("aws:PrincipalTag/team", &["ann"])]);
    assert!(!decide(&but_own("Allow"), &own).is_allowed());
    assert!(!matches!(decide(&but_own("Deny"), &own), Decision::ExplicitDeny(_)));
}

#[test]
fn a_value_of_the_request_escapes_no_pattern() {
    let own = [policy_of(
        Kind::Identity,
        &json!({ "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::bucket/${aws:PrincipalTag/tenant}" }),
    )];
    for (tenant, expected) in [
        ("ann", true),
        ("*", false),
        ("a*", false),
        ("???", false),
        ("", false),
        ("${*}", false),
        ("${aws:username}", false),
    ] {
        let keys = keys(&[("aws:PrincipalTag/tenant", &[tenant]), ("aws:username", &["ann"])]);
        assert_eq!(decide(&own, &keys).is_allowed(), expected, "{tenant}");
    }
    let like = [about_everything("Allow", &json!({ "ArnLike": { "k:arn": "arn:aws:s3:::${k:bucket}/*" } }))];
    for (bucket, expected) in [("mine", true), ("*", false), ("m*", false)] {
        let keys = keys(&[("k:bucket", &[bucket]), ("k:arn", &["arn:aws:s3:::mine/a"])]);
        assert_eq!(decide(&like, &keys).is_allowed(), expected, "{bucket}");
    }
}

#[test]
fn malformed_conditions_are_refused_with_their_place() {
    for (conditions, message) in [
        (
            json!({ "StringIs": { "a:b": "c" } }),
            "Syntax errors in policy. Statement[0].Condition.StringIs: unknown operator",
        ),
        (
            json!({ "NullIfExists": { "a:b": "true" } }),
            "Syntax errors in policy. Statement[0].Condition.NullIfExists: unknown operator",
        ),
        (
            json!({ "ForAnyValue:Null": { "a:b": "true" } }),
            "Syntax errors in policy. Statement[0].Condition.ForAnyValue:Null: unknown operator",
        ),
        (
            json!({ "ForSome:Bool": { "a:b": "true" } }),
            "Syntax errors in policy. Statement[0].Condition.ForSome:Bool: unknown operator",
        ),
        (
            json!({ "stringequals": { "a:b": "c" } }),
            "Syntax errors in policy. Statement[0].Condition.stringequals: unknown operator",
        ),
        (
            json!({ "Bool": { "a:b": null } }),
            "Syntax errors in policy. Statement[0].Condition.Bool.a:b: expected a string, a number or a boolean",
        ),
        (
            json!({ "Bool": { "a:b": [true, []] } }),
            "Syntax errors in policy. Statement[0].Condition.Bool.a:b[1]: expected a string, a number or a boolean",
        ),
        (
            json!({ "Bool": { "a:b": "${a:c}" } }),
            "The policy failed legacy parsing. Statement[0].Condition.Bool.a:b: `${a:c}` is not `true` or `false`",
        ),
        (
            json!({ "IpAddress": { "a:b": ["::1", "10.0.0.256"] } }),
            "The policy failed legacy parsing. Statement[0].Condition.IpAddress.a:b[1]: `10.0.0.256` is not an IP address or a range of them",
        ),
        (
            json!({ "NumericLessThan": { "a:b": "1e400" } }),
            "The policy failed legacy parsing. Statement[0].Condition.NumericLessThan.a:b: `1e400` is not a number",
        ),
        (
            json!({ "BinaryEquals": { "a:b": "a" } }),
            "The policy failed legacy parsing. Statement[0].Condition.BinaryEquals.a:b: `a` is not base64",
        ),
        (
            json!({ "StringLike": { "a:b": "x${a:c" } }),
            "Syntax errors in policy. Statement[0].Condition.StringLike.a:b: a policy variable is malformed",
        ),
        (
            json!({ "StringLike": { "": "x" } }),
            "Syntax errors in policy. Statement[0].Condition.StringLike.: malformed condition key",
        ),
    ] {
        assert_eq!(refusal(&conditions), message, "{conditions}");
    }
}

#[test]
fn keys_are_told_once_as_they_are_written() {
    let policy = policy_of(
        Kind::Identity,
        &json!([
            { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::a/${aws:username}", "Condition": {
                "StringLike": { "s3:Prefix": ["${AWS:UserName}/*", "${aws:PrincipalTag/Team, 'x'}"] },
                "Null": { "aws:TokenIssueTime": true } } },
            { "Effect": "Deny", "Action": "iam:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": false } } },
            { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::z", "Condition": { "Bool": { "s3:z": false } } },
        ]),
    );
    assert!(policy.policy.uses_keys());
    let all =
        ["aws:TokenIssueTime", "s3:Prefix", "AWS:UserName", "aws:PrincipalTag/Team", "aws:SecureTransport", "s3:z"];
    assert_eq!(policy.policy.condition_keys(), all);
    let known = keys(&[("AWS:USERNAME", &["ann"]), ("S3:PREFIX", &[])]);
    let (requester, identity) = (ann(), [policy]);
    let request = Request {
        service: "s3",
        operation: "GetObject",
        resource: "arn:aws:s3:::b",
        requester: &requester,
        keys: &known,
    };
    let policies = Policies { identity: &identity, ..Policies::default() };
    // A statement with variables in its resources may be meant; others that speak of something else are not.
    assert_eq!(missing_keys(&policies, &request), ["aws:TokenIssueTime", "aws:PrincipalTag/Team"]);

    let plain = about_everything("Allow", &json!({}));
    assert!(!plain.policy.uses_keys());
    assert!(plain.policy.condition_keys().is_empty());
}

#[test]
fn keys_of_a_request_are_told_apart_regardless_of_case() {
    let mut keys = ConditionKeys::default();
    keys.set("aws:UserName", "ann");
    keys.set_all("aws:TagKeys", []);
    assert_eq!(keys.get("AWS:username"), Some(&["ann".to_owned()][..]));
    assert_eq!(keys.get("aws:tagkeys"), Some(&[][..]));
    assert_eq!(keys.get("aws:userid"), None);
    let mut other = ConditionKeys::default();
    other.set("AWS:USERNAME", "bob");
    other.set("aws:userid", "AIDA");
    keys.merge(&other);
    let all: Vec<(&str, usize)> = keys.iter().map(|(key, values)| (key, values.len())).collect();
    assert_eq!(all, [("aws:tagkeys", 0), ("aws:userid", 1), ("aws:username", 1)]);
    assert_eq!(keys.get("aws:username"), Some(&["bob".to_owned()][..]));
}

#[test]
fn statements_can_be_read() {
    let policy = policy_of(
        Kind::Resource,
        &json!({ "Sid": "One two", "Effect": "Deny", "NotPrincipal": { "AWS": "123456789012" }, "NotAction": "S3:Get*",
                 "NotResource": ["arn:aws:s3:::a", "*"], "Condition": {
                     "ForAllValues:StringNotLike": { "aws:TagKeys": ["a*", 7] }, "Bool": { "aws:SecureTransport": true } } }),
    );
    let [statement] = policy.policy.statements.as_slice() else { panic!("not one") };
    assert_eq!(statement.sid.as_deref(), Some("One two"));
    assert!(statement.actions().is_negated() && !statement.actions().patterns()[0].is_everything());
    assert_eq!(statement.actions().patterns()[0].as_str(), "S3:Get*");
    let resources = statement.resources().unwrap();
    assert!(resources.is_negated());
    let texts: Vec<(&str, bool)> = resources.patterns().iter().map(|one| (one.as_str(), one.is_everything())).collect();
    assert_eq!(texts, [("arn:aws:s3:::a", false), ("*", true)]);
    assert!(statement.principals().unwrap().is_negated());
    let told: Vec<_> = statement
        .conditions()
        .iter()
        .map(|one| (one.operator(), one.key(), one.values().join(","), one.is_negated(), one.passes_without_keys()))
        .collect();
    assert_eq!(
        told,
        [
            ("Bool", "aws:SecureTransport", "true".to_owned(), false, false),
            ("ForAllValues:StringNotLike", "aws:TagKeys", "a*,7".to_owned(), true, true),
        ]
    );
}
