//! Claims: what they must say, and what is read from them.

use cognomen_identity::federation::web::{self, LEEWAY, Provider, WebFault, claimed_issuer};
use serde_json::{Value, json};

use super::{CLIENT, ISSUER, Key, Scene, provider};

#[tokio::test]
async fn a_token_proves_a_user_of_the_provider() {
    let scene = Scene::new().await;
    let mut claims = scene.claims();
    claims["amr"] = json!(["pwd", "otp"]);
    claims["email"] = json!("a@b.example");
    let identity = scene.verify(&scene.key.token(&claims)).await.unwrap();
    assert_eq!((identity.provider.as_str(), identity.issuer.as_str()), ("idp.example.com/realm", ISSUER));
    assert_eq!((identity.subject.as_str(), identity.client()), ("user-1", CLIENT));
    assert_eq!((identity.amr, identity.audience), (vec!["pwd".to_owned(), "otp".to_owned()], vec![CLIENT.to_owned()]));
    assert_eq!(identity.expires_at, Some(scene.seconds() + 3600));
    assert_eq!(Value::Object(identity.claims), claims);
}

#[tokio::test]
async fn a_provider_without_scheme_is_the_same() {
    let scene = Scene::new().await;
    let bare = Provider::open_id("idp.example.com/realm", vec![CLIENT.to_owned()], Vec::new());
    assert!(web::verify(&scene.world.ctx, &bare, &scene.key.token(&scene.claims())).await.is_ok());
}

#[tokio::test]
async fn a_registered_google_has_both_spellings_too() {
    let scene = Scene::new().await;
    scene.servers.publish("https://accounts.google.com", &[&scene.key]);
    let google = Provider::open_id("accounts.google.com", vec![CLIENT.to_owned()], Vec::new());
    for issuer in ["https://accounts.google.com", "accounts.google.com"] {
        let token = scene.key.token(&scene.claims_with("iss", json!(issuer)));
        assert_eq!(web::verify(&scene.world.ctx, &google, &token).await.unwrap().issuer, issuer);
    }
}

#[tokio::test]
async fn what_is_no_token_is_told_apart() {
    let scene = Scene::new().await;
    let token = scene.key.token(&scene.claims());
    let (begin, _) = token.rsplit_once('.').unwrap();
    let not_json = format!("{}.e30.AAAA", cognomen_crypto::jose::base64url(b"header"));
    for text in ["", "EAACEdEose0cBA", "a.b", "a.b.c", "..", begin, &format!("{token}.x"), &not_json] {
        assert_eq!(scene.verify(text).await.unwrap_err(), WebFault::NotAToken, "{text}");
        assert_eq!(claimed_issuer(text).unwrap_err(), WebFault::NotAToken, "{text}");
    }
    assert!(scene.servers.asked().is_empty());
}

#[tokio::test]
async fn long_tokens_are_not_read() {
    let scene = Scene::new().await;
    let fits = scene.key.token(&scene.claims_with("filler", json!("x".repeat(14_000))));
    assert!(scene.verify(&fits).await.is_ok());
    let long = scene.key.token(&scene.claims_with("filler", json!("x".repeat(15_000))));
    assert!(long.len() > 20_000);
    assert_eq!(scene.verify(&long).await.unwrap_err(), WebFault::NotAToken);
}

#[tokio::test]
async fn needed_claims_must_be_there_in_their_form() {
    let scene = Scene::new().await;
    for name in ["iss", "sub", "aud", "exp", "iat"] {
        for value in [Value::Null, json!(""), json!({}), json!([]), json!(true)] {
            let token = scene.key.token(&scene.claims_with(name, value.clone()));
            assert_eq!(scene.verify(&token).await.unwrap_err(), WebFault::MissingClaim(name), "{name} {value}");
        }
    }
    for (name, value) in
        [("aud", json!([1])), ("nbf", json!("soon")), ("azp", json!(1)), ("amr", json!({})), ("exp", json!(1e300))]
    {
        let token = scene.key.token(&scene.claims_with(name, value));
        assert_eq!(scene.verify(&token).await.unwrap_err(), WebFault::MissingClaim(name));
    }
    assert!(scene.servers.asked().is_empty());
}

#[tokio::test]
async fn times_have_five_minutes_of_grace_unless_they_are_exact() {
    let scene = Scene::new().await;
    let now = scene.seconds();
    let ends = |at: i64| scene.key.token(&scene.claims_with("exp", json!(at)));
    assert!(scene.verify(&ends(now - LEEWAY + 1)).await.is_ok());
    let fault = scene.verify(&ends(now - LEEWAY)).await.unwrap_err();
    assert_eq!(fault, WebFault::Expired { at: now - LEEWAY, now });
    let exact = |token: String| {
        let ctx = &scene.world.ctx;
        async move { web::verify(ctx, &provider().exact(), &token).await }
    };
    assert!(exact(ends(now + 1)).await.is_ok());
    assert_eq!(exact(ends(now)).await.unwrap_err(), WebFault::Expired { at: now, now });
    for (name, fault) in [("iat", WebFault::IssuedInFuture), ("nbf", WebFault::NotYet)] {
        let soon = scene.key.token(&scene.claims_with(name, json!(now + LEEWAY)));
        assert!(scene.verify(&soon).await.is_ok());
        let late = scene.key.token(&scene.claims_with(name, json!(now + LEEWAY + 1)));
        assert_eq!(scene.verify(&late).await.unwrap_err(), fault);
    }
    let broken = scene.key.token(&scene.claims_with("exp", json!(now as f64 + 0.5)));
    assert_eq!(scene.verify(&broken).await.unwrap().expires_at, Some(now));
}

#[tokio::test]
async fn a_token_is_for_a_client_of_the_provider() {
    let scene = Scene::new().await;
    let verify = |aud: Value, azp: Value| {
        let mut claims = scene.claims_with("azp", azp);
        claims["aud"] = aud;
        let token = scene.key.token(&claims);
        let ctx = &scene.world.ctx;
        async move { web::verify(ctx, &provider(), &token).await.map(|identity| identity.client().to_owned()) }
    };
    assert_eq!(verify(json!(["client-2"]), Value::Null).await.unwrap(), "client-2");
    assert_eq!(verify(json!("other"), Value::Null).await.unwrap_err(), WebFault::Audience);
    assert_eq!(verify(json!("CLIENT-1"), Value::Null).await.unwrap_err(), WebFault::Audience);
    // Who asked for it decides, whomever it may be shown to.
    assert_eq!(verify(json!(["other", "more"]), json!(CLIENT)).await.unwrap(), CLIENT);
    assert_eq!(verify(json!(CLIENT), json!("other")).await.unwrap_err(), WebFault::Audience);
    assert_eq!(verify(json!([CLIENT, "more"]), Value::Null).await.unwrap_err(), WebFault::ManyAudiences);
    let nobody = Provider::open_id(ISSUER, Vec::new(), Vec::new());
    let token = scene.key.token(&scene.claims());
    assert_eq!(web::verify(&scene.world.ctx, &nobody, &token).await.unwrap_err(), WebFault::Audience);
}

#[tokio::test]
async fn at_identity_pools_a_token_is_shown_to_a_client_of_the_provider_too() {
    let scene = Scene::new().await;
    let verify = |aud: Value| {
        let mut claims = scene.claims_with("azp", json!(CLIENT));
        claims["aud"] = aud;
        let token = scene.key.token(&claims);
        let ctx = &scene.world.ctx;
        async move { web::verify(ctx, &provider().exact(), &token).await.map(|identity| identity.client().to_owned()) }
    };
    assert_eq!(verify(json!("other-api")).await.unwrap_err(), WebFault::Audience);
    assert_eq!(verify(json!(["other-api", "more"])).await.unwrap_err(), WebFault::Audience);
    for aud in [json!(CLIENT), json!(["other-api", CLIENT]), json!(["client-2"])] {
        assert_eq!(verify(aud).await.unwrap(), CLIENT);
    }
}

#[tokio::test]
async fn usual_algorithms_are_taken() {
    let scene = Scene::new().await;
    let curve = Key::p256("e");
    scene.servers.publish(ISSUER, &[&scene.key, &curve]);
    for alg in ["RS256", "RS512", "PS256"] {
        let token = scene.key.token_with(&json!({ "alg": alg, "kid": "a" }), &scene.claims());
        assert!(scene.verify(&token).await.is_ok(), "{alg}");
    }
    assert!(scene.verify(&curve.token(&scene.claims())).await.is_ok());
}

#[tokio::test]
async fn the_issuer_that_a_token_claims_is_read_without_belief() {
    let scene = Scene::new().await;
    assert_eq!(claimed_issuer(&scene.key.token(&scene.claims())).unwrap(), ISSUER);
    let without = scene.key.token(&scene.claims_with("iss", Value::Null));
    assert_eq!(claimed_issuer(&without).unwrap_err(), WebFault::MissingClaim("iss"));
}
