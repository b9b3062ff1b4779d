//! The check of a signature, in the order in which AWS looks at it.

use cognomen_contract::{Error, Service};
use cognomen_crypto::compare;
use cognomen_crypto::sigv4::{self, EMPTY_PAYLOAD, PathStyle, Scope};
use std::borrow::Cow;

use super::claim::{self, Claim};
use super::error::{incomplete, invalid, mismatch, unrecognized};
use super::{Proven, RequestView, date, signer};
use crate::caller::Caller;
use crate::context::Iam;

/// Region of the services that are global.
const GLOBAL_REGION: &str = "us-east-1";
/// Longest access key id that is looked up.
const MAX_KEY_ID_LENGTH: usize = 128;
/// Most headers that are signed; clients sign less than twenty.
const MAX_SIGNED_HEADERS: usize = 128;

/// Proves the IAM identity of a request.
pub(super) async fn check(iam: &Iam, request: &RequestView<'_>, service: Service) -> Result<Proven, Error> {
    let now = iam.clock.now();
    let claim = claim::find(request.parts, service)?;
    let signed_at = date::parse(&claim.date)?;
    date::check(&claim.date, signed_at, now, claim.good_for)?;
    let names = header_names(&claim, request)?;
    claim.check_algorithm()?;
    let (access_key_id, scope) = credential(&claim, service, &iam.regions)?;
    if access_key_id.len() > MAX_KEY_ID_LENGTH {
        return Err(unrecognized());
    }
    let payload_hash = payload_hash(request)?;
    let signer = signer::find(iam, access_key_id, claim.session_token.as_deref(), &scope).await?;
    let headers = header_values(request, &names)?;
    let view = sigv4::RequestView {
        method: request.parts.method.as_str(),
        path: request.parts.uri.path(),
        query: request.parts.uri.query().unwrap_or_default(),
        headers: &headers,
        payload_hash: &payload_hash,
    };
    let canonical = sigv4::canonical_request(&view, &names, PathStyle::Normalized);
    let to_sign = sigv4::string_to_sign(&claim.date, &scope, &canonical);
    if !sigv4::matches(&signer.key, &to_sign, &claim.signature) {
        return Err(mismatch());
    }
    let principal = signer.prove(now)?;
    // IAM is in one region, wherever it was asked: policies that bind regions are not evaded by what a client signs.
    let region = if service == Service::Iam { GLOBAL_REGION } else { scope.region };
    Ok(Proven { caller: Caller::Principal(principal), region: Some(region.to_owned()) })
}

/// The names of the signed headers in canonical order, once all that must be signed are among them.
fn header_names<'a>(claim: &'a Claim<'_>, request: &RequestView<'_>) -> Result<Vec<&'a str>, Error> {
    let mut names: Vec<&str> = claim.signed_headers.split(';').take(MAX_SIGNED_HEADERS + 1).collect();
    if names.len() > MAX_SIGNED_HEADERS {
        return Err(mismatch());
    }
    names.sort_unstable();
    names.dedup();
    if !names.contains(&"host") {
        return Err(invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."));
    }
    for name in request.parts.headers.keys().map(http::HeaderName::as_str) {
        if name.starts_with("x-amz-") && !names.contains(&name) {
            return Err(invalid(format!("'{name}' must be a 'SignedHeader' in the AWS Authorization.")));
        }
    }
    Ok(names)
}

/// Access key id and scope, once the scope fits the request.
fn credential<'a>(claim: &'a Claim<'_>, service: Service, regions: &[String]) -> Result<(&'a str, Scope<'a>), Error> {
    let credential = claim.credential.as_ref();
    let mut fields = credential.split('/');
    let fields: [Option<&str>; 6] = std::array::from_fn(|_| fields.next());
    let [Some(key_id), Some(date), Some(region), Some(name), Some(terminator), None] = fields else {
        return Err(incomplete(format!(
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{credential}'"
        )));
    };
    let day = claim.date.get(..8).unwrap_or_default();
    let mut wrong = String::new();
    if !region_allowed(region, service, regions) {
        wrong.push_str("Credential should be scoped to a valid region. ");
    }
    if name != service.signing_name() {
        wrong.push_str(&format!("Credential should be scoped to correct service: '{}'. ", service.signing_name()));
    }
    if terminator != "aws4_request" {
        wrong.push_str(&format!(
            "Credential should be scoped with a valid terminator: 'aws4_request', not '{terminator}'. "
        ));
    }
    if date != day {
        wrong.push_str(&format!(
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{date}' != '{day}', \
             from '{}'.",
            claim.date
        ));
    }
    if wrong.is_empty() { Ok((key_id, Scope { date, region, service: name })) } else { Err(invalid(wrong)) }
}

fn region_allowed(region: &str, service: Service, regions: &[String]) -> bool {
    let global = matches!(service, Service::Iam | Service::Sts) && region == GLOBAL_REGION;
    let formed = (1..=32).contains(&region.len())
        && region.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    global || formed && (regions.is_empty() || regions.iter().any(|allowed| allowed == region))
}

/// The hash of the body, which a declared one must equal: an open payload or one in signed chunks is S3's alone.
fn payload_hash(request: &RequestView<'_>) -> Result<Cow<'static, str>, Error> {
    let hash = match request.body {
        [] => Cow::Borrowed(EMPTY_PAYLOAD),
        body => Cow::Owned(sigv4::payload_hash(body)),
    };
    match claim::single(&request.parts.headers, "x-amz-content-sha256")? {
        Some(declared) if declared.starts_with("STREAMING-") || declared == sigv4::UNSIGNED_PAYLOAD => {
            Err(invalid(format!("The payload must be signed: 'x-amz-content-sha256' is '{declared}'.")))
        }
        Some(declared) if !compare::equal(declared.as_bytes(), hash.as_bytes()) => {
            Err(invalid("The provided 'x-amz-content-sha256' header does not match what was computed."))
        }
        _ => Ok(hash),
    }
}

/// The signed headers with their values, in the order in which they were sent.
fn header_values<'a>(request: &RequestView<'a>, names: &[&'a str]) -> Result<Vec<(&'a str, &'a str)>, Error> {
    let headers = &request.parts.headers;
    let mut values = Vec::with_capacity(names.len() + 2);
    for name in names {
        for value in headers.get_all(*name) {
            values.push((*name, std::str::from_utf8(value.as_bytes()).map_err(|_| mismatch())?));
        }
    }
    // HTTP/2 carries the host as `:authority`.
    if !headers.contains_key("host")
        && let Some(authority) = request.parts.uri.authority()
    {
        values.push(("host", authority.as_str()));
    }
    Ok(values)
}
