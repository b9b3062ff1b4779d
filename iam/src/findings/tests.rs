//! What is found of policies, and the pages of it.

use cognomen_contract::cognomen::{FindingCodeType as Code, ListFindingsRequest, SeverityType as Severity};
use cognomen_contract::iam::{operations, raw};

use super::{Finding, Report, grants, of_account, page, trust};
use crate::ops;
use crate::policy::{Kind, Policy};
use crate::testing::{ACCOUNT, World};

const OIDC: &str = "arn:aws:iam::123456789012:oidc-provider/id.example.com/users";

fn trusted(statement: &str) -> Vec<(Code, Severity)> {
    let document = format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#);
    let policy = Policy::parse(Kind::Trust, &document).unwrap();
    let mut found = Vec::new();
    let mut report = Report { arn: "arn", policy: "trust policy", found: &mut found };
    trust::look(ACCOUNT, &[OIDC.to_owned()], &policy, &mut report);
    found.iter().map(|finding| (finding.code, finding.severity)).collect()
}

fn web(provider: &str, conditions: &str) -> Vec<(Code, Severity)> {
    trusted(&format!(
        r#"{{"Effect":"Allow","Principal":{{"Federated":"{provider}"}},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{{{conditions}}}}}"#
    ))
}

#[test]
fn trust_in_everybody_is_found() {
    for (principal, condition, expected) in [
        (r#""Principal":"*""#, "", &[(Code::TrustAnyPrincipal, Severity::High)][..]),
        (r#""Principal":{"AWS":"*"}"#, "", &[(Code::TrustAnyPrincipal, Severity::High)]),
        (
            r#""Principal":{"AWS":"*"}"#,
            r#","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}"#,
            &[(Code::TrustAnyPrincipal, Severity::Medium)],
        ),
        (
            r#""Principal":{"AWS":"*"}"#,
            r#","Condition":{"StringEqualsIfExists":{"aws:PrincipalOrgID":"o-1"}}"#,
            &[(Code::TrustAnyPrincipal, Severity::High)],
        ),
        (r#""Principal":{"AWS":"123456789012"}"#, "", &[(Code::TrustWholeAccount, Severity::Low)]),
        (r#""Principal":{"AWS":"999999999999"}"#, "", &[(Code::TrustWholeAccount, Severity::Medium)]),
        (r#""Principal":{"AWS":"arn:aws:iam::123456789012:user/ann"}"#, "", &[]),
        (r#""Principal":{"Service":"lambda.amazonaws.com"}"#, "", &[]),
    ] {
        let statement = format!(r#"{{"Effect":"Allow",{principal},"Action":"sts:AssumeRole"{condition}}}"#);
        assert_eq!(trusted(&statement), expected, "{statement}");
        assert_eq!(trusted(&statement.replace("Allow", "Deny")), []);
    }
}

#[test]
fn trust_in_identity_pools_needs_audience_and_kind() {
    const POOLS: &str = "cognito-identity.amazonaws.com";
    const AUD: &str = r#""StringEquals":{"cognito-identity.amazonaws.com:aud":"us-east-1:1"}"#;
    const AMR: &str = r#""ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"}"#;
    let (aud, amr) = ((Code::TrustMissingAudience, Severity::High), (Code::TrustMissingAmr, Severity::Medium));
    assert_eq!(web(POOLS, &format!("{AUD},{AMR}")), []);
    assert_eq!(web(POOLS, AUD), [amr]);
    assert_eq!(web(POOLS, AMR), [aud]);
    assert_eq!(web(POOLS, ""), [aud, amr]);
    // What a request without the key passes, or any value, binds nothing.
    for weak in [
        r#""StringEqualsIfExists":{"cognito-identity.amazonaws.com:aud":"us-east-1:1"}"#,
        r#""ForAllValues:StringEquals":{"cognito-identity.amazonaws.com:aud":"us-east-1:1"}"#,
        r#""StringNotEquals":{"cognito-identity.amazonaws.com:aud":"us-east-1:1"}"#,
        r#""StringLike":{"cognito-identity.amazonaws.com:aud":"*"}"#,
        r#""Null":{"cognito-identity.amazonaws.com:aud":"false"}"#,
    ] {
        assert_eq!(web(POOLS, &format!("{weak},{AMR}")), [aud], "{weak}");
    }
    for weak in [
        r#""ForAllValues:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"}"#,
        r#""ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"*authenticated"}"#,
    ] {
        assert_eq!(web(POOLS, &format!("{AUD},{weak}")), [amr], "{weak}");
    }
    let sub = r#""StringLike":{"cognito-identity.amazonaws.com:sub":"*"}"#;
    assert_eq!(web(POOLS, &format!("{AUD},{AMR},{sub}")), [(Code::TrustWildcardSubject, Severity::Medium)]);
}

#[test]
fn trust_in_other_providers_needs_an_audience() {
    let missing = (Code::TrustMissingAudience, Severity::High);
    assert_eq!(web("accounts.google.com", ""), [missing]);
    assert_eq!(web("www.amazon.com", r#""StringEquals":{"www.amazon.com:app_id":"1"}"#), []);
    let aud = r#""StringEquals":{"id.example.com/users:aud":"app"}"#;
    assert_eq!(web(OIDC, ""), [missing, (Code::TrustMissingSubject, Severity::Low)]);
    assert_eq!(web(OIDC, aud), [(Code::TrustMissingSubject, Severity::Low)]);
    let both = r#""StringEquals":{"id.example.com/users:aud":"app","id.example.com/users:sub":"1"}"#;
    assert_eq!(web(OIDC, both), []);
    let unknown = "arn:aws:iam::123456789012:saml-provider/gone";
    let statement =
        format!(r#"{{"Effect":"Allow","Principal":{{"Federated":"{unknown}"}},"Action":"sts:AssumeRoleWithSAML"}}"#);
    assert_eq!(trusted(&statement), [(Code::TrustUnknownProvider, Severity::Low)]);
}

fn granted(statement: &str) -> Vec<(Code, Severity)> {
    let document = format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#);
    let policy = Policy::parse(Kind::Identity, &document).unwrap();
    let mut found = Vec::new();
    grants::look(&policy, &mut Report { arn: "arn", policy: "own", found: &mut found });
    found.iter().map(|finding| (finding.code, finding.severity)).collect()
}

#[test]
fn broad_rights_are_found() {
    use Code::{
        AllowsEveryAction, AllowsEveryActionOfService, AllowsPrivilegeEscalation, NotActionAllow, PassRoleAnyResource,
    };
    use Severity::{High, Medium};
    for (action, resource, expected) in [
        (r#""Action":"*""#, r#""Resource":"*""#, &[(AllowsEveryAction, High)][..]),
        (r#""Action":["s3:Get*","*"]"#, r#""NotResource":"arn:aws:s3:::a""#, &[(AllowsEveryAction, High)]),
        (r#""Action":"*""#, r#""Resource":"arn:aws:s3:::a/*""#, &[]),
        (r#""Action":"s3:*""#, r#""Resource":"*""#, &[(AllowsEveryActionOfService, Medium)]),
        (r#""Action":"s3:Get*""#, r#""Resource":"*""#, &[]),
        (
            r#""Action":"iam:*""#,
            r#""Resource":"*""#,
            &[(AllowsEveryActionOfService, Medium), (PassRoleAnyResource, High), (AllowsPrivilegeEscalation, High)],
        ),
        (r#""NotAction":"iam:*""#, r#""Resource":"*""#, &[(NotActionAllow, High)]),
        (r#""NotAction":"iam:*""#, r#""Resource":"arn:aws:s3:::a""#, &[(NotActionAllow, Medium)]),
        (
            r#""Action":"iam:PassRole""#,
            r#""Resource":"arn:aws:iam::123456789012:role/*""#,
            &[(PassRoleAnyResource, High)],
        ),
        (r#""Action":"iam:PassRole""#, r#""Resource":"arn:aws:iam::123456789012:role/app/*""#, &[]),
        (r#""Action":"iam:Put*""#, r#""Resource":"*""#, &[(AllowsPrivilegeEscalation, High)]),
        (r#""Action":"sts:AssumeRole""#, r#""Resource":"*""#, &[(AllowsPrivilegeEscalation, High)]),
        (r#""Action":"iam:GetUser""#, r#""Resource":"*""#, &[]),
    ] {
        let statement = format!(r#"{{"Effect":"Allow",{action},{resource}}}"#);
        assert_eq!(granted(&statement), expected, "{statement}");
        assert_eq!(granted(&statement.replace("Allow", "Deny")), []);
    }
    let bound =
        r#"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}"#;
    assert_eq!(granted(bound), [(AllowsEveryAction, Medium)]);
}

async fn role(world: &World, name: &str, trust: &str) {
    let raw = raw::CreateRoleRequest {
        role_name: Some(name.to_owned()),
        assume_role_policy_document: Some(format!(r#"{{"Version":"2012-10-17","Statement":[{trust}]}}"#)),
        ..Default::default()
    };
    let (permit, input) = world.admit::<operations::CreateRole>(raw).await;
    ops::roles::create_role(permit, input, &world.iam).await.unwrap();
}

fn places(found: &[Finding]) -> Vec<(&str, Option<&str>, Code)> {
    found.iter().map(|one| (one.arn.rsplit(':').next().unwrap(), one.policy.as_deref(), one.code)).collect()
}

#[tokio::test]
async fn the_whole_account_is_looked_at() {
    let world = World::new().await;
    role(&world, "open", r#"{"Sid":"Any","Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}"#).await;
    let policy = raw::CreatePolicyRequest {
        policy_name: Some("wide".to_owned()),
        policy_document: Some(
            r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#.to_owned(),
        ),
        ..Default::default()
    };
    let (permit, input) = world.admit::<operations::CreatePolicy>(policy).await;
    ops::policies::create_policy(permit, input, &world.iam).await.unwrap();
    let mut found = of_account(&world.iam).await.unwrap();
    found.sort();
    let wide = "arn:aws:iam::123456789012:policy/wide";
    assert_eq!(
        places(&found),
        [
            ("role/open", Some("trust policy"), Code::TrustAnyPrincipal),
            ("policy/wide", Some(wide), Code::AllowsEveryActionOfService),
            ("user/root", Some("arn:aws:iam::aws:policy/AdministratorAccess"), Code::AllowsEveryAction),
        ]
    );
    let first = found[0].to_api();
    assert_eq!((first.severity, first.index, first.sid.as_deref()), (Severity::High, Some(0), Some("Any")));
    assert_eq!(found[2].severity, Severity::Low);
}

#[tokio::test]
async fn findings_come_in_pages_the_severest_first() {
    let world = World::new().await;
    for name in ["b", "a"] {
        let twice = r#"{"Effect":"Allow","Principal":{"AWS":["*","123456789012"]},"Action":"sts:AssumeRole"}"#;
        role(&world, name, twice).await;
    }
    let all = async || of_account(&world.iam).await.unwrap();
    let mut request = ListFindingsRequest { max_results: Some(2), ..Default::default() };
    let mut seen = Vec::new();
    loop {
        let page = page(all().await, &request).unwrap();
        assert!(page.findings.len() <= 2);
        seen.extend(page.findings.into_iter().map(|one| (one.severity, one.resource_arn)));
        request.next_token = page.next_token;
        if request.next_token.is_none() {
            break;
        }
    }
    let arn = |name: &str| format!("arn:aws:iam::{ACCOUNT}:{name}");
    let expected = [
        (Severity::High, arn("role/a")),
        (Severity::High, arn("role/b")),
        (Severity::Low, arn("role/a")),
        (Severity::Low, arn("role/b")),
        (Severity::Low, arn("user/root")),
    ];
    assert_eq!(seen, expected);
    let only = ListFindingsRequest {
        resource_arn: Some(arn("role/b")),
        severities: Some(vec![Severity::High]),
        ..Default::default()
    };
    assert_eq!(page(all().await, &only).unwrap().findings.len(), 1);
    let bad = ListFindingsRequest { next_token: Some("x".to_owned()), ..Default::default() };
    assert_eq!(page(all().await, &bad).unwrap_err().code().as_str(), "InvalidParameterException");
}
