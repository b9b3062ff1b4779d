//! Codes: redeemed once, by their client, with what binds them.

use serde_json::json;

use super::{refused, update, userinfo};
use crate::assembled::{Answer, PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, CHALLENGE, Shop, VERIFIER, parameters};

/// Redeems a code with other parameters in place of the usual ones; empty ones are left out.
async fn redeem(world: &World, shop: &Shop, code: &str, more: &[(&str, &str)]) -> Answer {
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
    ];
    form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    form.extend(more.iter().copied().filter(|(_, value)| !value.is_empty()));
    shop.post(world, "/oauth2/token", &form).await
}

const NO_PKCE: [(&str, &str); 2] = [("code_challenge", ""), ("code_challenge_method", "")];

#[tokio::test]
async fn a_code_is_redeemed_for_three_tokens_in_cognitos_order() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let code = shop.code(&world, &[]).await;
    let answer = shop.redeem(&world, &code).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.header("content-type"), "application/json;charset=UTF-8");
    assert!(answer.header("cache-control").contains("no-store"), "{answer:?}");
    assert_eq!(answer.header("pragma"), "no-cache");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let at = |name: &str| answer.body.find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("no {name}: {answer:?}"));
    let places = ["id_token", "access_token", "refresh_token", "expires_in", "token_type"].map(at);
    assert!(places.is_sorted(), "{answer:?}");
    let tokens = answer.json();
    assert_eq!((&tokens["expires_in"], &tokens["token_type"]), (&json!(3600), &json!("Bearer")));
    assert_eq!(tokens.as_object().unwrap().len(), 5);
}

#[tokio::test]
async fn a_code_that_comes_again_ends_what_it_began() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let code = shop.code(&world, &[]).await;
    let tokens = shop.redeem(&world, &code).await.json();
    assert_eq!(userinfo(&world, &shop, &tokens["access_token"]).await.status, 200);
    refused(&shop.redeem(&world, &code).await, 400, "invalid_grant");
    assert_eq!(userinfo(&world, &shop, &tokens["access_token"]).await.status, 401);
    let refresh = [("grant_type", "refresh_token"), ("refresh_token", tokens["refresh_token"].as_str().unwrap())];
    refused(&shop.post(&world, "/oauth2/token", &refresh).await, 400, "invalid_grant");
    refused(&shop.redeem(&world, &code).await, 400, "invalid_grant");
}

#[tokio::test]
async fn of_redemptions_at_the_same_time_one_wins_at_most_and_nothing_stays() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    for _ in 0..5 {
        let code = shop.code(&world, &[]).await;
        let (first, second, third) =
            tokio::join!(shop.redeem(&world, &code), shop.redeem(&world, &code), shop.redeem(&world, &code));
        let answers = [first, second, third];
        let won: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 200).collect();
        assert_eq!(won.len(), 1, "{answers:?}");
        for lost in answers.iter().filter(|answer| answer.status != 200) {
            refused(lost, 400, "invalid_grant");
        }
        let access = &won[0].json()["access_token"];
        assert_eq!(userinfo(&world, &shop, access).await.status, 401, "the session has ended");
    }
}

#[tokio::test]
async fn a_code_is_good_for_five_minutes() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (late, in_time) = (shop.code(&world, &[]).await, shop.code(&world, &[]).await);
    world.clock.advance(299);
    assert_eq!(shop.redeem(&world, &in_time).await.status, 200);
    world.clock.advance(1);
    refused(&shop.redeem(&world, &late).await, 400, "invalid_grant");
    // The use of the other is remembered for longer.
    world.clock.advance(1800);
    refused(&shop.redeem(&world, &in_time).await, 400, "invalid_grant");
}

#[tokio::test]
async fn a_verifier_is_needed_exactly_where_there_was_a_challenge() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let code = shop.code(&world, &[]).await;
    let wrong = "0".repeat(43);
    for verifier in ["", wrong.as_str(), CHALLENGE] {
        refused(&redeem(&world, &shop, &code, &[("code_verifier", verifier)]).await, 400, "invalid_grant");
    }
    // What failed did not use the code up.
    assert_eq!(shop.redeem(&world, &code).await.status, 200);
    // Whoever took the challenge out of the request gains nothing by it.
    let stripped = shop.code(&world, &NO_PKCE).await;
    refused(&redeem(&world, &shop, &stripped, &[]).await, 400, "invalid_grant");
    assert_eq!(redeem(&world, &shop, &stripped, &[("code_verifier", "")]).await.status, 200);
}

#[tokio::test]
async fn the_callback_url_must_be_that_of_the_request() {
    let world = World::new().await;
    let second = "https://app.example.com/second";
    let shop = Shop::with(&world, "shop", json!({ "CallbackURLs": [CALLBACK, second] })).await;
    let code = shop.code(&world, &[]).await;
    for uri in ["", second, "https://app.example.com/callback/"] {
        let answer = redeem(&world, &shop, &code, &[("redirect_uri", uri)]).await;
        refused(&answer, 400, "unauthorized_client");
        assert_eq!(answer.json()["error_description"], "invalid_redirect");
    }
    assert_eq!(shop.redeem(&world, &code).await.status, 200);
}

#[tokio::test]
async fn a_callback_url_that_was_not_named_need_not_be_named_later() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let code = shop.code(&world, &[("redirect_uri", "")]).await;
    let answer = redeem(&world, &shop, &code, &[("redirect_uri", "https://other.example.com/")]).await;
    refused(&answer, 400, "unauthorized_client");
    assert_eq!(redeem(&world, &shop, &code, &[("redirect_uri", "")]).await.status, 200);
}

#[tokio::test]
async fn a_code_is_nothing_to_other_clients_and_pools() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let other = Shop::with(&world, "other", json!({})).await;
    let code = shop.code(&world, &[]).await;
    refused(&other.redeem(&world, &code).await, 400, "invalid_grant");
    let neighbour = Shop::client(&world, &shop.pool.id, json!({})).await;
    let id = neighbour["ClientId"].as_str().unwrap();
    refused(&redeem(&world, &shop, &code, &[("client_id", id)]).await, 400, "invalid_grant");
    // Neither used it up, nor ended anything.
    let tokens = shop.redeem(&world, &code).await.json();
    refused(&redeem(&world, &shop, &code, &[("client_id", id)]).await, 400, "invalid_grant");
    assert_eq!(userinfo(&world, &shop, &tokens["access_token"]).await.status, 200);
}

#[tokio::test]
async fn made_up_and_altered_codes_are_no_codes() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let code = shop.code(&world, &[]).await;
    let mut altered = code.clone();
    let last = if altered.pop() == Some('A') { 'B' } else { 'A' };
    altered.push(last);
    let longer = format!("{code}AAAA");
    for text in ["x", "18fe37c2-8eff-4886-98f4-abbc6a0753a6", &altered, &longer] {
        refused(&redeem(&world, &shop, text, &[]).await, 400, "invalid_grant");
    }
}

#[tokio::test]
async fn a_code_falls_with_its_user_its_browser_and_its_flow() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let location = browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    browser.get(&format!("/logout?client_id={}", shop.pool.client_id)).await;
    refused(&shop.redeem(&world, &parameters(&location)["code"]).await, 400, "invalid_grant");

    let code = shop.code(&world, &[]).await;
    let mary = json!({ "UserPoolId": shop.pool.id, "Username": "mary" });
    world.admin("AdminDisableUser", mary.clone()).await;
    refused(&shop.redeem(&world, &code).await, 400, "invalid_grant");
    world.admin("AdminEnableUser", mary.clone()).await;
    let code = shop.code(&world, &[]).await;
    update(&world, &shop, json!({ "AllowedOAuthFlows": ["implicit"] })).await;
    refused(&shop.redeem(&world, &code).await, 400, "unauthorized_client");
    update(&world, &shop, json!({ "AllowedOAuthFlows": ["code"] })).await;
    let code = shop.code(&world, &[]).await;
    world.admin("AdminDeleteUser", mary).await;
    refused(&shop.redeem(&world, &code).await, 400, "invalid_grant");
}

#[tokio::test]
async fn a_scope_whose_attributes_the_client_may_not_read_gives_nothing() {
    let world = World::new().await;
    let shop = Shop::with(&world, "shop", json!({ "ReadAttributes": ["email", "name"] })).await;
    let code = shop.code(&world, &[("scope", "openid email")]).await;
    refused(&shop.redeem(&world, &code).await, 400, "invalid_grant");
    let code = shop.code(&world, &[("scope", "openid profile")]).await;
    assert_eq!(shop.redeem(&world, &code).await.status, 200);
}

#[tokio::test]
async fn a_client_without_pkce_goes_on_as_at_cognito() {
    let world = World::new().await;
    let shop = Shop::with(&world, "shop", json!({ "GenerateSecret": true })).await;
    let code = shop.code(&world, &NO_PKCE).await;
    assert_eq!(redeem(&world, &shop, &code, &[("code_verifier", "")]).await.status, 200);
}
