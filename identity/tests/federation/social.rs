//! Google, Apple, Facebook, Login with Amazon and Twitter, played by stand-ins.

use cognomen_identity::federation::Unreachable;
use cognomen_identity::federation::social::{self, AMAZON, APPLE, FACEBOOK, GOOGLE, TWITTER};
use cognomen_identity::federation::web::{WebFault, WebIdentity};
use serde_json::{Value, json};

use super::{Key, Scene, key_set};

const GOOGLE_KEYS: &str = "https://www.googleapis.com/oauth2/v3/certs";
const APPLE_KEYS: &str = "https://appleid.apple.com/auth/keys";
const ME: &str = "https://graph.facebook.com/me?fields=id";
const APP: &str = "https://graph.facebook.com/app?fields=id";
const TOKEN_INFO: &str = "https://api.amazon.com/auth/o2/tokeninfo?access_token=Atza%7Cabc";
const TWITTER_URL: &str = "https://api.twitter.com/1.1/account/verify_credentials.json";

impl Scene {
    async fn social(&self, name: &str, app: Option<&str>, token: &str) -> Result<WebIdentity, WebFault> {
        social::verify(&self.world.ctx, name, app, token).await
    }
}

#[tokio::test]
async fn google_has_two_spellings_and_several_clients() {
    let scene = Scene::new().await;
    scene.servers.put(GOOGLE_KEYS, 200, key_set(&[&scene.key]));
    for issuer in ["https://accounts.google.com", "accounts.google.com"] {
        let mut claims = scene.claims_with("iss", json!(issuer));
        claims["aud"] = json!("2.apps.googleusercontent.com");
        let token = scene.key.token(&claims);
        let two = "1.apps.googleusercontent.com;2.apps.googleusercontent.com";
        let identity = scene.social(GOOGLE, Some(two), &token).await.unwrap();
        assert_eq!((identity.provider.as_str(), identity.issuer.as_str()), (GOOGLE, issuer));
        let other = scene.social(GOOGLE, Some("1.apps.googleusercontent.com"), &token).await.unwrap_err();
        assert_eq!(other, WebFault::Audience);
        assert_eq!(scene.social(GOOGLE, Some(""), &token).await.unwrap_err(), WebFault::Audience);
        assert!(scene.social(GOOGLE, None, &token).await.is_ok());
        assert_eq!(scene.social(APPLE, None, &token).await.unwrap_err(), WebFault::Issuer);
    }
    let strange = scene.key.token(&scene.claims_with("iss", json!("http://accounts.google.com")));
    assert_eq!(scene.social(GOOGLE, None, &strange).await.unwrap_err(), WebFault::Issuer);
}

#[tokio::test]
async fn apples_tokens_are_by_apples_keys() {
    let scene = Scene::new().await;
    let apples = Key::p256("apple");
    scene.servers.put(APPLE_KEYS, 200, key_set(&[&apples]));
    scene.servers.put(GOOGLE_KEYS, 200, key_set(&[&scene.key]));
    let claims = scene.claims_with("iss", json!("https://appleid.apple.com"));
    assert_eq!(scene.social(APPLE, Some("client-1"), &apples.token(&claims)).await.unwrap().subject, "user-1");
    let googles = scene.key.token(&claims);
    assert_eq!(scene.social(APPLE, Some("client-1"), &googles).await.unwrap_err(), WebFault::UnknownKey);
}

#[tokio::test]
async fn tokens_for_an_application_count_to_the_second() {
    let scene = Scene::new().await;
    scene.servers.put(GOOGLE_KEYS, 200, key_set(&[&scene.key]));
    let mut claims = scene.claims_with("iss", json!(GOOGLE));
    let now = scene.seconds();
    claims["exp"] = json!(now);
    let token = scene.key.token(&claims);
    assert_eq!(scene.social(GOOGLE, Some("client-1"), &token).await.unwrap_err(), WebFault::Expired { at: now, now });
    assert!(scene.social(GOOGLE, None, &token).await.is_ok());
}

#[tokio::test]
async fn facebook_tells_application_and_user() {
    let scene = Scene::new().await;
    scene.servers.put(APP, 200, json!({ "id": "7", "name": "app" }).to_string());
    scene.servers.put(ME, 200, json!({ "id": "1001" }).to_string());
    let identity = scene.social(FACEBOOK, Some("7"), "EAAC").await.unwrap();
    assert_eq!((identity.subject.as_str(), identity.client(), identity.issuer.as_str()), ("1001", "7", FACEBOOK));
    assert_eq!(Value::Object(identity.claims), json!({ "iss": FACEBOOK, "aud": "7", "sub": "1001" }));
    assert_eq!(identity.expires_at, None);
    for asked in scene.servers.asked() {
        assert!(!asked.url.contains("EAAC"));
        assert_eq!(asked.headers, [("authorization".to_owned(), "Bearer EAAC".to_owned())]);
    }
    // A token of another application, which its maker may well have got from our user.
    let before = scene.servers.asked().len();
    assert_eq!(scene.social(FACEBOOK, Some("8"), "EAAC").await.unwrap_err(), WebFault::Audience);
    assert_eq!(scene.servers.asked().len(), before + 1);
}

#[tokio::test]
async fn facebooks_refusals_and_silence_differ() {
    let scene = Scene::new().await;
    let refusal = json!({ "error": { "code": 190 } }).to_string();
    for (status, body, fault) in [
        (400, refusal.as_str(), WebFault::Rejected),
        (401, "", WebFault::Rejected),
        (500, "", WebFault::Silent),
        (429, "", WebFault::Silent),
        (302, "", WebFault::Silent),
        (200, "<html>", WebFault::Silent),
        (200, r#"{"id":""}"#, WebFault::Silent),
        (200, r#"{"id":"a b"}"#, WebFault::Silent),
    ] {
        scene.servers.put(APP, 200, json!({ "id": "7" }).to_string());
        scene.servers.put(ME, status, body.to_owned());
        assert_eq!(scene.social(FACEBOOK, Some("7"), "EAAC").await.unwrap_err(), fault, "{status} {body}");
    }
    scene.servers.fail(APP, Unreachable::TimedOut);
    assert_eq!(scene.social(FACEBOOK, None, "EAAC").await.unwrap_err(), WebFault::Silent);
}

#[tokio::test]
async fn amazon_explains_its_tokens() {
    let scene = Scene::new().await;
    let info = |name: &str, value: Value| {
        let mut info = json!({
            "iss": "https://www.amazon.com", "user_id": "amzn1.account.K2", "aud": "amzn1.application-oa2-client.c",
            "app_id": "amzn1.application.a", "exp": 3597, "iat": 1,
        });
        info[name] = value;
        scene.servers.put(TOKEN_INFO, 200, info.to_string());
    };
    info("iat", json!(2));
    for app in [Some("amzn1.application.a"), Some("amzn1.application-oa2-client.c"), None] {
        let identity = scene.social(AMAZON, app, "Atza|abc").await.unwrap();
        assert_eq!((identity.subject.as_str(), identity.client()), ("amzn1.account.K2", "amzn1.application.a"));
        assert_eq!(identity.expires_at, Some(scene.seconds() + 3597));
    }
    let other = scene.social(AMAZON, Some("amzn1.application.b"), "Atza|abc").await.unwrap_err();
    assert_eq!(other, WebFault::Audience);
    for (name, value, fault) in [
        ("exp", json!(0), WebFault::Rejected),
        ("iss", json!("https://evil.example.com"), WebFault::Silent),
        ("user_id", json!(7), WebFault::Silent),
        ("user_id", json!(""), WebFault::Silent),
    ] {
        info(name, value);
        assert_eq!(scene.social(AMAZON, Some("amzn1.application.a"), "Atza|abc").await.unwrap_err(), fault, "{name}");
    }
    scene.servers.put(TOKEN_INFO, 400, json!({ "error": "invalid_token" }).to_string());
    assert_eq!(scene.social(AMAZON, None, "Atza|abc").await.unwrap_err(), WebFault::Rejected);
    let signed = scene.key.token(&scene.claims());
    assert_eq!(scene.social(AMAZON, None, &signed).await.unwrap_err(), WebFault::NotAmazons);
}

#[tokio::test]
async fn twitter_hears_a_request_signed_by_both() {
    let scene = Scene::new().await;
    scene.servers.put(TWITTER_URL, 200, json!({ "id_str": "38895958", "id": 38_895_958 }).to_string());
    let identity = scene.social(TWITTER, Some("key;secret"), "token;hidden").await.unwrap();
    assert_eq!((identity.subject.as_str(), identity.client()), ("38895958", "key"));
    let asked = scene.servers.asked();
    let (name, header) = &asked[0].headers[0];
    assert_eq!(name, "authorization");
    assert!(
        header.starts_with("OAuth oauth_consumer_key=\"key\"") && header.contains("oauth_token=\"token\""),
        "{header}"
    );
    assert!(!header.contains("secret") && !header.contains("hidden"), "{header}");
    for (app, token) in [
        (Some("key"), "token;hidden"),
        (Some("key;secret"), "token"),
        (None, "token;hidden"),
        (Some("key;secret"), ";"),
    ] {
        assert_eq!(scene.social(TWITTER, app, token).await.unwrap_err(), WebFault::Rejected);
    }
    assert_eq!(scene.servers.asked().len(), 1);
    scene.servers.put(TWITTER_URL, 401, "");
    let refused = scene.social(TWITTER, Some("key;secret"), "token;hidden").await.unwrap_err();
    assert_eq!(refused, WebFault::Rejected);
}

#[tokio::test]
async fn tokens_that_fit_no_header_are_not_passed_on() {
    let scene = Scene::new().await;
    let long = "a".repeat(8193);
    for token in ["", "a b", "a\r\nx: y", "a\0", "ü", &long] {
        for name in [FACEBOOK, AMAZON, TWITTER] {
            assert_eq!(scene.social(name, Some("key;secret"), token).await.unwrap_err(), WebFault::Rejected);
        }
    }
    assert!(scene.servers.asked().is_empty());
}

#[tokio::test]
async fn a_flood_of_tokens_does_not_become_a_flood_of_questions() {
    let mut scene = Scene::new().await;
    scene.servers.put(APP, 200, json!({ "id": "7" }).to_string());
    scene.servers.put(ME, 200, json!({ "id": "1001" }).to_string());
    let (gate, ctx) = (scene.servers.hold(), scene.shared());
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..64 {
        let ctx = std::sync::Arc::clone(&ctx);
        tasks.spawn(async move { social::verify(&ctx, FACEBOOK, None, "EAAC").await.map(drop) });
    }
    while scene.servers.asked().len() < 64 {
        tokio::task::yield_now().await;
    }
    assert_eq!(social::verify(&ctx, FACEBOOK, None, "EAAC").await.unwrap_err(), WebFault::Silent);
    assert_eq!(scene.servers.asked().len(), 64);
    // Neither another application nor another provider waits for the flood to end.
    for (name, app) in [(FACEBOOK, Some("7")), (AMAZON, None)] {
        let (before, ctx) = (scene.servers.asked().len(), std::sync::Arc::clone(&ctx));
        tasks.spawn(async move { social::verify(&ctx, name, app, "EAAC").await.map(drop).or(Ok(())) });
        while scene.servers.asked().len() == before {
            tokio::task::yield_now().await;
        }
    }
    gate.add_permits(1000);
    while let Some(done) = tasks.join_next().await {
        assert_eq!(done.unwrap(), Ok(()));
    }
    assert!(social::verify(&ctx, FACEBOOK, None, "EAAC").await.is_ok());
}

#[tokio::test]
async fn other_names_are_no_social_providers() {
    let scene = Scene::new().await;
    for name in ["www.digits.com", "", "ACCOUNTS.GOOGLE.COM", "https://accounts.google.com"] {
        assert_eq!(scene.social(name, None, "token").await.unwrap_err(), WebFault::Rejected);
    }
}
