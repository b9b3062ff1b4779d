//! ID and access tokens of a session, signed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::AuthenticationResultType;
use cognomen_crypto::{digest, random_array};
use cognomen_model::UnixMillis;
use cognomen_model::id;
use cognomen_model::session::Session;
use cognomen_model::signing::TokenKind;
use cognomen_model::user::User;

use super::basis::Basis;
use super::claims::{AccessClaims, Actor, Attributes, ClientClaims, Confirmation, IdClaims};
use super::{OPENID, USER_SCOPE};
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
    /// `nonce` of the ID token (OpenID Connect Core section 2).
    pub(crate) nonce: Option<&'a str>,
}

impl<'a> Grant<'a> {
    /// What tokens of a session are made from.
    pub(crate) fn new(client: &'a ClientView, user: &'a User, session: &'a Session, basis: &'a Basis) -> Self {
        Self { client, user, session, basis, nonce: None }
    }
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
    /// The access token that an ID token is issued beside.
    beside: Option<&'a str>,
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
    let granted = grant.session.granted.as_deref();
    let scopes = scopes_of(grant.session);
    let scope = grant.basis.scope(&scopes);
    let terms =
        |seconds| Terms { scope: &scope, audience: None, act: None, now, exp: now.seconds() + seconds, beside: None };
    let audience = granted.and_then(|granted| granted.audience.as_deref());
    let access = access_token(ctx, grant, &Terms { audience, ..terms(client.access_token_seconds()) })?;
    let id = if granted.is_none_or(|granted| granted.has(OPENID)) {
        let beside = granted.map(|_| access.as_str());
        Some(id_token(ctx, grant, &Terms { beside, ..terms(client.id_token_seconds()) })?)
    } else {
        None
    };
    let bound = granted.is_some_and(|granted| granted.jkt.is_some());
    Ok(AuthenticationResultType {
        access_token: Some(access),
        expires_in: i32::try_from(client.access_token_seconds()).ok(),
        id_token: id,
        refresh_token,
        token_type: Some(if bound { "DPoP" } else { "Bearer" }.to_owned()),
        ..AuthenticationResultType::default()
    })
}

/// The scopes of a session's access tokens.
pub(crate) fn scopes_of(session: &Session) -> Vec<&str> {
    match session.granted.as_deref() {
        Some(granted) => granted.scopes.iter().map(String::as_str).collect(),
        None => vec![USER_SCOPE],
    }
}

/// `at_hash` (OpenID Connect Core section 3.1.3.6): the left half of the token's SHA-256.
fn at_hash(token: &str) -> String {
    let hash = digest::sha256(token.as_bytes());
    URL_SAFE_NO_PAD.encode(&hash[..hash.len() / 2])
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
        Terms { scope, audience: self.audience, act: self.act, now, exp, beside: None }
    }
}

/// What an access token of a client itself is bound to.
#[derive(Clone, Copy, Default)]
pub struct Binding<'a> {
    /// `aud`: the resource it is for (RFC 8707).
    pub audience: Option<&'a str>,
    /// Thumbprint of the key that its bearer must prove (RFC 9449 section 6).
    pub jkt: Option<&'a str>,
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
    binding: Binding<'_>,
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
        aud: binding.audience.or(changes.filter(|changes| changes.names_audience).map(|_| client.id.as_str())),
        cnf: binding.jkt.map(|jkt| Confirmation { jkt }),
        added: changes.map(|changes| &changes.access.added),
    };
    let token = view.pool.signing.current(TokenKind::Access)?.sign_jwt(&claims).map_err(error::store)?;
    Ok((token, seconds))
}

/// `event_id` of a session's tokens. Those of the OAuth endpoints carry it only in place of an `origin_jti`.
fn event_id(session: &Session) -> Option<&str> {
    let named = session.granted.is_none() || session.origin_jti().is_none();
    named.then_some(session.event_id.as_str())
}

fn access_token(ctx: &Context, grant: &Grant<'_>, terms: &Terms<'_>) -> Result<String, Error> {
    let Grant { client, user, session, basis, .. } = grant;
    let changes = basis.changes();
    let own = changes.filter(|changes| changes.names_audience).map(|_| client.client.id.as_str());
    let claims = AccessClaims {
        sub: &user.sub,
        groups: basis.groups(changes.map(|changes| &changes.access)),
        iss: &ctx.issuer.of(&client.pool.pool.id),
        version: session.granted.as_ref().map(|_| 2),
        client_id: &client.client.id,
        aud: terms.audience.or(own),
        act: terms.act,
        device_key: session.device_key.as_deref(),
        origin_jti: session.origin_jti(),
        event_id: event_id(session),
        token_use: "access",
        scope: terms.scope,
        auth_time: session.auth_time.seconds(),
        exp: terms.exp,
        iat: terms.now.seconds(),
        jti: &id::uuid_like(random_array(&*ctx.random)),
        username: &user.username,
        cnf: session.granted.as_deref().and_then(|granted| granted.jkt.as_deref()).map(|jkt| Confirmation { jkt }),
        added: changes.map(|changes| &changes.access.added),
    };
    client.pool.signing.current(TokenKind::Access)?.sign_jwt(&claims).map_err(error::store)
}

fn id_token(ctx: &Context, grant: &Grant<'_>, terms: &Terms<'_>) -> Result<String, Error> {
    let Grant { client, user, session, basis, nonce } = grant;
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
        event_id: event_id(session),
        token_use: "id",
        auth_time: session.auth_time.seconds(),
        exp: terms.exp,
        iat: terms.now.seconds(),
        jti: origin_jti.is_some().then_some(jti.as_str()),
        nonce: *nonce,
        at_hash: terms.beside.map(at_hash),
        attributes: Attributes { user, client: &client.client, granted: session.granted.as_deref(), changes },
    };
    client.pool.signing.current(TokenKind::Id)?.sign_jwt(&claims).map_err(error::store)
}
