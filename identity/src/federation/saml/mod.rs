//! SAML 2.0 responses: who sent one, whom it is about, whom it is for (SAML V2.0 Profiles, section 4.1).
//!
//! A response is measured by the metadata of the one provider that was chosen before it was opened: its issuer and its keys.
//! Whatever key or certificate the response brings along counts nothing. What is believed is read from the canonical form of
//! the very element whose signature held, so that nothing can stand in for what was signed.

mod assertion;
mod attributes;
mod fault;
mod signature;
mod xml;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_crypto::certificate::CertifiedKey;
use cognomen_crypto::digest;
use cognomen_iam::providers::SamlProvider;
use cognomen_model::UnixMillis;

pub use fault::SamlFault;

use xml::{ASSERTION, PROTOCOL, Xml};

/// The longest response, in characters of Base64 (`SAMLAssertion` of `AssumeRoleWithSAML`).
const LONGEST: usize = 100_000;
const SUCCESS: &str = "urn:oasis:names:tc:SAML:2.0:status:Success";

/// Where a response must have been sent.
#[derive(Clone, Copy, Debug)]
pub struct Expectation<'a> {
    /// Names of this service, of which every audience restriction must have one; `urn:amazon:webservices` among them lets
    /// in what was made for AWS.
    pub audiences: &'a [String],
    /// Addresses of this service at which responses are received.
    pub recipients: &'a [String],
    /// The time.
    pub now: UnixMillis,
}

/// What a response proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamlIdentity {
    /// `ID` of the assertion. It is good once: who accepts it keeps it, with the provider's ARN, until [`redeemable_until`](Self::redeemable_until).
    pub assertion_id: String,
    /// From when on the assertion is refused anyway.
    pub redeemable_until: UnixMillis,
    /// The provider's name for itself.
    pub issuer: String,
    /// Text of `NameID`: the user, among those of the provider.
    pub subject: String,
    /// Kind of the name: `persistent`, `transient`, or the URI of another format.
    pub subject_type: String,
    /// Base64 of the SHA-1 of issuer, account and provider's name, as STS tells it; distinguishes equal subjects.
    pub name_qualifier: String,
    /// Where the response was sent: `Recipient` of the confirmation that held.
    pub recipient: String,
    /// When the user's session at the provider ends, if it tells.
    pub session_until: Option<UnixMillis>,
    /// Values of every attribute by its `Name`.
    pub attributes: BTreeMap<String, Vec<String>>,
    /// `ACCOUNT/NAME` of the provider.
    pub provider: String,
}

/// Proves a response of one provider, as it comes in an HTTP-POST binding: XML in Base64. Nothing is remembered here: a caller
/// that lets an assertion in twice lets everybody in who saw it.
///
/// # Errors
/// [`SamlFault`].
pub fn verify(provider: &SamlProvider, response: &str, expected: &Expectation<'_>) -> Result<SamlIdentity, SamlFault> {
    if provider.valid_until <= expected.now {
        return Err(SamlFault::ProviderExpired);
    }
    let text = decode(response)?;
    let document = Xml::parse(&text)?;
    let response = Response::of(&document)?;
    // Before the signature, as what was sent to the wrong provider is to be told so; what counts is read again below.
    if document
        .only_child(response.assertion, ASSERTION, "Issuer")
        .is_some_and(|node| document.text(node) != provider.entity_id)
    {
        return Err(SamlFault::Issuer);
    }
    let keys: Vec<CertifiedKey> = provider.certificates.iter().filter_map(|der| CertifiedKey::of(der)).collect();
    let signed = response.signed(&document, &keys)?;
    response.check(&document, &provider.entity_id, expected)?;
    let proved = Xml::parse(&signed)?;
    let assertion = the_assertion(&proved)?;
    let read = assertion::read(&proved, assertion, &provider.entity_id, expected)?;
    Ok(SamlIdentity {
        assertion_id: read.id,
        redeemable_until: read.redeemable_until,
        name_qualifier: name_qualifier(provider),
        issuer: provider.entity_id.clone(),
        subject: read.subject,
        subject_type: read.subject_type,
        recipient: read.recipient,
        session_until: read.session_until,
        attributes: read.attributes,
        provider: format!("{}/{}", provider.account, provider.name),
    })
}

fn decode(response: &str) -> Result<String, SamlFault> {
    if response.len() > LONGEST {
        return Err(SamlFault::TooLong);
    }
    let text: String = response.split_ascii_whitespace().collect();
    let bytes = STANDARD.decode(text).map_err(|_| SamlFault::Encoding)?;
    String::from_utf8(bytes).map_err(|_| SamlFault::Malformed("it is not UTF-8"))
}

/// `NameQualifier` of `AssumeRoleWithSAML`.
fn name_qualifier(provider: &SamlProvider) -> String {
    let text = format!("{}{}/{}", provider.entity_id, provider.account, provider.name);
    STANDARD.encode(digest::sha1(text.as_bytes()))
}

/// The one assertion of a document, wherever it stands.
fn the_assertion(document: &Xml<'_>) -> Result<xml::Node, SamlFault> {
    if !document.all(ASSERTION, "EncryptedAssertion").is_empty() {
        return Err(SamlFault::Encrypted);
    }
    match document.all(ASSERTION, "Assertion")[..] {
        [assertion] => Ok(assertion),
        _ => Err(SamlFault::Malformed("it must have exactly one assertion")),
    }
}

/// A response of the form that is read: one assertion, directly inside.
struct Response {
    root: xml::Node,
    assertion: xml::Node,
}

impl Response {
    fn of(document: &Xml<'_>) -> Result<Self, SamlFault> {
        let root = document.root()?;
        if !document.is(root, PROTOCOL, "Response") {
            return Err(SamlFault::Malformed("it must be a Response"));
        }
        let assertion = the_assertion(document)?;
        if document.parent(assertion) != Some(root) {
            return Err(SamlFault::Malformed("the assertion must stand directly in the Response"));
        }
        Ok(Self { root, assertion })
    }

    /// The canonical form of the innermost element that is signed: the assertion, or else the response. Every signature must
    /// hold, and stand in one of the two.
    fn signed(&self, document: &Xml<'_>, keys: &[CertifiedKey]) -> Result<String, SamlFault> {
        let signatures = document.all(xml::SIGNATURES, "Signature");
        let mut signed = None;
        let mut found = 0;
        for element in [self.root, self.assertion] {
            match document.children(element, xml::SIGNATURES, "Signature")[..] {
                [] => {}
                [one] => {
                    found += 1;
                    signed = Some(signature::verify(document, element, one, keys)?);
                }
                _ => return Err(SamlFault::Signature),
            }
        }
        signed.filter(|_| found == signatures.len()).ok_or(SamlFault::Signature)
    }

    /// What the response says beside its assertion. It may be unsigned, and only ever takes away from what the assertion proves.
    fn check(&self, document: &Xml<'_>, entity_id: &str, expected: &Expectation<'_>) -> Result<(), SamlFault> {
        if document.attribute(self.root, "Version") != Some("2.0") {
            return Err(SamlFault::Malformed("it must be of SAML 2.0"));
        }
        let status = document.only_child(self.root, PROTOCOL, "Status");
        let code = status.and_then(|status| document.only_child(status, PROTOCOL, "StatusCode"));
        if code.and_then(|code| document.attribute(code, "Value")) != Some(SUCCESS) {
            return Err(SamlFault::Rejected);
        }
        for issuer in document.children(self.root, ASSERTION, "Issuer") {
            if document.text(issuer) != entity_id {
                return Err(SamlFault::Issuer);
            }
        }
        let destination = document.attribute(self.root, "Destination").filter(|destination| !destination.is_empty());
        if destination.is_some_and(|address| !expected.recipients.iter().any(|own| own == address)) {
            return Err(SamlFault::Recipient);
        }
        Ok(())
    }
}
