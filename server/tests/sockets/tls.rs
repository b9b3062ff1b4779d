//! TLS from files, read anew on demand.

use std::path::Path;
use std::sync::Arc;

use cognomen_server::config::TlsFiles;
use cognomen_server::listen::{Limits, Listener, Tls};
use cognomen_store::testing::TemporaryFolder;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::Stub;

struct Identity {
    certificate: CertificateDer<'static>,
    key: rcgen::KeyPair,
}

fn identity(folder: &Path, name: &str) -> Identity {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    std::fs::write(folder.join(format!("{name}.crt")), made.cert.pem()).unwrap();
    std::fs::write(folder.join(format!("{name}.key")), made.signing_key.serialize_pem()).unwrap();
    Identity { certificate: made.cert.der().clone(), key: made.signing_key }
}

fn files(folder: &Path, client_ca: Option<&str>) -> TlsFiles {
    TlsFiles {
        cert: folder.join("server.crt"),
        key: folder.join("server.key"),
        client_ca: client_ca.map(|name| folder.join(name)),
    }
}

async fn start(tls: Tls) -> (std::net::SocketAddr, cognomen_server::listen::Serving) {
    let listener = Listener::bind("127.0.0.1:0".parse().unwrap(), Some(tls), Limits::default()).await.unwrap();
    (listener.address(), listener.serve(Arc::new(Stub::default())))
}

/// The answer to a request over TLS, when the server's certificate is the trusted one.
async fn ask(
    address: std::net::SocketAddr,
    trusted: &Identity,
    own: Option<&Identity>,
    version: &'static rustls::SupportedProtocolVersion,
) -> std::io::Result<String> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(trusted.certificate.clone()).unwrap();
    let builder = ClientConfig::builder_with_provider(provider).with_protocol_versions(&[version]).unwrap();
    let builder = builder.with_root_certificates(roots);
    let config = match own {
        None => builder.with_no_client_auth(),
        Some(own) => {
            let key = PrivateKeyDer::try_from(own.key.serialize_der()).unwrap();
            builder.with_client_auth_cert(vec![own.certificate.clone()], key).unwrap()
        }
    };
    let stream = TcpStream::connect(address).await?;
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, stream).await?;
    stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

#[tokio::test]
async fn serves_tls_and_reads_new_certificates() {
    let folder = TemporaryFolder::new();
    let first = identity(folder.path(), "server");
    let tls = Tls::load(&files(folder.path(), None)).unwrap();
    let (address, _serving) = start(tls.clone()).await;
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let answer = ask(address, &first, None, version).await.unwrap();
        assert!(answer.ends_with("GET / 0"), "{answer}");
    }
    let second = identity(folder.path(), "server");
    tls.reload().unwrap();
    assert!(ask(address, &first, None, &rustls::version::TLS13).await.is_err());
    assert!(ask(address, &second, None, &rustls::version::TLS13).await.is_ok());
    std::fs::write(folder.path().join("server.crt"), "nothing").unwrap();
    let refused = tls.reload().unwrap_err().to_string();
    assert!(refused.contains("`tls.cert`") && refused.contains("server.crt"), "{refused}");
    assert!(ask(address, &second, None, &rustls::version::TLS13).await.is_ok());
}

#[tokio::test]
async fn wants_a_signed_client_when_told_so() {
    let folder = TemporaryFolder::new();
    let server = identity(folder.path(), "server");
    let client = identity(folder.path(), "client");
    let stranger = identity(folder.path(), "stranger");
    let tls = Tls::load(&files(folder.path(), Some("client.crt"))).unwrap();
    let (address, _serving) = start(tls).await;
    let version = &rustls::version::TLS13;
    assert!(ask(address, &server, None, version).await.is_err());
    assert!(ask(address, &server, Some(&stranger), version).await.is_err());
    assert!(ask(address, &server, Some(&client), version).await.unwrap().ends_with("GET / 0"));
}
