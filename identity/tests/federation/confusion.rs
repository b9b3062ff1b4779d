//! Tokens that are something else than they say.

use cognomen_crypto::jose::base64url;
use cognomen_crypto::mac::hmac_sha256;
use cognomen_identity::federation::web::{self, Provider, WebFault};
use serde_json::json;

use super::{CLIENT, ISSUER, Key, Scene, signing_input};

const OTHER: &str = "https://other.example.com";

fn other() -> Provider {
    Provider::open_id(OTHER, vec![CLIENT.to_owned()], Vec::new())
}

#[tokio::test]
async fn the_public_key_is_no_shared_secret() {
    let scene = Scene::new().await;
    let input = signing_input(&json!({ "alg": "HS256", "kid": "a" }), &scene.claims());
    let jwk = scene.key.jwk();
    let secrets = [jwk.to_string(), jwk["n"].as_str().unwrap().to_owned(), String::new()];
    for secret in secrets {
        let token = format!("{input}.{}", base64url(&hmac_sha256(secret.as_bytes(), &[input.as_bytes()])));
        assert_eq!(scene.verify(&token).await.unwrap_err(), WebFault::Algorithm);
    }
}

#[tokio::test]
async fn tokens_without_a_signature_are_refused() {
    let scene = Scene::new().await;
    for alg in ["none", "None", "NONE", "", "HS256", "HS512", "RS1", "rs256"] {
        let input = signing_input(&json!({ "alg": alg, "kid": "a" }), &scene.claims());
        for signature in ["", "AAAA"] {
            let fault = scene.verify(&format!("{input}.{signature}")).await.unwrap_err();
            assert_eq!(fault, WebFault::Algorithm, "{alg}");
        }
    }
    let empty = format!("{}.", signing_input(&json!({ "alg": "RS256", "kid": "a" }), &scene.claims()));
    assert_eq!(scene.verify(&empty).await.unwrap_err(), WebFault::Signature);
}

#[tokio::test]
async fn a_key_signs_by_algorithms_of_its_kind_alone() {
    let scene = Scene::new().await;
    let curve = Key::p256("e");
    scene.servers.publish(ISSUER, &[&scene.key, &curve]);
    for (key, kid, alg) in
        [(&scene.key, "a", "ES256"), (&curve, "e", "RS256"), (&curve, "e", "ES384"), (&curve, "e", "PS256")]
    {
        let token = key.token_with(&json!({ "alg": alg, "kid": kid }), &scene.claims());
        assert_eq!(scene.verify(&token).await.unwrap_err(), WebFault::Signature, "{kid} {alg}");
    }
}

#[tokio::test]
async fn a_key_that_is_for_one_algorithm_takes_no_other() {
    let scene = Scene::new().await;
    let mut jwk = scene.key.jwk();
    jwk["alg"] = json!("RS512");
    scene.servers.put(&format!("{ISSUER}/keys"), 200, json!({ "keys": [jwk] }).to_string());
    let signed = |alg: &str| scene.key.token_with(&json!({ "alg": alg, "kid": "a" }), &scene.claims());
    assert_eq!(scene.verify(&signed("RS256")).await.unwrap_err(), WebFault::Signature);
    assert!(scene.verify(&signed("RS512")).await.is_ok());
}

#[tokio::test]
async fn a_token_brings_no_keys_along() {
    let scene = Scene::new().await;
    let mine = Key::rsa("mine");
    scene.servers.put("https://evil.example.com/keys", 200, super::key_set(&[&mine]));
    let url = "https://evil.example.com/keys";
    for header in [
        json!({ "alg": "RS256", "jwk": mine.jwk() }),
        json!({ "alg": "RS256", "kid": "a", "jwk": mine.jwk(), "jku": url, "x5u": url }),
        json!({ "alg": "RS256", "kid": url, "jku": url }),
    ] {
        assert!(scene.verify(&mine.token_with(&header, &scene.claims())).await.is_err(), "{header}");
    }
    assert!(scene.servers.asked().iter().all(|asked| asked.url.starts_with(ISSUER)));
    let critical = json!({ "alg": "RS256", "kid": "a", "crit": ["b64"], "b64": false });
    let token = scene.key.token_with(&critical, &scene.claims());
    assert_eq!(scene.verify(&token).await.unwrap_err(), WebFault::Algorithm);
}

#[tokio::test]
async fn a_token_of_one_provider_is_worth_nothing_at_another() {
    let scene = Scene::new().await;
    let theirs = Key::rsa("b");
    scene.servers.publish(OTHER, &[&theirs]);
    let ctx = &scene.world.ctx;
    let ours = scene.key.token(&scene.claims());
    assert!(scene.verify(&ours).await.is_ok());
    assert_eq!(web::verify(ctx, &other(), &ours).await.unwrap_err(), WebFault::Issuer);
    // The other's key, under our issuer's name; under the other's with our key.
    assert_eq!(scene.verify(&theirs.token(&scene.claims())).await.unwrap_err(), WebFault::UnknownKey);
    let lent = scene.key.token(&scene.claims_with("iss", json!(OTHER)));
    assert_eq!(web::verify(ctx, &other(), &lent).await.unwrap_err(), WebFault::UnknownKey);
}

#[tokio::test]
async fn keys_of_the_same_id_are_still_different_keys() {
    let scene = Scene::new().await;
    let twin = Key::rsa("a");
    scene.servers.publish(OTHER, &[&twin]);
    let theirs = twin.token(&scene.claims_with("iss", json!(OTHER)));
    assert!(web::verify(&scene.world.ctx, &other(), &theirs).await.is_ok());
    assert_eq!(scene.verify(&twin.token(&scene.claims())).await.unwrap_err(), WebFault::Signature);
}

#[tokio::test]
async fn issuers_are_compared_letter_by_letter() {
    let scene = Scene::new().await;
    let alike = [
        format!("{ISSUER}/"),
        ISSUER.to_uppercase(),
        ISSUER.replace("https", "http"),
        format!("{ISSUER}/x"),
        format!("{ISSUER}#"),
        "idp.example.com/realm".to_owned(),
        "https://idp.example.com:443/realm".to_owned(),
        format!(" {ISSUER}"),
    ];
    for issuer in alike {
        let token = scene.key.token(&scene.claims_with("iss", json!(issuer)));
        assert_eq!(scene.verify(&token).await.unwrap_err(), WebFault::Issuer, "{issuer}");
    }
    assert!(scene.servers.asked().is_empty());
}

#[tokio::test]
async fn altered_claims_are_not_signed() {
    let scene = Scene::new().await;
    let token = scene.key.token(&scene.claims());
    let signature = token.rsplit_once('.').unwrap().1;
    let header = json!({ "alg": "RS256", "kid": "a" });
    let altered = signing_input(&header, &scene.claims_with("sub", json!("user-2")));
    assert_eq!(scene.verify(&format!("{altered}.{signature}")).await.unwrap_err(), WebFault::Signature);
    let reheaded = signing_input(&json!({ "alg": "RS256", "kid": "a", "typ": "JWT" }), &scene.claims());
    assert_eq!(scene.verify(&format!("{reheaded}.{signature}")).await.unwrap_err(), WebFault::Signature);
}
