//! Makes signed responses for everything that the signature has no part in.

use std::sync::LazyLock;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bergshamra_c14n::{C14nMode, canonicalize};
use cognomen_crypto::digest;
use rcgen::{CertificateParams, KeyPair, PKCS_ECDSA_P256_SHA256};

/// A key and its certificate, in Base64.
pub(super) struct Signer {
    key: EcdsaKeyPair,
    pub(super) certificate: String,
}

/// The provider's signer.
pub(super) static SIGNER: LazyLock<Signer> = LazyLock::new(Signer::new);

impl Signer {
    fn new() -> Self {
        let pair = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).unwrap();
        let certificate = CertificateParams::new(Vec::new()).unwrap().self_signed(&pair).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &pair.serialize_der()).unwrap();
        Self { key, certificate: STANDARD.encode(certificate.der()) }
    }

    /// The signature of the element `id`, which stands alone in `xml`.
    pub(super) fn signature(&self, id: &str, xml: &str) -> String {
        self.sign(&reference(&format!(r##" URI="#{id}""##), &[ENVELOPED, EXCLUSIVE].concat(), xml))
    }

    /// The signature over some references.
    pub(super) fn sign(&self, references: &str) -> String {
        let info = format!(
            r#"<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/>{references}</ds:SignedInfo>"#
        );
        let value = STANDARD.encode(self.key.sign(&SystemRandom::new(), &canonical(&info)).unwrap());
        format!(
            r#"<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">{info}<ds:SignatureValue>{value}</ds:SignatureValue></ds:Signature>"#
        )
    }
}

/// The transforms that SAML allows.
pub(super) const ENVELOPED: &str =
    r#"<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>"#;
pub(super) const EXCLUSIVE: &str = r#"<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>"#;

/// A reference to what stands alone in `xml`.
pub(super) fn reference(uri: &str, transforms: &str, xml: &str) -> String {
    let digest = STANDARD.encode(digest::sha256(&canonical(xml)));
    format!(
        r#"<ds:Reference{uri}><ds:Transforms>{transforms}</ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>{digest}</ds:DigestValue></ds:Reference>"#
    )
}

fn canonical(xml: &str) -> Vec<u8> {
    canonicalize(xml, C14nMode::Exclusive, None, &[] as &[&str]).unwrap()
}

/// A good assertion that is not signed.
pub(super) const ASSERTION: &str = r#"<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a" Version="2.0" IssueInstant="2026-01-01T00:00:00Z"><saml:Issuer>https://idp.example/saml</saml:Issuer><saml:Subject><saml:NameID>ada</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="2026-01-01T00:04:00Z" Recipient="https://sso.example/saml"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="2026-01-01T00:00:00Z" NotOnOrAfter="2026-01-01T00:03:00Z"><saml:AudienceRestriction><saml:Audience>urn:amazon:webservices</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="2026-01-01T00:00:00Z"><saml:AuthnContext/></saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="mail"><saml:AttributeValue>ada@idp.example</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>"#;

/// An assertion with the provider's signature in it.
pub(super) fn signed(assertion: &str) -> String {
    let id = assertion.split_once(" ID=\"").unwrap().1.split_once('"').unwrap().0;
    place(assertion, &SIGNER.signature(id, assertion))
}

/// An assertion with a signature where signatures stand.
pub(super) fn place(assertion: &str, signature: &str) -> String {
    let (head, tail) = assertion.split_once("</saml:Issuer>").unwrap();
    format!("{head}</saml:Issuer>{signature}{tail}")
}

/// A response around something.
pub(super) fn response(inside: &str) -> String {
    format!(
        r#"<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r" Version="2.0" IssueInstant="2026-01-01T00:00:00Z"><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>{inside}</samlp:Response>"#
    )
}
