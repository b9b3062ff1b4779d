//! Tokens bound to keys.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_server::config::StoreChoice;
use serde_json::{Value, json};

use super::keys::{Key, Proof};
use super::{BASE, refused, set, shop};
use crate::assembled::{Answer, Call, PASSWORD, World};
use crate::nodes::POSTGRES;
use crate::support::browser::{Browser, CALLBACK, FORM, Shop, VERIFIER, basic_credentials, encoded, parameters};

const TOKEN: &str = "/oauth2/token";
const USER_INFO: &str = "/oauth2/userInfo";

async fn send(world: &World, shop: &Shop, proofs: &[&str], form: &[(&str, &str)]) -> Answer {
    let mut form = form.to_vec();
    form.push(("client_id", &shop.pool.client_id));
    let target = format!("{}{TOKEN}", shop.root);
    let mut call = Call::new("POST", &target, &[("content-type", FORM)], encoded(form));
    if let Some(secret) = &shop.secret {
        call = call.with("authorization", &basic_credentials(&shop.pool.client_id, secret));
    }
    for proof in proofs {
        call = call.with("dpop", proof);
    }
    world.send(&call).await
}

fn code_form(code: &str) -> [(&'static str, &str); 4] {
    [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", CALLBACK), ("code_verifier", VERIFIER)]
}

/// A value for proofs.
async fn nonce(world: &World, shop: &Shop, key: &Key) -> String {
    let proof = Proof::new(world, key, "POST", TOKEN, "").signed(key);
    let answer = send(world, shop, &[&proof], &[("grant_type", "authorization_code"), ("code", "x")]).await;
    refused(&answer, 400, "use_dpop_nonce");
    assert!(answer.header("access-control-expose-headers").contains("DPoP-Nonce"), "{answer:?}");
    answer.header("dpop-nonce").to_owned()
}

async fn tokens(world: &World, shop: &Shop, key: &Key) -> Value {
    let nonce = nonce(world, shop, key).await;
    let code = shop.code(world, &[]).await;
    let proof = Proof::new(world, key, "POST", TOKEN, &nonce).signed(key);
    let answer = send(world, shop, &[&proof], &code_form(&code)).await;
    assert_eq!((answer.status, answer.json()["token_type"].as_str()), (200, Some("DPoP")), "{answer:?}");
    assert!(!answer.header("dpop-nonce").is_empty(), "{answer:?}");
    answer.json()
}

fn claims(token: &str) -> Value {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap()).unwrap()
}

async fn user_info(world: &World, shop: &Shop, scheme: &str, token: &str, proof: Option<&str>) -> Answer {
    let target = format!("{}{USER_INFO}", shop.root);
    let mut call = Call::new("GET", &target, &[("authorization", &format!("{scheme} {token}"))], "");
    if let Some(proof) = proof {
        call = call.with("dpop", proof);
    }
    world.send(&call).await
}

#[tokio::test]
async fn tokens_are_bound_to_the_key_and_worth_nothing_without_it() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DPoP": "REQUIRED" }), json!({})).await;
    let key = Key::new();
    let issued = tokens(&world, &shop, &key).await;
    let access = issued["access_token"].as_str().unwrap();
    assert_eq!(claims(access)["cnf"], json!({ "jkt": key.thumbprint() }));
    assert!(claims(issued["id_token"].as_str().unwrap()).get("cnf").is_none());

    let nonce = nonce(&world, &shop, &key).await;
    let proof = Proof::new(&world, &key, "GET", USER_INFO, &nonce).with_token(access).signed(&key);
    let answer = user_info(&world, &shop, "DPoP", access, Some(&proof)).await;
    assert_eq!((answer.status, answer.json()["username"].as_str()), (200, Some("mary")), "{answer:?}");

    // A thief has the token, and perhaps a proof that was used.
    let challenged = |answer: &Answer, error: &str| {
        refused(answer, 401, error);
        let challenge = answer.header("www-authenticate");
        let begin = format!("DPoP error=\"{error}\"");
        let algorithms = "algs=\"ES256 ES384 ES512 EdDSA PS256 PS384 PS512 RS256 RS384 RS512\"";
        assert!(challenge.starts_with(&begin) && challenge.contains(algorithms), "{challenge}");
    };
    challenged(&user_info(&world, &shop, "DPoP", access, Some(&proof)).await, "invalid_dpop_proof");
    challenged(&user_info(&world, &shop, "Bearer", access, None).await, "invalid_token");
    challenged(&user_info(&world, &shop, "DPoP", access, None).await, "invalid_dpop_proof");
    let thief = Key::new();
    let stolen = Proof::new(&world, &thief, "GET", USER_INFO, &nonce).with_token(access).signed(&thief);
    challenged(&user_info(&world, &shop, "DPoP", access, Some(&stolen)).await, "invalid_token");
    let without = Proof::new(&world, &key, "GET", USER_INFO, &nonce).signed(&key);
    challenged(&user_info(&world, &shop, "DPoP", access, Some(&without)).await, "invalid_dpop_proof");
    let other = Proof::new(&world, &key, "GET", USER_INFO, &nonce).with_token("other").signed(&key);
    challenged(&user_info(&world, &shop, "DPoP", access, Some(&other)).await, "invalid_dpop_proof");
    let fresh = Proof::new(&world, &key, "GET", USER_INFO, "").with_token(access).signed(&key);
    challenged(&user_info(&world, &shop, "DPoP", access, Some(&fresh)).await, "use_dpop_nonce");
    // The operations of the API take no proofs.
    let answer = world.open("GetUser", json!({ "AccessToken": access })).await;
    assert_eq!(answer.header("x-amzn-errortype"), "NotAuthorizedException:", "{answer:?}");
}

#[tokio::test]
async fn a_proof_beside_a_token_that_is_made_up_is_not_remembered() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DPoP": "ALLOWED" }), json!({})).await;
    let key = Key::new();
    let nonce = nonce(&world, &shop, &key).await;
    let made_up = key.sign(&json!({ "alg": "RS256", "kid": "x" }), &json!({ "cnf": { "jkt": key.thumbprint() } }));
    let proof = Proof::new(&world, &key, "GET", USER_INFO, &nonce).with_token(&made_up).signed(&key);
    let before = world.contents().await;
    let answer = user_info(&world, &shop, "DPoP", &made_up, Some(&proof)).await;
    refused(&answer, 401, "invalid_token");
    assert!(answer.header("www-authenticate").contains("Access token is expired"), "{answer:?}");
    assert!(world.contents().await == before, "something was written");
}

#[tokio::test]
async fn a_token_that_is_bound_to_nothing_is_not_sent_with_proofs() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DPoP": "ALLOWED" }), json!({})).await;
    let issued = shop.tokens(&world, &[]).await;
    let access = issued["access_token"].as_str().unwrap();
    assert_eq!(issued["token_type"], "Bearer");
    assert_eq!(user_info(&world, &shop, "Bearer", access, None).await.status, 200);
    let key = Key::new();
    let nonce = nonce(&world, &shop, &key).await;
    let proof = Proof::new(&world, &key, "GET", USER_INFO, &nonce).with_token(access).signed(&key);
    refused(&user_info(&world, &shop, "DPoP", access, Some(&proof)).await, 401, "invalid_token");
}

#[tokio::test]
async fn the_refresh_token_of_a_public_client_is_bound_too() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DPoP": "ALLOWED" }), json!({})).await;
    let (key, thief) = (Key::new(), Key::new());
    let issued = tokens(&world, &shop, &key).await;
    let form = [("grant_type", "refresh_token"), ("refresh_token", issued["refresh_token"].as_str().unwrap())];
    let nonce = nonce(&world, &shop, &key).await;
    let proof = |key: &Key| Proof::new(&world, key, "POST", TOKEN, &nonce).signed(key);
    refused(&send(&world, &shop, &[], &form).await, 400, "invalid_grant");
    refused(&send(&world, &shop, &[&proof(&thief)], &form).await, 400, "invalid_grant");
    let answer = send(&world, &shop, &[&proof(&key)], &form).await;
    assert_eq!((answer.status, answer.json()["token_type"].as_str()), (200, Some("DPoP")), "{answer:?}");
    let access = answer.json()["access_token"].as_str().unwrap().to_owned();
    assert_eq!(claims(&access)["cnf"]["jkt"], key.thumbprint());
    let input = json!({ "ClientId": shop.pool.client_id, "RefreshToken": issued["refresh_token"] });
    let answer = world.open("GetTokensFromRefreshToken", input).await;
    assert_eq!(answer.header("x-amzn-errortype"), "NotAuthorizedException:", "{answer:?}");
}

#[tokio::test]
async fn who_must_bind_tokens_goes_on_in_no_session_that_is_not_bound() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let by_page = shop.tokens(&world, &[]).await["refresh_token"].as_str().unwrap().to_owned();
    let by_api = shop.pool.tokens(&world, "mary").await.refresh;
    set(&world, &shop, json!({ "DPoP": "REQUIRED" })).await;
    let key = Key::new();
    let nonce = nonce(&world, &shop, &key).await;
    for token in [by_page, by_api] {
        let proof = Proof::new(&world, &key, "POST", TOKEN, &nonce).signed(&key);
        let form = [("grant_type", "refresh_token"), ("refresh_token", token.as_str())];
        refused(&send(&world, &shop, &[&proof], &form).await, 400, "invalid_grant");
    }
}

#[tokio::test]
async fn a_refusal_for_want_of_a_bond_does_not_use_up_the_refresh_token() {
    let world = World::new().await;
    let rotation = json!({
        "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"],
        "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 0 },
    });
    let shop = Shop::with(&world, "shop", rotation).await;
    let issued = shop.tokens(&world, &[]).await;
    set(&world, &shop, json!({ "DPoP": "REQUIRED" })).await;
    let key = Key::new();
    let nonce = nonce(&world, &shop, &key).await;
    let proof = Proof::new(&world, &key, "POST", TOKEN, &nonce).signed(&key);
    let form = [("grant_type", "refresh_token"), ("refresh_token", issued["refresh_token"].as_str().unwrap())];
    refused(&send(&world, &shop, &[&proof], &form).await, 400, "invalid_grant");
    set(&world, &shop, json!({ "DPoP": "ALLOWED" })).await;
    let answer = send(&world, &shop, &[], &form).await;
    assert_eq!((answer.status, answer.json()["token_type"].as_str()), (200, Some("Bearer")), "{answer:?}");
}

#[tokio::test]
async fn proofs_fit_one_request_once() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DPoP": "REQUIRED" }), json!({})).await;
    let (key, other) = (Key::new(), Key::new());
    let nonce = nonce(&world, &shop, &key).await;
    let proof = || Proof::new(&world, &key, "POST", TOKEN, &nonce);
    let mut private = key.jwk();
    private["d"] = "AAAA".into();
    let now = world.now().seconds();
    let bad = [
        proof().head("typ", "jwt"),
        proof().head("alg", "none"),
        proof().head("alg", "HS256"),
        proof().head("alg", "RS256"),
        proof().head("jwk", private),
        proof().head("jwk", other.jwk()),
        proof().head("jwk", Value::Null),
        proof().head("crit", json!(["exp"])),
        proof().claim("htm", "GET"),
        proof().claim("htm", "post"),
        proof().claim("htu", format!("{BASE}{USER_INFO}")),
        proof().claim("htu", "https://evil.example.com/oauth2/token"),
        proof().claim("htu", "http://localhost:8400/domain/other/oauth2/token"),
        proof().claim("iat", now - 61),
        proof().claim("iat", now + 61),
        proof().claim("iat", i64::MIN),
        proof().claim("iat", i64::MIN + now),
        proof().claim("iat", i64::MAX),
        proof().claim("iat", Value::Null),
        proof().claim("jti", ""),
        proof().claim("jti", "x".repeat(300)),
        proof().claim("jti", Value::Null),
    ];
    let code = shop.code(&world, &[]).await;
    for proof in bad {
        let answer = send(&world, &shop, &[&proof.signed(&key)], &code_form(&code)).await;
        refused(&answer, 400, "invalid_dpop_proof");
    }
    refused(&send(&world, &shop, &[], &code_form(&code)).await, 400, "invalid_dpop_proof");
    refused(&send(&world, &shop, &["no.proof"], &code_form(&code)).await, 400, "invalid_dpop_proof");
    let (a, b) = (proof().signed(&key), proof().signed(&key));
    refused(&send(&world, &shop, &[&a, &b], &code_form(&code)).await, 400, "invalid_dpop_proof");
    for nonce in ["x", "", &nonce[1..]] {
        let answer = send(&world, &shop, &[&proof().claim("nonce", nonce).signed(&key)], &code_form(&code)).await;
        refused(&answer, 400, "use_dpop_nonce");
    }
    // Query and fragment do not matter, nor the form in which the domain is reached; nor did all this use the code up.
    let used = proof().claim("htu", "http://shop.auth.localhost:8400/oauth2/token?a=b#c").signed(&key);
    assert_eq!(send(&world, &shop, &[&used], &code_form(&code)).await.status, 200);
    let code = shop.code(&world, &[]).await;
    refused(&send(&world, &shop, &[&used], &code_form(&code)).await, 400, "invalid_dpop_proof");
    world.clock.advance(301);
    let old = Proof::new(&world, &key, "POST", TOKEN, &nonce).signed(&key);
    refused(&send(&world, &shop, &[&old], &code_form(&code)).await, 400, "use_dpop_nonce");
}

#[tokio::test]
async fn a_proof_that_was_used_at_one_node_is_used_at_all() {
    let world = World::with(StoreChoice::Postgres(POSTGRES.create_database()), None).await;
    let shop = shop(&world, json!({ "DPoP": "REQUIRED" }), json!({})).await;
    let key = Key::new();
    let nonce = nonce(&world, &shop, &key).await;
    let proof = Proof::new(&world, &key, "POST", TOKEN, &nonce).signed(&key);
    let code = shop.code(&world, &[]).await;
    assert_eq!(send(&world, &shop, &[&proof], &code_form(&code)).await.status, 200);
    let code = shop.code(&world, &[]).await;
    let neighbour = world.neighbour().await;
    refused(&send(&neighbour, &shop, &[&proof], &code_form(&code)).await, 400, "invalid_dpop_proof");
}

#[tokio::test]
async fn a_code_is_bound_to_the_key_that_the_request_named() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DPoP": "ALLOWED" }), json!({})).await;
    let (key, thief) = (Key::new(), Key::new());
    let nonce = nonce(&world, &shop, &key).await;
    let jkt = key.thumbprint();
    let code = shop.code(&world, &[("dpop_jkt", &jkt)]).await;
    let stolen = Proof::new(&world, &thief, "POST", TOKEN, &nonce).signed(&thief);
    refused(&send(&world, &shop, &[&stolen], &code_form(&code)).await, 400, "invalid_grant");
    refused(&send(&world, &shop, &[], &code_form(&code)).await, 400, "invalid_grant");
    let proof = Proof::new(&world, &key, "POST", TOKEN, &nonce).signed(&key);
    let answer = send(&world, &shop, &[&proof], &code_form(&code)).await;
    assert_eq!(claims(answer.json()["access_token"].as_str().unwrap())["cnf"]["jkt"], jkt);
}

#[tokio::test]
async fn a_code_is_bound_to_the_key_that_was_proved_as_the_request_was_pushed() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DPoP": "ALLOWED", "PushedAuthorizationRequests": "ALLOWED" }), json!({})).await;
    let (key, thief) = (Key::new(), Key::new());
    let nonce = nonce(&world, &shop, &key).await;
    let proof = || Proof::new(&world, &key, "POST", "/oauth2/par", &nonce).signed(&key);
    let push = async |proof: &str, more: &[(&str, &str)]| {
        let target = format!("{}/oauth2/par", shop.root);
        let headers = [("content-type", FORM), ("dpop", proof)];
        world.send(&Call::new("POST", &target, &headers, shop.query(more))).await
    };
    let first = Proof::new(&world, &key, "POST", "/oauth2/par", "").signed(&key);
    let answer = push(&first, &[]).await;
    refused(&answer, 400, "use_dpop_nonce");
    assert!(!answer.header("dpop-nonce").is_empty(), "{answer:?}");
    refused(&push(&proof(), &[("dpop_jkt", &thief.thumbprint())]).await, 400, "invalid_dpop_proof");
    let answer = push(&proof(), &[]).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    let uri = answer.json()["request_uri"].as_str().unwrap().to_owned();
    let query = encoded([("client_id", shop.pool.client_id.as_str()), ("request_uri", &uri)]);
    let location = Browser::new(&world, &shop.root).sign_in(&query, "mary", PASSWORD).await;
    let code = parameters(&location).remove("code").unwrap();
    refused(&send(&world, &shop, &[], &code_form(&code)).await, 400, "invalid_grant");
    let stolen = Proof::new(&world, &thief, "POST", TOKEN, &nonce).signed(&thief);
    refused(&send(&world, &shop, &[&stolen], &code_form(&code)).await, 400, "invalid_grant");
    let own = Proof::new(&world, &key, "POST", TOKEN, &nonce).signed(&key);
    assert_eq!(send(&world, &shop, &[&own], &code_form(&code)).await.json()["token_type"], "DPoP");
}

#[tokio::test]
async fn a_clients_own_token_is_bound_as_well() {
    let world = World::new().await;
    let mut shop = Shop::with(&world, "shop", json!({ "GenerateSecret": true })).await;
    let input = json!({
        "UserPoolId": shop.pool.id, "Identifier": "orders", "Name": "orders",
        "Scopes": [{ "ScopeName": "read", "ScopeDescription": "reads" }],
    });
    world.admin("CreateResourceServer", input).await;
    let settings = json!({
        "GenerateSecret": true, "AllowedOAuthFlows": ["client_credentials"], "AllowedOAuthScopes": ["orders/read"],
    });
    let client = Shop::client(&world, &shop.pool.id, settings).await;
    client["ClientId"].as_str().unwrap().clone_into(&mut shop.pool.client_id);
    shop.secret = client["ClientSecret"].as_str().map(str::to_owned);
    set(&world, &shop, json!({ "DPoP": "REQUIRED" })).await;
    let form = [("grant_type", "client_credentials")];
    refused(&send(&world, &shop, &[], &form).await, 400, "invalid_dpop_proof");
    let key = Key::new();
    let nonce = nonce(&world, &shop, &key).await;
    let proof = Proof::new(&world, &key, "POST", TOKEN, &nonce).signed(&key);
    let answer = send(&world, &shop, &[&proof], &form).await;
    assert_eq!(answer.json()["token_type"], "DPoP", "{answer:?}");
    let token = answer.json()["access_token"].as_str().unwrap().to_owned();
    assert_eq!(claims(&token)["cnf"]["jkt"], key.thumbprint());

    // As an actor in an exchange, which takes no proofs, it is nobody's.
    let flows = json!(["ALLOW_USER_PASSWORD_AUTH", "ALLOW_TOKEN_EXCHANGE_DELEGATION"]);
    let exchanging = Shop::client(&world, &shop.pool.id, json!({ "ExplicitAuthFlows": flows })).await;
    let id = exchanging["ClientId"].as_str().unwrap().to_owned();
    let of_user = crate::assembled::Pool { id: shop.pool.id.clone(), client_id: id.clone() };
    let subject = of_user.tokens(&world, "mary").await.access;
    let input = json!({
        "ClientId": id, "SubjectToken": subject, "SubjectTokenType": "ACCESS_TOKEN",
        "ActorToken": token, "ActorTokenType": "ACCESS_TOKEN",
    });
    let answer = world.open("GetDerivedToken", input).await;
    assert_eq!(answer.header("x-amzn-errortype"), "NotAuthorizedException:", "{answer:?}");
}

#[tokio::test]
async fn proofs_mean_nothing_to_a_client_that_binds_no_tokens() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let code = shop.code(&world, &[("dpop_jkt", "anything")]).await;
    let answer = send(&world, &shop, &["no.proof"], &code_form(&code)).await;
    assert_eq!((answer.status, answer.json()["token_type"].as_str()), (200, Some("Bearer")), "{answer:?}");
}
