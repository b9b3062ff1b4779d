use std::borrow::Cow;

use crate::percent::push_encoded;
use crate::{digest, hex};

/// What stands for the hash of the body when a presigned request leaves it open.
pub const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";

/// SHA-256 of an empty body in hexadecimal digits.
pub const EMPTY_PAYLOAD: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// How a service wants the path in the canonical request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathStyle {
    /// Dot segments and doubled slashes removed, the path as sent encoded once more: all services but S3.
    Normalized,
    /// The path as sent, its encoding made uniform: S3.
    S3,
}

/// A request as it stands on the wire.
#[derive(Debug, Clone, Copy)]
pub struct RequestView<'a> {
    /// Method in capitals.
    pub method: &'a str,
    /// Path, percent-encoded as sent; empty means `/`.
    pub path: &'a str,
    /// Query without its question mark, percent-encoded as sent.
    pub query: &'a str,
    /// Header names, in any case, and values, in the order in which they were sent.
    pub headers: &'a [(&'a str, &'a str)],
    /// SHA-256 of the body in hexadecimal digits, or [`UNSIGNED_PAYLOAD`].
    pub payload_hash: &'a str,
}

/// SHA-256 of a body in hexadecimal digits.
#[must_use]
pub fn payload_hash(body: &[u8]) -> String {
    hex::encode(&digest::sha256(body))
}

/// The canonical request over the named headers. A parameter `X-Amz-Signature` of the query is left out, as it must be
/// for presigned requests. A named header that the request lacks counts as empty; the caller decides which headers must
/// be signed.
#[must_use]
pub fn canonical_request(request: &RequestView<'_>, signed_headers: &[&str], style: PathStyle) -> String {
    let mut out = String::with_capacity(512);
    for line in [request.method, &canonical_path(request.path, style), &canonical_query(request.query)] {
        out.push_str(line);
        out.push('\n');
    }
    for name in signed_headers {
        out.push_str(name);
        out.push(':');
        let values = request.headers.iter().filter(|(given, _)| given.eq_ignore_ascii_case(name));
        for (count, (_, value)) in values.enumerate() {
            if count > 0 {
                out.push(',');
            }
            push_collapsed(&mut out, value);
        }
        out.push('\n');
    }
    out.push('\n');
    out.push_str(&signed_headers.join(";"));
    out.push('\n');
    out.push_str(request.payload_hash);
    out
}

/// The value without spaces around it and with single spaces inside.
fn push_collapsed(out: &mut String, value: &str) {
    for (count, word) in value.split([' ', '\t']).filter(|word| !word.is_empty()).enumerate() {
        if count > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
}

fn canonical_path(path: &str, style: PathStyle) -> Cow<'_, str> {
    if path.is_empty() || path == "/" {
        return Cow::Borrowed("/");
    }
    let mut out = String::with_capacity(path.len() + 16);
    match style {
        PathStyle::S3 => push_encoded(&mut out, &decode(path), true),
        PathStyle::Normalized => push_encoded(&mut out, normalize(path).as_bytes(), true),
    }
    Cow::Owned(out)
}

/// Removes empty and dot segments (RFC 3986, section 5.2.4), keeping a slash at the end.
fn normalize(path: &str) -> String {
    let mut kept = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                kept.pop();
            }
            other => kept.push(other),
        }
    }
    let ends_in_slash = !kept.is_empty() && ["/", "/.", "/.."].iter().any(|end| path.ends_with(end));
    format!("/{}{}", kept.join("/"), if ends_in_slash { "/" } else { "" })
}

/// Parameters sorted by encoded name and value.
fn canonical_query(query: &str) -> String {
    let mut parameters: Vec<(String, String)> = query
        .split('&')
        .filter(|parameter| !parameter.is_empty())
        .map(|parameter| parameter.split_once('=').unwrap_or((parameter, "")))
        .map(|(name, value)| (encode(&decode(name), false), encode(&decode(value), false)))
        .filter(|(name, _)| name != "X-Amz-Signature")
        .collect();
    parameters.sort_unstable();
    let mut out = String::with_capacity(query.len());
    for (name, value) in &parameters {
        if !out.is_empty() {
            out.push('&');
        }
        out.push_str(name);
        out.push('=');
        out.push_str(value);
    }
    out
}

/// Undoes percent-encoding; what is no valid triplet stays as it is.
fn decode(text: &str) -> Cow<'_, [u8]> {
    let bytes = text.as_bytes();
    if !bytes.contains(&b'%') {
        return Cow::Borrowed(bytes);
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let triplet = match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                hex::digit(*high).zip(hex::digit(*low)).map(|(high, low)| (high << 4 | low, after))
            }
            _ => None,
        };
        let (byte, after) = triplet.unwrap_or((*first, after));
        out.push(byte);
        rest = after;
    }
    Cow::Owned(out)
}

/// Percent-encodes all but the unreserved characters (RFC 3986, section 2.3), in capitals, and slashes where asked.
pub(super) fn encode(bytes: &[u8], keep_slash: bool) -> String {
    let mut out = String::with_capacity(bytes.len() + 8);
    push_encoded(&mut out, bytes, keep_slash);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalizes_paths_as_the_published_suite() {
        for (path, expected) in [
            ("", "/"),
            ("/", "/"),
            ("//", "/"),
            ("/./", "/"),
            ("/foo/..", "/"),
            ("/foo/bar/../..", "/"),
            ("/./foo", "/foo"),
            ("//foo//", "/foo/"),
            ("/-._~0123456789abc", "/-._~0123456789abc"),
            ("/example%20space/", "/example%2520space/"),
            ("/pools/us-east-1%3Aabc", "/pools/us-east-1%253Aabc"),
        ] {
            assert_eq!(canonical_path(path, PathStyle::Normalized), expected, "{path}");
        }
        assert_eq!(canonical_path("/a//b/../%7Ec d%2f", PathStyle::S3), "/a//b/../~c%20d/");
    }

    #[test]
    fn sorts_and_encodes_queries() {
        for (query, expected) in [
            ("", ""),
            ("Param2=value2&Param1=value1", "Param1=value1&Param2=value2"),
            ("Param1=value2&Param1=Value1", "Param1=Value1&Param1=value2"),
            ("Param1=%3d&b", "Param1=%3D&b="),
            ("a=x y&a=x+y&a=%zz", "a=%25zz&a=x%20y&a=x%2By"),
            ("a=1&X-Amz-Signature=abc", "a=1"),
        ] {
            assert_eq!(canonical_query(query), expected, "{query}");
        }
    }

    #[test]
    fn joins_and_collapses_headers() {
        let headers = [("My-Header1", " a   b  c "), ("Host", "example"), ("my-header1", "d")];
        let request =
            RequestView { method: "GET", path: "/", query: "", headers: &headers, payload_hash: EMPTY_PAYLOAD };
        let canonical = canonical_request(&request, &["host", "my-header1"], PathStyle::Normalized);
        assert_eq!(
            canonical,
            format!("GET\n/\n\nhost:example\nmy-header1:a b c,d\n\nhost;my-header1\n{EMPTY_PAYLOAD}")
        );
    }
}
