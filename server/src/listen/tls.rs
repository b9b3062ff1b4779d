//! TLS 1.2 and 1.3 from PEM files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use parking_lot::RwLock;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::config::TlsFiles;

/// The TLS side of a listener. Clones share one configuration, which can be read anew while connections are open.
#[derive(Clone)]
pub struct Tls {
    files: TlsFiles,
    current: Arc<RwLock<Arc<ServerConfig>>>,
}

/// Certificates and keys cannot be used. Names the file, never what is in it.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file cannot be read or has no PEM section of the kind wanted.
    #[error("`{setting}` = `{}`: {reason}", .file.display())]
    File {
        /// The setting that names the file.
        setting: &'static str,
        /// The file.
        file: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// Certificate and key do not fit each other, or are of a kind that is not supported.
    #[error("`tls.cert` and `tls.key` cannot be used together: {0}")]
    Unusable(#[from] rustls::Error),
}

impl Tls {
    /// Reads certificate chain, key and, for mutual TLS, the certificates that sign clients.
    ///
    /// # Errors
    /// [`TlsError`] names the setting and the file.
    pub fn load(files: &TlsFiles) -> Result<Self, TlsError> {
        let current = Arc::new(RwLock::new(Arc::new(configuration(files)?)));
        Ok(Self { files: files.clone(), current })
    }

    /// Reads the files anew; new connections use them, and open ones stay as they are.
    ///
    /// # Errors
    /// [`TlsError`]; what was in force stays in force.
    pub fn reload(&self) -> Result<(), TlsError> {
        let fresh = Arc::new(configuration(&self.files)?);
        *self.current.write() = fresh;
        Ok(())
    }

    pub(super) async fn accept(&self, stream: TcpStream) -> std::io::Result<TlsStream<TcpStream>> {
        let current = self.current.read().clone();
        TlsAcceptor::from(current).accept(stream).await
    }
}

fn configuration(files: &TlsFiles) -> Result<ServerConfig, TlsError> {
    let chain = certificates("tls.cert", &files.cert)?;
    let key = PrivateKeyDer::from_pem_file(&files.key).map_err(|error| fault("tls.key", &files.key, &error))?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let builder = ServerConfig::builder_with_provider(provider.clone()).with_safe_default_protocol_versions()?;
    let builder = match &files.client_ca {
        None => builder.with_no_client_auth(),
        Some(file) => {
            let mut roots = RootCertStore::empty();
            for certificate in certificates("tls.client_ca", file)? {
                roots.add(certificate).map_err(|error| fault("tls.client_ca", file, &error))?;
            }
            let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build();
            builder.with_client_cert_verifier(verifier.map_err(|error| fault("tls.client_ca", file, &error))?)
        }
    };
    let mut config = builder.with_single_cert(chain, key)?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

fn certificates(setting: &'static str, file: &Path) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let found = CertificateDer::pem_file_iter(file).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    match found {
        Ok(found) if !found.is_empty() => Ok(found),
        Ok(_) => Err(fault(setting, file, &"there is no certificate in it")),
        Err(error) => Err(fault(setting, file, &error)),
    }
}

fn fault(setting: &'static str, file: &Path, reason: &dyn std::fmt::Display) -> TlsError {
    TlsError::File { setting, file: file.to_owned(), reason: reason.to_string() }
}
