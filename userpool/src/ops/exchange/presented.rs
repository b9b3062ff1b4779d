//! Tokens that a client presents to be exchanged: proved anew, whatever they claim.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::TokenTypeIdentifierType;
use cognomen_model::session::Session;
use cognomen_model::user::User;

use super::derived::is_client;
use crate::context::Context;
use crate::error;
use crate::pool_view::PoolView;
use crate::tokens::{self, Actor};

/// The subject of an exchange.
pub(super) struct Subject {
    pub(super) user: User,
    pub(super) session: Session,
    /// Scopes of an access token; none of an ID token.
    pub(super) scopes: Vec<String>,
    /// Whether the user's attributes may be told to whoever holds the token.
    pub(super) identifies: bool,
    /// When the token ends, in seconds since 1970.
    pub(super) expires_at: i64,
    /// The one service that its token is for.
    pub(super) audience: Option<String>,
    /// Who acts for the subject already.
    pub(super) act: Option<Actor>,
}

/// Proves a subject token of the pool.
///
/// # Errors
/// `NotAuthorizedException` for a token that is malformed, altered, expired, revoked, another pool's or no user's;
/// `UserNotFoundException` when the user is gone; `NotImplementedException` for a token of another issuer; when the store
/// fails.
pub(super) async fn subject(
    ctx: &Context,
    pool: &PoolView,
    kind: TokenTypeIdentifierType,
    provider: Option<&str>,
    token: &str,
) -> Result<Subject, Error> {
    check_issuer(kind, provider, "SubjectTokenProviderName")?;
    let proved = match kind {
        TokenTypeIdentifierType::IdToken => tokens::verify_id(ctx, token).await?,
        TokenTypeIdentifierType::AccessToken | TokenTypeIdentifierType::Saml2 => {
            tokens::verify_derivable(ctx, token).await?
        }
    };
    if proved.user.pool_id != pool.pool.id {
        return Err(tokens::invalid(kind == TokenTypeIdentifierType::IdToken));
    }
    let scopes = proved.user.scopes;
    let told = |scope: &String| scope == "openid" || scope == tokens::USER_SCOPE;
    let identifies = kind == TokenTypeIdentifierType::IdToken || scopes.iter().any(told);
    let (user, session) = (proved.user.user, proved.user.session);
    let (expires_at, act) = (proved.expires_at, proved.act);
    let audience = match (kind, proved.user.client_id) {
        (TokenTypeIdentifierType::IdToken, client_id) if is_client(ctx, &client_id).await? => None,
        // An ID token that was derived for a service which is no client.
        (TokenTypeIdentifierType::IdToken, service) => Some(service),
        _ => proved.audience,
    };
    Ok(Subject { user, session, scopes, identifies, expires_at, audience, act })
}

/// Proves an actor token of the pool: a user's, or a client's own. Answers its `sub`.
///
/// # Errors
/// As [`subject`]; `InvalidParameterException` for a token that is itself delegated, as the claim could not tell whose actor
/// acts.
pub(super) async fn actor(
    ctx: &Context,
    pool: &PoolView,
    kind: TokenTypeIdentifierType,
    provider: Option<&str>,
    token: &str,
) -> Result<String, Error> {
    check_issuer(kind, provider, "ActorTokenProviderName")?;
    let is_id = kind == TokenTypeIdentifierType::IdToken;
    if !is_id && let Some(machine) = tokens::verify_client(ctx, pool, token).await? {
        return Ok(machine);
    }
    let proved =
        if is_id { tokens::verify_id(ctx, token).await? } else { tokens::verify_derivable(ctx, token).await? };
    if proved.user.pool_id != pool.pool.id {
        return Err(tokens::invalid(is_id));
    }
    if proved.act.is_some() {
        return Err(error::invalid("an actor token must not be delegated itself"));
    }
    Ok(proved.user.user.sub)
}

/// Only the pool's own tokens are taken.
fn check_issuer(kind: TokenTypeIdentifierType, provider: Option<&str>, member: &str) -> Result<(), Error> {
    match (kind, provider) {
        (TokenTypeIdentifierType::Saml2, None) => Err(error::invalid(format!("`{member}` is required with `SAML2`"))),
        (_, Some(_)) => Err(error::not_implemented(member)),
        (_, None) => Ok(()),
    }
}
