//! A SAML provider that signs what a test tells it to.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bergshamra_c14n::{C14nMode, canonicalize};
use cognomen_contract::Timestamp;
use cognomen_contract::iam::CreateSAMLProviderRequest;
use cognomen_crypto::digest;
use cognomen_iam::ops::providers::create_saml_provider;
use rcgen::{CertificateParams, KeyPair, PKCS_ECDSA_P256_SHA256};

use super::World;

const ENTITY: &str = "https://idp.example/saml";
const XMLDSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

/// A provider of the account.
pub(crate) struct Saml {
    /// Its ARN.
    pub(crate) arn: String,
    key: EcdsaKeyPair,
}

impl World {
    /// A SAML provider that the account registered.
    pub(crate) async fn saml(&self, name: &str) -> Saml {
        let pair = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).unwrap();
        let certificate = CertificateParams::new(Vec::new()).unwrap().self_signed(&pair).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &pair.serialize_der()).unwrap();
        let certificate = STANDARD.encode(certificate.der());
        let protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
        let metadata = format!(
            r#"<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="{XMLDSIG}" entityID="{ENTITY}"><md:IDPSSODescriptor protocolSupportEnumeration="{protocol}"><md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/></md:IDPSSODescriptor></md:EntityDescriptor>{}"#,
            // Metadata has a least length.
            " ".repeat(1000)
        );
        let request = CreateSAMLProviderRequest {
            name: name.to_owned(),
            saml_metadata_document: metadata,
            ..CreateSAMLProviderRequest::default()
        };
        let made = create_saml_provider(self.permit(), request, &self.ctx.iam).await.unwrap();
        Saml { arn: made.saml_provider_arn.unwrap(), key }
    }

    /// A response of a provider about a user, as `Logins` take it.
    pub(crate) fn response(&self, provider: &Saml, user: &str, attributes: &[(&str, &str)]) -> String {
        let time = |after: i64| Timestamp::from_seconds(self.now().seconds() + after).iso8601();
        let (now, end) = (time(0), time(240));
        let values = attributes.iter().map(|(name, value)| {
            format!(
                r#"<saml:Attribute Name="{name}"><saml:AttributeValue>{value}</saml:AttributeValue></saml:Attribute>"#
            )
        });
        let values: String = values.collect();
        let assertion = format!(
            r#"<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a" Version="2.0" IssueInstant="{now}"><saml:Issuer>{ENTITY}</saml:Issuer><saml:Subject><saml:NameID>{user}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="{end}" Recipient="https://signin.aws.amazon.com/saml"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="{now}" NotOnOrAfter="{end}"><saml:AudienceRestriction><saml:Audience>urn:amazon:webservices</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="{now}"><saml:AuthnContext/></saml:AuthnStatement><saml:AttributeStatement>{values}</saml:AttributeStatement></saml:Assertion>"#
        );
        let (head, tail) = assertion.split_once("<saml:Subject>").unwrap();
        let signed = format!("{head}{}<saml:Subject>{tail}", provider.signature(&assertion));
        STANDARD.encode(format!(
            r#"<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r" Version="2.0" IssueInstant="{now}"><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>{signed}</samlp:Response>"#
        ))
    }
}

impl Saml {
    fn signature(&self, assertion: &str) -> String {
        let canonical = |xml: &str| canonicalize(xml, C14nMode::Exclusive, None, &[] as &[&str]).unwrap();
        let digest = STANDARD.encode(digest::sha256(&canonical(assertion)));
        let info = format!(
            r##"<ds:SignedInfo xmlns:ds="{XMLDSIG}"><ds:CanonicalizationMethod Algorithm="{EXCLUSIVE}"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/><ds:Reference URI="#_a"><ds:Transforms><ds:Transform Algorithm="{XMLDSIG}enveloped-signature"/><ds:Transform Algorithm="{EXCLUSIVE}"/></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>"##
        );
        let value = STANDARD.encode(self.key.sign(&SystemRandom::new(), &canonical(&info)).unwrap());
        format!(
            r#"<ds:Signature xmlns:ds="{XMLDSIG}">{info}<ds:SignatureValue>{value}</ds:SignatureValue></ds:Signature>"#
        )
    }
}
