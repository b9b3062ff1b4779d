//! Clients that prove themselves by keys of their own.

use cognomen_crypto::jose::base64url;
use cognomen_server::config::StoreChoice;
use serde_json::{Value, json};

use super::keys::Key;
use super::{BASE, set};
use crate::assembled::{Answer, Call, World};
use crate::nodes::POSTGRES;
use crate::support::browser::{CALLBACK, FORM, Shop, VERIFIER, basic_credentials, encoded};

const KIND: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

async fn by_key(world: &World, key: &Key, more: Value) -> Shop {
    let shop = Shop::with(world, "shop", more).await;
    let mut jwk = key.jwk();
    jwk["kid"] = "own".into();
    let jwks = json!({ "keys": [jwk] }).to_string();
    set(world, &shop, json!({ "TokenEndpointAuthMethod": "PRIVATE_KEY_JWT", "Jwks": jwks })).await;
    shop
}

fn claims(world: &World, shop: &Shop) -> Value {
    let id = base64url(&cognomen_crypto::random_array::<16>(&cognomen_crypto::SystemRandom));
    let client = &shop.pool.client_id;
    let exp = world.now().seconds() + 60;
    json!({ "iss": client, "sub": client, "aud": format!("{BASE}/oauth2/token"), "exp": exp, "jti": id })
}

fn signed(key: &Key, claims: &Value) -> String {
    key.sign(&json!({ "alg": "ES256", "kid": "own" }), claims)
}

async fn redeem(world: &World, shop: &Shop, code: &str, assertion: &str, more: &[(&str, &str)]) -> Answer {
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
        ("client_assertion_type", KIND),
        ("client_assertion", assertion),
    ];
    form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    form.extend(more.iter().copied());
    let target = format!("{}/oauth2/token", shop.root);
    world.send(&Call::new("POST", &target, &[("content-type", FORM)], encoded(form))).await
}

#[tokio::test]
async fn a_client_proves_itself_by_its_key_once_an_assertion() {
    let world = World::with(StoreChoice::Postgres(POSTGRES.create_database()), None).await;
    let key = Key::new();
    let shop = by_key(&world, &key, json!({})).await;
    let code = shop.code(&world, &[]).await;
    let assertion = signed(&key, &claims(&world, &shop));
    let answer = redeem(&world, &shop, &code, &assertion, &[]).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let code = shop.code(&world, &[]).await;
    let again = redeem(&world, &shop, &code, &assertion, &[]).await;
    assert_eq!(again.json()["error"], "invalid_client", "{again:?}");
    let neighbour = world.neighbour().await;
    let elsewhere = redeem(&neighbour, &shop, &code, &assertion, &[]).await;
    assert_eq!(elsewhere.json()["error"], "invalid_client", "{elsewhere:?}");
    // The issuer is as good an audience, also in a list.
    let mut for_issuer = claims(&world, &shop);
    for_issuer["aud"] = json!([format!("http://localhost:8400/{}", shop.pool.id)]);
    let id = shop.pool.client_id.clone();
    let answer = redeem(&world, &shop, &code, &signed(&key, &for_issuer), &[("client_id", &id)]).await;
    assert_eq!(answer.status, 200, "{answer:?}");
}

#[tokio::test]
async fn assertions_say_who_for_whom_and_until_when() {
    let world = World::new().await;
    let key = Key::new();
    let shop = by_key(&world, &key, json!({})).await;
    let code = shop.code(&world, &[]).await;
    let now = world.now().seconds();
    let with = |name: &str, value: Value| {
        let mut claims = claims(&world, &shop);
        claims[name] = value;
        claims
    };
    let other = Shop::client(&world, &shop.pool.id, json!({})).await["ClientId"].clone();
    let wrong = [
        with("iss", other.clone()),
        with("sub", other.clone()),
        with("sub", "nobody".into()),
        with("aud", "https://evil.example.com/oauth2/token".into()),
        with("aud", json!([format!("{BASE}/oauth2/token"), "https://evil.example.com/"])),
        with("aud", json!([])),
        with("aud", Value::Null),
        with("exp", now.into()),
        with("exp", (now + 3661).into()),
        with("exp", Value::Null),
        with("nbf", (now + 61).into()),
        with("iat", (now + 61).into()),
        with("jti", "".into()),
        with("jti", Value::Null),
    ];
    for claims in wrong {
        let answer = redeem(&world, &shop, &code, &signed(&key, &claims), &[]).await;
        assert_eq!(answer.json()["error"], "invalid_client", "{claims} {answer:?}");
    }
    let good = || claims(&world, &shop);
    let thief = Key::new();
    let forged = [
        signed(&thief, &good()),
        key.sign(&json!({ "alg": "ES256", "kid": "other" }), &good()),
        key.sign(&json!({ "alg": "none" }), &good()),
        key.sign(&json!({ "alg": "HS256" }), &good()),
        key.sign(&json!({ "alg": "RS256" }), &good()),
        // A key that the assertion brings along is nobody's.
        thief.sign(&json!({ "alg": "ES256", "jwk": thief.jwk() }), &good()),
        "no.assertion".to_owned(),
    ];
    for assertion in forged {
        let answer = redeem(&world, &shop, &code, &assertion, &[]).await;
        assert_eq!(answer.json()["error"], "invalid_client", "{assertion} {answer:?}");
    }
    let foreign = other.as_str().unwrap().to_owned();
    let one = signed(&key, &good());
    for more in [[("client_id", foreign.as_str())], [("client_assertion_type", "other")], [("client_assertion", "")]] {
        let answer = redeem(&world, &shop, &code, &one, &more).await;
        assert_eq!(answer.json()["error"], "invalid_client", "{more:?} {answer:?}");
    }
    let answer = redeem(&world, &shop, &code, &one, &[]).await;
    assert_eq!(answer.status, 200, "none of them used the code up: {answer:?}");
}

#[tokio::test]
async fn a_client_with_keys_is_not_proved_by_its_secret_or_by_nothing() {
    let world = World::new().await;
    let key = Key::new();
    let shop = by_key(&world, &key, json!({ "GenerateSecret": true })).await;
    let code = shop.code(&world, &[]).await;
    assert_eq!(shop.redeem(&world, &code).await.json()["error"], "invalid_client");
    let bare = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
        ("client_id", shop.pool.client_id.as_str()),
    ];
    let target = format!("{}/oauth2/token", shop.root);
    let call = Call::new("POST", &target, &[("content-type", FORM)], encoded(bare));
    assert_eq!(world.send(&call).await.json()["error"], "invalid_client");
    let secret = shop.secret.clone().unwrap();
    let assertion = signed(&key, &claims(&world, &shop));
    let both = redeem(&world, &shop, &code, &assertion, &[("client_secret", &secret)]).await;
    assert_ne!(both.status, 200, "{both:?}");
    let basic = basic_credentials(&shop.pool.client_id, &secret);
    let revoked = Call::new("POST", &format!("{}/oauth2/revoke", shop.root), &[("content-type", FORM)], "token=x");
    let revoked = world.send(&revoked.with("authorization", &basic)).await;
    assert_eq!(revoked.json()["error"], "invalid_client", "{revoked:?}");
    let assertion = signed(&key, &claims(&world, &shop));
    assert_eq!(redeem(&world, &shop, &code, &assertion, &[]).await.status, 200);
}

#[tokio::test]
async fn refresh_tokens_that_keys_got_go_on_by_keys_alone() {
    let world = World::new().await;
    let key = Key::new();
    let shop = by_key(&world, &key, json!({})).await;
    let code = shop.code(&world, &[]).await;
    let tokens = redeem(&world, &shop, &code, &signed(&key, &claims(&world, &shop)), &[]).await.json();
    let (client, refresh) = (&shop.pool.client_id, tokens["refresh_token"].as_str().unwrap());
    let by_flow =
        json!({"ClientId": client, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": {"REFRESH_TOKEN": refresh}});
    let by_token = json!({"ClientId": client, "RefreshToken": refresh});
    for (operation, input) in [("InitiateAuth", by_flow), ("GetTokensFromRefreshToken", by_token)] {
        let answer = world.open(operation, input).await;
        assert_eq!(answer.json()["message"], "Invalid Refresh Token.", "{operation}: {answer:?}");
    }
    let assertion = signed(&key, &claims(&world, &shop));
    let more = [("grant_type", "refresh_token"), ("refresh_token", refresh)];
    let answer = redeem(&world, &shop, "", &assertion, &more).await;
    assert_eq!(answer.status, 200, "{answer:?}");
}

#[tokio::test]
async fn assertions_mean_nothing_for_a_client_that_is_not_set_to_them() {
    let world = World::new().await;
    let key = Key::new();
    let shop = by_key(&world, &key, json!({})).await;
    set(&world, &shop, json!({})).await;
    let code = shop.code(&world, &[]).await;
    let answer = redeem(&world, &shop, &code, &signed(&key, &claims(&world, &shop)), &[]).await;
    assert_eq!(answer.json()["error"], "invalid_client", "{answer:?}");
    assert_eq!(shop.redeem(&world, &code).await.status, 200);
}
