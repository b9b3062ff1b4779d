//! ID tokens of this server's user pools.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::CognitoIdentityProvider;
use cognomen_crypto::jose::{JwtError, Unverified};
use serde_json::{Map, Value};

use super::{Kind, Proven, unsupported};
use crate::Context;
use crate::federation::TokenFault;
use crate::federation::web::WebFault;
use crate::pools::identities::Login;

/// Proves an ID token of the user pool `provider` for one of the `clients` that the pool lists.
///
/// # Errors
/// `NotAuthorizedException`; when the store fails.
pub(super) async fn verify(
    ctx: &Context,
    provider: &str,
    clients: &[&CognitoIdentityProvider],
    token: &str,
) -> Result<Proven, Error> {
    let client = claimed_client(ctx, provider, token).map_err(|fault| fault.for_identity_pools())?;
    let of_client = |entry: &&&CognitoIdentityProvider| entry.client_id.as_deref() == Some(client.as_str());
    let mut entries = clients.iter().filter(of_client).peekable();
    if entries.peek().is_none() {
        return Err(unsupported());
    }
    let check = entries.any(|entry| entry.server_side_token_check == Some(true));
    let verified = match ctx.user_pools.verify_id_token(token, provider, check).await {
        Ok(verified) if verified.client_id == client => verified,
        Ok(_) | Err(TokenFault::Invalid) => return Err(WebFault::Signature.for_identity_pools()),
        Err(TokenFault::Expired { at }) => {
            return Err(WebFault::Expired { at, now: ctx.clock.now().seconds() }.for_identity_pools());
        }
        Err(TokenFault::Revoked) => return Err(WebFault::Inactive.for_identity_pools()),
        Err(TokenFault::Failed(error)) => return Err(error),
    };
    Ok(Proven {
        kind: Kind::UserPool,
        amr: [provider.to_owned(), format!("{provider}:CognitoSignIn:{}", verified.sub)],
        login: Login::public(provider, verified.sub),
        mapping: format!("{provider}:{client}"),
        provider: provider.to_owned(),
        claims: verified.claims,
        roles: Vec::new(),
    })
}

/// The client that a token claims to be for. Nothing is proved yet: this is for words that help, and the rest of the check stands
/// by itself.
fn claimed_client(ctx: &Context, provider: &str, token: &str) -> Result<String, WebFault> {
    let token = Unverified::parse(token).map_err(|fault| match fault {
        JwtError::Algorithm | JwtError::Critical => WebFault::Algorithm,
        _ => WebFault::NotAToken,
    })?;
    let claims: Map<String, Value> = token.claims().map_err(|_| WebFault::NotAToken)?;
    let text = |name: &'static str| claims.get(name).and_then(Value::as_str).ok_or(WebFault::MissingClaim(name));
    let issuer = text("iss")?;
    let name = issuer.split_once("://").map_or(issuer, |(_, name)| name);
    if ctx.user_pools.user_pool(name) != ctx.user_pools.user_pool(provider) {
        return Err(WebFault::Issuer);
    }
    text("aud").map(str::to_owned)
}
