use std::net::IpAddr;
use std::sync::Arc;

use cognomen_crypto::{digest, hex};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::*;

fn upstream(reach: Reach) -> HttpUpstream {
    HttpUpstream::new(reach).unwrap()
}

/// A server that answers every connection alike; its address.
async fn serving(answer: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let answer = answer.clone();
            tokio::spawn(async move {
                let mut request = [0; 4096];
                let _ = stream.read(&mut request).await;
                let _ = stream.write_all(&answer).await;
            });
        }
    });
    format!("http://{address}/keys")
}

fn answer(status: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

#[test]
fn public_addresses_are_those_that_everybody_reaches() {
    let address = |text: &str| text.parse::<IpAddr>().unwrap();
    for text in
        ["1.1.1.1", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2001:4860::8888", "64:ff9b::101:101"]
    {
        assert!(Reach::Public.allows(address(text)), "{text}");
    }
    let special = [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ];
    for text in special {
        assert!(!Reach::Public.allows(address(text)), "{text}");
    }
}

#[test]
fn what_lends_credentials_to_machines_is_never_asked() {
    for text in
        ["169.254.169.254", "::ffff:169.254.170.2", "fe80::1", "fd00:ec2::254", "100.100.100.200", "0.0.0.0", "::"]
    {
        assert!(!Reach::Everywhere.allows(text.parse().unwrap()), "{text}");
    }
    for text in ["127.0.0.1", "10.0.0.1", "::1", "fd12::1", "192.168.0.1", "1.1.1.1"] {
        assert!(Reach::Everywhere.allows(text.parse().unwrap()), "{text}");
    }
}

#[tokio::test]
async fn addresses_of_this_machine_are_refused_however_they_are_written() {
    let upstream = upstream(Reach::Public);
    let urls = [
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://localhost/",
        "https://LOCALHOST:8401/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/",
        "https://user@1.1.1.1/",
        "http://1.1.1.1/",
        "file:///etc/passwd",
        "ftp://1.1.1.1/",
        "https://",
        "//1.1.1.1/",
        "",
    ];
    for url in urls {
        assert_eq!(upstream.get(url, &[]).await, Err(Unreachable::Forbidden), "{url}");
        assert_eq!(upstream.get_vouched(url, &["00".repeat(20)]).await, Err(Unreachable::Forbidden), "{url}");
        assert_eq!(upstream.post_form(url, &[], &[("a", "b")]).await, Err(Unreachable::Forbidden), "{url}");
    }
}

#[tokio::test]
async fn answers_are_handed_over_with_their_status() {
    let upstream = upstream(Reach::Everywhere);
    let url = serving(answer("200 OK", b"{}")).await;
    assert_eq!(upstream.get(&url, &[]).await.unwrap(), Fetched { status: 200, body: Bytes::from_static(b"{}") });
    let url = serving(answer("503 Busy", b"later")).await;
    assert_eq!(upstream.get(&url, &[]).await.unwrap().status, 503);
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let elsewhere = serving(answer("200 OK", b"secret")).await;
    let head = format!("HTTP/1.1 302 Found\r\nlocation: {elsewhere}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    let fetched = upstream(Reach::Everywhere).get(&serving(head.into_bytes()).await, &[]).await.unwrap();
    assert_eq!((fetched.status, fetched.body.len()), (302, 0));
}

#[tokio::test]
async fn long_answers_are_cut_off_whether_they_say_so_or_not() {
    let upstream = upstream(Reach::Everywhere);
    let whole = serving(answer("200 OK", &vec![b'a'; LONGEST_DOCUMENT])).await;
    assert_eq!(upstream.get(&whole, &[]).await.unwrap().body.len(), LONGEST_DOCUMENT);
    let said = serving(answer("200 OK", &vec![b'a'; LONGEST_DOCUMENT + 1])).await;
    assert_eq!(upstream.get(&said, &[]).await, Err(Unreachable::TooLarge));
    let head = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n";
    let unsaid = serving([&head[..], &vec![b'a'; LONGEST_DOCUMENT + 1]].concat()).await;
    assert_eq!(upstream.get(&unsaid, &[]).await, Err(Unreachable::TooLarge));
}

#[tokio::test]
async fn silence_ends_in_time() {
    let upstream = HttpUpstream::within(Reach::Everywhere, Duration::from_millis(100)).unwrap();
    // Accepted by the system, read by nobody.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    assert_eq!(upstream.get(&url, &[]).await, Err(Unreachable::TimedOut));
    let begun = serving(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc".to_vec()).await;
    assert!(upstream.get(&begun, &[]).await.is_err());
    drop(listener);
    assert_eq!(upstream.get(&url, &[]).await, Err(Unreachable::Connection));
}

#[tokio::test]
async fn what_fits_no_header_is_not_sent() {
    let upstream = upstream(Reach::Everywhere);
    let url = serving(answer("200 OK", b"{}")).await;
    let split = [("authorization", "Bearer a\r\nx: y")];
    assert_eq!(upstream.get(&url, &split).await, Err(Unreachable::Forbidden));
}

#[test]
fn forms_cannot_be_broken_out_of() {
    assert_eq!(encoded(&[("a", "1&b=2"), ("c d", "é+")]), "a=1%26b%3D2&c%20d=%C3%A9%2B");
}

/// A certificate of `localhost`, the authority that signed it, and a server that shows both.
struct Tls {
    url: String,
    leaf: String,
    authority: String,
}

fn thumbprint(certificate: &CertificateDer<'_>) -> String {
    hex::encode(&digest::sha1(certificate)).to_ascii_uppercase()
}

async fn tls(name: &str) -> Tls {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let leaf = CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
    let chain = vec![leaf.der().clone(), authority.der().clone()];
    let thumbprints = [thumbprint(&chain[0]), thumbprint(&chain[1])];
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.with_no_client_auth().with_single_cert(chain, key).unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}/keys", listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(&answer("200 OK", b"{}")).await;
            let _ = stream.shutdown().await;
        }
    });
    let [leaf, authority] = thumbprints;
    Tls { url, leaf, authority }
}

#[tokio::test]
async fn a_certificate_counts_by_its_own_thumbprint_or_that_of_its_authority() {
    let upstream = upstream(Reach::Everywhere);
    let server = tls("localhost").await;
    assert_eq!(upstream.get(&server.url, &[]).await, Err(Unreachable::Untrusted));
    assert_eq!(upstream.get_vouched(&server.url, &[]).await, Err(Unreachable::Untrusted));
    let other = tls("localhost").await;
    for strange in [&other.leaf, &other.authority, &String::new()] {
        let thumbprints = std::slice::from_ref(strange);
        assert_eq!(upstream.get_vouched(&server.url, thumbprints).await, Err(Unreachable::Untrusted));
    }
    for known in [server.leaf, server.authority.to_ascii_lowercase()] {
        let fetched = upstream.get_vouched(&server.url, &["00".repeat(20), known]).await.unwrap();
        assert_eq!(fetched.status, 200);
    }
}

#[tokio::test]
async fn a_thumbprint_does_not_vouch_for_other_names() {
    let upstream = upstream(Reach::Everywhere);
    let server = tls("provider.example").await;
    for known in [server.leaf, server.authority] {
        assert_eq!(upstream.get_vouched(&server.url, &[known]).await, Err(Unreachable::Untrusted));
    }
}
