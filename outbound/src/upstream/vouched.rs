//! Servers that no authority vouches for, but a registered thumbprint (`ThumbprintList` of `CreateOpenIDConnectProvider`).

use std::sync::Arc;

use cognomen_crypto::{digest, hex};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::{CryptoProvider, aws_lc_rs, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};

/// What TLS is spoken with; none when no thumbprint is one.
pub(super) fn tls(thumbprints: &[String]) -> Option<ClientConfig> {
    let thumbprints: Vec<String> = thumbprints.iter().map(|text| text.to_ascii_lowercase()).collect();
    let provider = Arc::new(aws_lc_rs::default_provider());
    let verifier = Arc::new(Vouched { thumbprints, provider: Arc::clone(&provider) });
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().ok()?;
    Some(config.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth())
}

/// Believes a certificate of a registered thumbprint, and what such a certificate has signed.
#[derive(Debug)]
struct Vouched {
    /// SHA-1 in lower-case hexadecimal.
    thumbprints: Vec<String>,
    provider: Arc<CryptoProvider>,
}

impl Vouched {
    fn knows(&self, certificate: &CertificateDer<'_>) -> bool {
        let thumbprint = hex::encode(&digest::sha1(certificate));
        self.thumbprints.contains(&thumbprint)
    }

    /// What one authority vouches for.
    fn below(&self, authority: &CertificateDer<'_>) -> Option<Arc<WebPkiServerVerifier>> {
        let mut roots = RootCertStore::empty();
        roots.add(authority.clone().into_owned()).ok()?;
        WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&self.provider)).build().ok()
    }
}

impl ServerCertVerifier for Vouched {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if self.knows(end_entity) {
            // The very certificate is registered: nothing above it needs to vouch, but it must be of this server.
            verify_server_name(&ParsedCertificate::try_from(end_entity)?, server_name)?;
            return Ok(ServerCertVerified::assertion());
        }
        let authorities = intermediates.iter().filter(|authority| self.knows(authority));
        let verified = authorities.filter_map(|authority| self.below(authority)).find_map(|verifier| {
            verifier.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now).ok()
        });
        verified.ok_or(Error::InvalidCertificate(CertificateError::UnknownIssuer))
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
