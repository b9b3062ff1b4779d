use super::canonical::encode;
use super::{
    ALGORITHM, PathStyle, RequestView, Scope, UNSIGNED_PAYLOAD, canonical_request, signature, signing_key,
    string_to_sign,
};

/// What a client signs with.
#[derive(Clone, Copy)]
pub struct Credentials<'a> {
    /// Access key id.
    pub access_key_id: &'a str,
    /// Secret access key.
    pub secret_access_key: &'a str,
    /// Session token of temporary credentials.
    pub session_token: Option<&'a str>,
}

impl std::fmt::Debug for Credentials<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// The headers that make a request a signed one; all values fit a header line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// `Authorization`.
    pub authorization: String,
    /// `X-Amz-Date`.
    pub amz_date: String,
    /// `X-Amz-Security-Token`, with temporary credentials.
    pub security_token: Option<String>,
}

/// Signs all headers of the request, which must have `host` and neither `x-amz-date` nor `x-amz-security-token`: these
/// come from here. `amz_date` is `YYYYMMDD'T'HHMMSS'Z'`.
#[must_use]
pub fn sign(
    credentials: &Credentials<'_>,
    region: &str,
    service: &str,
    amz_date: &str,
    request: &RequestView<'_>,
) -> Signed {
    let mut headers = request.headers.to_vec();
    headers.push(("x-amz-date", amz_date));
    headers.extend(credentials.session_token.map(|token| ("x-amz-security-token", token)));
    let names = header_names(&headers);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let scope = scope(amz_date, region, service);
    let canonical = canonical_request(&RequestView { headers: &headers, ..*request }, &names, style(service));
    let key = signing_key(credentials.secret_access_key, &scope);
    let signature = signature(&key, &string_to_sign(amz_date, &scope, &canonical));
    Signed {
        authorization: format!(
            "{ALGORITHM} Credential={}/{scope}, SignedHeaders={}, Signature={signature}",
            credentials.access_key_id,
            names.join(";"),
        ),
        amz_date: amz_date.to_owned(),
        security_token: credentials.session_token.map(str::to_owned),
    }
}

/// The query of a presigned request over all its headers, good for `expires` seconds. The payload is open unless the
/// request gives its hash.
#[must_use]
pub fn presign(
    credentials: &Credentials<'_>,
    region: &str,
    service: &str,
    amz_date: &str,
    expires: u32,
    request: &RequestView<'_>,
) -> String {
    let names = header_names(request.headers);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let scope = scope(amz_date, region, service);
    let mut query = request.query.to_owned();
    let mut push = |name: &str, value: &str| {
        if !query.is_empty() {
            query.push('&');
        }
        query.push_str(name);
        query.push('=');
        query.push_str(&encode(value.as_bytes(), false));
    };
    push("X-Amz-Algorithm", ALGORITHM);
    push("X-Amz-Credential", &format!("{}/{scope}", credentials.access_key_id));
    push("X-Amz-Date", amz_date);
    push("X-Amz-Expires", &expires.to_string());
    push("X-Amz-SignedHeaders", &names.join(";"));
    if let Some(token) = credentials.session_token {
        push("X-Amz-Security-Token", token);
    }
    let payload_hash = if request.payload_hash.is_empty() { UNSIGNED_PAYLOAD } else { request.payload_hash };
    let view = RequestView { query: &query, payload_hash, ..*request };
    let canonical = canonical_request(&view, &names, style(service));
    let key = signing_key(credentials.secret_access_key, &scope);
    let signature = signature(&key, &string_to_sign(amz_date, &scope, &canonical));
    query.push_str("&X-Amz-Signature=");
    query.push_str(&signature);
    query
}

fn scope<'a>(amz_date: &'a str, region: &'a str, service: &'a str) -> Scope<'a> {
    Scope { date: amz_date.split_once('T').map_or(amz_date, |(date, _)| date), region, service }
}

fn style(service: &str) -> PathStyle {
    if service == "s3" { PathStyle::S3 } else { PathStyle::Normalized }
}

fn header_names(headers: &[(&str, &str)]) -> Vec<String> {
    let mut names: Vec<String> = headers.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
    names.sort_unstable();
    names.dedup();
    names
}
