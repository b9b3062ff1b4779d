//! Enveloped signatures as SAML allows them (SAML V2.0 Core, section 5.4), and no others: one reference, to the element around
//! the signature; the two transforms; exclusive canonical forms; digests of the SHA-2 family.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bergshamra_c14n::{C14nMode, canonicalize_doc};
use bergshamra_xml::NodeSet;
use cognomen_crypto::certificate::{CertifiedKey, Scheme};
use cognomen_crypto::{compare, digest};
use uppsala::dom::NodeKind;

use super::SamlFault;
use super::xml::{Node, SIGNATURES, Xml};

const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
/// Parts of a signature. An `Object` is none of them, as nothing is signed but the element around.
const PARTS: [&str; 3] = ["SignedInfo", "SignatureValue", "KeyInfo"];
/// The most prefixes of `InclusiveNamespaces`.
const MAX_PREFIXES: usize = 32;
/// Bytes of the longest canonical form.
const LONGEST: usize = 4 * 1024 * 1024;

/// The canonical form of `element`, once `signature`, which stands in it, is found to be one of the keys' over it.
///
/// # Errors
/// [`SamlFault::Algorithm`] for algorithms that are not used, [`SamlFault::Signature`] for whatever else does not hold.
pub(super) fn verify(
    xml: &Xml<'_>,
    element: Node,
    signature: Node,
    keys: &[CertifiedKey],
) -> Result<String, SamlFault> {
    let mut parts = xml.elements(signature);
    if parts.any(|part| !PARTS.iter().any(|name| xml.is(part, SIGNATURES, name))) {
        return Err(SamlFault::Signature);
    }
    let info = child(xml, signature, "SignedInfo")?;
    let value = octets(xml, child(xml, signature, "SignatureValue")?)?;
    let scheme = scheme(xml, child(xml, info, "SignatureMethod")?)?;
    let method = child(xml, info, "CanonicalizationMethod")?;
    if xml.attribute(method, "Algorithm") != Some(EXCLUSIVE) {
        return Err(SamlFault::Algorithm);
    }
    let signed = canonical(xml, info, None, &prefixes(xml, method)?)?;
    if !keys.iter().any(|key| key.verifies(scheme, &signed, &value)) {
        return Err(SamlFault::Signature);
    }
    let reference = child(xml, info, "Reference")?;
    let id = xml.attribute(element, "ID").filter(|id| !id.is_empty()).ok_or(SamlFault::Signature)?;
    if xml.attribute(reference, "URI").and_then(|uri| uri.strip_prefix('#')) != Some(id) {
        return Err(SamlFault::Signature);
    }
    let content = canonical(xml, element, Some(signature), &transforms(xml, child(xml, reference, "Transforms")?)?)?;
    let digest = digest_of(xml, child(xml, reference, "DigestMethod")?, &content)?;
    if !compare::equal(&digest, &octets(xml, child(xml, reference, "DigestValue")?)?) {
        return Err(SamlFault::Signature);
    }
    String::from_utf8(content).map_err(|_| SamlFault::Signature)
}

/// The only child of a name; a second one would leave open which of them counts.
fn child(xml: &Xml<'_>, node: Node, name: &str) -> Result<Node, SamlFault> {
    xml.only_child(node, SIGNATURES, name).ok_or(SamlFault::Signature)
}

fn octets(xml: &Xml<'_>, node: Node) -> Result<Vec<u8>, SamlFault> {
    let text: String = xml.text(node).split_ascii_whitespace().collect();
    STANDARD.decode(text).map_err(|_| SamlFault::Signature)
}

fn scheme(xml: &Xml<'_>, method: Node) -> Result<Scheme, SamlFault> {
    let name = xml.attribute(method, "Algorithm").unwrap_or_default();
    match name.strip_prefix("http://www.w3.org/2001/04/xmldsig-more#") {
        Some("rsa-sha256") => Ok(Scheme::RsaSha256),
        Some("rsa-sha384") => Ok(Scheme::RsaSha384),
        Some("rsa-sha512") => Ok(Scheme::RsaSha512),
        Some("ecdsa-sha256") => Ok(Scheme::EcdsaSha256),
        Some("ecdsa-sha384") => Ok(Scheme::EcdsaSha384),
        Some("ecdsa-sha512") => Ok(Scheme::EcdsaSha512),
        _ => Err(SamlFault::Algorithm),
    }
}

fn digest_of(xml: &Xml<'_>, method: Node, content: &[u8]) -> Result<Vec<u8>, SamlFault> {
    match xml.attribute(method, "Algorithm") {
        Some("http://www.w3.org/2001/04/xmlenc#sha256") => Ok(digest::sha256(content).to_vec()),
        Some("http://www.w3.org/2001/04/xmldsig-more#sha384") => Ok(digest::sha384(content).to_vec()),
        Some("http://www.w3.org/2001/04/xmlenc#sha512") => Ok(digest::sha512(content).to_vec()),
        _ => Err(SamlFault::Algorithm),
    }
}

/// The prefixes of the canonical form, once the transforms are found to be the two that SAML allows.
fn transforms(xml: &Xml<'_>, transforms: Node) -> Result<Vec<String>, SamlFault> {
    let all: Vec<Node> = xml.elements(transforms).collect();
    let [enveloped, exclusive] = all[..] else { return Err(SamlFault::Algorithm) };
    for (transform, algorithm) in [(enveloped, ENVELOPED), (exclusive, EXCLUSIVE)] {
        if !xml.is(transform, SIGNATURES, "Transform") || xml.attribute(transform, "Algorithm") != Some(algorithm) {
            return Err(SamlFault::Algorithm);
        }
    }
    if xml.elements(enveloped).next().is_some() {
        return Err(SamlFault::Algorithm);
    }
    prefixes(xml, exclusive)
}

/// `InclusiveNamespaces` (Exclusive XML Canonicalization 1.0, section 4).
fn prefixes(xml: &Xml<'_>, method: Node) -> Result<Vec<String>, SamlFault> {
    let inside: Vec<Node> = xml.elements(method).collect();
    let list = match inside[..] {
        [] => return Ok(Vec::new()),
        [one] if xml.is(one, EXCLUSIVE, "InclusiveNamespaces") => xml.attribute(one, "PrefixList").unwrap_or_default(),
        _ => return Err(SamlFault::Algorithm),
    };
    let prefixes: Vec<String> = list.split_ascii_whitespace().map(str::to_owned).collect();
    if prefixes.len() > MAX_PREFIXES { Err(SamlFault::Algorithm) } else { Ok(prefixes) }
}

/// The exclusive canonical form of an element without comments, and without the subtree `except`.
fn canonical(xml: &Xml<'_>, element: Node, except: Option<Node>, prefixes: &[String]) -> Result<Vec<u8>, SamlFault> {
    let document = xml.document();
    let mut nodes = NodeSet::new();
    nodes.insert_id(element);
    for node in document.descendants(element) {
        if !matches!(document.node_kind(node), Some(NodeKind::Comment(_))) {
            nodes.insert_id(node);
        }
    }
    if let Some(signature) = except {
        nodes.remove_id(signature);
        document.descendants(signature).into_iter().for_each(|node| nodes.remove_id(node));
    }
    canonicalize_doc(document, C14nMode::Exclusive, Some(&nodes), prefixes)
        .ok()
        .filter(|text| text.len() <= LONGEST)
        .ok_or(SamlFault::Signature)
}
