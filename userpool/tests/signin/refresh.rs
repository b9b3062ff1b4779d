use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminUserGlobalSignOutRequest, AuthFlowType, AuthenticationResultType, CreateUserPoolClientRequest,
    CreateUserPoolRequest, ErrorCode, ExplicitAuthFlowsType, FeatureType, GetTokensFromRefreshTokenRequest,
    RefreshTokenRotationType, RevokeTokenRequest, RevokeTokenResponse,
};
use cognomen_crypto::secret_hash::secret_hash;
use cognomen_userpool::ops::signin;
use cognomen_userpool::tokens;

use super::tokens::{access_claims, id_claims};
use super::{PASSWORD, Scene, USER, client_settings};
use crate::support::{assert_refused, permit};

const REVOKED: &str = "Refresh Token has been revoked";

impl Scene {
    async fn refresh(&self, token: &str) -> Result<AuthenticationResultType, Error> {
        let answer = self.initiate(AuthFlowType::RefreshTokenAuth, &[("REFRESH_TOKEN", token)]).await?;
        Ok(answer.authentication_result.unwrap())
    }

    async fn exchange(&self, token: &str) -> Result<AuthenticationResultType, Error> {
        let request = GetTokensFromRefreshTokenRequest {
            client_id: self.client_id().to_owned(),
            client_secret: self.client.client_secret.clone(),
            refresh_token: token.to_owned(),
            ..GetTokensFromRefreshTokenRequest::default()
        };
        let answer = signin::get_tokens_from_refresh_token(permit(), request, &self.world.ctx).await?;
        Ok(answer.authentication_result.unwrap())
    }

    async fn revoke(&self, token: &str, client_secret: Option<&str>) -> Result<RevokeTokenResponse, Error> {
        let request = RevokeTokenRequest {
            client_id: self.client_id().to_owned(),
            client_secret: client_secret.map(str::to_owned),
            token: token.to_owned(),
            ..RevokeTokenRequest::default()
        };
        signin::revoke_token(permit(), request, &self.world.ctx).await
    }
}

/// A client whose refresh tokens rotate.
async fn rotating(grace: i32) -> Scene {
    let settings = CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![ExplicitAuthFlowsType::AllowUserPasswordAuth]),
        refresh_token_rotation: Some(RefreshTokenRotationType {
            feature: FeatureType::Enabled,
            retry_grace_period_seconds: Some(grace),
        }),
        ..client_settings()
    };
    Scene::with(CreateUserPoolRequest::default(), settings).await
}

#[tokio::test]
async fn new_tokens_continue_the_session() {
    let scene = Scene::new().await;
    let first = scene.tokens().await;
    scene.world.clock.advance(600);
    let next = scene.refresh(&first.refresh_token.unwrap()).await.unwrap();
    assert_eq!(next.refresh_token, None);
    let (before, after) = (access_claims(&first.access_token.unwrap()), access_claims(&next.access_token.unwrap()));
    for kept in ["sub", "origin_jti", "event_id", "auth_time", "client_id", "username", "scope"] {
        assert_eq!(before[kept], after[kept], "{kept}");
    }
    assert_ne!(before["jti"], after["jti"]);
    assert_eq!(after["iat"].as_i64().unwrap() - before["iat"].as_i64().unwrap(), 600);
    assert_eq!(id_claims(&next.id_token.unwrap())["origin_jti"], before["origin_jti"]);
}

#[tokio::test]
async fn what_is_no_token_of_the_client_is_refused() {
    let scene = Scene::new().await;
    let tokens = scene.tokens().await;
    let refresh = tokens.refresh_token.unwrap();
    let tampered = format!("{}A{}", &refresh[..40], &refresh[41..]);
    for text in ["x", "eyJ.eyJ.sig", &tampered, &tokens.access_token.unwrap()] {
        assert_refused(scene.refresh(text).await, ErrorCode::NotAuthorizedException, "Invalid Refresh Token.");
    }
    let other = Scene { client: scene.world.client(&scene.pool_id, client_settings()).await, ..scene };
    assert_refused(other.refresh(&refresh).await, ErrorCode::NotAuthorizedException, "Invalid Refresh Token.");
}

#[tokio::test]
async fn a_refresh_token_ends() {
    let scene = Scene::new().await;
    let refresh = scene.tokens().await.refresh_token.unwrap();
    scene.world.clock.advance(30 * 86_400 - 1);
    assert!(scene.refresh(&refresh).await.is_ok());
    scene.world.clock.advance(1);
    assert_refused(scene.refresh(&refresh).await, ErrorCode::NotAuthorizedException, "Refresh Token has expired");
}

#[tokio::test]
async fn a_client_with_a_secret_proves_it() {
    let settings = CreateUserPoolClientRequest { generate_secret: Some(true), ..client_settings() };
    let scene = Scene::with(CreateUserPoolRequest::default(), settings).await;
    let refresh = scene.tokens().await.refresh_token.unwrap();
    let (id, secret) = (scene.client_id(), scene.client.client_secret.clone().unwrap());
    let missing = scene.refresh(&refresh).await;
    let message = format!("Client {id} is configured for secret but secret was not received");
    assert_refused(missing, ErrorCode::NotAuthorizedException, &message);
    let hash = secret_hash(&secret, "marx", id);
    let parameters = [("REFRESH_TOKEN", refresh.as_str()), ("SECRET_HASH", &hash)];
    let wrong = scene.initiate(AuthFlowType::RefreshTokenAuth, &parameters).await;
    let message = format!("SecretHash does not match for the client: {id}");
    assert_refused(wrong, ErrorCode::NotAuthorizedException, &message);
    let hash = secret_hash(&secret, USER, id);
    let parameters = [("REFRESH_TOKEN", refresh.as_str()), ("SECRET_HASH", &hash)];
    assert!(scene.initiate(AuthFlowType::RefreshToken, &parameters).await.is_ok());
    assert!(scene.exchange(&refresh).await.is_ok());
    for given in [None, Some("wrong")] {
        assert_refused(scene.revoke(&refresh, given).await, ErrorCode::UnauthorizedException, "Invalid client");
    }
    assert!(scene.revoke(&refresh, Some(&secret)).await.is_ok());
}

#[tokio::test]
async fn a_revoked_session_is_over() {
    let scene = Scene::new().await;
    let (gone, kept) = (scene.tokens().await, scene.tokens().await);
    let refresh = gone.refresh_token.unwrap();
    scene.revoke(&refresh, None).await.unwrap();
    assert_refused(scene.refresh(&refresh).await, ErrorCode::NotAuthorizedException, REVOKED);
    let access = tokens::verify(&scene.world.ctx, &gone.access_token.unwrap()).await;
    assert_refused(access, ErrorCode::NotAuthorizedException, "Access Token has been revoked");
    assert!(scene.revoke(&refresh, None).await.is_ok(), "revoked already");
    assert!(scene.refresh(&kept.refresh_token.unwrap()).await.is_ok(), "another session goes on");
}

#[tokio::test]
async fn only_refresh_tokens_of_the_client_are_revoked() {
    let scene = Scene::new().await;
    let tokens = scene.tokens().await;
    for token in [tokens.access_token.unwrap(), tokens.id_token.unwrap()] {
        let answer = scene.revoke(&token, None).await;
        assert_refused(answer, ErrorCode::UnsupportedTokenTypeException, "Unsupported token type");
    }
    let answer = scene.revoke("x", None).await;
    assert_refused(answer, ErrorCode::InvalidParameterException, "Invalid Refresh Token.");
    let refresh = tokens.refresh_token.unwrap();
    let other = Scene { client: scene.world.client(&scene.pool_id, client_settings()).await, ..scene };
    assert_refused(other.revoke(&refresh, None).await, ErrorCode::UnauthorizedException, "Invalid client");
}

#[tokio::test]
async fn a_client_without_revocation_cannot_revoke() {
    let settings = CreateUserPoolClientRequest { enable_token_revocation: Some(false), ..client_settings() };
    let scene = Scene::with(CreateUserPoolRequest::default(), settings).await;
    let tokens = scene.tokens().await;
    let access = access_claims(tokens.access_token.as_deref().unwrap());
    assert!(access.get("origin_jti").is_none() && access.get("jti").is_some());
    let id = id_claims(&tokens.id_token.unwrap());
    assert!(id.get("origin_jti").is_none() && id.get("jti").is_none());
    assert!(tokens::verify(&scene.world.ctx, &tokens.access_token.unwrap()).await.is_ok());
    let refresh = tokens.refresh_token.unwrap();
    let answer = scene.revoke(&refresh, None).await;
    let message = "Token revocation is not enabled for this client";
    assert_refused(answer, ErrorCode::UnsupportedOperationException, message);
    assert!(scene.refresh(&refresh).await.is_ok());
}

#[tokio::test]
async fn a_global_sign_out_ends_every_session() {
    let scene = Scene::new().await;
    let (one, two) = (scene.tokens().await, scene.tokens().await);
    let request = AdminUserGlobalSignOutRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
    signin::admin_user_global_sign_out(permit(), request, &scene.world.ctx).await.unwrap();
    for tokens in [one, two] {
        let refresh = scene.refresh(&tokens.refresh_token.unwrap()).await;
        assert_refused(refresh, ErrorCode::NotAuthorizedException, REVOKED);
        let access = tokens::verify(&scene.world.ctx, &tokens.access_token.unwrap()).await;
        assert_refused(access, ErrorCode::NotAuthorizedException, "Access Token has been revoked");
    }
    scene.world.clock.advance(1);
    let tokens = scene.tokens().await;
    assert!(scene.refresh(&tokens.refresh_token.unwrap()).await.is_ok());
}

#[tokio::test]
async fn users_that_are_disabled_or_gone_get_nothing() {
    let scene = Scene::new().await;
    let refresh = scene.tokens().await.refresh_token.unwrap();
    scene.change(|user| user.enabled = false).await;
    assert_refused(scene.refresh(&refresh).await, ErrorCode::NotAuthorizedException, "User is disabled.");
    let ctx = &scene.world.ctx;
    let pool = ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let user = cognomen_userpool::directory::require(ctx, &pool, USER).await.unwrap();
    let mut batch = ctx.store.batch();
    cognomen_userpool::directory::stage_delete(&mut batch, &pool, &user);
    ctx.store.commit(batch).await.unwrap();
    assert_refused(scene.refresh(&refresh).await, ErrorCode::UserNotFoundException, "User does not exist.");
}

#[tokio::test]
async fn a_rotated_token_serves_through_its_grace() {
    let scene = rotating(60).await;
    let first = scene.tokens().await.refresh_token.unwrap();
    let second = scene.exchange(&first).await.unwrap().refresh_token.unwrap();
    assert_ne!(first, second);
    scene.world.clock.advance(59);
    let retried = scene.exchange(&first).await.unwrap().refresh_token.unwrap();
    let third = scene.exchange(&retried).await.unwrap().refresh_token.unwrap();
    assert!(scene.exchange(&second).await.is_ok(), "the retry gave the same generation anew");
    scene.world.clock.advance(60);
    let reused = scene.exchange(&second).await;
    let message = "Refresh Token has been replaced by rotation";
    assert_refused(reused, ErrorCode::RefreshTokenReuseException, message);
    assert_refused(scene.exchange(&third).await, ErrorCode::NotAuthorizedException, REVOKED);
}

#[tokio::test]
async fn rotation_does_not_prolong_the_session() {
    let scene = rotating(0).await;
    let first = scene.tokens().await.refresh_token.unwrap();
    scene.world.clock.advance(30 * 86_400 - 1);
    let second = scene.exchange(&first).await.unwrap().refresh_token.unwrap();
    scene.world.clock.advance(1);
    assert_refused(scene.exchange(&second).await, ErrorCode::NotAuthorizedException, "Refresh Token has expired");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_rotations_at_once_one_wins() {
    for (grace, winners) in [(60, 8), (0, 1)] {
        let scene = Arc::new(rotating(grace).await);
        let token = scene.password(USER, PASSWORD).await.unwrap().authentication_result.unwrap().refresh_token.unwrap();
        let tries: Vec<_> = (0..8)
            .map(|_| {
                let (scene, token) = (Arc::clone(&scene), token.clone());
                tokio::spawn(async move { scene.exchange(&token).await })
            })
            .collect();
        let mut won = 0;
        for answer in tries {
            won += usize::from(answer.await.unwrap().is_ok());
        }
        assert_eq!(won, winners, "grace {grace}");
    }
}
