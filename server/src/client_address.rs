//! Where a request came from, behind proxies that say so.

use std::net::{IpAddr, SocketAddr};

use cognomen_userpool::risk::Network;
use http::{HeaderMap, HeaderValue};

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address of the client: the peer's, or, where the peer is a trusted proxy, the last one in `X-Forwarded-For` that is none.
/// Whatever stands before that was written by somebody who is not trusted.
pub(crate) fn client_address(peer: SocketAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut client = peer.ip().to_canonical();
    if trusted.is_empty() {
        return client;
    }
    // In bytes: what others wrote before a proxy's entry must not make the whole line illegible.
    let values: Vec<_> = headers.get_all(FORWARDED_FOR).iter().map(HeaderValue::as_bytes).collect();
    for entry in values.iter().rev().flat_map(|value| value.rsplit(|byte| *byte == b',')) {
        if !is_trusted(client) {
            break;
        }
        match str::from_utf8(entry).ok().and_then(|entry| address(entry.trim())) {
            Some(before) => client = before,
            None => break,
        }
    }
    client
}

/// An address as proxies write it, with or without a port.
fn address(entry: &str) -> Option<IpAddr> {
    let with_port = || entry.parse::<SocketAddr>().ok().map(|socket| socket.ip());
    let in_brackets = || entry.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    entry.parse().ok().or_else(with_port).or_else(in_brackets).map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&'static str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(FORWARDED_FOR, HeaderValue::from_static(value));
        }
        let trusted: Vec<Network> = trusted.iter().map(|range| range.parse().unwrap()).collect();
        client_address(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        let proxies = ["10.0.0.0/8", "fd00::/8"];
        let cases: [(&str, &[&'static str], &str); 10] = [
            ("10.0.0.1:80", &["203.0.113.9"], "203.0.113.9"),
            ("10.0.0.1:80", &["198.51.100.1, 203.0.113.9"], "203.0.113.9"),
            ("10.0.0.1:80", &["198.51.100.1, 203.0.113.9, 10.0.0.2"], "203.0.113.9"),
            ("10.0.0.1:80", &["198.51.100.1", "203.0.113.9:4711"], "203.0.113.9"),
            ("[::ffff:10.0.0.1]:80", &["[2001:db8::1]:443"], "2001:db8::1"),
            ("[fd00::1]:80", &["[2001:db8::1]"], "2001:db8::1"),
            ("203.0.113.1:80", &["198.51.100.1"], "203.0.113.1"),
            ("10.0.0.1:80", &["203.0.113.9, unknown"], "10.0.0.1"),
            ("10.0.0.1:80", &[], "10.0.0.1"),
            ("10.0.0.1:80", &["10.0.0.9"], "10.0.0.9"),
        ];
        for (peer, forwarded, client) in cases {
            assert_eq!(seen(peer, forwarded, &proxies), client, "{peer} {forwarded:?}");
        }
        assert_eq!(seen("10.0.0.1:80", &["203.0.113.9"], &[]), "10.0.0.1");
    }

    #[test]
    fn nobody_hides_behind_a_proxy_by_what_is_no_text() {
        let line = HeaderValue::from_bytes(b"\xff\xfe, 203.0.113.9").unwrap();
        let headers = HeaderMap::from_iter([(http::HeaderName::from_static(FORWARDED_FOR), line)]);
        let proxies = ["10.0.0.0/8".parse().unwrap()];
        let client = client_address("10.0.0.1:80".parse().unwrap(), &headers, &proxies);
        assert_eq!(client.to_string(), "203.0.113.9");
    }
}
