//! What a browser session may be used for, and by whom it is ended.

use serde_json::json;

use super::signed_in;
use crate::assembled::{PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, Shop, encoded, parameters};

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
    let mut browser = Browser::new(&world, &shop.root);
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

#[tokio::test]
async fn a_copied_cookie_is_worth_nothing_once_its_session_has_ended() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    shop.pool.add_user(&world, "paul").await;
    let silently = format!("/oauth2/authorize?{}", shop.query(&[("prompt", "none")]));
    for way in ["/logout", "sign-out", "another user"] {
        let mut mary = signed_in(&world, &shop).await;
        let mut thief = Browser::new(&world, &shop.root);
        thief.cookies.clone_from(&mary.cookies);
        assert!(parameters(thief.get(&silently).await.header("location")).contains_key("code"), "{way}");
        match way {
            "/logout" => drop(mary.get("/logout").await),
            "sign-out" => {
                let chooser = mary.get(&format!("/login?{}", shop.query(&[("prompt", "select_account")]))).await;
                let csrf = super::forms::mark(&chooser);
                let fields = [("_csrf", csrf.as_str()), ("step", "sign-out")];
                assert_eq!(mary.post(&format!("/login?{}", shop.query(&[])), &fields).await.status, 303);
            }
            _ => drop(mary.sign_in(&shop.query(&[("prompt", "login")]), "paul", PASSWORD).await),
        }
        let answer = thief.get(&silently).await;
        assert_eq!(parameters(answer.header("location"))["error"], "login_required", "{way}");
    }
}

#[tokio::test]
async fn a_password_that_must_be_reset_is_not_got_round_by_a_session() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let attributes =
        json!([{ "Name": "email", "Value": "m@example.com" }, { "Name": "email_verified", "Value": "true" }]);
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary", "UserAttributes": attributes });
    world.admin("AdminUpdateUserAttributes", input).await;
    let mut mary = signed_in(&world, &shop).await;
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary" });
    world.admin("AdminResetUserPassword", input).await;
    let silently = format!("/oauth2/authorize?{}", shop.query(&[("prompt", "none")]));
    let answer = mary.get(&silently).await;
    assert_eq!(parameters(answer.header("location"))["error"], "login_required");
    let page = mary.get(&format!("/login?{}", shop.query(&[]))).await;
    let csrf = super::forms::mark(&page);
    let fields = [("_csrf", csrf.as_str()), ("step", "continue")];
    let answer = mary.post(&format!("/login?{}", shop.query(&[])), &fields).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let page = mary.submit(&page, &[("username", "mary")]).await;
    let page = mary.submit(&page, &[("password", PASSWORD)]).await;
    assert!(page.body.contains("action=\"/domain/shop/forgotPassword?"), "{page:?}");
}
