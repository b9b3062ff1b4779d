//! One secret in the place of another: every kind is good for one thing.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::signed_in;
use crate::assembled::{Call, PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, Shop, VERIFIER, parameters};

/// The claims of a token.
#[track_caller]
pub(super) fn claims(token: &Value) -> Value {
    let token = token.as_str().unwrap_or_else(|| panic!("no token: {token}"));
    let payload = token.split('.').nth(1).expect("a token of three parts");
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

const ALL_SCOPES: (&str, &str) = ("scope", "openid email aws.cognito.signin.user.admin");

/// All that somebody could have stolen, by what it is.
async fn loot(world: &World, shop: &Shop) -> Vec<(&'static str, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let other = Shop::with(world, "other", json!({})).await;
    let tokens = shop.tokens(world, &[ALL_SCOPES]).await;
    let foreign = other.tokens(world, &[ALL_SCOPES]).await;
    let bound = shop.tokens(world, &[ALL_SCOPES, ("resource", "https://orders.example.com/")]).await;
    let narrow = shop.tokens(world, &[("scope", "openid")]).await;
    let browser = signed_in(world, shop).await;
    let scope = json!({ "ScopeName": "read", "ScopeDescription": "read" });
    let input = json!({ "UserPoolId": shop.pool.id, "Identifier": "orders", "Name": "orders", "Scopes": [scope] });
    world.admin("CreateResourceServer", input).await;
    let machine = json!({
        "GenerateSecret": true, "AllowedOAuthFlows": ["client_credentials"], "AllowedOAuthScopes": ["orders/read"],
        "CallbackURLs": [], "LogoutURLs": [],
    });
    let machine = Shop::client(world, &shop.pool.id, machine).await;
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", machine["ClientId"].as_str().unwrap()),
        ("client_secret", machine["ClientSecret"].as_str().unwrap()),
    ];
    let own = shop.post(world, "/oauth2/token", &form).await.json();
    let unsigned = {
        let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#);
        let access = text(&tokens["access_token"]);
        format!("{header}.{}.", access.split('.').nth(1).unwrap())
    };
    vec![
        ("id token", text(&tokens["id_token"])),
        ("access token", text(&tokens["access_token"])),
        ("refresh token", text(&tokens["refresh_token"])),
        ("access token of another pool", text(&foreign["access_token"])),
        ("refresh token of another pool", text(&foreign["refresh_token"])),
        ("access token for a resource", text(&bound["access_token"])),
        ("access token without the API's scope", text(&narrow["access_token"])),
        ("access token of a machine", text(&own["access_token"])),
        ("unsigned token", unsigned),
        ("code", shop.code(world, &[]).await),
        ("cookie", browser.cookies["cognito"].clone()),
        ("mark", browser.cookies["XSRF-TOKEN"].clone()),
    ]
}

#[tokio::test]
async fn each_secret_opens_its_own_door_alone() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let loot = loot(&world, &shop).await;
    let silently = shop.query(&[("prompt", "none")]);
    for (kind, secret) in &loot {
        let bearer = format!("Bearer {secret}");
        let target = format!("{}/oauth2/userInfo", shop.root);
        let told = world.send(&Call::new("GET", &target, &[("authorization", &bearer)], "")).await;
        let good =
            matches!(*kind, "access token" | "access token for a resource" | "access token without the API's scope");
        assert_eq!(told.status, if good { 200 } else { 401 }, "userInfo, {kind}: {told:?}");
        let told = world.send(&Call::new("GET", &format!("{target}?access_token={secret}"), &[], "")).await;
        assert_eq!(told.status, 400, "userInfo by address, {kind}: {told:?}");

        let user = world.open("GetUser", json!({ "AccessToken": secret })).await;
        let good = matches!(*kind, "access token" | "access token of another pool");
        assert_eq!(user.status, if good { 200 } else { 400 }, "GetUser, {kind}: {user:?}");

        let mut browser = Browser::new(&world, &shop.root);
        browser.cookies.insert("cognito".to_owned(), secret.clone());
        let answer = browser.get(&format!("/oauth2/authorize?{silently}")).await;
        let good = parameters(answer.header("location")).contains_key("code");
        assert_eq!(good, *kind == "cookie", "cookie, {kind}: {answer:?}");
        let account = browser.get(&format!("/account?client_id={}", shop.pool.client_id)).await;
        assert_eq!(account.status, if *kind == "cookie" { 200 } else { 303 }, "account, {kind}: {account:?}");
    }
    for (kind, secret) in &loot {
        let form = [("grant_type", "refresh_token"), ("refresh_token", secret.as_str())];
        let answer = shop.post(&world, "/oauth2/token", &form).await;
        assert_eq!(answer.status, if *kind == "refresh token" { 200 } else { 400 }, "refresh, {kind}: {answer:?}");
        let form = [("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", secret.as_str())];
        assert_eq!(shop.post(&world, "/oauth2/token", &form).await.status, 400, "device, {kind}");
        if *kind != "code" {
            let form = [
                ("grant_type", "authorization_code"),
                ("code", secret),
                ("redirect_uri", CALLBACK),
                ("code_verifier", VERIFIER),
            ];
            let answer = shop.post(&world, "/oauth2/token", &form).await;
            assert_eq!(answer.json()["error"], "invalid_grant", "code, {kind}: {answer:?}");
        }
        let form = [("step", "code"), ("session", secret)];
        let mut browser = Browser::new(&world, &shop.root);
        let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
        let csrf = super::forms::mark(&page);
        let fields = [
            form[0],
            form[1],
            ("_csrf", csrf.as_str()),
            ("username", "mary"),
            ("challenge", "EMAIL_OTP"),
            ("code", "123456"),
        ]
        .map(|(name, value): (&str, &str)| (name, value));
        let answer = browser.post(&format!("/login?{}", shop.query(&[])), &fields).await;
        assert_eq!(answer.status, 400, "page, {kind}: {answer:?}");
        assert!(!browser.cookies.contains_key("cognito"), "page, {kind}");
    }
}

#[tokio::test]
async fn a_refresh_token_is_ended_by_its_client_alone() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let other = Shop::with(&world, "other", json!({})).await;
    let sibling = Shop::client(&world, &shop.pool.id, json!({})).await;
    let tokens = shop.tokens(&world, &[]).await;
    let token = tokens["refresh_token"].as_str().unwrap();
    let sibling = sibling["ClientId"].as_str().unwrap();
    for (asking, client) in [(&shop, sibling), (&other, other.pool.client_id.as_str())] {
        let form = [("token", token), ("client_id", client)];
        let answer = asking.post(&world, "/oauth2/revoke", &form).await;
        assert_eq!((answer.status, answer.json()["error"].as_str()), (400, Some("unauthorized_client")), "{answer:?}");
        let form = [("grant_type", "refresh_token"), ("refresh_token", token), ("client_id", client)];
        let answer = asking.post(&world, "/oauth2/token", &form).await;
        assert_eq!((answer.status, answer.json()["error"].as_str()), (400, Some("invalid_grant")), "{answer:?}");
    }
    let form = [("grant_type", "refresh_token"), ("refresh_token", token)];
    assert_eq!(shop.post(&world, "/oauth2/token", &form).await.status, 200);
}

#[tokio::test]
async fn what_is_locked_out_of_the_api_is_locked_out_of_the_pages() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    let page = browser.submit(&page, &[("username", "mary")]).await;
    for _ in 0..3 {
        assert_eq!(shop.pool.password(&world, "mary", "wrong").await.status, 400);
        assert_eq!(browser.submit(&page, &[("password", "wrong")]).await.status, 400);
    }
    // The right one comes too late by either way, until some time has gone by.
    let answer = shop.pool.password(&world, "mary", PASSWORD).await;
    assert_eq!(answer.json()["message"], "Password attempts exceeded", "{answer:?}");
    let answer = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert_eq!(answer.status, 400, "{answer:?}");
    assert!(!browser.cookies.contains_key("cognito"));
    world.clock.advance(3600);
    let answer = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert_eq!(answer.status, 303, "{answer:?}");
}
