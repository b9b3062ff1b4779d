//! ID and access tokens of a session, signed.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::AuthenticationResultType;
use cognomen_crypto::random_array;
use cognomen_model::UnixMillis;
use cognomen_model::id;
use cognomen_model::session::Session;
use cognomen_model::signing::TokenKind;
use cognomen_model::user::User;

use super::USER_SCOPE;
use super::basis::Basis;
use super::claims::{AccessClaims, Actor, Attributes, ClientClaims, IdClaims};
use crate::context::Context;
use crate::error;
use crate::pool_view::ClientView;
use crate::triggers::Changes;

/// What tokens are issued for.
pub(crate) struct Grant<'a> {
    /// The client that asks.
    pub(crate) client: &'a ClientView,
    /// The user.
    pub(crate) user: &'a User,
    /// The user's session.
    pub(crate) session: &'a Session,
    /// What was learnt before.
    pub(crate) basis: &'a Basis,
}

/// How a token derived from another differs from one of a sign-in.
pub(crate) struct Derived<'a> {
    /// The service it is for.
    pub(crate) audience: Option<&'a str>,
    /// Who acts for the user.
    pub(crate) act: Option<&'a Actor>,
    /// Scopes that are granted to an access token.
    pub(crate) scopes: &'a [&'a str],
    /// When it ends at the latest, in seconds since 1970.
    pub(crate) not_after: i64,
}

/// What a token says beside who it is of.
struct Terms<'a> {
    scope: &'a str,
    audience: Option<&'a str>,
    act: Option<&'a Actor>,
    now: UnixMillis,
    /// When it ends, in seconds since 1970.
    exp: i64,
}

/// The `AuthenticationResult` of a grant: two tokens, signed at `now`, and `refresh_token` as it is given.
///
/// # Errors
/// When a token cannot be signed.
pub(crate) fn sign_in_result(
    ctx: &Context,
    grant: &Grant<'_>,
    refresh_token: Option<String>,
    now: UnixMillis,
) -> Result<AuthenticationResultType, Error> {
    let client = &grant.client.client;
    let scope = grant.basis.scope(&[USER_SCOPE]);
    let terms = |seconds| Terms { scope: &scope, audience: None, act: None, now, exp: now.seconds() + seconds };
    Ok(AuthenticationResultType {
        access_token: Some(access_token(ctx, grant, &terms(client.access_token_seconds()))?),
        expires_in: i32::try_from(client.access_token_seconds()).ok(),
        id_token: Some(id_token(ctx, grant, &terms(client.id_token_seconds()))?),
        refresh_token,
        token_type: Some("Bearer".to_owned()),
        ..AuthenticationResultType::default()
    })
}

/// An access token derived from another token of the session, and the seconds until it ends.
///
/// # Errors
/// When the token cannot be signed.
pub(crate) fn derived_access_token(
    ctx: &Context,
    grant: &Grant<'_>,
    derived: &Derived<'_>,
) -> Result<(String, i64), Error> {
    let scope = grant.basis.scope(derived.scopes);
    let terms = derived.terms(ctx, &scope, grant.client.client.access_token_seconds());
    Ok((access_token(ctx, grant, &terms)?, terms.exp - terms.now.seconds()))
}

/// An ID token derived from another token of the session, and the seconds until it ends.
///
/// # Errors
/// When the token cannot be signed.
pub(crate) fn derived_id_token(
    ctx: &Context,
    grant: &Grant<'_>,
    derived: &Derived<'_>,
) -> Result<(String, i64), Error> {
    let terms = derived.terms(ctx, "", grant.client.client.id_token_seconds());
    Ok((id_token(ctx, grant, &terms)?, terms.exp - terms.now.seconds()))
}

impl<'a> Derived<'a> {
    fn terms(&self, ctx: &Context, scope: &'a str, seconds: i64) -> Terms<'a> {
        let now = ctx.clock.now();
        let exp = self.not_after.min(now.seconds() + seconds);
        Terms { scope, audience: self.audience, act: self.act, now, exp }
    }
}

/// An access token of a client itself that is granted `scopes`, and the seconds until it ends. Nothing revokes it.
///
/// # Errors
/// When the token cannot be signed.
pub(crate) fn client_token(
    ctx: &Context,
    view: &ClientView,
    scopes: &[&str],
    changes: Option<&Changes>,
) -> Result<(String, i64), Error> {
    let (client, now) = (&view.client, ctx.clock.now().seconds());
    let seconds = client.access_token_seconds();
    let scope = changes.map_or_else(|| scopes.join(" "), |changes| changes.scopes(scopes).join(" "));
    let claims = ClientClaims {
        sub: &client.id,
        token_use: "access",
        scope: &scope,
        auth_time: now,
        iss: &ctx.issuer.of(&view.pool.pool.id),
        exp: now + seconds,
        iat: now,
        version: 2,
        jti: &id::uuid_like(random_array(&*ctx.random)),
        client_id: &client.id,
        aud: changes.filter(|changes| changes.names_audience).map(|_| client.id.as_str()),
        added: changes.map(|changes| &changes.access.added),
    };
    let token = view.pool.signing.current(TokenKind::Access)?.sign_jwt(&claims).map_err(error::store)?;
    Ok((token, seconds))
}

fn access_token(ctx: &Context, grant: &Grant<'_>, terms: &Terms<'_>) -> Result<String, Error> {
    let Grant { client, user, session, basis } = grant;
    let changes = basis.changes();
    let own = changes.filter(|changes| changes.names_audience).map(|_| client.client.id.as_str());
    let claims = AccessClaims {
        sub: &user.sub,
        groups: basis.groups(changes.map(|changes| &changes.access)),
        iss: &ctx.issuer.of(&client.pool.pool.id),
        client_id: &client.client.id,
        aud: terms.audience.or(own),
        act: terms.act,
        device_key: session.device_key.as_deref(),
        origin_jti: session.origin_jti(),
        event_id: &session.event_id,
        token_use: "access",
        scope: terms.scope,
        auth_time: session.auth_time.seconds(),
        exp: terms.exp,
        iat: terms.now.seconds(),
        jti: &id::uuid_like(random_array(&*ctx.random)),
        username: &user.username,
        added: changes.map(|changes| &changes.access.added),
    };
    client.pool.signing.current(TokenKind::Access)?.sign_jwt(&claims).map_err(error::store)
}

fn id_token(ctx: &Context, grant: &Grant<'_>, terms: &Terms<'_>) -> Result<String, Error> {
    let Grant { client, user, session, basis } = grant;
    let changes = basis.changes().map(|changes| &changes.id);
    let (roles, preferred_role) = basis.roles(changes);
    let origin_jti = session.origin_jti();
    let jti = id::uuid_like(random_array(&*ctx.random));
    let claims = IdClaims {
        sub: &user.sub,
        groups: basis.groups(changes),
        roles,
        preferred_role,
        iss: &ctx.issuer.of(&client.pool.pool.id),
        username: &user.username,
        origin_jti,
        aud: terms.audience.unwrap_or(&client.client.id),
        act: terms.act,
        event_id: &session.event_id,
        token_use: "id",
        auth_time: session.auth_time.seconds(),
        exp: terms.exp,
        iat: terms.now.seconds(),
        jti: origin_jti.is_some().then_some(jti.as_str()),
        attributes: Attributes { user, client: &client.client, changes },
    };
    client.pool.signing.current(TokenKind::Id)?.sign_jwt(&claims).map_err(error::store)
}
