//! The addresses that answers go to.

use cognomen_contract::cognito_idp::AuthenticationResultType;

use super::request::{AuthorizationRequest, ResponseType};
use crate::params;

/// An answer with a code: `code`, `state`, and who gives it (RFC 9207).
#[must_use]
pub fn code_answer(request: &AuthorizationRequest, issuer: &str, code: &str) -> String {
    let mut query = String::new();
    params::append(&mut query, "code", code);
    finish(&mut query, request.state.as_deref(), issuer);
    with_query(&request.redirect_uri, &query)
}

/// An answer with tokens, in the fragment (RFC 6749 section 4.2.2).
#[must_use]
pub fn implicit_answer(request: &AuthorizationRequest, issuer: &str, tokens: &AuthenticationResultType) -> String {
    let mut fragment = String::new();
    let expires_in = tokens.expires_in.map(|seconds| seconds.to_string());
    let members = [
        ("id_token", tokens.id_token.as_deref()),
        ("access_token", tokens.access_token.as_deref()),
        ("expires_in", expires_in.as_deref()),
        ("token_type", tokens.token_type.as_deref()),
    ];
    for (name, value) in members.into_iter().filter_map(|(name, value)| Some((name, value?))) {
        params::append(&mut fragment, name, value);
    }
    finish(&mut fragment, request.state.as_deref(), issuer);
    format!("{}#{fragment}", request.redirect_uri)
}

/// An answer with an error: in the query for codes, and as Cognito does for tokens too.
#[must_use]
pub fn error_answer(
    redirect_uri: &str,
    state: Option<&str>,
    issuer: &str,
    error: &str,
    description: Option<&str>,
) -> String {
    let mut query = String::new();
    params::append(&mut query, "error", error);
    if let Some(description) = description {
        params::append(&mut query, "error_description", description);
    }
    finish(&mut query, state, issuer);
    with_query(redirect_uri, &query)
}

fn finish(query: &mut String, state: Option<&str>, issuer: &str) {
    if let Some(state) = state {
        params::append(query, "state", state);
    }
    params::append(query, "iss", issuer);
}

/// An address with more in its query.
pub(crate) fn with_query(uri: &str, query: &str) -> String {
    let joint = if uri.contains('?') { '&' } else { '?' };
    format!("{uri}{joint}{query}")
}

impl AuthorizationRequest {
    /// The error answer to this request.
    #[must_use]
    pub fn refuse(&self, issuer: &str, error: &str, description: Option<&str>) -> String {
        error_answer(&self.redirect_uri, self.state.as_deref(), issuer, error, description)
    }

    /// Whether tokens come at once, without a code.
    #[must_use]
    pub fn is_implicit(&self) -> bool {
        self.response_type == ResponseType::Token
    }
}
