//! SAML metadata of an identity provider (SAML V2.0 Metadata, section 2.4.3).

use cognomen_contract::Error;
use uppsala::Parser;
use uppsala::dom::{Document, NodeId};

use super::details::is_https;
use crate::error;

const METADATA: &str = "urn:oasis:names:tc:SAML:2.0:metadata";
const XML_DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const PROTOCOL: &str = "urn:oasis:names:tc:SAML:2.0:protocol";
const REDIRECT: &str = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
/// Elements within elements; real metadata has about ten.
const MAX_DEPTH: u32 = 64;
/// The longest entity id, in characters (SAML V2.0 Metadata, section 2.2.1).
const MAX_ENTITY_ID: usize = 1024;

/// What is read from metadata.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Metadata {
    /// The provider's name for itself, the issuer of its assertions.
    pub(super) entity_id: String,
    /// Where sign-in requests go by redirect.
    pub(super) sign_in: String,
    /// Where sign-out requests go by redirect.
    pub(super) sign_out: Option<String>,
}

/// Reads a metadata document. Document types are refused, and with them every entity.
///
/// # Errors
/// `InvalidParameterException` when it is not well-formed or does not describe one identity provider that can be used.
pub(super) fn read(text: &str) -> Result<Metadata, Error> {
    let parser = Parser::new().with_forbid_dtd(true).with_max_depth(MAX_DEPTH);
    let document = parser.parse(text).map_err(|_| refused("is not well-formed XML"))?;
    let root = document.document_element().ok_or_else(|| refused("is empty"))?;
    let is_entity =
        document.element(root).is_some_and(|element| element.name.matches(Some(METADATA), "EntityDescriptor"));
    if !is_entity {
        return Err(refused("must have one EntityDescriptor as its root"));
    }
    let entity_id = document.get_attribute(root, "entityID").unwrap_or_default().to_owned();
    if entity_id.is_empty() || entity_id.chars().count() > MAX_ENTITY_ID {
        return Err(refused("must name its entityID, of 1024 characters at most"));
    }
    let [descriptor] = document.child_elements_by_name_ns(root, METADATA, "IDPSSODescriptor")[..] else {
        return Err(refused("must have one IDPSSODescriptor"));
    };
    let protocols = document.get_attribute(descriptor, "protocolSupportEnumeration").unwrap_or_default();
    if !protocols.split_ascii_whitespace().any(|protocol| protocol == PROTOCOL) {
        return Err(refused("must support SAML 2.0"));
    }
    if !has_signing_certificate(&document, descriptor) {
        return Err(refused("must have a certificate for signing"));
    }
    let sign_in = location(&document, descriptor, "SingleSignOnService")?
        .ok_or_else(|| refused("must have a SingleSignOnService with the HTTP-Redirect binding"))?;
    let sign_out = location(&document, descriptor, "SingleLogoutService")?;
    Ok(Metadata { entity_id, sign_in, sign_out })
}

/// Whether a key may sign, and comes as a certificate.
fn has_signing_certificate(document: &Document<'_>, descriptor: NodeId) -> bool {
    let keys = document.child_elements_by_name_ns(descriptor, METADATA, "KeyDescriptor");
    keys.into_iter().filter(|key| document.get_attribute(*key, "use").is_none_or(|purpose| purpose == "signing")).any(
        |key| {
            let mut inside = document.descendants(key).into_iter();
            inside.any(|node| {
                let certificate =
                    document.element(node).is_some_and(|e| e.name.matches(Some(XML_DSIG), "X509Certificate"));
                certificate && is_base64(&document.text_content_deep(node))
            })
        },
    )
}

fn is_base64(text: &str) -> bool {
    use base64::Engine;
    let text: String = text.split_ascii_whitespace().collect();
    !text.is_empty() && base64::engine::general_purpose::STANDARD.decode(text).is_ok()
}

/// The `Location` of a service by redirect.
fn location(document: &Document<'_>, descriptor: NodeId, service: &str) -> Result<Option<String>, Error> {
    let services = document.child_elements_by_name_ns(descriptor, METADATA, service);
    let by_redirect = services.into_iter().find(|node| document.get_attribute(*node, "Binding") == Some(REDIRECT));
    let Some(node) = by_redirect else { return Ok(None) };
    let location = document.get_attribute(node, "Location").unwrap_or_default();
    if is_https(location) { Ok(Some(location.to_owned())) } else { Err(refused("must have `https` locations")) }
}

fn refused(what: &str) -> Error {
    error::invalid(format!("the SAML metadata {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CERTIFICATE: &str =
        "<ds:KeyInfo><ds:X509Data><ds:X509Certificate>TUlJ\n QQ==</ds:X509Certificate></ds:X509Data></ds:KeyInfo>";

    fn document(inside: &str) -> String {
        format!(
            r#"<?xml version="1.0"?><md:EntityDescriptor xmlns:md="{METADATA}" xmlns:ds="{XML_DSIG}" entityID="urn:idp">{inside}</md:EntityDescriptor>"#
        )
    }

    fn descriptor(keys: &str, services: &str) -> String {
        document(&format!(
            r#"<md:IDPSSODescriptor protocolSupportEnumeration="{PROTOCOL}">{keys}{services}</md:IDPSSODescriptor>"#
        ))
    }

    fn service(name: &str, binding: &str, location: &str) -> String {
        format!(r#"<md:{name} Binding="{binding}" Location="{location}"/>"#)
    }

    fn refusal(text: &str) -> String {
        read(text).unwrap_err().message().to_owned()
    }

    #[test]
    fn entity_and_endpoints_are_read() {
        let key = format!(r#"<md:KeyDescriptor use="signing">{CERTIFICATE}</md:KeyDescriptor>"#);
        let sso = service("SingleSignOnService", REDIRECT, "https://idp.example/sso");
        let slo = service("SingleLogoutService", REDIRECT, "https://idp.example/slo");
        let read_of = |services: &str| read(&descriptor(&key, services)).unwrap();
        let expected = Metadata {
            entity_id: "urn:idp".to_owned(),
            sign_in: "https://idp.example/sso".to_owned(),
            sign_out: Some("https://idp.example/slo".to_owned()),
        };
        assert_eq!(read_of(&format!("{slo}{sso}")), expected);
        assert_eq!(read_of(&sso).sign_out, None);
    }

    #[test]
    fn documents_that_describe_no_usable_provider_are_refused() {
        let key = format!("<md:KeyDescriptor>{CERTIFICATE}</md:KeyDescriptor>");
        let sso = service("SingleSignOnService", REDIRECT, "https://idp.example/sso");
        assert!(read(&descriptor(&key, &sso)).is_ok());
        assert!(refusal("<a>").contains("well-formed"));
        assert!(refusal("").contains("well-formed"));
        assert!(refusal("<a/>").contains("EntityDescriptor"));
        assert!(refusal(&document("")).contains("IDPSSODescriptor"));
        let twice =
            descriptor(&key, &sso).replace("</md:EntityDescriptor>", "<md:IDPSSODescriptor/></md:EntityDescriptor>");
        assert!(refusal(&twice).contains("one IDPSSODescriptor"));
        assert!(refusal(&descriptor("", &sso)).contains("certificate"));
        let encryption = key.replace("<md:KeyDescriptor>", r#"<md:KeyDescriptor use="encryption">"#);
        assert!(refusal(&descriptor(&encryption, &sso)).contains("certificate"));
        assert!(refusal(&descriptor(&key.replace("TUlJ", "@@"), &sso)).contains("certificate"));
        assert!(refusal(&descriptor(&key, "")).contains("SingleSignOnService"));
        let post =
            service("SingleSignOnService", "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST", "https://a.example");
        assert!(refusal(&descriptor(&key, &post)).contains("HTTP-Redirect"));
        let plain = service("SingleSignOnService", REDIRECT, "http://idp.example/sso");
        assert!(refusal(&descriptor(&key, &plain)).contains("https"));
        let old = descriptor(&key, &sso).replace(PROTOCOL, "urn:oasis:names:tc:SAML:1.1:protocol");
        assert!(refusal(&old).contains("SAML 2.0"));
        assert!(refusal(&descriptor(&key, &sso).replace("urn:idp", "")).contains("entityID"));
    }

    #[test]
    fn document_types_entities_and_deep_nesting_are_refused() {
        let key = format!("<md:KeyDescriptor>{CERTIFICATE}</md:KeyDescriptor>");
        let sso = service("SingleSignOnService", REDIRECT, "https://idp.example/sso");
        let good = descriptor(&key, &sso);
        for declared in ["<!DOCTYPE a>", r#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#] {
            assert!(
                refusal(&good.replace("<md:EntityDescriptor", &format!("{declared}<md:EntityDescriptor")))
                    .contains("well-formed")
            );
        }
        let deep = format!("{}{}", "<a>".repeat(10_000), "</a>".repeat(10_000));
        assert!(refusal(&document(&deep)).contains("well-formed"));
    }
}
