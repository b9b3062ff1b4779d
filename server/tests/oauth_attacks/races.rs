//! Two at once, of which one may win.

use serde_json::json;

use crate::assembled::{Answer, Call, PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, FORM, Form, Shop, encoded};

/// What a page's form would send, with more fields.
fn posted(browser: &Browser<'_>, page: &Answer, fields: &[(&str, &str)]) -> Call {
    let form = Form::all(&page.body)
        .into_iter()
        .find(|form| fields.iter().all(|(name, _)| form.names.iter().any(|known| known == name)))
        .unwrap_or_else(|| panic!("no form for {fields:?}: {page:?}"));
    let mut pairs = form.held;
    pairs.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    pairs.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let cookies: Vec<_> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let headers = [("content-type", FORM), ("cookie", &*cookies.join("; "))];
    Call::new("POST", &form.action, &headers, encoded(pairs))
}

#[tokio::test]
async fn of_two_answers_to_one_challenge_one_signs_in() {
    let world = World::new().await;
    let client = json!({
        "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        "PreventUserExistenceErrors": "ENABLED",
    });
    let shop = Shop::with(&world, "shop", client).await;
    let input = json!({
        "UserPoolId": shop.pool.id,
        "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } },
    });
    world.admin("UpdateUserPool", input).await;
    let attributes =
        json!([{ "Name": "email", "Value": "m@example.com" }, { "Name": "email_verified", "Value": "true" }]);
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary", "UserAttributes": attributes });
    world.admin("AdminUpdateUserAttributes", input).await;
    for by_code in [true, false] {
        let mut browser = Browser::new(&world, &shop.root);
        let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
        let page = browser.submit(&page, &[("username", "mary")]).await;
        let call = if by_code {
            let page = browser.submit(&page, &[("answer", "EMAIL_OTP")]).await;
            posted(&browser, &page, &[("code", &world.messages.last_code())])
        } else {
            posted(&browser, &page, &[("password", PASSWORD)])
        };
        let (a, b, c, d) = tokio::join!(world.send(&call), world.send(&call), world.send(&call), world.send(&call));
        let answers = [a, b, c, d];
        let won = answers.iter().filter(|answer| answer.status == 303).collect::<Vec<_>>();
        assert_eq!(won.len(), 1, "{answers:?}");
        assert!(won[0].header("location").starts_with(&format!("{CALLBACK}?code=")), "{won:?}");
        for lost in answers.iter().filter(|answer| answer.status != 303) {
            assert_eq!(lost.status, 400, "{lost:?}");
            assert!(lost.headers.iter().all(|(_, value)| !value.starts_with("cognito=")), "{lost:?}");
        }
    }
}

#[tokio::test]
async fn a_code_that_is_redeemed_many_times_at_once_leaves_no_tokens() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (first, second) = (shop.code(&world, &[]).await, shop.code(&world, &[]).await);
    let redeem = || shop.redeem(&world, &first);
    let (a, b, c, d, other) = tokio::join!(redeem(), redeem(), redeem(), redeem(), shop.redeem(&world, &second));
    let answers = [a, b, c, d];
    let given: Vec<_> = answers.iter().filter(|answer| answer.status == 200).map(Answer::json).collect();
    assert!(given.len() <= 1, "{answers:?}");
    for tokens in given {
        let form = [("grant_type", "refresh_token"), ("refresh_token", tokens["refresh_token"].as_str().unwrap())];
        let answer = shop.post(&world, "/oauth2/token", &form).await;
        assert_eq!(answer.json()["error"], "invalid_grant", "{answer:?}");
        let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
        let target = format!("{}/oauth2/userInfo", shop.root);
        let answer = world.send(&Call::new("GET", &target, &[("authorization", &bearer)], "")).await;
        assert_eq!(answer.status, 401, "{answer:?}");
    }
    // Another code of the same browser's user is not touched by it.
    let tokens = other.json();
    let form = [("grant_type", "refresh_token"), ("refresh_token", tokens["refresh_token"].as_str().unwrap())];
    assert_eq!(shop.post(&world, "/oauth2/token", &form).await.status, 200);
}
