//! The social providers: their details, and the endpoints that are filled in.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::IdentityProviderTypeType as Kind;

use super::details::Presence::{Optional, Required};
use super::details::{Details, Form, Key, checked};
use crate::error;

/// Version of Facebook's interface unless the details name one.
const FACEBOOK_VERSION: &str = "v17.0";

const CLIENT: [Key; 3] = [
    Key("client_id", Form::Text, Required),
    Key("client_secret", Form::Text, Required),
    Key("authorize_scopes", Form::Scopes, Required),
];

const APPLE: [Key; 5] = [
    Key("client_id", Form::Text, Required),
    Key("team_id", Form::Text, Required),
    Key("key_id", Form::Text, Required),
    Key("private_key", Form::Text, Required),
    Key("authorize_scopes", Form::Scopes, Required),
];

/// What is filled in, unless given.
const FILLED_IN: [Key; 7] = [
    Key("attributes_url", Form::Url, Optional),
    Key("attributes_url_add_attributes", Form::Switch, Optional),
    Key("authorize_url", Form::Url, Optional),
    Key("oidc_issuer", Form::Url, Optional),
    Key("token_request_method", Form::Method, Optional),
    Key("token_url", Form::Url, Optional),
    Key("api_version", Form::Text, Optional),
];

/// The details of a social provider with its endpoints.
///
/// # Errors
/// `InvalidParameterException` for a key that is missing, unknown or holds what it cannot.
pub(super) fn complete(kind: Kind, given: Details) -> Result<Details, Error> {
    let own = if kind == Kind::SignInWithApple { APPLE.as_slice() } else { CLIENT.as_slice() };
    let filled_in = FILLED_IN.into_iter().filter(|key| key.0 != "api_version" || kind == Kind::Facebook);
    let keys: Vec<Key> =
        own.iter().map(|Key(name, form, presence)| Key(name, *form, *presence)).chain(filled_in).collect();
    let mut details = checked(kind, &keys, given)?;
    let version = details.get("api_version").cloned().unwrap_or_else(|| FACEBOOK_VERSION.to_owned());
    if !is_version(&version) {
        return Err(error::invalid("`api_version` must be like `v17.0`"));
    }
    for (name, value) in endpoints(kind) {
        details.entry((*name).to_owned()).or_insert_with(|| value.replace("{version}", &version));
    }
    Ok(details)
}

fn is_version(text: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.len() < 4 && text.bytes().all(|b| b.is_ascii_digit());
    let parts = text.strip_prefix('v').and_then(|text| text.split_once('.'));
    parts.is_some_and(|(major, minor)| number(major) && number(minor))
}

/// Keys and values that an answer about a provider shows (`CreateIdentityProvider`, `ProviderDetails`).
fn endpoints(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Google => &[
            ("attributes_url", "https://people.googleapis.com/v1/people/me?personFields="),
            ("attributes_url_add_attributes", "true"),
            ("authorize_url", "https://accounts.google.com/o/oauth2/v2/auth"),
            ("oidc_issuer", "https://accounts.google.com"),
            ("token_request_method", "POST"),
            ("token_url", "https://www.googleapis.com/oauth2/v4/token"),
        ],
        Kind::LoginWithAmazon => &[
            ("attributes_url", "https://api.amazon.com/user/profile"),
            ("attributes_url_add_attributes", "false"),
            ("authorize_url", "https://www.amazon.com/ap/oa"),
            ("token_request_method", "POST"),
            ("token_url", "https://api.amazon.com/auth/o2/token"),
        ],
        Kind::SignInWithApple => &[
            ("attributes_url_add_attributes", "false"),
            ("authorize_url", "https://appleid.apple.com/auth/authorize"),
            ("oidc_issuer", "https://appleid.apple.com"),
            ("token_request_method", "POST"),
            ("token_url", "https://appleid.apple.com/auth/token"),
        ],
        Kind::Facebook => &[
            ("api_version", "{version}"),
            ("attributes_url", "https://graph.facebook.com/{version}/me?fields="),
            ("attributes_url_add_attributes", "true"),
            ("authorize_url", "https://www.facebook.com/{version}/dialog/oauth"),
            ("token_request_method", "GET"),
            ("token_url", "https://graph.facebook.com/{version}/oauth/access_token"),
        ],
        Kind::Saml | Kind::Oidc => &[],
    }
}
