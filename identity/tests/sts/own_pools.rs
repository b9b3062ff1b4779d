//! `AssumeRoleWithWebIdentity` with tokens of this server's own identity pools, and with what must not pass for one.

use cognomen_contract::CommonCode;
use cognomen_contract::cognito_identity::{CreateIdentityPoolInput, GetIdInput, GetOpenIdTokenInput};
use cognomen_contract::sts::{
    AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse, ErrorCode, GetWebIdentityTokenRequest,
};
use cognomen_crypto::jose::RsaSigningKey;
use cognomen_identity::pools::{identities, tokens as pool_tokens};
use serde_json::json;

use super::*;
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
