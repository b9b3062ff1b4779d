//! What STS reads out of an assertion.

use std::collections::BTreeMap;

use cognomen_contract::Error;

use super::super::{SamlFault, SamlIdentity};
use super::{ISSUED, data, provider, verify_now};

const OWN: &str = "https://aws.amazon.com/SAML/Attributes/";

fn identity(attributes: &[(&str, &[&str])]) -> SamlIdentity {
    let values = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
    let attributes: BTreeMap<_, _> =
        attributes.iter().map(|(name, list)| (format!("{OWN}{name}"), values(list))).collect();
    SamlIdentity {
        assertion_id: "_a".to_owned(),
        redeemable_until: ISSUED,
        issuer: "https://idp.example/saml".to_owned(),
        subject: "ada".to_owned(),
        subject_type: "persistent".to_owned(),
        name_qualifier: String::new(),
        recipient: String::new(),
        session_until: None,
        attributes,
        provider: "123456789012/Idp".to_owned(),
    }
}

#[test]
fn attributes_of_aws_are_understood() {
    let found = verify_now(&provider(&[data!("rsa.b64")]), data!("jdk-both.xml")).unwrap();
    let provider = "arn:aws:iam::123456789012:saml-provider/Idp";
    assert_eq!(found.check_role("arn:aws:iam::123456789012:role/Writer", provider), Ok(()));
    assert_eq!(found.check_role("arn:aws:iam::123456789012:role/Admin", provider), Err(SamlFault::Role));
    assert_eq!(
        found.check_role("arn:aws:iam::123456789012:role/Writer", "arn:aws:iam::123456789012:saml-provider/Other"),
        Err(SamlFault::Role)
    );
    assert_eq!(found.role_session_name(), Ok("ada"));
    assert_eq!(found.session_seconds(), Ok(Some(1800)));
    assert_eq!(found.principal_tags(), Ok(vec![("Team".to_owned(), "Zürich & Genève".to_owned())]));
    assert_eq!(found.transitive_tag_keys(), ["Team"]);
    assert_eq!(found.source_identity(), Ok(None));
    let keys: BTreeMap<_, _> = found.condition_keys().into_iter().collect();
    assert_eq!(keys["saml:aud"], ["https://signin.aws.amazon.com/saml"]);
    assert_eq!(keys["saml:sub"], ["ada@idp.example"]);
    assert_eq!(keys["saml:sub_type"], ["persistent"]);
    assert_eq!(keys["saml:iss"], ["https://idp.example/saml"]);
    assert_eq!(keys["saml:doc"], ["123456789012/Idp"]);
    assert_eq!(keys["saml:edupersonaffiliation"], ["staff", "member"]);
}

#[test]
fn the_name_qualifier_is_the_documented_one() {
    let mut provider = provider(&[]);
    provider.entity_id = "https://example.com/saml".to_owned();
    provider.name = "MySAMLIdP".to_owned();
    assert_eq!(super::super::name_qualifier(&provider), "1uAJanUnBc2XeUkHURMht+xam2c=");
}

#[test]
fn roles_and_providers_stand_in_either_order() {
    let (role, provider) = ("arn:aws:iam::1:role/r", "arn:aws:iam::1:saml-provider/p");
    for value in [format!("{role},{provider}"), format!("{provider} , {role}")] {
        assert_eq!(identity(&[("Role", &[&value])]).check_role(role, provider), Ok(()), "{value}");
    }
    for value in [role, "", provider, "arn:aws:iam::1:role/r2,arn:aws:iam::1:saml-provider/p"] {
        assert_eq!(identity(&[("Role", &[value])]).check_role(role, provider), Err(SamlFault::Role), "{value}");
    }
}

#[test]
fn values_that_are_none_are_refused() {
    let long = "a".repeat(65);
    assert_eq!(identity(&[]).role_session_name(), Err(SamlFault::NoSessionName));
    for names in [&["a"][..], &["ada", "eve"], &["ada lovelace"], &["ada/eve"], &[&long], &["zo\u{eb}"], &[""]] {
        assert_eq!(
            identity(&[("RoleSessionName", names)]).role_session_name(),
            Err(SamlFault::SessionName),
            "{names:?}"
        );
        assert_eq!(identity(&[("SourceIdentity", names)]).source_identity(), Err(SamlFault::SourceIdentity));
    }
    assert_eq!(identity(&[("SourceIdentity", &["aws:ada"])]).source_identity(), Err(SamlFault::SourceIdentity));
    assert_eq!(identity(&[("SourceIdentity", &["ada@x"])]).source_identity(), Ok(Some("ada@x")));
    for values in
        [&["899"][..], &["43201"], &["+1800"], &["1800.5"], &[""], &["1800", "900"], &["99999999999999999999"]]
    {
        let found = identity(&[("SessionDuration", values)]).session_seconds();
        assert_eq!(found, Err(SamlFault::SessionDuration), "{values:?}");
    }
    for values in [&[][..], &["a", "b"]] {
        assert_eq!(identity(&[("PrincipalTag:Team", values)]).principal_tags(), Err(SamlFault::PrincipalTag));
    }
}

#[test]
fn faults_are_errors_of_sts() {
    let told = |fault: SamlFault| {
        let error = Error::from(fault);
        (error.code().as_str().to_owned(), error.message().to_owned())
    };
    let of = |code: &str, text: &str| (code.to_owned(), text.to_owned());
    assert_eq!(told(SamlFault::Signature), of("InvalidIdentityToken", "Response signature invalid"));
    assert_eq!(
        told(SamlFault::Stale),
        of("ExpiredTokenException", "Token must be redeemed within 5 minutes of issuance")
    );
    assert_eq!(told(SamlFault::Rejected).0, "IDPRejectedClaim");
    assert_eq!(told(SamlFault::Subject), of("AccessDenied", "Not authorized to perform sts:AssumeRoleWithSAML"));
    assert_eq!(told(SamlFault::SessionName).1, "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}");
}
