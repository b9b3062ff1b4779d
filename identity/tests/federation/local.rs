//! Issuers that are this server's own user pools.

use std::sync::Arc;

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_identity::federation::web::{self, Provider, WebFault};
use cognomen_identity::federation::{TokenFault, UserPools, VerifiedToken};
use serde_json::{Value, json};

use super::{CLIENT, ISSUER, Key, Scene, key_set};

const POOL: &str = "https://id.example.com/eu-west-1_Abc";

/// One user pool and its keys.
struct Own(Vec<u8>);

#[async_trait]
impl UserPools for Own {
    async fn verify_id_token(&self, _: &str, _: &str, _: bool) -> Result<VerifiedToken, TokenFault> {
        Err(TokenFault::Invalid)
    }

    async fn published_keys(&self, issuer: &str) -> Result<Option<Vec<u8>>, Error> {
        match issuer {
            POOL => Ok(Some(self.0.clone())),
            "https://broken.example.com" => Err(Error::internal("the store is away")),
            _ => Ok(None),
        }
    }
}

async fn scene() -> (Scene, Key) {
    let (mut scene, key) = (Scene::new().await, Key::rsa("own"));
    scene.world.ctx.user_pools = Arc::new(Own(key_set(&[&key]).into_bytes()));
    (scene, key)
}

fn pool(issuer: &str) -> Provider {
    Provider::open_id(issuer, vec![CLIENT.to_owned()], Vec::new())
}

#[tokio::test]
async fn the_keys_of_own_pools_are_at_hand() {
    let (scene, key) = scene().await;
    let mut claims = scene.claims_with("iss", json!(POOL));
    claims["token_use"] = json!("id");
    let identity = web::verify(&scene.world.ctx, &pool(POOL), &key.token(&claims)).await.unwrap();
    assert_eq!(identity.provider, "id.example.com/eu-west-1_Abc");
    assert!(scene.servers.asked().is_empty());
    let stranger = Key::rsa("own").token(&claims);
    assert_eq!(web::verify(&scene.world.ctx, &pool(POOL), &stranger).await.unwrap_err(), WebFault::Signature);
    // Others are still asked.
    assert!(scene.verify(&scene.key.token(&scene.claims())).await.is_ok());
    assert_eq!(scene.servers.fetches(ISSUER), 1);
}

#[tokio::test]
async fn access_tokens_of_own_pools_are_no_identities() {
    let (scene, key) = scene().await;
    for kind in [json!("access"), json!(1), Value::Null] {
        let mut claims = scene.claims_with("token_use", kind);
        claims["iss"] = json!(POOL);
        let fault = web::verify(&scene.world.ctx, &pool(POOL), &key.token(&claims)).await.unwrap_err();
        assert_eq!(fault, WebFault::NotAToken);
    }
}

#[tokio::test]
async fn a_store_that_is_away_is_our_own_fault() {
    let (scene, key) = scene().await;
    let issuer = "https://broken.example.com";
    let token = key.token(&scene.claims_with("iss", json!(issuer)));
    assert_eq!(web::verify(&scene.world.ctx, &pool(issuer), &token).await.unwrap_err(), WebFault::Failed);
}
