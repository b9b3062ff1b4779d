//! ID tokens as other services trust them.

use cognomen_contract::cognito_idp::{
    AdminDeleteUserRequest, AdminDisableUserRequest, DeleteUserPoolClientRequest, GlobalSignOutRequest,
};
use cognomen_model::signing::TokenKind;
use cognomen_userpool::ops::{clients, signin, users};
use cognomen_userpool::tokens::{self, IdTokenFault, pool_of_issuer, verify_id_of};
use serde_json::{Value, json};

use super::tokens::id_claims;
use super::{Scene, USER};
use crate::support::{permit, permit_of};

/// How a token fares with and without a look at user and session.
async fn fares(scene: &Scene, token: &str) -> [&'static str; 2] {
    let mut found = [""; 2];
    for (found, whole) in found.iter_mut().zip([false, true]) {
        *found = match verify_id_of(&scene.world.ctx, &scene.pool_id, token, whole).await {
            Ok(_) => "good",
            Err(IdTokenFault::Invalid) => "invalid",
            Err(IdTokenFault::Expired(_)) => "expired",
            Err(IdTokenFault::Revoked) => "revoked",
            Err(IdTokenFault::Failed(_)) => "failed",
        };
    }
    found
}

async fn signed(scene: &Scene, claims: &Value) -> String {
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    pool.signing.current(TokenKind::Id).unwrap().sign_jwt(claims).unwrap()
}

#[tokio::test]
async fn an_id_token_proves_user_and_client() {
    let scene = Scene::new().await;
    let token = scene.tokens().await.id_token.unwrap();
    for whole in [false, true] {
        let proved = verify_id_of(&scene.world.ctx, &scene.pool_id, &token, whole).await.unwrap();
        let claims = id_claims(&token);
        assert_eq!((proved.pool_id.as_str(), proved.client_id.as_str()), (scene.pool_id.as_str(), scene.client_id()));
        assert_eq!((&json!(proved.sub), &json!(proved.expires_at)), (&claims["sub"], &claims["exp"]));
        assert_eq!(json!(proved.issuer), claims["iss"]);
        assert_eq!(Value::Object(proved.claims), claims);
        assert_eq!(pool_of_issuer(&scene.world.ctx, &proved.issuer), Some(scene.pool_id.as_str()));
    }
}

#[tokio::test]
async fn other_tokens_prove_nothing() {
    let scene = Scene::new().await;
    let tokens = scene.tokens().await;
    let token = tokens.id_token.unwrap();
    let (begin, _) = token.rsplit_once('.').unwrap();
    let other = scene.world.pool_id().await;
    let with = |name: &str, value: Value| {
        let mut claims = id_claims(&token);
        claims[name] = value;
        claims
    };
    let bad = [
        String::new(),
        tokens.access_token.unwrap(),
        format!("{begin}.AAAA"),
        signed(&scene, &with("aud", json!("unknownclient"))).await,
        signed(&scene, &with("aud", json!(null))).await,
        signed(&scene, &with("token_use", json!("access"))).await,
        signed(&scene, &with("iss", json!(format!("http://127.0.0.1:8400/{other}")))).await,
    ];
    for token in bad {
        assert_eq!(fares(&scene, &token).await, ["invalid"; 2], "{token}");
    }
    // Good, but of another pool than the one that is asked about.
    let found = verify_id_of(&scene.world.ctx, &other, &token, false).await;
    assert!(matches!(found, Err(IdTokenFault::Invalid)));
}

#[tokio::test]
async fn a_token_ends_on_time() {
    let scene = Scene::new().await;
    let token = scene.tokens().await.id_token.unwrap();
    let ends = id_claims(&token)["exp"].as_i64().unwrap();
    scene.world.clock.advance(ends - scene.world.now().seconds() - 1);
    assert_eq!(fares(&scene, &token).await, ["good"; 2]);
    scene.world.clock.advance(1);
    let found = verify_id_of(&scene.world.ctx, &scene.pool_id, &token, false).await;
    assert!(matches!(found, Err(IdTokenFault::Expired(at)) if at == ends));
}

#[tokio::test]
async fn signing_out_counts_for_who_looks() {
    let scene = Scene::new().await;
    let tokens = scene.tokens().await;
    let user = tokens::verify(&scene.world.ctx, tokens.access_token.as_deref().unwrap()).await.unwrap();
    let request = GlobalSignOutRequest { access_token: tokens.access_token.unwrap() };
    signin::global_sign_out(permit_of(user), request, &scene.world.ctx).await.unwrap();
    assert_eq!(fares(&scene, &tokens.id_token.unwrap()).await, ["good", "revoked"]);
}

#[tokio::test]
async fn disabling_and_deleting_count_for_who_looks() {
    let scene = Scene::new().await;
    let token = scene.tokens().await.id_token.unwrap();
    let (user_pool_id, username) = (scene.pool_id.clone(), USER.to_owned());
    let request = AdminDisableUserRequest { user_pool_id: user_pool_id.clone(), username: username.clone() };
    users::admin_disable_user(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(fares(&scene, &token).await, ["good", "revoked"]);
    let request = AdminDeleteUserRequest { user_pool_id, username };
    users::admin_delete_user(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(fares(&scene, &token).await, ["good", "revoked"]);
}

#[tokio::test]
async fn the_tokens_of_a_deleted_client_are_worth_nothing() {
    let scene = Scene::new().await;
    let token = scene.tokens().await.id_token.unwrap();
    let (user_pool_id, client_id) = (scene.pool_id.clone(), scene.client_id().to_owned());
    let request = DeleteUserPoolClientRequest { user_pool_id, client_id };
    clients::delete_user_pool_client(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(fares(&scene, &token).await, ["invalid"; 2]);
}
