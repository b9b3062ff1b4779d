//! Trust policies: what they may say.

use serde_json::{Value, json};

use crate::policy::{Kind, Policy, Principal};

fn parse(statement: &Value) -> Result<Policy, String> {
    let document = json!({ "Version": "2012-10-17", "Statement": [statement] }).to_string();
    Policy::parse(Kind::Trust, &document).map_err(|error| error.to_string())
}

fn trusting(principal: &Value) -> Result<Policy, String> {
    parse(&json!({ "Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole" }))
}

#[test]
fn principals_are_read_in_every_form() {
    let text = str::to_owned;
    for (principal, expected) in [
        (json!("*"), vec![Principal::Everyone]),
        (json!({ "AWS": "*" }), vec![Principal::EveryAccount]),
        (
            json!({ "AWS": ["123456789012", "arn:aws:iam::123456789012:root"] }),
            vec![Principal::Account(text("123456789012")), Principal::Account(text("123456789012"))],
        ),
        (
            json!({ "AWS": "arn:aws:iam::123456789012:role/a/b" }),
            vec![Principal::Arn(text("arn:aws:iam::123456789012:role/a/b"))],
        ),
        (
            json!({ "Service": "lambda.amazonaws.com", "Federated": "cognito-identity.amazonaws.com" }),
            vec![
                Principal::Federated(text("cognito-identity.amazonaws.com")),
                Principal::Service(text("lambda.amazonaws.com")),
            ],
        ),
        (
            json!({ "Federated": "arn:aws:iam::123456789012:oidc-provider/example.com/a" }),
            vec![Principal::Federated(text("arn:aws:iam::123456789012:oidc-provider/example.com/a"))],
        ),
    ] {
        let policy = trusting(&principal).unwrap();
        let mut found = policy.statements[0].principals().unwrap().patterns().to_vec();
        found.sort_by_key(|one| format!("{one:?}"));
        assert_eq!(found, expected, "{principal}");
    }
}

#[test]
fn what_is_no_principal_is_refused() {
    for (kind, name, value) in [
        ("AWS", "AWS", "12345678901"),
        ("AWS", "AWS", "1234567890123"),
        ("AWS", "AWS", "arn:aws:iam::*:root"),
        ("AWS", "AWS", "arn:aws:iam::123456789012:user/*"),
        ("AWS", "AWS", "arn:aws:iam::123456789012:user/"),
        ("AWS", "AWS", "arn:aws:iam::123456789012:user/${aws:username}"),
        ("AWS", "AWS", "arn:aws:iam::123456789012:group/g"),
        ("AWS", "AWS", "arn:aws:iam:us-east-1:123456789012:user/a"),
        ("AWS", "AWS", "arn:aws:sts::123456789012:assumed-role/r"),
        ("AWS", "AWS", "arn:aws:sts::123456789012:assumed-role/r/*"),
        ("AWS", "AWS", "arn:aws:s3:::bucket"),
        ("AWS", "AWS", "ann"),
        ("AWS", "AWS", ""),
        ("Federated", "FEDERATED", "*"),
        ("Federated", "FEDERATED", "example.com"),
        ("Federated", "FEDERATED", "arn:aws:iam::123456789012:oidc-provider/*"),
        ("Federated", "FEDERATED", "arn:aws:iam::123456789012:saml-provider/"),
        ("Service", "SERVICE", "*"),
        ("Service", "SERVICE", "*.amazonaws.com"),
        ("Service", "SERVICE", "lambda.example.com"),
    ] {
        let message = trusting(&json!({ kind: [value] })).unwrap_err();
        assert_eq!(message, format!("Invalid principal in policy: \"{name}\":\"{value}\""));
    }
    for (principal, message) in [
        (json!("ann"), "Invalid principal in policy: \"AWS\":\"ann\""),
        (json!(["*"]), "Syntax errors in policy. Statement[0].Principal: expected an object"),
        (json!({}), "Syntax errors in policy. Statement[0].Principal: names nobody"),
        (json!({ "AWS": [] }), "Syntax errors in policy. Statement[0].Principal: names nobody"),
        (json!({ "AWS": [7] }), "Syntax errors in policy. Statement[0].Principal.AWS[0]: expected a string"),
        (json!({ "aws": "*" }), "Syntax errors in policy. Statement[0].Principal.aws: unknown kind of principal"),
        (
            json!({ "CanonicalUser": "0".repeat(64) }),
            "Syntax errors in policy. Statement[0].Principal.CanonicalUser: unknown kind of principal",
        ),
    ] {
        assert_eq!(trusting(&principal).unwrap_err(), message, "{principal}");
    }
}

#[test]
fn trust_is_about_assuming_alone() {
    for (action, refused) in [
        ("sts:AssumeRole", false),
        ("STS:assumerole*", false),
        ("sts:*", false),
        ("sts:TagSession", false),
        ("sts:SetSourceIdentity", false),
        ("sts:AssumeRoleWithWebIdentity", false),
        ("*", true),
        ("*:*", true),
        ("sts:GetCallerIdentity", true),
        ("iam:PassRole", true),
    ] {
        let result = parse(&json!({ "Effect": "Allow", "Principal": "*", "Action": action }));
        let expected = "AssumeRole policy may only specify STS AssumeRole actions.";
        assert_eq!(result.err().as_deref(), refused.then_some(expected), "{action}");
    }
    for (statement, message) in [
        (
            json!({ "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole", "Resource": [] }),
            "Has prohibited field Resource",
        ),
        (
            json!({ "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole", "NotResource": "*" }),
            "Has prohibited field NotResource",
        ),
        (json!({ "Effect": "Allow", "Action": "sts:AssumeRole" }), "Missing required field Principal"),
    ] {
        assert_eq!(parse(&statement).unwrap_err(), message);
    }
    assert_eq!(Policy::parse(Kind::Trust, "{").unwrap_err().to_string(), "This policy contains invalid Json");
}

#[test]
fn managed_policies_are_of_the_current_version() {
    let document = |version: &str| {
        format!(
            r#"{{{version}"Statement":{{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::a/${{aws:username}}"}}}}"#
        )
    };
    let current = document(r#""Version":"2012-10-17","#);
    assert!(Policy::parse_managed(&current).unwrap().uses_keys());
    for version in ["", r#""Version":"2008-10-17","#] {
        let message = Policy::parse_managed(&document(version)).unwrap_err().to_string();
        assert_eq!(message, "Policy document must be version 2012-10-17 or greater.");
        // Elsewhere it is read, and knows no variables.
        assert!(!Policy::parse(Kind::Identity, &document(version)).unwrap().uses_keys());
    }
}
