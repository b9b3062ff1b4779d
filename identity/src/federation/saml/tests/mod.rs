//! Responses of others' signers, of our own maker, and of attackers.

mod attributes;
mod conditions;
mod independent;
mod maker;
mod wrapping;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_iam::providers::SamlProvider;
use cognomen_model::UnixMillis;

use super::{Expectation, SamlFault, SamlIdentity, verify};

/// 2026-01-01T00:00:00Z, when the responses are issued.
const ISSUED: UnixMillis = UnixMillis(1_767_225_600_000);

/// Reads one of the responses that others signed; `tests/data/saml/make.py` tells how.
macro_rules! data {
    ($name:literal) => {
        include_str!(concat!("../../../../tests/data/saml/", $name))
    };
}
use data;

/// The provider of all the responses, with certificates in Base64.
fn provider(certificates: &[&str]) -> SamlProvider {
    let der = |text: &&str| STANDARD.decode(text.split_ascii_whitespace().collect::<String>()).unwrap();
    SamlProvider {
        arn: "arn:aws:iam::123456789012:saml-provider/Idp".to_owned(),
        account: "123456789012".to_owned(),
        id: "SAMLSPIDP".to_owned(),
        name: "Idp".to_owned(),
        entity_id: "https://idp.example/saml".to_owned(),
        certificates: certificates.iter().map(der).collect(),
        valid_until: ISSUED.plus_seconds(86_400),
    }
}

/// Verifies a response in XML for the sign-in address of AWS, some seconds after its issue.
fn verify_at(provider: &SamlProvider, xml: &str, seconds: i64) -> Result<SamlIdentity, SamlFault> {
    let audiences = ["https://signin.aws.amazon.com/saml".to_owned(), "urn:amazon:webservices".to_owned()];
    let recipients = ["https://sso.example/saml".to_owned(), "https://signin.aws.amazon.com/saml".to_owned()];
    let expected = Expectation { audiences: &audiences, recipients: &recipients, now: ISSUED.plus_seconds(seconds) };
    verify(provider, &STANDARD.encode(xml), &expected)
}

/// Verifies a response right after its issue.
fn verify_now(provider: &SamlProvider, xml: &str) -> Result<SamlIdentity, SamlFault> {
    verify_at(provider, xml, 1)
}

/// Replaces what must be there.
fn swap(xml: &str, from: &str, to: &str) -> String {
    assert!(xml.contains(from), "{from} is not in {xml}");
    xml.replace(from, to)
}
