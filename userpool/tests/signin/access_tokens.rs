use std::sync::Arc;

use cognomen_contract::cognito_idp::{ErrorCode, GlobalSignOutRequest};
use cognomen_crypto::jose::RsaSigningKey;
use cognomen_model::signing::TokenKind;
use cognomen_userpool::ops::{pools, signin};
use cognomen_userpool::tokens;

use super::tokens::{access_claims, id_claims};
use super::{Scene, USER};
use crate::support::{assert_refused, permit_of};

const UNPROVED: &str = "Could not verify signature for Access Token";
const INVALID: &str = "Invalid Access Token";

#[tokio::test]
async fn a_good_token_proves_its_user() {
    let scene = Scene::new().await;
    let token = scene.tokens().await.access_token.unwrap();
    let proved = tokens::verify(&scene.world.ctx, &token).await.unwrap();
    assert_eq!((proved.pool_id.as_str(), proved.client_id.as_str()), (scene.pool_id.as_str(), scene.client_id()));
    assert_eq!((proved.user.username.as_str(), proved.version), (USER, 1));
    assert_eq!(proved.scopes, ["aws.cognito.signin.user.admin"]);
    assert_eq!(access_claims(&token)["origin_jti"], proved.session.id);
}

#[tokio::test]
async fn what_proves_nothing_is_refused() {
    let scene = Scene::new().await;
    let tokens = scene.tokens().await;
    let token = tokens.access_token.unwrap();
    let (head, rest) = token.split_once('.').unwrap();
    let (payload, signature) = rest.split_once('.').unwrap();
    let none = "eyJhbGciOiJub25lIn0";
    let flipped = if signature.starts_with('A') { "B" } else { "A" };
    let cases = [
        (String::new(), INVALID),
        ("x.y.z".to_owned(), INVALID),
        (format!("{none}.{payload}."), INVALID),
        (tokens.id_token.unwrap(), INVALID),
        (format!("{head}.{payload}.{flipped}{}", &signature[1..]), UNPROVED),
        (signed_with_kind(&scene, TokenKind::Id, access_claims(&token)).await, UNPROVED),
        (RsaSigningKey::generate().unwrap().sign_jwt(&access_claims(&token)).unwrap(), UNPROVED),
    ];
    for (token, message) in cases {
        let answer = tokens::verify(&scene.world.ctx, &token).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, message);
    }
}

async fn signed_with_kind(scene: &Scene, kind: TokenKind, claims: serde_json::Value) -> String {
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    pool.signing.current(kind).unwrap().sign_jwt(&claims).unwrap()
}

#[tokio::test]
async fn a_hint_of_an_unknown_key_has_nothing_read_again() {
    let scene = Scene::new().await;
    let token = scene.tokens().await.id_token.unwrap();
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    assert!(tokens::id_token_hint(&scene.world.ctx, &pool, &token).await.unwrap().is_some());
    let foreign = RsaSigningKey::generate().unwrap().sign_jwt(&id_claims(&token)).unwrap();
    assert!(tokens::id_token_hint(&scene.world.ctx, &pool, &foreign).await.unwrap().is_none());
    let kept = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    assert!(Arc::ptr_eq(&pool, &kept), "the pool was read again");
}

#[tokio::test]
async fn issuers_are_matched_whole() {
    let scene = Scene::new().await;
    let good = access_claims(&scene.tokens().await.access_token.unwrap());
    let other = scene.world.pool_id().await;
    for issuer in [
        format!("http://127.0.0.1:8400/{}/", scene.pool_id),
        format!("http://evil.example/{}", scene.pool_id),
        scene.pool_id.clone(),
        "http://127.0.0.1:8400/eu-west-1_Unknown00".to_owned(),
    ] {
        let mut claims = good.clone();
        claims["iss"] = issuer.into();
        let token = signed_with_kind(&scene, TokenKind::Access, claims).await;
        let answer = tokens::verify(&scene.world.ctx, &token).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, INVALID);
    }
    let mut claims = good;
    claims["iss"] = format!("http://127.0.0.1:8400/{other}").into();
    let token = signed_with_kind(&scene, TokenKind::Access, claims).await;
    let answer = tokens::verify(&scene.world.ctx, &token).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, UNPROVED);
}

#[tokio::test]
async fn a_token_ends() {
    let scene = Scene::new().await;
    let token = scene.tokens().await.access_token.unwrap();
    scene.world.clock.advance(3599);
    assert!(tokens::verify(&scene.world.ctx, &token).await.is_ok());
    scene.world.clock.advance(1);
    let answer = tokens::verify(&scene.world.ctx, &token).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Access Token has expired");
}

#[tokio::test]
async fn a_users_own_sign_out_is_at_once() {
    let scene = Scene::new().await;
    let token = scene.tokens().await.access_token.unwrap();
    let proved = tokens::verify(&scene.world.ctx, &token).await.unwrap();
    // The user changed after the token was checked.
    scene.change(|user| user.modified_at = user.modified_at.plus_seconds(1)).await;
    let request = GlobalSignOutRequest { access_token: token.clone() };
    signin::global_sign_out(permit_of(proved), request, &scene.world.ctx).await.unwrap();
    let answer = tokens::verify(&scene.world.ctx, &token).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Access Token has been revoked");
}

#[tokio::test]
async fn a_disabled_or_deleted_user_is_nobody() {
    let scene = Scene::new().await;
    let token = scene.tokens().await.access_token.unwrap();
    scene.change(|user| user.enabled = false).await;
    let answer = tokens::verify(&scene.world.ctx, &token).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Access Token has been revoked");
    let ctx = &scene.world.ctx;
    let pool = ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let user = cognomen_userpool::directory::require(ctx, &pool, USER).await.unwrap();
    let mut batch = ctx.store.batch();
    cognomen_userpool::directory::stage_delete(&mut batch, &pool, &user);
    ctx.store.commit(batch).await.unwrap();
    let answer = tokens::verify(ctx, &token).await;
    assert_refused(answer, ErrorCode::UserNotFoundException, "User does not exist.");
}

#[tokio::test]
async fn tokens_outlive_the_key_that_signed_them() {
    let scene = Scene::new().await;
    let old = scene.tokens().await.access_token.unwrap();
    pools::rotate_signing_keys(&scene.world.ctx, &scene.pool_id).await.unwrap();
    let new = scene.tokens().await.access_token.unwrap();
    assert_ne!(old.split_once('.').unwrap().0, new.split_once('.').unwrap().0, "another `kid`");
    for token in [old, new] {
        assert!(tokens::verify(&scene.world.ctx, &token).await.is_ok());
    }
}
