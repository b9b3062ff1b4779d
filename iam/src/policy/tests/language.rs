//! The language by table: what is stored, what is refused and how, what a policy decides.

use super::ann;
use crate::policy::{ConditionKeys, Decision, Kind, Layer, NamedPolicy, Policies, Policy, Request};

fn evaluate<'a>(identity: &'a [NamedPolicy], service: &str, operation: &str, resource: &str) -> Decision<'a> {
    let keys = ConditionKeys::default();
    let request = Request { service, operation, resource, requester: &ann(), keys: &keys };
    crate::policy::evaluate(&Policies { identity, ..Policies::default() }, &request)
}

const POOL: &str = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_AbC";

fn policy(statements: &str) -> NamedPolicy {
    let document = format!(r#"{{"Version":"2012-10-17","Statement":{statements}}}"#);
    let policy = Policy::parse(Kind::Identity, &document).unwrap_or_else(|error| panic!("{document}: {error}"));
    NamedPolicy { name: "p".to_owned(), policy: policy.into() }
}

fn allow(action: &str, resource: &str) -> String {
    format!(r#"{{"Effect":"Allow","Action":"{action}","Resource":"{resource}"}}"#)
}

#[test]
fn actions_match_regardless_of_case_and_by_wildcard() {
    for (pattern, operation, expected) in [
        ("*", "AdminGetUser", true),
        ("*:*", "AdminGetUser", true),
        ("cognito-idp:*", "AdminGetUser", true),
        ("cognito-idp:AdminGetUser", "AdminGetUser", true),
        ("COGNITO-IDP:admingetuser", "AdminGetUser", true),
        ("cognito-idp:Admin*", "AdminGetUser", true),
        ("cognito-idp:*User", "AdminGetUser", true),
        ("cognito-idp:*User", "AdminGetUsers", false),
        ("cognito-idp:A*G*U*", "AdminGetUser", true),
        ("cognito-idp:AdminGetUse?", "AdminGetUser", true),
        ("cognito-idp:AdminGetUser?", "AdminGetUser", false),
        ("cognito-idp:????????????", "AdminGetUser", true),
        ("cognito-idp:AdminGet", "AdminGetUser", false),
        ("cognito-idp:AdminGetUser*", "AdminGetUser", true),
        ("cognito-identity:*", "AdminGetUser", false),
        ("cognito:*", "AdminGetUser", false),
        ("iam:AdminGetUser", "AdminGetUser", false),
    ] {
        let policies = [policy(&allow(pattern, "*"))];
        let decision = evaluate(&policies, "cognito-idp", operation, POOL);
        assert_eq!(decision.is_allowed(), expected, "{pattern} {operation}");
    }
}

#[test]
fn resources_match_field_by_field() {
    for (pattern, resource, expected) in [
        ("*", POOL, true),
        ("*", "*", true),
        (POOL, POOL, true),
        (POOL, "*", false),
        ("arn:aws:cognito-idp:us-east-1:123456789012:userpool/*", POOL, true),
        ("arn:aws:cognito-idp:us-east-1:123456789012:*", POOL, true),
        ("arn:aws:cognito-idp:*:*:userpool/*", POOL, true),
        ("arn:aws:cognito-idp:*:*:userpool/*", "*", false),
        ("arn:aws:cognito-idp:*:123456789012:userpool/us-east-1_???", POOL, true),
        ("arn:aws:cognito-idp:*:123456789012:userpool/us-east-1_??", POOL, false),
        ("arn:aws:cognito-idp:us-east-1:*:userpool/us-east-1_abc", POOL, false),
        ("arn:aws:cognito-idp:us-east-1:12345678901?:userpool/us-east-1_AbC", POOL, true),
        ("arn:aws:cognito-idp:us-*:123456789012:userpool/us-east-1_AbC", POOL, true),
        ("arn:aws:cognito-idp:eu-*:123456789012:userpool/us-east-1_AbC", POOL, false),
        ("arn:aws:cognito-idp:*::userpool/us-east-1_AbC", POOL, false),
        ("arn:aws:iam::123456789012:user/*", POOL, false),
        ("arn:aws:cognito-idp:*:*:*", POOL, true),
        ("arn:aws:cognito-idp:*", POOL, true),
        ("arn:aws:cognito-idp:*:userpool/us-east-1_AbC", POOL, true),
        ("arn:aws:cognito-idp", POOL, false),
        ("arn:aws:iam::123456789012:user/a*", "arn:aws:iam::123456789012:user/a/b", true),
        ("arn:aws:iam::123456789012:user/a/?", "arn:aws:iam::123456789012:user/a/b", true),
        ("arn:aws:x:r:1:a:*", "arn:aws:x:r:1:a:b:c", true),
        ("arn:aws:x:r:1:a:?", "arn:aws:x:r:1:a:b:c", false),
        ("arn:aws-cn:cognito-idp:us-east-1:123456789012:userpool/*", POOL, false),
    ] {
        let result = Policy::parse(
            Kind::Identity,
            &format!(r#"{{"Version":"2012-10-17","Statement":{}}}"#, allow("*", pattern)),
        );
        let Ok(policy) = result else { panic!("{pattern}") };
        let policies = [NamedPolicy { name: "p".to_owned(), policy: policy.into() }];
        assert_eq!(evaluate(&policies, "s", "O", resource).is_allowed(), expected, "{pattern} {resource}");
    }
}

#[test]
fn a_deny_wins_wherever_it_stands() {
    let allow_all = policy(r#"[{"Sid":"All","Effect":"Allow","Action":"*","Resource":"*"}]"#);
    let deny = policy(
        r#"[{"Effect":"Allow","Action":"iam:*","Resource":"*"},
            {"Sid":"No","Effect":"Deny","Action":"cognito-idp:Delete*","Resource":"*"}]"#,
    );
    let nothing = policy(r#"[{"Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::bucket"}]"#);
    for policies in [
        vec![allow_all.clone(), deny.clone(), nothing.clone()],
        vec![deny.clone(), allow_all.clone()],
        vec![nothing.clone(), deny, allow_all],
    ] {
        let Decision::ExplicitDeny(deciding) = evaluate(&policies, "cognito-idp", "DeleteUserPool", POOL) else {
            panic!("not denied");
        };
        assert_eq!((deciding.index, deciding.statement.sid.as_deref()), (1, Some("No")));
        let Decision::Allowed(deciding) = evaluate(&policies, "cognito-idp", "DescribeUserPool", POOL) else {
            panic!("not allowed");
        };
        assert_eq!((deciding.policy, deciding.statement.sid.as_deref()), ("p", Some("All")));
    }
    assert_eq!(evaluate(&[nothing], "iam", "GetUser", "*"), Decision::ImplicitDeny(Layer::Identity));
    assert_eq!(evaluate(&[], "iam", "GetUser", "*"), Decision::ImplicitDeny(Layer::Identity));
}

#[test]
fn negations_match_what_no_pattern_does() {
    let but_iam = [policy(r#"{"Effect":"Allow","NotAction":["iam:*","sts:Get*"],"Resource":"*"}"#)];
    for (service, operation, expected) in [
        ("cognito-idp", "SignUp", true),
        ("iam", "GetUser", false),
        ("sts", "GetSessionToken", false),
        ("sts", "X", true),
    ] {
        assert_eq!(evaluate(&but_iam, service, operation, "*").is_allowed(), expected, "{service}:{operation}");
    }
    let statement = format!(r#"{{"Effect":"Deny","Action":"*","NotResource":["{POOL}"]}}"#);
    let only_pool = [policy(&allow("*", "*")), policy(&statement)];
    assert!(evaluate(&only_pool, "cognito-idp", "AdminGetUser", POOL).is_allowed());
    assert!(!evaluate(&only_pool, "cognito-idp", "ListUserPools", "*").is_allowed());
}

#[test]
fn what_is_wrong_or_not_supported_is_named() {
    let one = |members: &str| format!(r#"{{"Version":"2012-10-17","Statement":[{{{members}}}]}}"#);
    let base = r#""Effect":"Allow","Action":"*","Resource":"*""#;
    for (document, message) in [
        ("[]".to_owned(), "Syntax errors in policy. document: expected an object"),
        (
            format!(r#"{{"Version":"2012-10-18","Statement":{{{base}}}}}"#),
            "Syntax errors in policy. Version: expected `2012-10-17` or `2008-10-17`",
        ),
        (format!(r#"{{"Version":7,"Statement":{{{base}}}}}"#), "Syntax errors in policy. Version: expected a string"),
        (
            r#"{"Version":"2012-10-17"}"#.to_owned(),
            "Syntax errors in policy. Statement: expected a statement or a list of statements",
        ),
        (
            r#"{"Version":"2012-10-17","Statement":[]}"#.to_owned(),
            "Syntax errors in policy. Statement: expected a statement or a list of statements",
        ),
        (
            r#"{"Version":"2012-10-17","Statement":["x"]}"#.to_owned(),
            "Syntax errors in policy. Statement[0]: expected an object",
        ),
        (
            format!(r#"{{"Version":"2012-10-17","Statement":{{{base}}},"Foo":1}}"#),
            "Syntax errors in policy. Foo: unknown element",
        ),
        (one(&format!("{base},\"Bank\":1")), "Syntax errors in policy. Statement[0].Bank: unknown element"),
        (one(&format!("{base},\"effect\":\"Deny\"")), "Syntax errors in policy. Statement[0].effect: unknown element"),
        (one(&format!("{base},\"Principal\":\"*\"")), "Policy document should not specify a principal."),
        (one(&format!("{base},\"NotPrincipal\":\"*\"")), "Policy document should not specify a principal."),
        (
            one(&format!("{base},\"NotAction\":\"*\"")),
            "Syntax errors in policy. Statement[0]: `Action` and `NotAction` exclude each other",
        ),
        (
            one(&format!("{base},\"NotResource\":\"*\"")),
            "Syntax errors in policy. Statement[0]: `Resource` and `NotResource` exclude each other",
        ),
        (one(r#""Action":"*","Resource":"*""#), "Syntax errors in policy. Statement[0]: `Effect` is missing"),
        (
            one(r#""Effect":"allow","Action":"*","Resource":"*""#),
            "The policy failed legacy parsing. Statement[0].Effect: expected `Allow` or `Deny`",
        ),
        (one(r#""Effect":"Allow","Resource":"*""#), "Policy statement must contain actions."),
        (one(r#""Effect":"Allow","Action":[],"Resource":"*""#), "Policy statement must contain actions."),
        (one(r#""Effect":"Allow","Action":"*""#), "Policy statement must contain resources."),
        (one(r#""Effect":"Allow","Action":"*","Resource":[]"#), "Policy statement must contain resources."),
        (
            one(r#""Effect":"Allow","Action":["*",7],"Resource":"*""#),
            "Syntax errors in policy. Statement[0].Action[1]: expected a string",
        ),
        (
            one(r#""Effect":"Allow","Action":"GetUser","Resource":"*""#),
            "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
        ),
        (one(r#""Effect":"Allow","Action":"cognito*:GetUser","Resource":"*""#), "Vendor cognito* is not valid"),
        (one(r#""Effect":"Allow","Action":"a:b:c","Resource":"*""#), "Actions/Condition can contain only one colon."),
        (
            one(r#""Effect":"Allow","Action":"*","Resource":"bucket""#),
            "Resource bucket must be in ARN format or \"*\".",
        ),
        (
            one(r#""Effect":"Allow","Action":"*","Resource":"arn:aws:*:*:*:*""#),
            "Resource vendor must be fully qualified and cannot contain regexes.",
        ),
        (
            one(r#""Effect":"Allow","Action":"*","Resource":"arn:*:s3:::a""#),
            "Partition \"*\" is not valid for resource \"arn:*:s3:::a\".",
        ),
        (
            one(r#""Effect":"Allow","Action":"*","Resource":["*","arn:aws:iam::${aws:username}:user/a"]"#),
            "Syntax errors in policy. Statement[0].Resource[1]: policy variables stand behind the fifth colon of an ARN",
        ),
        (
            one(&format!("{base},\"Sid\":\"not so\"")),
            "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
        ),
        (
            format!(r#"{{"Version":"2012-10-17","Statement":[{{{base},"Sid":"a"}},{{{base},"Sid":"a"}}]}}"#),
            "Statement IDs (SID) in a single policy must be unique.",
        ),
    ] {
        assert_eq!(Policy::parse(Kind::Identity, &document).unwrap_err().to_string(), message, "{document}");
    }
    for broken in ["", "{", "{}}", &one(r#""Effect":"Allow","Effect":"Deny","Action":"*","Resource":"*""#)] {
        let message = Policy::parse(Kind::Identity, broken).unwrap_err().to_string();
        assert!(message.starts_with("Syntax errors in policy. document: "), "{message}");
    }
}

#[test]
fn deep_nesting_is_refused_without_harm() {
    let document = format!(r#"{{"Version":"2012-10-17","Statement":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    assert!(Policy::parse(Kind::Identity, &document).is_err());
}
