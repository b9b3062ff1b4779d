//! OAuth settings of a client: grants, scopes and redirect URIs.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, OAuthFlowType};
use cognomen_model::client::ClientSettings;

use crate::error;

/// Scopes that exist without a resource server.
const STANDARD_SCOPES: [&str; 5] = ["phone", "email", "openid", "profile", "aws.cognito.signin.user.admin"];

/// Checks the OAuth settings of a client; `custom` are the scopes of the pool's resource servers.
///
/// # Errors
/// `InvalidOAuthFlowException`, `ScopeDoesNotExistException`, `InvalidParameterException`, in Cognito's words.
pub(super) fn check(settings: &ClientSettings, has_secret: bool, custom: &BTreeSet<String>) -> Result<(), Error> {
    let flows = settings.allowed_oauth_flows.as_deref().unwrap_or_default();
    let scopes = settings.allowed_oauth_scopes.as_deref().unwrap_or_default();
    let callbacks = settings.callback_urls.as_deref().unwrap_or_default();
    let enabled = settings.allowed_oauth_flows_user_pool_client == Some(true);
    check_grants(flows, has_secret)?;
    let exists = |scope: &String| STANDARD_SCOPES.contains(&scope.as_str()) || custom.contains(scope);
    if let Some(unknown) = scopes.iter().find(|scope| !exists(scope)) {
        return Err(Error::new(ErrorCode::ScopeDoesNotExistException, format!("Invalid scope requested: {unknown}")));
    }
    if enabled && (flows.is_empty() || scopes.is_empty()) {
        return Err(error::invalid(
            "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.",
        ));
    }
    let redirects = flows.iter().any(|flow| *flow != OAuthFlowType::ClientCredentials);
    if enabled && redirects && callbacks.is_empty() {
        return Err(flow_error("CallbackUrls can not be empty when code flow or implicit flow is selected"));
    }
    for uri in callbacks.iter().chain(settings.logout_urls.iter().flatten()) {
        check_uri(uri)?;
    }
    match &settings.default_redirect_uri {
        Some(uri) if !callbacks.contains(uri) => {
            Err(error::invalid(format!("The default redirect URI {uri} is not in the callback URIs list.")))
        }
        _ => Ok(()),
    }
}

fn check_grants(flows: &[OAuthFlowType], has_secret: bool) -> Result<(), Error> {
    if !flows.contains(&OAuthFlowType::ClientCredentials) {
        return Ok(());
    }
    if flows.iter().any(|flow| *flow != OAuthFlowType::ClientCredentials) {
        return Err(flow_error("client_credentials flow can not be selected along with code flow or implicit flow."));
    }
    if !has_secret {
        return Err(flow_error("client_credentials flow can not be selected if client does not have a client secret."));
    }
    Ok(())
}

fn flow_error(message: &'static str) -> Error {
    Error::new(ErrorCode::InvalidOAuthFlowException, message)
}

/// An absolute URI without a fragment (RFC 6749 section 3.1.2); plain HTTP only to the same machine.
fn check_uri(uri: &str) -> Result<(), Error> {
    let Some((scheme, rest)) = uri.split_once(':').filter(|(scheme, rest)| is_scheme(scheme) && !rest.is_empty())
    else {
        return Err(error::invalid(format!("{uri} is not a valid redirect URI.")));
    };
    if uri.contains('#') {
        return Err(error::invalid(format!("{uri} cannot contain a fragment.")));
    }
    if scheme.eq_ignore_ascii_case("http") && !is_local(rest) {
        return Err(error::invalid(format!("{uri} cannot use the HTTP protocol.")));
    }
    Ok(())
}

/// A scheme as RFC 3986 section 3.1 has it.
fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// Whether what follows `http:` names this machine: `localhost`, `127.0.0.1` or `[::1]`, with any port.
fn is_local(rest: &str) -> bool {
    let authority = rest.strip_prefix("//").and_then(|rest| rest.split(['/', '?']).next()).unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|host| {
        let port = authority.strip_prefix(host).map(|end| end.strip_prefix(':').unwrap_or(end));
        port.is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_machine() {
        let good =
            ["https://a.example/x", "http://localhost:3000/cb", "http://[::1]", "http://127.0.0.1/?x", "myapp://cb"];
        for uri in good {
            assert!(check_uri(uri).is_ok(), "{uri}");
        }
        let bad =
            ["http://a.example", "http://localhost.evil.example", "/relative", "https://a/#f", "no scheme", "https:"];
        for uri in bad {
            assert!(check_uri(uri).is_err(), "{uri}");
        }
        assert_eq!(
            check_uri("http://a.example").unwrap_err().message(),
            "http://a.example cannot use the HTTP protocol."
        );
    }

    #[test]
    fn contradictions_are_refused_in_cognitos_words() {
        let code = ErrorCode::InvalidOAuthFlowException.into();
        let mut settings = ClientSettings {
            allowed_oauth_flows: Some(vec![OAuthFlowType::ClientCredentials]),
            ..ClientSettings::default()
        };
        let check = |settings: &ClientSettings, has_secret| check(settings, has_secret, &BTreeSet::new());
        let error = check(&settings, false).unwrap_err();
        assert_eq!(
            (error.code(), error.message()),
            (code, "client_credentials flow can not be selected if client does not have a client secret.")
        );
        assert!(check(&settings, true).is_ok());

        settings.allowed_oauth_flows = Some(vec![OAuthFlowType::Code]);
        settings.allowed_oauth_flows_user_pool_client = Some(true);
        assert!(check(&settings, true).unwrap_err().message().starts_with("AllowedOAuthFlows and AllowedOAuthScopes"));
        settings.allowed_oauth_scopes = Some(vec!["openid".to_owned()]);
        assert!(check(&settings, true).unwrap_err().message().starts_with("CallbackUrls can not be empty"));
        settings.callback_urls = Some(vec!["https://a.example/cb".to_owned()]);
        assert!(check(&settings, true).is_ok());

        settings.default_redirect_uri = Some("https://b.example".to_owned());
        assert!(check(&settings, true).is_err());
        settings.allowed_oauth_scopes = Some(vec!["photos/read".to_owned()]);
        assert_eq!(check(&settings, true).unwrap_err().message(), "Invalid scope requested: photos/read");
    }
}
