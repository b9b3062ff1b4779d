//! What an assertion must say, whoever signed it.

use super::super::SamlFault;
use super::maker::{ASSERTION, SIGNER, response, signed};
use super::{ISSUED, SamlIdentity, provider, swap, verify_at};

fn read(assertion: &str) -> Result<SamlIdentity, SamlFault> {
    read_at(assertion, 1)
}

fn read_at(assertion: &str, seconds: i64) -> Result<SamlIdentity, SamlFault> {
    verify_at(&provider(&[&SIGNER.certificate]), &response(&signed(assertion)), seconds)
}

fn without(from: &str, to: &str) -> String {
    let (head, rest) = ASSERTION.split_once(from).unwrap();
    let (_, tail) = rest.split_once(to).unwrap();
    format!("{head}{tail}")
}

#[test]
fn a_plain_assertion_is_read() {
    let found = read(ASSERTION).unwrap();
    assert_eq!((found.subject.as_str(), found.recipient.as_str()), ("ada", "https://sso.example/saml"));
    assert_eq!(found.subject_type, "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified");
    assert_eq!(found.session_until, None);
    assert_eq!(found.redeemable_until, ISSUED.plus_seconds(180));
    assert_eq!(found.attributes["mail"], ["ada@idp.example"]);
}

#[test]
fn time_runs_out() {
    // Conditions end after three minutes, the confirmation after four, the time to redeem after five.
    assert!(read_at(ASSERTION, 179).is_ok());
    assert_eq!(read_at(ASSERTION, 180), Err(SamlFault::Expired));
    let conditions = swap(ASSERTION, r#" NotOnOrAfter="2026-01-01T00:03:00Z""#, "");
    assert_eq!(read_at(&conditions, 239).unwrap().redeemable_until, ISSUED.plus_seconds(240));
    assert_eq!(read_at(&conditions, 240), Err(SamlFault::Expired));
    let longer = swap(&conditions, "2026-01-01T00:04:00Z", "2026-01-01T01:00:00Z");
    assert_eq!(read_at(&longer, 299).unwrap().redeemable_until, ISSUED.plus_seconds(300));
    assert_eq!(read_at(&longer, 300), Err(SamlFault::Stale));
    // A provider's clock may be a minute ahead, and no more.
    assert!(read_at(ASSERTION, -60).is_ok());
    assert_eq!(read_at(ASSERTION, -61), Err(SamlFault::NotYetValid));
    let later = swap(ASSERTION, r#"NotBefore="2026-01-01T00:00:00Z""#, r#"NotBefore="2026-01-01T00:02:00Z""#);
    assert_eq!(read_at(&later, 59), Err(SamlFault::NotYetValid));
    assert!(read_at(&later, 60).is_ok());
    for (instant, fault) in [
        (" IssueInstant=\"2026-01-01T00:00:00Z\"", "the assertion must have an IssueInstant"),
        ("2026-01-01T00:03:00Z", "it has times that are none"),
    ] {
        assert_eq!(read(&swap(ASSERTION, instant, "")), Err(SamlFault::Malformed(fault)));
    }
    let session = |end: &str| {
        swap(ASSERTION, "<saml:AuthnStatement ", &format!(r#"<saml:AuthnStatement SessionNotOnOrAfter="{end}" "#))
    };
    assert_eq!(read(&session("2026-01-01T00:00:01Z")), Err(SamlFault::Expired));
    assert_eq!(read(&session("2026-01-01T01:00:00Z")).unwrap().session_until, Some(ISSUED.plus_seconds(3600)));
}

#[test]
fn it_must_be_for_this_service() {
    let audience = "<saml:Audience>urn:amazon:webservices</saml:Audience>";
    let restriction = format!("<saml:AudienceRestriction>{audience}</saml:AudienceRestriction>");
    assert_eq!(read(&swap(ASSERTION, "urn:amazon:webservices", "urn:other")), Err(SamlFault::Audience));
    assert_eq!(read(&swap(ASSERTION, "urn:amazon:webservices", "urn:amazon:webservices/x")), Err(SamlFault::Audience));
    assert_eq!(read(&swap(ASSERTION, audience, "")), Err(SamlFault::Audience));
    assert_eq!(read(&swap(ASSERTION, &restriction, "")), Err(SamlFault::Audience));
    assert_eq!(read(&without("<saml:Conditions", "</saml:Conditions>")), Err(SamlFault::Audience));
    let one_of = swap(ASSERTION, audience, &format!("<saml:Audience>urn:other</saml:Audience>{audience}"));
    assert!(read(&one_of).is_ok());
    // Several restrictions hold together.
    let other = swap(&restriction, "urn:amazon:webservices", "urn:other");
    assert_eq!(read(&swap(ASSERTION, &restriction, &format!("{restriction}{other}"))), Err(SamlFault::Audience));

    let recipient = r#" Recipient="https://sso.example/saml""#;
    assert_eq!(
        read(&swap(ASSERTION, "https://sso.example/saml", "https://evil.example/saml")),
        Err(SamlFault::Recipient)
    );
    assert_eq!(
        read(&swap(ASSERTION, "https://sso.example/saml", "https://sso.example/saml/")),
        Err(SamlFault::Recipient)
    );
    assert_eq!(read(&swap(ASSERTION, recipient, "")), Err(SamlFault::Confirmation));
    assert_eq!(read(&swap(ASSERTION, r#" NotOnOrAfter="2026-01-01T00:04:00Z""#, "")), Err(SamlFault::Confirmation));
    assert_eq!(read(&swap(ASSERTION, ":cm:bearer", ":cm:holder-of-key")), Err(SamlFault::Confirmation));
    let unnamed = without("<saml:SubjectConfirmation ", "</saml:SubjectConfirmation>");
    assert_eq!(read(&unnamed), Err(SamlFault::Confirmation));
}

#[test]
fn it_must_be_of_the_provider() {
    assert_eq!(read(&swap(ASSERTION, "https://idp.example/saml<", "https://evil.example<")), Err(SamlFault::Issuer));
    assert_eq!(read(&swap(ASSERTION, "<saml:Issuer>", r#"<saml:Issuer Format="urn:x">"#)), Err(SamlFault::Issuer));
    let provider = provider(&[&SIGNER.certificate]);
    let good = response(&signed(ASSERTION));
    let issuer = |name: &str| {
        format!(
            r#"Z"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">{name}</saml:Issuer><samlp:Status>"#
        )
    };
    let with_issuer = |name: &str| swap(&good, r#"Z"><samlp:Status>"#, &issuer(name));
    assert!(verify_at(&provider, &with_issuer("https://idp.example/saml"), 1).is_ok());
    assert_eq!(verify_at(&provider, &with_issuer("https://other.example"), 1), Err(SamlFault::Issuer));
    let mut expired = provider;
    expired.valid_until = ISSUED.plus_seconds(1);
    assert_eq!(verify_at(&expired, &good, 1), Err(SamlFault::ProviderExpired));
    assert!(verify_at(&expired, &good, 0).is_ok());
}

#[test]
fn it_must_be_about_somebody() {
    assert_eq!(read(&without("<saml:NameID>", "</saml:NameID>")), Err(SamlFault::Subject));
    assert_eq!(read(&swap(ASSERTION, ">ada<", "> <")), Err(SamlFault::Subject));
    assert_eq!(read(&swap(ASSERTION, ">ada<", "><saml:b>ada</saml:b><")), Err(SamlFault::Subject));
    assert_eq!(read(&without("<saml:Subject>", "</saml:Subject>")), Err(SamlFault::Subject));
    let twice = swap(ASSERTION, "<saml:NameID>", "<saml:NameID>eve</saml:NameID><saml:NameID>");
    assert_eq!(read(&twice), Err(SamlFault::Subject));
    let statement = without("<saml:AuthnStatement", "</saml:AuthnStatement>");
    assert_eq!(read(&statement), Err(SamlFault::Malformed("the assertion must have an AuthnStatement")));
}

#[test]
fn what_is_not_understood_is_refused() {
    let unknown = swap(ASSERTION, "</saml:Conditions>", r#"<x:Moon xmlns:x="urn:x"/></saml:Conditions>"#);
    assert_eq!(read(&unknown), Err(SamlFault::Malformed("the assertion has conditions that are not known")));
    let once = swap(ASSERTION, "</saml:Conditions>", "<saml:OneTimeUse/><saml:ProxyRestriction/></saml:Conditions>");
    assert!(read(&once).is_ok());
    let hidden = swap(ASSERTION, "</saml:AttributeStatement>", "<saml:EncryptedAttribute/></saml:AttributeStatement>");
    assert_eq!(read(&hidden), Err(SamlFault::Encrypted));
    assert_eq!(
        read(&swap(ASSERTION, r#"Version="2.0""#, r#"Version="1.1""#)),
        Err(SamlFault::Malformed("the assertion must have an ID, and be of SAML 2.0"))
    );
    let provider = provider(&[&SIGNER.certificate]);
    let good = response(&signed(ASSERTION));
    let failed = swap(&good, "status:Success", "status:Requester");
    assert_eq!(verify_at(&provider, &failed, 1), Err(SamlFault::Rejected));
    let nested = swap(
        &good,
        "status:Success\"/>",
        "status:Responder\"><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/></samlp:StatusCode>",
    );
    assert_eq!(verify_at(&provider, &nested, 1), Err(SamlFault::Rejected));
    let sent = |address: &str| swap(&good, r#" ID="_r""#, &format!(r#" ID="_r" Destination="{address}""#));
    assert!(verify_at(&provider, &sent("https://sso.example/saml"), 1).is_ok());
    assert_eq!(verify_at(&provider, &sent("https://evil.example/saml"), 1), Err(SamlFault::Recipient));
}
