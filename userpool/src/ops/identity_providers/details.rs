//! `ProviderDetails`: which keys a type of provider has, what they may hold, what is filled in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::IdentityProviderTypeType as Kind;

use super::metadata::{self, Metadata};
use super::social;
use crate::error;

pub(super) type Details = BTreeMap<String, String>;

/// What a value may be.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// Any text but an empty one.
    Text,
    /// `true` or `false`.
    Switch,
    /// An `https` URL without user information and fragment.
    Url,
    /// `GET` or `POST`.
    Method,
    /// Scopes (RFC 6749 section 3.3), separated by blanks or commas.
    Scopes,
}

/// A key of a type's details.
pub(super) struct Key(pub(super) &'static str, pub(super) Form, pub(super) Presence);

/// Whether a key must be given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    /// It must.
    Required,
    /// It may be left out.
    Optional,
}

use Presence::{Optional, Required};

const SAML: &[Key] = &[
    Key("MetadataURL", Form::Url, Optional),
    Key("MetadataFile", Form::Text, Optional),
    Key("IDPSignout", Form::Switch, Optional),
    Key("IDPInit", Form::Switch, Optional),
    Key("EncryptedResponses", Form::Switch, Optional),
    Key("RequestSigningAlgorithm", Form::Text, Optional),
    // Answers carry these; they come back with changes made from an answer, and are read from the metadata anew.
    Key(SSO_URI, Form::Text, Optional),
    Key(SLO_URI, Form::Text, Optional),
];

const OIDC: &[Key] = &[
    Key("client_id", Form::Text, Required),
    Key("client_secret", Form::Text, Required),
    Key("attributes_request_method", Form::Method, Required),
    Key("oidc_issuer", Form::Url, Required),
    Key("authorize_scopes", Form::Scopes, Required),
    Key("authorize_url", Form::Url, Optional),
    Key("token_url", Form::Url, Optional),
    Key("attributes_url", Form::Url, Optional),
    Key("jwks_uri", Form::Url, Optional),
    Key("attributes_url_add_attributes", Form::Switch, Optional),
];

/// Where the provider takes sign-in requests, and sign-out requests.
const SSO_URI: &str = "SSORedirectBindingURI";
const SLO_URI: &str = "SLORedirectBindingURI";

/// The details with defaults filled in, and the entity id of a SAML provider whose metadata is at hand.
///
/// # Errors
/// `InvalidParameterException` for a key that is missing, unknown or holds what it cannot; `NotImplementedException` for
/// encrypted SAML responses.
pub(super) fn complete(kind: Kind, given: Details) -> Result<(Details, Option<String>), Error> {
    match kind {
        Kind::Saml => saml(given),
        Kind::Oidc => {
            let mut details = checked(kind, OIDC, given)?;
            details.entry("attributes_url_add_attributes".to_owned()).or_insert_with(|| "false".to_owned());
            Ok((details, None))
        }
        _ => social::complete(kind, given).map(|details| (details, None)),
    }
}

fn saml(given: Details) -> Result<(Details, Option<String>), Error> {
    if !given.contains_key("MetadataURL") && !given.contains_key("MetadataFile") {
        return Err(error::invalid("At least one of the MetadataURL or MetadataFile should be provided."));
    }
    let mut details = checked(Kind::Saml, SAML, given)?;
    if details.get("EncryptedResponses").is_some_and(|on| on == "true") {
        return Err(error::not_implemented("EncryptedResponses"));
    }
    if let Some(other) = details.get("RequestSigningAlgorithm").filter(|name| *name != "rsa-sha256") {
        return Err(error::invalid(format!("`{other}` is no RequestSigningAlgorithm; only `rsa-sha256` is")));
    }
    details.remove(SSO_URI);
    details.remove(SLO_URI);
    let Some(file) = details.get("MetadataFile") else { return Ok((details, None)) };
    let Metadata { entity_id, sign_in, sign_out } = metadata::read(file)?;
    details.insert(SSO_URI.to_owned(), sign_in);
    details.extend(sign_out.map(|uri| (SLO_URI.to_owned(), uri)));
    Ok((details, Some(entity_id)))
}

/// The details, each checked against its key; switches in lower case.
pub(super) fn checked(kind: Kind, keys: &[Key], mut given: Details) -> Result<Details, Error> {
    for Key(name, form, presence) in keys {
        match given.get_mut(*name) {
            Some(value) => check(name, *form, value)?,
            None if *presence == Required => {
                return Err(error::invalid(format!("`{name}` is required of providers of type {kind}")));
            }
            None => {}
        }
    }
    match given.keys().find(|name| !keys.iter().any(|key| key.0 == name.as_str())) {
        Some(unknown) => Err(error::invalid(format!("`{unknown}` is no detail of providers of type {kind}"))),
        None => Ok(given),
    }
}

fn check(name: &str, form: Form, value: &mut str) -> Result<(), Error> {
    let right = match form {
        Form::Text => !value.trim().is_empty(),
        Form::Switch => {
            value.make_ascii_lowercase();
            matches!(&*value, "true" | "false")
        }
        Form::Url => is_https(value),
        Form::Method => matches!(&*value, "GET" | "POST"),
        Form::Scopes => are_scopes(value),
    };
    if right {
        return Ok(());
    }
    let wanted = match form {
        Form::Text => "must not be blank",
        Form::Switch => "must be `true` or `false`",
        Form::Url => "must be an `https` URL",
        Form::Method => "must be `GET` or `POST`",
        Form::Scopes => "must be scopes, separated by blanks",
    };
    Err(error::invalid(format!("`{name}` {wanted}")))
}

/// Whether `text` is an `https` URL with a host, and without user information, fragment or blanks.
pub(in crate::ops) fn is_https(text: &str) -> bool {
    let Some(rest) = text.get(..8).filter(|scheme| scheme.eq_ignore_ascii_case("https://")).and(text.get(8..)) else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = match authority.rsplit_once(':').filter(|_| !authority.ends_with(']')) {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let named = host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
    let numbered = host.starts_with('[') && host.ends_with(']');
    !host.is_empty()
        && (named || numbered)
        && port.is_none_or(|port| port.parse::<u16>().is_ok())
        && text.bytes().all(|b| b.is_ascii_graphic())
        && !text.contains(['#', '<', '>', '"', '\\'])
}

fn are_scopes(text: &str) -> bool {
    let mut scopes = text.split([' ', ',']).filter(|scope| !scope.is_empty()).peekable();
    let token = |scope: &str| scope.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'\\'));
    scopes.peek().is_some() && scopes.all(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_urls_pass() {
        for good in ["https://a.example", "https://a.example:8443/x?y=z", "HTTPS://a", "https://[::1]/x"] {
            assert!(is_https(good), "{good}");
        }
        let bad = [
            "http://a.example",
            "https://",
            "https:///x",
            "https://user@a.example",
            "https://a.example:99999",
            "https://a.example#x",
            "https://a.example/ x",
            "javascript:alert(1)",
            "a.example",
            "https://ä.example",
        ];
        for bad in bad {
            assert!(!is_https(bad), "{bad}");
        }
    }

    #[test]
    fn scopes_are_separated_by_blanks_or_commas() {
        assert!(are_scopes("openid email") && are_scopes("public_profile, email"));
        assert!(!are_scopes("") && !are_scopes(" , ") && !are_scopes("a\"b") && !are_scopes("a\nb"));
    }
}
