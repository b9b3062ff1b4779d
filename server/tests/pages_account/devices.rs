use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{asked_to_sign_in, done, mary, page, refused, signed_in};
use crate::assembled::{PASSWORD, World};
use crate::support::browser::Shop;

async fn tracking(world: &World) -> Shop {
    let shop = Shop::new(world).await;
    let devices = json!({ "ChallengeRequiredOnNewDevice": false, "DeviceOnlyRememberedOnUserPrompt": false });
    let input = json!({ "UserPoolId": shop.pool.id, "DeviceConfiguration": devices });
    world.admin("UpdateUserPool", input).await;
    shop
}

/// A remembered device of a user: its key.
async fn device(world: &World, shop: &Shop, user: &str, name: &str) -> String {
    let answer = shop.pool.password(world, user, PASSWORD).await.json();
    let result = &answer["AuthenticationResult"];
    let key = result["NewDeviceMetadata"]["DeviceKey"].clone();
    let verifier = json!({ "PasswordVerifier": STANDARD.encode([1; 384]), "Salt": STANDARD.encode([1; 16]) });
    let input = json!({
        "AccessToken": result["AccessToken"], "DeviceKey": key, "DeviceName": name, "DeviceSecretVerifierConfig": verifier,
    });
    world.user("ConfirmDevice", input).await;
    key.as_str().unwrap().to_owned()
}

async fn devices(world: &World, shop: &Shop, user: &str) -> Vec<Value> {
    let input = json!({ "UserPoolId": shop.pool.id, "Username": user });
    world.admin("AdminListDevices", input).await["Devices"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_device_is_listed_and_forgotten() {
    let world = World::new().await;
    let shop = tracking(&world).await;
    let key = device(&world, &shop, "mary", "Mary's <phone>").await;
    let mut browser = mary(&world, &shop).await;
    let list = page(&mut browser, &shop, "/account/devices").await;
    assert!(list.body.contains("Mary&#39;s &#60;phone&#62;") && !list.body.contains("<phone>"), "{}", list.body);
    let answer = browser.submit(&list, &[("id", &key)]).await;
    let list = done(&mut browser, answer, "/account/devices").await;
    assert!(list.body.contains("There are no remembered devices."), "{}", list.body);
    assert!(devices(&world, &shop, "mary").await.is_empty());
}

#[tokio::test]
async fn nobody_forgets_the_devices_of_others() {
    let world = World::new().await;
    let shop = tracking(&world).await;
    shop.pool.add_user(&world, "ann").await;
    let key = device(&world, &shop, "mary", "phone").await;
    let own = device(&world, &shop, "ann", "tablet").await;
    let mut browser = signed_in(&world, &shop, "ann").await;
    let list = page(&mut browser, &shop, "/account/devices").await;
    assert!(list.body.contains(&own) && !list.body.contains(&key));
    refused(&browser.submit(&list, &[("id", &key)]).await, "Device does not exist.");
    refused(&browser.submit(&list, &[("id", "nonsense")]).await, "deviceKey");
    assert_eq!(devices(&world, &shop, "mary").await.len(), 1);
}

#[tokio::test]
async fn a_pool_without_devices_lists_none() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = mary(&world, &shop).await;
    let list = page(&mut browser, &shop, "/account/devices").await;
    assert!(list.body.contains("There are no remembered devices."));
    let start = page(&mut browser, &shop, "/account").await;
    assert!(!start.body.contains("/account/devices"), "nothing leads there");
    browser.cookies.remove("cognito");
    let answer = browser.get(&super::at(&shop, "/account/devices")).await;
    asked_to_sign_in(&answer, "/account/devices");
}
