//! ID and access tokens of a session, signed.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::AuthenticationResultType;
use cognomen_crypto::random_array;
use cognomen_model::UnixMillis;
use cognomen_model::group::Group;
use cognomen_model::id;
use cognomen_model::session::Session;
use cognomen_model::signing::TokenKind;
use cognomen_model::user::User;

use super::USER_SCOPE;
use super::claims::{AccessClaims, Attributes, IdClaims};
use crate::context::Context;
use crate::error;
use crate::ops::groups;
use crate::pool_view::ClientView;

/// What tokens are issued for.
pub struct Grant<'a> {
    /// The client that asks.
    pub client: &'a ClientView,
    /// The user.
    pub user: &'a User,
    /// The user's session.
    pub session: &'a Session,
}

/// The `AuthenticationResult` of a grant: two tokens, signed at `now`, and `refresh_token` as it is given.
///
/// # Errors
/// When a group cannot be read or a token cannot be signed.
pub async fn sign_in_result(
    ctx: &Context,
    grant: &Grant<'_>,
    refresh_token: Option<String>,
    now: UnixMillis,
) -> Result<AuthenticationResultType, Error> {
    let groups = groups::of_user(ctx, &grant.client.pool, grant.user).await?;
    let issuer = ctx.issuer.of(&grant.client.pool.pool.id);
    let client = &grant.client.client;
    Ok(AuthenticationResultType {
        access_token: Some(access_token(ctx, grant, &groups, &issuer, now)?),
        expires_in: i32::try_from(client.access_token_seconds()).ok(),
        id_token: Some(id_token(ctx, grant, &groups, &issuer, now)?),
        refresh_token,
        token_type: Some("Bearer".to_owned()),
        ..AuthenticationResultType::default()
    })
}

fn access_token(
    ctx: &Context,
    grant: &Grant<'_>,
    groups: &[Arc<Group>],
    issuer: &str,
    now: UnixMillis,
) -> Result<String, Error> {
    let Grant { client, user, session } = grant;
    let claims = AccessClaims {
        sub: &user.sub,
        groups: names(groups),
        iss: issuer,
        client_id: &client.client.id,
        device_key: session.device_key.as_deref(),
        origin_jti: session.origin_jti(),
        event_id: &session.event_id,
        token_use: "access",
        scope: USER_SCOPE,
        auth_time: session.auth_time.seconds(),
        exp: now.seconds() + client.client.access_token_seconds(),
        iat: now.seconds(),
        jti: &id::uuid_like(random_array(&*ctx.random)),
        username: &user.username,
    };
    client.pool.signing.current(TokenKind::Access)?.sign_jwt(&claims).map_err(error::store)
}

fn id_token(
    ctx: &Context,
    grant: &Grant<'_>,
    groups: &[Arc<Group>],
    issuer: &str,
    now: UnixMillis,
) -> Result<String, Error> {
    let Grant { client, user, session } = grant;
    let origin_jti = session.origin_jti();
    let jti = id::uuid_like(random_array(&*ctx.random));
    let claims = IdClaims {
        sub: &user.sub,
        groups: names(groups),
        roles: groups.iter().filter_map(|group| group.role_arn.as_deref()).collect(),
        preferred_role: cognomen_model::group::preferred_role(groups),
        iss: issuer,
        username: &user.username,
        origin_jti,
        aud: &client.client.id,
        event_id: &session.event_id,
        token_use: "id",
        auth_time: session.auth_time.seconds(),
        exp: now.seconds() + client.client.id_token_seconds(),
        iat: now.seconds(),
        jti: origin_jti.is_some().then_some(jti.as_str()),
        attributes: Attributes { user, client: &client.client },
    };
    client.pool.signing.current(TokenKind::Id)?.sign_jwt(&claims).map_err(error::store)
}

fn names(groups: &[Arc<Group>]) -> Vec<&str> {
    groups.iter().map(|group| group.name.as_str()).collect()
}
