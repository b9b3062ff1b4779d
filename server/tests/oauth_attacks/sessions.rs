//! What a browser session may be used for, and by whom it is ended.

use serde_json::json;

use super::signed_in;
use crate::assembled::World;
use crate::support::browser::{CALLBACK, Shop, encoded, parameters};

#[tokio::test]
async fn a_sign_in_elsewhere_opens_no_client_that_takes_other_providers_alone() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let provider = json!({
        "UserPoolId": shop.pool.id, "ProviderName": "Other", "ProviderType": "OIDC",
        "ProviderDetails": {
            "client_id": "id", "client_secret": "secret", "attributes_request_method": "GET",
            "authorize_scopes": "openid", "oidc_issuer": "https://other.example.com",
            "authorize_url": "https://other.example.com/authorize", "token_url": "https://other.example.com/token",
            "attributes_url": "https://other.example.com/userinfo", "jwks_uri": "https://other.example.com/jwks",
        },
    });
    world.admin("CreateIdentityProvider", provider).await;
    let made = Shop::client(&world, &shop.pool.id, json!({ "SupportedIdentityProviders": ["Other"] })).await;
    let closed = made["ClientId"].as_str().unwrap();
    let mut mary = signed_in(&world, &shop).await;
    let answer = mary.get(&format!("/oauth2/authorize?{}", shop.query(&[("client_id", closed)]))).await;
    assert!(answer.header("location").starts_with("/domain/shop/login?"), "{answer:?}");
    let page = mary.follow(answer).await;
    assert!(page.status == 400 && !page.body.contains("<form"), "{page:?}");
    let silently = shop.query(&[("client_id", closed), ("prompt", "none")]);
    let answer = mary.get(&format!("/oauth2/authorize?{silently}")).await;
    assert_eq!(parameters(answer.header("location"))["error"], "login_required");
    // She is signed in all the same.
    let answer = mary.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    assert!(answer.header("location").starts_with(&format!("{CALLBACK}?code=")), "{answer:?}");
}

#[tokio::test]
async fn a_code_falls_with_its_session_and_signing_out_of_one_pool_is_not_that_of_another() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let other = Shop::with(&world, "other", json!({})).await;
    let mut mary = signed_in(&world, &shop).await;
    let mut elsewhere = signed_in(&world, &other).await;
    let answer = mary.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    let code = parameters(answer.header("location"))["code"].clone();
    // The session's cookie at the sign-out of another domain ends nothing.
    let own = mary.cookies["cognito"].clone();
    elsewhere.cookies.insert("cognito".to_owned(), own);
    elsewhere.get("/logout").await;
    let silently = format!("/oauth2/authorize?{}", shop.query(&[("prompt", "none")]));
    assert!(parameters(mary.get(&silently).await.header("location")).contains_key("code"));
    mary.get("/logout").await;
    let answer = shop.redeem(&world, &code).await;
    assert_eq!((answer.status, answer.json()["error"].as_str()), (400, Some("invalid_grant")), "{answer:?}");
}

#[tokio::test]
async fn the_word_that_stands_for_a_token_at_the_pages_is_none_at_the_api() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    signed_in(&world, &shop).await;
    for word in ["browser", "Browser", " browser", "", "null"] {
        for operation in ["GetUser", "DeleteUser", "GlobalSignOut", "AssociateSoftwareToken", "ListDevices"] {
            let answer = world.open(operation, json!({ "AccessToken": word })).await;
            assert_eq!(answer.status, 400, "{operation} `{word}`: {answer:?}");
        }
    }
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary" });
    assert_eq!(world.call("AdminGetUser", input).await.status, 200);
}

#[tokio::test]
async fn files_of_a_brand_are_of_its_pool_alone() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    Shop::with(&world, "other", json!({})).await;
    let input =
        json!({ "UserPoolId": shop.pool.id, "ClientId": shop.pool.client_id, "UseCognitoProvidedValues": true });
    let made = world.admin("CreateManagedLoginBranding", input).await;
    let id = made["ManagedLoginBranding"]["ManagedLoginBrandingId"].as_str().unwrap().to_owned();
    let mut browser = crate::support::browser::Browser::new(&world, &shop.root);
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    let sheet = page.body.split('"').find(|text| text.contains(&id) && text.ends_with(".css"));
    let sheet = sheet.unwrap_or_else(|| panic!("no sheet: {page:?}")).to_owned();
    let get = |target: String| {
        let world = &world;
        async move { world.send(&super::at_host("GET", "localhost", &target)).await }
    };
    let answer = get(sheet.clone()).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/css; charset=utf-8"), "{answer:?}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(get(sheet.replace("/domain/shop/", "/domain/other/")).await.status, 404);
    for name in
        ["../pages.css", "..%2fpages.css", "brand/../../keys", "pages.css/", "brand/", "classic/ALL/", ".", "brand//"]
    {
        let answer = get(format!("/domain/shop/assets/{name}")).await;
        assert_eq!(answer.status, 404, "{name}: {answer:?}");
    }
    // A client of another pool brings no brand of its own.
    let query = encoded([("client_id", "../../other")]);
    assert_eq!(browser.get(&format!("/error?{query}")).await.status, 400);
}
