//! What others refuse: functions of the pool, the assessment of risk, the bounds of the server.

use std::sync::Arc;

use cognomen_model::limits::Category;
use cognomen_server::config::{Mode, Settings, Sources};
use cognomen_store::testing::TemporaryFolder;
use cognomen_userpool::limits::Limits;
use serde_json::json;

use super::{add, assert_page, named, proved, shop};
use crate::assembled::{PASSWORD, World};
use crate::support::browser::Shop;

#[tokio::test]
async fn what_a_function_says_is_said_as_text() {
    let folder = Arc::new(TemporaryFolder::new());
    let file = format!(
        "[lambda]\ntimeout_ms = 60000\n\n[[functions]]\nname = \"check\"\ncommand = [\"python3\", \"-u\", \"function.py\"]\n\
         directory = \"{}/tests/pages_login\"\ntimeout = 60\n",
        env!("CARGO_MANIFEST_DIR"),
    );
    std::fs::write(folder.path().join("cognomen.toml"), file).unwrap();
    let sources = Sources { folder: folder.path().to_owned(), ..Sources::default() };
    let functions = Settings::load(Mode::Dev, sources).unwrap().functions;
    let world = World::calling(folder, functions).await;
    let function = "arn:aws:lambda:us-east-1:000000000000:function:check";
    let settings = json!({ "LambdaConfig": { "PreAuthentication": function } });
    let shop = shop(&world, "shop", settings, json!({})).await;
    add(&world, &shop, "mary").await;
    let (_, page) = proved(&world, &shop, "mary", PASSWORD).await;
    assert_page(&page, 400, &["PreAuthentication failed with error &#60;b&#62;Closed&#60;/b&#62; until noon."]);
}

#[tokio::test]
async fn a_password_that_was_leaked_must_be_reset() {
    let world = World::new().await;
    let settings = json!({ "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }, "UserPoolTier": "PLUS" });
    let shop = shop(&world, "shop", settings, json!({})).await;
    let input = json!({
        "UserPoolId": shop.pool.id,
        "CompromisedCredentialsRiskConfiguration": { "EventFilter": ["SIGN_IN"], "Actions": { "EventAction": "BLOCK" } },
    });
    world.admin("SetRiskConfiguration", input).await;
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary", "MessageAction": "SUPPRESS" });
    world.admin("AdminCreateUser", input).await;
    let leaked = "Password1!";
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary", "Password": leaked, "Permanent": true });
    world.admin("AdminSetUserPassword", input).await;
    let (_, page) = proved(&world, &shop, "mary", leaked).await;
    assert_page(&page, 200, &["Your password must be reset before you can sign in."]);
}

#[tokio::test]
async fn a_password_that_was_leaked_is_no_new_one() {
    let world = World::new().await;
    let settings = json!({ "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }, "UserPoolTier": "PLUS" });
    let shop = shop(&world, "shop", settings, json!({})).await;
    let input = json!({
        "UserPoolId": shop.pool.id,
        "CompromisedCredentialsRiskConfiguration": {
            "EventFilter": ["PASSWORD_CHANGE"], "Actions": { "EventAction": "BLOCK" },
        },
    });
    world.admin("SetRiskConfiguration", input).await;
    let input = json!({
        "UserPoolId": shop.pool.id, "Username": "mary", "MessageAction": "SUPPRESS", "TemporaryPassword": PASSWORD,
    });
    world.admin("AdminCreateUser", input).await;
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    let leaked = "Password1!";
    let page = browser.submit(&page, &[("new_password", leaked), ("confirm_password", leaked)]).await;
    assert_page(&page, 400, &["This password is known from a data leak.", "href=\"#new_password\""]);
}

#[tokio::test]
async fn an_address_that_is_shut_out_is_told() {
    let world = World::new().await;
    let settings = json!({ "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }, "UserPoolTier": "PLUS" });
    let shop = shop(&world, "shop", settings, json!({})).await;
    add(&world, &shop, "mary").await;
    let blocked = json!({ "BlockedIPRangeList": ["127.0.0.0/8"] });
    world
        .admin("SetRiskConfiguration", json!({ "UserPoolId": shop.pool.id, "RiskExceptionConfiguration": blocked }))
        .await;
    let (_, page) = proved(&world, &shop, "mary", PASSWORD).await;
    assert_page(&page, 400, &["Request not allowed due to security reasons."]);
}

#[tokio::test]
async fn steps_are_counted_as_the_operations_that_they_run() {
    let sign_ins = Category::of_operation("InitiateAuth").unwrap();
    let rates = [(sign_ins, 1)].into_iter().collect();
    let world = World::bounded(Limits { rates, ..Limits::default() }).await;
    let shop = Shop::new(&world).await;
    let (mut browser, mut page) = named(&world, &shop, "nobody").await;
    let mut said = 0;
    for _ in 0..6 {
        page = browser.submit(&page, &[("password", "Wrong-horse-1")]).await;
        assert_eq!(page.status, 400, "{page:?}");
        said += usize::from(page.body.contains("Too many requests. Please wait a moment and try again."));
    }
    assert!(said > 0, "{}", page.body);
    world.clock.advance(60);
    let page = browser.submit(&page, &[("password", "Wrong-horse-1")]).await;
    assert_page(&page, 400, &["User does not exist."]);
}
