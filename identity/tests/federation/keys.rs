//! Keys: where they come from, how long they count, how often they are asked for.

use std::sync::Arc;

use cognomen_identity::federation::Unreachable;
use cognomen_identity::federation::web::{self, KeyFault, KeySource, Provider, WebFault};
use serde_json::{Value, json};

use super::{CLIENT, ISSUER, Key, Scene, key_set, provider};

const DISCOVERY: &str = "https://idp.example.com/realm/.well-known/openid-configuration";
const KEYS: &str = "https://idp.example.com/realm/keys";

#[tokio::test]
async fn keys_are_kept_for_five_minutes() {
    let scene = Scene::new().await;
    for _ in 0..3 {
        scene.verify(&scene.key.token(&scene.claims())).await.unwrap();
    }
    let asked: Vec<_> = scene.servers.asked().into_iter().map(|asked| asked.url).collect();
    assert_eq!(asked, [DISCOVERY, KEYS]);
    scene.world.clock.advance(299);
    scene.verify(&scene.key.token(&scene.claims())).await.unwrap();
    assert_eq!(scene.servers.fetches(ISSUER), 1);
    scene.world.clock.advance(1);
    scene.verify(&scene.key.token(&scene.claims())).await.unwrap();
    assert_eq!(scene.servers.fetches(ISSUER), 2);
}

#[tokio::test]
async fn a_new_key_is_found_and_an_old_one_forgotten() {
    let scene = Scene::new().await;
    scene.verify(&scene.key.token(&scene.claims())).await.unwrap();
    let new = Key::rsa("b");
    scene.servers.publish(ISSUER, &[&new]);
    assert_eq!(scene.verify(&new.token(&scene.claims())).await.unwrap_err(), WebFault::UnknownKey);
    scene.world.clock.advance(10);
    scene.verify(&new.token(&scene.claims())).await.unwrap();
    assert_eq!(scene.verify(&scene.key.token(&scene.claims())).await.unwrap_err(), WebFault::UnknownKey);
    assert_eq!(scene.servers.fetches(ISSUER), 2);
}

#[tokio::test]
async fn unknown_keys_do_not_make_us_ask_at_will() {
    let scene = Scene::new().await;
    let stranger = Key::rsa("x");
    for second in 0..30 {
        for n in 0..5 {
            let header = json!({ "alg": "RS256", "kid": format!("{second}-{n}") });
            let token = stranger.token_with(&header, &scene.claims());
            assert_eq!(scene.verify(&token).await.unwrap_err(), WebFault::UnknownKey);
        }
        scene.world.clock.advance(1);
    }
    assert_eq!(scene.servers.fetches(ISSUER), 3);
}

#[tokio::test]
async fn many_tokens_at_once_ask_once() {
    let mut scene = Scene::new().await;
    let gate = scene.servers.hold();
    let token = scene.key.token(&scene.claims());
    let ctx = scene.shared();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..50 {
        let (ctx, token) = (Arc::clone(&ctx), token.clone());
        tasks.spawn(async move { web::verify(&ctx, &provider(), &token).await.map(drop) });
    }
    while scene.servers.asked().is_empty() {
        tokio::task::yield_now().await;
    }
    gate.add_permits(100);
    while let Some(done) = tasks.join_next().await {
        assert_eq!(done.unwrap(), Ok(()));
    }
    assert_eq!(scene.servers.asked().len(), 2);
}

#[tokio::test]
async fn who_hangs_up_does_not_make_us_ask_again() {
    let mut scene = Scene::new().await;
    let gate = scene.servers.hold();
    let token = scene.key.token(&scene.claims());
    let ctx = scene.shared();
    for _ in 0..10 {
        let (ctx, token) = (Arc::clone(&ctx), token.clone());
        let impatient = tokio::spawn(async move { web::verify(&ctx, &provider(), &token).await });
        while scene.servers.asked().is_empty() {
            tokio::task::yield_now().await;
        }
        impatient.abort();
        assert!(impatient.await.unwrap_err().is_cancelled());
    }
    gate.add_permits(2);
    assert!(web::verify(&ctx, &provider(), &token).await.is_ok());
    assert_eq!(scene.servers.asked().len(), 2);
}

#[tokio::test]
async fn a_failure_is_kept_for_five_seconds() {
    let scene = Scene::new().await;
    let token = scene.key.token(&scene.claims());
    scene.servers.fail(KEYS, Unreachable::TimedOut);
    let fault = WebFault::Keys(KeyFault::Unreachable(Unreachable::TimedOut));
    for _ in 0..5 {
        assert_eq!(scene.verify(&token).await.unwrap_err(), fault);
    }
    assert_eq!(scene.servers.fetches(ISSUER), 1);
    scene.servers.put(KEYS, 200, key_set(&[&scene.key]));
    scene.world.clock.advance(4);
    assert_eq!(scene.verify(&token).await.unwrap_err(), fault);
    scene.world.clock.advance(1);
    assert!(scene.verify(&token).await.is_ok());
}

#[tokio::test]
async fn known_keys_outlive_a_failed_question_but_not_their_time() {
    let scene = Scene::new().await;
    scene.verify(&scene.key.token(&scene.claims())).await.unwrap();
    scene.servers.fail(DISCOVERY, Unreachable::Connection);
    scene.world.clock.advance(10);
    let fault = WebFault::Keys(KeyFault::Unreachable(Unreachable::Connection));
    assert_eq!(scene.verify(&Key::rsa("b").token(&scene.claims())).await.unwrap_err(), fault);
    assert!(scene.verify(&scene.key.token(&scene.claims())).await.is_ok());
    scene.world.clock.advance(290);
    assert_eq!(scene.verify(&scene.key.token(&scene.claims())).await.unwrap_err(), fault);
}

#[tokio::test]
async fn documents_must_be_the_providers_own() {
    let document = |issuer: &str| json!({ "issuer": issuer, "jwks_uri": KEYS }).to_string();
    let bad = [
        (document("https://other.example.com"), 200, KeyFault::Discovery),
        (document(&format!("{ISSUER}/")), 200, KeyFault::Discovery),
        (json!({ "issuer": ISSUER }).to_string(), 200, KeyFault::Discovery),
        (json!({ "issuer": ISSUER, "jwks_uri": "https://x/".repeat(300) }).to_string(), 200, KeyFault::Discovery),
        ("<html>".to_owned(), 200, KeyFault::Discovery),
        (String::new(), 302, KeyFault::Status(302)),
        (document(ISSUER), 404, KeyFault::Status(404)),
    ];
    for (body, status, fault) in bad {
        let scene = Scene::new().await;
        scene.servers.put(DISCOVERY, status, body.clone());
        let found = scene.verify(&scene.key.token(&scene.claims())).await.unwrap_err();
        assert_eq!(found, WebFault::Keys(fault), "{body}");
        assert_eq!(scene.servers.fetches(ISSUER), 0);
    }
}

#[tokio::test]
async fn key_sets_without_usable_keys_are_none() {
    let shared = json!({ "kty": "oct", "kid": "a", "k": "AAAA" });
    let sets =
        ["".to_owned(), "[]".to_owned(), json!({ "keys": [] }).to_string(), json!({ "keys": [shared] }).to_string()];
    for set in sets {
        let scene = Scene::new().await;
        scene.servers.put(KEYS, 200, set);
        let found = scene.verify(&scene.key.token(&scene.claims())).await.unwrap_err();
        assert_eq!(found, WebFault::Keys(KeyFault::Keys));
    }
    let scene = Scene::new().await;
    scene.servers.fail(KEYS, Unreachable::TooLarge);
    let found = scene.verify(&scene.key.token(&scene.claims())).await.unwrap_err();
    assert_eq!(found, WebFault::Keys(KeyFault::Unreachable(Unreachable::TooLarge)));
}

#[tokio::test]
async fn private_keys_are_not_taken_for_public_ones() {
    let scene = Scene::new().await;
    let mut jwk = scene.key.jwk();
    jwk["d"] = json!("AAAA");
    scene.servers.put(KEYS, 200, json!({ "keys": [jwk] }).to_string());
    let found = scene.verify(&scene.key.token(&scene.claims())).await.unwrap_err();
    assert_eq!(found, WebFault::Keys(KeyFault::Keys));
}

#[tokio::test]
async fn a_token_names_its_key_unless_there_is_one_alone() {
    let scene = Scene::new().await;
    let token = scene.key.token_with(&json!({ "alg": "RS256" }), &scene.claims());
    assert!(scene.verify(&token).await.is_ok());
    scene.servers.publish(ISSUER, &[&scene.key, &Key::rsa("b")]);
    scene.world.clock.advance(300);
    assert_eq!(scene.verify(&token).await.unwrap_err(), WebFault::UnknownKey);
}

#[tokio::test]
async fn thumbprints_go_along_and_set_keys_apart() {
    let scene = Scene::new().await;
    let token = scene.key.token(&scene.claims());
    let prints = vec!["ab".repeat(20)];
    let vouched = Provider::open_id(ISSUER, vec![CLIENT.to_owned()], prints.clone());
    assert!(web::verify(&scene.world.ctx, &vouched, &token).await.is_ok());
    assert!(scene.servers.asked().iter().all(|asked| asked.thumbprints == prints));
    assert!(scene.verify(&token).await.is_ok());
    assert_eq!(scene.servers.fetches(ISSUER), 2);
}

#[tokio::test]
async fn keys_at_a_fixed_place_need_no_discovery() {
    let scene = Scene::new().await;
    let fixed = Provider { keys: KeySource::At(KEYS.to_owned()), ..provider() };
    assert!(web::verify(&scene.world.ctx, &fixed, &scene.key.token(&scene.claims())).await.is_ok());
    assert_eq!(scene.servers.asked().len(), 1);
}

#[tokio::test]
async fn a_slash_at_the_end_of_an_issuer_stays_out_of_the_documents_address() {
    let scene = Scene::new().await;
    let issuer = "https://tenant.example.com/";
    let discovery = json!({ "issuer": issuer, "jwks_uri": KEYS }).to_string();
    scene.servers.put("https://tenant.example.com/.well-known/openid-configuration", 200, discovery);
    let tenant = Provider::open_id(issuer, vec![CLIENT.to_owned()], Vec::new());
    let token = scene.key.token(&scene.claims_with("iss", Value::from(issuer)));
    assert!(web::verify(&scene.world.ctx, &tenant, &token).await.is_ok());
}
