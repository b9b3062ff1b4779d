//! What a request claims in its `Authorization` header, or in the query of a presigned one.

use std::borrow::Cow;

use cognomen_contract::{Error, Service};
use cognomen_crypto::sigv4::ALGORITHM;
use http::HeaderMap;
use http::request::Parts;

use super::error::{hashed, incomplete, invalid, missing};
use super::{date, query};

/// Longest life of a presigned request in seconds: a week.
const MAX_EXPIRES_SECONDS: i64 = 604_800;

/// The parts of a signature, as given.
pub(super) struct Claim<'a> {
    /// `AWS4-HMAC-SHA256`, if the client is right.
    pub(super) algorithm: Cow<'a, str>,
    /// `key id/date/region/service/aws4_request`.
    pub(super) credential: Cow<'a, str>,
    /// Names joined by semicolons.
    pub(super) signed_headers: Cow<'a, str>,
    /// Hexadecimal digits.
    pub(super) signature: Cow<'a, str>,
    /// `YYYYMMDD'T'HHMMSS'Z'`.
    pub(super) date: Cow<'a, str>,
    /// How long the signature is good, in seconds.
    pub(super) good_for: i64,
    /// Session token of temporary credentials.
    pub(super) session_token: Option<Cow<'a, str>>,
}

/// Whether a request carries a signature, good or not.
pub(super) fn is_present(parts: &Parts) -> bool {
    let header = parts.headers.get_all("authorization").iter().any(|value| value.as_bytes().starts_with(b"AWS4-"));
    header || query::parameters(parts.uri.query().unwrap_or_default()).any(|(name, _)| name == "X-Amz-Algorithm")
}

/// Finds the signature of a request.
pub(super) fn find(parts: &Parts, service: Service) -> Result<Claim<'_>, Error> {
    let query = parts.uri.query().unwrap_or_default();
    let presigned = query::parameters(query).any(|(name, _)| name == "X-Amz-Algorithm");
    match (single(&parts.headers, "authorization")?, presigned) {
        (Some(_), true) => {
            Err(invalid("Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."))
        }
        (Some(header), false) => from_header(header, &parts.headers, service),
        (None, true) => from_query(query),
        (None, false) => Err(missing(service)),
    }
}

fn from_header<'a>(header: &'a str, headers: &'a HeaderMap, service: Service) -> Result<Claim<'a>, Error> {
    let header = header.trim();
    if !header.starts_with("AWS4-") {
        return Err(missing(service));
    }
    let (algorithm, rest) = header.split_once(' ').unwrap_or((header, ""));
    let (mut credential, mut signature, mut signed_headers) = ("", "", "");
    for pair in rest.split([',', ' ']).filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("Credential", value)) => credential = value,
            Some(("Signature", value)) => signature = value,
            Some(("SignedHeaders", value)) => signed_headers = value,
            Some(_) => {}
            None => {
                return Err(incomplete(format!(
                    "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded \
                     with Base64): '{}'.",
                    hashed(header)
                )));
            }
        }
    }
    let date = match single(headers, "x-amz-date")? {
        Some(date) => date,
        None => single(headers, "date")?.unwrap_or_default(),
    };
    let given = [("Credential", credential), ("Signature", signature), ("SignedHeaders", signed_headers)];
    if date.is_empty() || given.iter().any(|(_, value)| value.is_empty()) {
        let mut message = String::new();
        for (name, _) in given.iter().filter(|(_, value)| value.is_empty()) {
            message.push_str(&format!("Authorization header requires '{name}' parameter. "));
        }
        if date.is_empty() {
            message.push_str("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        message.push_str("(Hashed with SHA-256 and encoded with Base64) Authorization=");
        message.push_str(&hashed(header));
        return Err(incomplete(message));
    }
    Ok(Claim {
        algorithm: algorithm.into(),
        credential: credential.into(),
        signed_headers: signed_headers.into(),
        signature: signature.into(),
        date: date.into(),
        good_for: date::SKEW_SECONDS,
        session_token: single(headers, "x-amz-security-token")?.map(Cow::Borrowed),
    })
}

fn from_query(query: &str) -> Result<Claim<'_>, Error> {
    const NAMES: [&str; 7] = [
        "X-Amz-Algorithm",
        "X-Amz-Credential",
        "X-Amz-Signature",
        "X-Amz-SignedHeaders",
        "X-Amz-Date",
        "X-Amz-Expires",
        "X-Amz-Security-Token",
    ];
    const REQUIRED: usize = 5;
    let mut found: [Option<Cow<'_, str>>; 7] = Default::default();
    for (name, value) in query::parameters(query) {
        let Some(at) = NAMES.iter().position(|known| *known == name) else { continue };
        if found[at].replace(value).is_some() {
            return Err(incomplete(format!("The query-string parameter '{name}' must be given only once.")));
        }
    }
    let required = NAMES.iter().zip(&found).take(REQUIRED);
    let absent: String = required
        .filter(|(_, value)| value.as_ref().is_none_or(|value| value.is_empty()))
        .map(|(name, _)| format!("AWS query-string parameters must include '{name}'. "))
        .collect();
    if !absent.is_empty() {
        return Err(incomplete(format!("{absent}Re-examine the query-string parameters.")));
    }
    let [algorithm, credential, signature, signed_headers, date, expires, token] = found.map(Option::unwrap_or_default);
    Ok(Claim {
        algorithm,
        credential,
        signed_headers,
        signature,
        date,
        good_for: if expires.is_empty() { date::SKEW_SECONDS } else { lifetime(&expires)? },
        session_token: (!token.is_empty()).then_some(token),
    })
}

fn lifetime(expires: &str) -> Result<i64, Error> {
    match expires.parse::<i64>() {
        Err(_) => Err(incomplete("X-Amz-Expires should be a number")),
        Ok(seconds) if seconds < 0 => Err(incomplete("X-Amz-Expires must be non-negative")),
        Ok(seconds) if seconds > MAX_EXPIRES_SECONDS => Err(incomplete(format!(
            "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than \
             {MAX_EXPIRES_SECONDS} seconds"
        ))),
        Ok(seconds) => Ok(seconds),
    }
}

/// The value of a header that may stand only once; one that is not visible ASCII counts as empty.
pub(super) fn single<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, Error> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err(incomplete(format!("The header '{name}' must be given only once.")));
    }
    Ok(first.map(|value| value.to_str().unwrap_or_default()))
}

impl Claim<'_> {
    /// Whether the algorithm is the one that is known.
    pub(super) fn check_algorithm(&self) -> Result<(), Error> {
        if self.algorithm == ALGORITHM {
            return Ok(());
        }
        Err(incomplete(format!("Unsupported AWS 'algorithm': '{}' (only {ALGORITHM} for now). ", self.algorithm)))
    }
}
