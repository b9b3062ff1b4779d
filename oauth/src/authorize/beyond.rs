//! What a client's own settings ask of a request beyond Cognito's rules.

use cognomen_contract::cognomen::FeatureSwitchType;
use cognomen_model::oauth_configuration::OAuthConfiguration;

use super::check::bad;
use super::refusal::Why;
use super::request::ResponseType;

/// How a request comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// In the address that a browser brings.
    Direct,
    /// From the client itself, which pushes it.
    Pushing,
    /// By a reference, kept as a blind index, to one that was pushed.
    Pushed(String),
}

impl Way {
    /// The reference.
    pub(super) fn reference(self) -> Option<String> {
        match self {
            Self::Pushed(id) => Some(id),
            Self::Direct | Self::Pushing => None,
        }
    }
}

/// # Errors
/// `invalid_request` for a request that must be pushed, prove PKCE, or end in tokens that prove a key, and does not.
pub(super) fn check(
    settings: &OAuthConfiguration,
    way: &Way,
    response_type: ResponseType,
    has_challenge: bool,
) -> Result<(), Why> {
    let pushed_only = settings.pushed_authorization_requests == FeatureSwitchType::Required;
    if pushed_only && *way == Way::Direct {
        return Err(bad("the client must push its requests"));
    }
    if settings.require_pkce && !has_challenge {
        return Err(bad("the client must use PKCE"));
    }
    let implicit = response_type == ResponseType::Token;
    if implicit && (settings.require_pkce || settings.dpop == FeatureSwitchType::Required) {
        return Err(bad("the client must use codes"));
    }
    Ok(())
}

/// `dpop_jkt` (RFC 9449 section 10), as long as the client may bind tokens to keys.
///
/// # Errors
/// `invalid_request` for what is no thumbprint.
pub(super) fn key(settings: &OAuthConfiguration, jkt: Option<&str>) -> Result<Option<String>, Why> {
    let Some(jkt) = jkt.filter(|_| settings.dpop != FeatureSwitchType::Off) else { return Ok(None) };
    let good = jkt.len() == 43 && jkt.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if good { Ok(Some(jkt.to_owned())) } else { Err(bad("dpop_jkt is no thumbprint")) }
}
