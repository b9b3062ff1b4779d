//! What an OpenID Connect provider may consist of.

use cognomen_contract::{CommonCode, Error};

use super::{invalid_input, quota_exceeded};
use crate::ops::roles::WEB_PROVIDERS;

/// The most audiences of a provider.
const MAX_CLIENT_IDS: usize = 100;
/// The most thumbprints of a provider.
const MAX_THUMBPRINTS: usize = 5;
/// The one provider of those that roles know by their names which speaks OpenID Connect like any other.
const GOOGLE: &str = "accounts.google.com";
/// Names of further providers that identity pools know without being told.
const SOCIAL: [&str; 2] = ["api.twitter.com", "www.digits.com"];
/// Characters of a path beside letters, digits and slashes: those of RFC 3986, section 3.3, without the wildcard of policies.
const IN_PATH: &[u8] = b"/-._~!$&'()+,;=:@%";

/// The URL of a provider without its scheme, and whether that is `http`. Unlike at AWS, providers may be on a port of their own.
///
/// # Errors
/// `ValidationError` when it is no URL; `InvalidInput` unless it is `https`, or `http` where that is taken, with a host and no more
/// than a port and a path.
pub(super) fn url(url: &str, plain_http: bool) -> Result<(&str, bool), Error> {
    let no_url = || Error::new(CommonCode::Validation, "Invalid Open ID Connect Provider URL");
    let (scheme, rest) = url.split_once("://").ok_or_else(no_url)?;
    if scheme != "https" && !(plain_http && scheme == "http") {
        return Err(invalid_input("Invalid Open ID Connect Provider URL. The URL must begin with https://."));
    }
    let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    if host.is_empty() {
        return Err(no_url());
    }
    let in_path = |byte: u8| byte.is_ascii_alphanumeric() || IN_PATH.contains(&byte);
    let invalid = || invalid_input("Invalid Open ID Connect Provider URL.");
    if !(host.split('.').all(is_label) && port.is_none_or(is_port) && path.bytes().all(in_path)) {
        return Err(invalid());
    }
    let is_bare = port.is_none() && matches!(path, "" | "/");
    if is_of_others(host) || !host.contains('.') && (!plain_http || is_bare && host != "localhost") {
        return Err(invalid());
    }
    Ok((rest, scheme == "http"))
}

/// Whether a host is that of a provider which roles and identity pools know by its name. What its tokens say is told in condition keys
/// of that name; nobody else's tokens may speak there, just as none may under `saml`, `sts` or `aws`.
fn is_of_others(host: &str) -> bool {
    let known = WEB_PROVIDERS.iter().chain(&SOCIAL).filter(|name| **name != GOOGLE);
    known.into_iter().any(|name| name.eq_ignore_ascii_case(host))
}

/// Whether a text is the number of a port as URLs write it.
fn is_port(port: &str) -> bool {
    port.parse::<u16>().is_ok_and(|number| number > 0 && number.to_string() == port)
}

/// Whether a part of a host's name is as RFC 1123, section 2.1 has it.
fn is_label(label: &str) -> bool {
    let plain = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    plain && (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
}

/// Audiences, each once.
///
/// # Errors
/// `LimitExceeded` for more than a hundred.
pub(super) fn client_ids(given: Vec<String>) -> Result<Vec<String>, Error> {
    let mut client_ids = Vec::new();
    for id in given {
        if !client_ids.contains(&id) {
            if client_ids.len() == MAX_CLIENT_IDS {
                return Err(quota_exceeded("ClientIdsPerOpenIdConnectProvider", MAX_CLIENT_IDS));
            }
            client_ids.push(id);
        }
    }
    Ok(client_ids)
}

/// Thumbprints as they are kept: they vouch for a provider's server where no authority does.
///
/// # Errors
/// `InvalidInput` for more than five.
pub(super) fn thumbprints(given: &[String]) -> Result<Vec<String>, Error> {
    if given.len() > MAX_THUMBPRINTS {
        return Err(invalid_input("Thumbprint list must contain fewer than 5 entries."));
    }
    Ok(given.iter().map(|thumbprint| thumbprint.to_lowercase()).collect())
}
