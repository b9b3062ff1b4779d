//! SAML metadata of an identity provider (SAML V2.0 Metadata, section 2.4.3), as far as assertions are verified by it.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Timestamp;
use cognomen_crypto::certificate::CertifiedKey;
use cognomen_model::UnixMillis;
use uppsala::Parser;
use uppsala::dom::{Document, NodeId};

const METADATA: &str = "urn:oasis:names:tc:SAML:2.0:metadata";
const XML_DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const PROTOCOL: &str = "urn:oasis:names:tc:SAML:2.0:protocol";
/// Elements within elements; real metadata has about ten.
const MAX_DEPTH: u32 = 64;
/// The longest entity id, in characters (SAML V2.0 Metadata, section 2.2.1).
const MAX_ENTITY_ID: usize = 1024;
/// The most certificates that assertions are tried with; providers have one, and two while they change it.
const MAX_CERTIFICATES: usize = 10;

/// What is read from metadata.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Metadata {
    /// The provider's name for itself, the issuer of its assertions.
    pub(crate) entity_id: String,
    /// Certificates of its signing keys, in DER; at least one.
    pub(crate) certificates: Vec<Vec<u8>>,
    /// Until when the provider lets its metadata be used.
    pub(crate) valid_until: Option<UnixMillis>,
}

/// Why metadata cannot be used; completes `the document …`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unusable(&'static str);

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the document {}", self.0)
    }
}

/// Reads a metadata document. Document types are refused, and with them every entity.
///
/// # Errors
/// [`Unusable`] when it is not well-formed, does not describe one identity provider, or names no key to verify by: RSA of
/// 2048 bits at least, or elliptic curves.
pub(crate) fn read(text: &str) -> Result<Metadata, Unusable> {
    let parser = Parser::new().with_forbid_dtd(true).with_max_depth(MAX_DEPTH);
    let document = parser.parse(text).map_err(|_| Unusable("is not well-formed XML"))?;
    let root = document.document_element().ok_or(Unusable("is empty"))?;
    if !document.element(root).is_some_and(|element| element.name.matches(Some(METADATA), "EntityDescriptor")) {
        return Err(Unusable("must have one EntityDescriptor as its root"));
    }
    let entity_id = document.get_attribute(root, "entityID").unwrap_or_default().to_owned();
    if entity_id.is_empty() || entity_id.chars().count() > MAX_ENTITY_ID {
        return Err(Unusable("must name its entityID, of 1024 characters at most"));
    }
    let [descriptor] = document.child_elements_by_name_ns(root, METADATA, "IDPSSODescriptor")[..] else {
        return Err(Unusable("must have one IDPSSODescriptor"));
    };
    let protocols = document.get_attribute(descriptor, "protocolSupportEnumeration").unwrap_or_default();
    if !protocols.split_ascii_whitespace().any(|protocol| protocol == PROTOCOL) {
        return Err(Unusable("must support SAML 2.0"));
    }
    let mut valid_until: Option<UnixMillis> = None;
    for end in [root, descriptor].into_iter().filter_map(|node| document.get_attribute(node, "validUntil")) {
        let end = Timestamp::parse_iso8601(end.trim()).ok_or(Unusable("must have a validUntil that is a time"))?;
        let end = UnixMillis(end.millis());
        valid_until = Some(valid_until.map_or(end, |before| before.min(end)));
    }
    Ok(Metadata { entity_id, certificates: certificates(&document, descriptor)?, valid_until })
}

/// The certificates of keys that may sign.
fn certificates(document: &Document<'_>, descriptor: NodeId) -> Result<Vec<Vec<u8>>, Unusable> {
    let mut found: Vec<Vec<u8>> = Vec::new();
    for key in document.child_elements_by_name_ns(descriptor, METADATA, "KeyDescriptor") {
        if document.get_attribute(key, "use").is_some_and(|purpose| purpose != "signing") {
            continue;
        }
        for node in document.descendants(key) {
            if !document.element(node).is_some_and(|element| element.name.matches(Some(XML_DSIG), "X509Certificate")) {
                continue;
            }
            let certificate = decode(&document.text_content_deep(node));
            let certificate = certificate
                .filter(|der| CertifiedKey::of(der).is_some())
                .ok_or(Unusable("must have certificates of RSA keys of 2048 bits at least, or of elliptic curves"))?;
            if !found.contains(&certificate) {
                found.push(certificate);
            }
        }
    }
    match found.len() {
        0 => Err(Unusable("must have a certificate for signing")),
        1..=MAX_CERTIFICATES => Ok(found),
        _ => Err(Unusable("must have at most 10 certificates for signing")),
    }
}

fn decode(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text.split_ascii_whitespace().collect::<String>()).ok()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) const RSA: &str = include_str!("../../crypto/tests/data/certificates/rsa.b64");
    const P256: &str = include_str!("../../crypto/tests/data/certificates/p256.b64");
    const RSA_1024: &str = include_str!("../../crypto/tests/data/certificates/rsa1024.b64");

    fn key(purpose: &str, certificate: &str) -> String {
        format!(
            "<md:KeyDescriptor{purpose}><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate>\
             </ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"
        )
    }

    fn document(attributes: &str, inside: &str) -> String {
        format!(
            r#"<?xml version="1.0"?><md:EntityDescriptor xmlns:md="{METADATA}" xmlns:ds="{XML_DSIG}" entityID="urn:idp"{attributes}><md:IDPSSODescriptor protocolSupportEnumeration="{PROTOCOL}">{inside}</md:IDPSSODescriptor></md:EntityDescriptor>"#
        )
    }

    /// Good metadata of `urn:idp`.
    pub(crate) fn good(attributes: &str) -> String {
        document(attributes, &key(r#" use="signing""#, RSA))
    }

    fn refusal(text: &str) -> &'static str {
        read(text).unwrap_err().0
    }

    #[test]
    fn entity_keys_and_end_are_read() {
        let twice = document("", &[key(r#" use="signing""#, RSA), key("", P256), key("", RSA)].concat());
        let found = read(&twice).unwrap();
        assert_eq!(found.entity_id, "urn:idp");
        assert_eq!(found.certificates, [decode(RSA).unwrap(), decode(P256).unwrap()]);
        assert_eq!(found.valid_until, None);
        let both = good(r#" validUntil="2027-01-01T00:00:00Z""#)
            .replace("<md:IDPSSODescriptor", r#"<md:IDPSSODescriptor validUntil="2026-12-31T00:00:00.5Z""#);
        assert_eq!(read(&both).unwrap().valid_until, Some(UnixMillis(1_798_675_200_500)));
    }

    #[test]
    fn documents_that_describe_no_usable_provider_are_refused() {
        assert!(refusal("<a>").contains("well-formed"));
        assert!(refusal("").contains("well-formed"));
        assert!(refusal("<a/>").contains("EntityDescriptor"));
        let good = good("");
        assert!(read(&good).is_ok());
        assert!(refusal(&good.replace("urn:idp", "")).contains("entityID"));
        assert!(refusal(&good.replace("urn:idp", &"x".repeat(1025))).contains("entityID"));
        assert!(refusal(&good.replace(PROTOCOL, "urn:oasis:names:tc:SAML:1.1:protocol")).contains("SAML 2.0"));
        let second = good.replace("</md:EntityDescriptor>", "<md:IDPSSODescriptor/></md:EntityDescriptor>");
        assert!(refusal(&second).contains("one IDPSSODescriptor"));
        assert!(refusal(&document("", "")).contains("certificate for signing"));
        assert!(refusal(&document("", &key(r#" use="encryption""#, RSA))).contains("certificate for signing"));
        assert!(refusal(&document(r#" validUntil="soon""#, &key("", RSA))).contains("validUntil"));
        for unusable in [RSA_1024, "TUlJ", "@@", ""] {
            assert!(refusal(&document("", &(key("", RSA) + &key("", unusable)))).contains("2048 bits"));
        }
    }

    #[test]
    fn document_types_entities_and_deep_nesting_are_refused() {
        for declared in ["<!DOCTYPE a>", r#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#] {
            let text = good("").replace("<md:EntityDescriptor", &format!("{declared}<md:EntityDescriptor"));
            assert!(refusal(&text).contains("well-formed"));
        }
        let deep = format!("{}{}", "<a>".repeat(10_000), "</a>".repeat(10_000));
        assert!(refusal(&document("", &deep)).contains("well-formed"));
    }
}
