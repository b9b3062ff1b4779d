//! Which host a request is for (RFC 9112 section 3.2, RFC 9113 section 8.3.1).

use http::request::Parts;
use http::{Version, header};

/// Why a request is refused before anybody reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HostFault {
    Missing,
    Several,
    Malformed,
    Contradicted,
}

impl HostFault {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Missing => "the request names no `Host`\n",
            Self::Several => "the request names `Host` more than once\n",
            Self::Malformed => "the `Host` of the request is malformed\n",
            Self::Contradicted => "`Host` and `:authority` differ\n",
        }
    }
}

/// Wants exactly one well-formed host. HTTP/1.0 may go without; HTTP/2 may name it by `:authority` instead.
pub(super) fn check(parts: &Parts) -> Result<(), HostFault> {
    let mut values = parts.headers.get_all(header::HOST).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err(HostFault::Several);
    }
    let authority = if parts.version == Version::HTTP_2 { parts.uri.authority() } else { None };
    match (first, authority) {
        (None, None) if parts.version == Version::HTTP_10 => Ok(()),
        (None, None) => Err(HostFault::Missing),
        (None, Some(authority)) => well_formed(authority.as_str().as_bytes()),
        (Some(host), None) => well_formed(host.as_bytes()),
        (Some(host), Some(authority)) if host.as_bytes().eq_ignore_ascii_case(authority.as_str().as_bytes()) => {
            well_formed(host.as_bytes())
        }
        (Some(_), Some(_)) => Err(HostFault::Contradicted),
    }
}

/// A name or address with an optional port: no user, path or blank.
fn well_formed(host: &[u8]) -> Result<(), HostFault> {
    let fits = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b':' | b'[' | b']');
    if !host.is_empty() && host.len() <= 261 && host.iter().all(fits) { Ok(()) } else { Err(HostFault::Malformed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(version: Version, uri: &str, hosts: &[&str]) -> Parts {
        let mut request = http::Request::builder().version(version).uri(uri);
        for host in hosts {
            request = request.header(header::HOST, *host);
        }
        request.body(()).unwrap().into_parts().0
    }

    #[test]
    fn wants_exactly_one_host() {
        let v1 = Version::HTTP_11;
        let v2 = Version::HTTP_2;
        type Case = (Version, &'static str, &'static [&'static str], Result<(), HostFault>);
        let table: &[Case] = &[
            (v1, "/", &["localhost:8400"], Ok(())),
            (v1, "/", &["[::1]:8400"], Ok(())),
            (v1, "/", &[], Err(HostFault::Missing)),
            (v1, "http://localhost/", &[], Err(HostFault::Missing)),
            (v1, "/", &["a", "a"], Err(HostFault::Several)),
            (v1, "/", &[""], Err(HostFault::Malformed)),
            (v1, "/", &["a b"], Err(HostFault::Malformed)),
            (v1, "/", &["user@a"], Err(HostFault::Malformed)),
            (v1, "/", &["a/b"], Err(HostFault::Malformed)),
            (Version::HTTP_10, "/", &[], Ok(())),
            (v2, "http://a/", &[], Ok(())),
            (v2, "http://a/", &["A"], Ok(())),
            (v2, "http://a/", &["b"], Err(HostFault::Contradicted)),
            (v2, "/", &[], Err(HostFault::Missing)),
        ];
        for (version, uri, hosts, expected) in table {
            assert_eq!(check(&parts(*version, uri, hosts)), *expected, "{version:?} {uri} {hosts:?}");
        }
    }
}
