//! A login as if it were proved: for explanations, never for anything that is given away.

use serde_json::{Map, Value};

use super::named::{Named, named};
use super::{Kind, Proven};
use crate::Context;
use crate::pools::PoolView;
use crate::pools::identities::Login;

/// The claim of a SAML assertion that names roles, each with the provider behind a comma.
const SAML_ROLES: &str = "https://aws.amazon.com/SAML/Attributes/Role";

/// What a token with these claims would prove; none when the pool does not list the provider, or not for the client that `aud`
/// names. Without `aud` the token is supposed to be for the first client that the pool lists.
#[must_use]
pub fn supposed(ctx: &Context, pool: &PoolView, key: &str, claims: Map<String, Value>) -> Option<Proven> {
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    let subject = text("sub").or_else(|| text("user_id")).unwrap_or_default().to_owned();
    let (kind, provider, mapping, login, amr) = match named(ctx, pool, key) {
        Named::UserPool { provider, clients } => {
            let mut listed = clients.iter().filter_map(|entry| entry.client_id.as_deref());
            let client = match text("aud") {
                Some(client) => listed.find(|listed| *listed == client)?,
                None => listed.next()?,
            };
            let (mapping, amr) = (format!("{provider}:{client}"), format!("{provider}:CognitoSignIn:{subject}"));
            (Kind::UserPool, provider.clone(), mapping, Login::public(&provider, &subject), [provider, amr])
        }
        Named::OpenId { arn } => {
            let amr = [key.to_owned(), format!("{arn}:OIDC:{subject}")];
            (Kind::OpenId, arn.to_owned(), arn.to_owned(), Login::public(key, &subject), amr)
        }
        Named::Social { .. } => {
            let amr = [key.to_owned(), format!("{key}:{}:{subject}", text("aud").unwrap_or_default())];
            (Kind::Social, key.to_owned(), key.to_owned(), Login::public(key, &subject), amr)
        }
        Named::Saml => {
            let amr = [key.to_owned(), format!("{key}:{subject}")];
            (Kind::Saml, key.to_owned(), key.to_owned(), Login::public(key, &subject), amr)
        }
        Named::NotListed => return None,
    };
    let roles = if kind == Kind::Saml { roles_of(&claims, key) } else { Vec::new() };
    Some(Proven { kind, login, mapping, provider, amr, claims, roles })
}

/// Roles that an assertion names together with a provider.
fn roles_of(claims: &Map<String, Value>, provider: &str) -> Vec<String> {
    let values = match claims.get(SAML_ROLES) {
        Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(value)) => vec![value.as_str()],
        _ => Vec::new(),
    };
    let role = |pair: &str| {
        let (one, other) = pair.split_once(',')?;
        let (one, other) = (one.trim(), other.trim());
        match (one == provider, other == provider) {
            (true, _) => Some(other.to_owned()),
            (_, true) => Some(one.to_owned()),
            _ => None,
        }
    };
    values.into_iter().filter_map(role).collect()
}
