//! `AssumeRoleWithWebIdentity` with tokens of this server's own identity pools, and with what must not pass for one.

use cognomen_contract::CommonCode;
use cognomen_contract::cognito_identity::{
    CognitoIdentityProvider, CreateIdentityPoolInput, DeleteIdentityPoolInput, GetIdInput, GetOpenIdTokenInput,
    IdentityPool,
};
use cognomen_contract::sts::{
    AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse, ErrorCode, GetWebIdentityTokenRequest,
};
use cognomen_crypto::jose::RsaSigningKey;
use cognomen_identity::pools::{self, identities, tokens as pool_tokens};
use serde_json::{Value, json};

use super::*;
use crate::support::logins::{CLIENT, STAFF, USERS};
use crate::support::{ISSUER, assert_refused};

const PROVIDER: &str = "cognito-identity.amazonaws.com";

/// A pool for guests in the classic flow, an identity of it, and a token of that.
async fn guest(world: &World) -> (String, String, String) {
    let settings = CreateIdentityPoolInput {
        allow_unauthenticated_identities: true,
        allow_classic_flow: Some(true),
        ..CreateIdentityPoolInput::default()
    };
    let pool = world.pool(settings).await.identity_pool_id;
    let input = GetIdInput { identity_pool_id: pool.clone(), ..GetIdInput::default() };
    let identity = identities::get_id(world.permit(), input, &world.ctx).await.unwrap().identity_id.unwrap();
    let input = GetOpenIdTokenInput { identity_id: identity.clone(), ..GetOpenIdTokenInput::default() };
    let token = pool_tokens::get_open_id_token(world.permit(), input, &world.ctx).await.unwrap().token.unwrap();
    (pool, identity, token)
}

/// A role for guests of one pool.
async fn role(world: &World, name: &str, pool: &str) -> String {
    let condition = format!(
        r#"{{"StringEquals":{{"{PROVIDER}:aud":"{pool}"}},"ForAnyValue:StringEquals":{{"{PROVIDER}:amr":"unauthenticated"}}}}"#
    );
    let principal = format!(r#""Federated":"{PROVIDER}""#);
    world.role(name, &trusts(&principal, r#""sts:AssumeRoleWithWebIdentity""#, &condition), ALL).await
}

async fn assume_by(world: &World, role: &str, token: &str) -> Result<AssumeRoleWithWebIdentityResponse, Error> {
    let input = AssumeRoleWithWebIdentityRequest {
        role_arn: role.to_owned(),
        role_session_name: "guest".to_owned(),
        web_identity_token: token.to_owned(),
        ..AssumeRoleWithWebIdentityRequest::default()
    };
    sts::assume_role_with_web_identity(world.permit(), input, &world.ctx).await
}

#[tokio::test]
async fn a_token_of_a_pool_is_for_roles_that_trust_the_pool() {
    let world = World::new().await;
    let (pool, identity, token) = guest(&world).await;
    let (other_pool, ..) = guest(&world).await;
    let own = role(&world, "own", &pool).await;
    let other = role(&world, "other", &other_pool).await;
    let answer = assume_by(&world, &own, &token).await.unwrap();
    assert_eq!(answer.subject_from_web_identity_token.as_deref(), Some(identity.as_str()));
    assert_eq!(answer.audience.as_deref(), Some(pool.as_str()));
    assert_eq!(answer.provider.as_deref(), Some(PROVIDER));
    let principal = proven(&world.ctx, &answer.credentials.unwrap()).await.unwrap();
    let kept = &principal.session.as_ref().unwrap().keys;
    let value = |key: &str| kept.iter().find(|(name, _)| name == key).map(|(_, values)| values.join(","));
    assert_eq!(value(&format!("{PROVIDER}:sub")), Some(identity));
    assert_eq!(value("aws:FederatedProvider").as_deref(), Some(PROVIDER));
    let text = "Not authorized to perform sts:AssumeRoleWithWebIdentity";
    assert_refused(assume_by(&world, &other, &token).await, CommonCode::AccessDenied, text);
}

#[tokio::test]
async fn what_only_looks_like_a_pools_token_proves_nothing() {
    let (world, ann, _) = prepared().await;
    let (pool, identity, token) = guest(&world).await;
    let own = role(&world, "own", &pool).await;
    let now = world.now().seconds();
    let claims =
        json!({"iss": ISSUER, "aud": pool, "sub": identity, "amr": ["unauthenticated"], "iat": now, "exp": now + 600});
    let forged = RsaSigningKey::generate().unwrap().sign_jwt(&claims).unwrap();
    let error = assume_by(&world, &own, &forged).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::InvalidIdentityTokenException.into());
    // What proves a caller is signed here too, for whomever the caller likes, and by another issuer.
    let input = GetWebIdentityTokenRequest {
        audience: vec![pool],
        signing_algorithm: "RS256".to_owned(),
        ..GetWebIdentityTokenRequest::default()
    };
    let run = sts::get_web_identity_token;
    let answer = call::<operations::GetWebIdentityToken, _, _>(&world.ctx, &ann, run, input).await.unwrap();
    let text = "No OpenIDConnect provider found in your account for https://127.0.0.1:8400/identity/sts";
    let passed = assume_by(&world, &own, &answer.web_identity_token.unwrap()).await;
    assert_refused(passed, ErrorCode::InvalidIdentityTokenException, text);
    world.clock.advance(600);
    let error = assume_by(&world, &own, &token).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ExpiredTokenException.into());
}

const GONE: &str = "The identity provider rejected the token";

#[tokio::test]
async fn a_token_ends_with_its_identity_and_with_its_pool() {
    let world = World::new().await;
    let (pool, identity, token) = guest(&world).await;
    let own = role(&world, "own", &pool).await;
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    let input =
        GetOpenIdTokenInput { identity_id: world.get_id(&pool, &[]).await.unwrap(), ..GetOpenIdTokenInput::default() };
    let other = pool_tokens::get_open_id_token(world.permit(), input, &world.ctx).await.unwrap().token.unwrap();
    assert!(identities::delete(&world.ctx, &view, &identity).await.unwrap());
    assert_refused(assume_by(&world, &own, &token).await, ErrorCode::IDPRejectedClaimException, GONE);
    assert!(assume_by(&world, &own, &other).await.is_ok());
    let input = DeleteIdentityPoolInput { identity_pool_id: pool };
    pools::delete_identity_pool(world.permit(), input, &world.ctx).await.unwrap();
    assert_refused(assume_by(&world, &own, &other).await, ErrorCode::IDPRejectedClaimException, GONE);
}

#[tokio::test]
async fn a_token_ends_with_the_basic_flow_and_with_guests() {
    let world = World::new().await;
    let (pool, _, token) = guest(&world).await;
    let own = role(&world, "own", &pool).await;
    let update = async |guests: bool, classic: Option<bool>| {
        let input = IdentityPool {
            identity_pool_id: pool.clone(),
            identity_pool_name: "pool".to_owned(),
            allow_unauthenticated_identities: guests,
            allow_classic_flow: classic,
            ..IdentityPool::default()
        };
        pools::update_identity_pool(world.permit(), input, &world.ctx).await.unwrap();
        assume_by(&world, &own, &token).await
    };
    let text = "Not authorized to perform sts:AssumeRoleWithWebIdentity";
    assert_refused(update(true, Some(false)).await, CommonCode::AccessDenied, text);
    assert_refused(update(false, Some(true)).await, ErrorCode::IDPRejectedClaimException, GONE);
    assert!(update(true, None).await.is_ok());
}

#[tokio::test]
async fn a_token_ends_when_its_login_goes_and_a_guests_when_one_comes() {
    let world = World::new().await;
    let client = |provider: &str| CognitoIdentityProvider {
        provider_name: Some(provider.to_owned()),
        client_id: Some(CLIENT.to_owned()),
        server_side_token_check: None,
    };
    let settings = CreateIdentityPoolInput {
        allow_unauthenticated_identities: true,
        cognito_identity_providers: Some(vec![client(USERS), client(STAFF)]),
        ..CreateIdentityPoolInput::default()
    };
    let pool = world.pool(settings).await.identity_pool_id;
    let condition = format!(r#"{{"StringEquals":{{"{PROVIDER}:aud":"{pool}"}}}}"#);
    let principal = format!(r#""Federated":"{PROVIDER}""#);
    let trust = trusts(&principal, r#""sts:AssumeRoleWithWebIdentity""#, &condition);
    let any = world.role("any", &trust, ALL).await;
    let id = world.get_id(&pool, &[]).await.unwrap();
    let (_, guests) = world.open_id_token(&id, &[]).await.unwrap();
    assert!(assume_by(&world, &any, &guests).await.is_ok());
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("a"));
    let (_, anns) = world.open_id_token(&id, &[(USERS, &ann)]).await.unwrap();
    let (_, both) = world.open_id_token(&id, &[(USERS, &ann), (STAFF, &staff)]).await.unwrap();
    assert_refused(assume_by(&world, &any, &guests).await, ErrorCode::IDPRejectedClaimException, GONE);
    for token in [&anns, &both] {
        assert!(assume_by(&world, &any, token).await.is_ok());
    }
    world.unlink(&id, &[(USERS, &ann)], &[STAFF]).await.unwrap();
    assert!(assume_by(&world, &any, &anns).await.is_ok());
    assert_refused(assume_by(&world, &any, &both).await, ErrorCode::IDPRejectedClaimException, GONE);
    world.unlink(&id, &[(USERS, &ann)], &[USERS]).await.unwrap();
    assert_refused(assume_by(&world, &any, &anns).await, ErrorCode::IDPRejectedClaimException, GONE);
}
