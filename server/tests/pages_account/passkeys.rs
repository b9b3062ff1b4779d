use serde_json::{Value, json};

use super::authenticator::passkey;
use super::{STALE, asked_to_sign_in, at, done, mary, page, prove_again, refused, signed_in};
use crate::assembled::{Answer, World};
use crate::support::browser::{Browser, CALLBACK, Shop, parameters};

/// Where the tests' server is reached by path.
const ORIGIN: &str = "http://localhost:8400";

/// A shop whose pool takes passkeys of a relying party.
async fn offering(world: &World, party: &str) -> Shop {
    let shop = Shop::new(world).await;
    offer(world, &shop, party).await;
    shop
}

async fn offer(world: &World, shop: &Shop, party: &str) {
    let policies = json!({ "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] } });
    world.admin("UpdateUserPool", json!({ "UserPoolId": shop.pool.id, "Policies": policies })).await;
    let passkeys = json!({ "RelyingPartyId": party, "UserVerification": "preferred" });
    let input = json!({ "UserPoolId": shop.pool.id, "MfaConfiguration": "OFF", "WebAuthnConfiguration": passkeys });
    world.admin("SetUserPoolMfaConfig", input).await;
}

/// What a page has the browser ask its authenticator for.
fn options(page: &Answer) -> Value {
    let (_, rest) = page.body.split_once("data-options=\"").unwrap_or_else(|| panic!("no options: {page:?}"));
    let text = rest.split('"').next().unwrap();
    let text = [("&#34;", "\""), ("&#38;", "&"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    serde_json::from_str(&text).unwrap()
}

/// Adds a passkey from the account page; answers its id.
async fn add(browser: &mut Browser<'_>, shop: &Shop, name: &[u8]) -> String {
    let form = page(browser, shop, "/passkeys/add").await;
    let (id, credential) = passkey(&options(&form), name, ORIGIN);
    let answer = browser.submit(&form, &[("credential", &credential)]).await;
    assert_eq!(answer.status, 303, "{answer:?}");
    id
}

#[tokio::test]
async fn a_passkey_is_added_and_the_way_leads_on_to_the_application() {
    let world = World::new().await;
    let shop = offering(&world, "localhost").await;
    let mut browser = mary(&world, &shop).await;
    let form = browser.get(&format!("/passkeys/add?{}", shop.query(&[]))).await;
    assert_eq!(form.status, 200, "{form:?}");
    let (_, credential) = passkey(&options(&form), b"one", ORIGIN);
    let answer = browser.submit(&form, &[("credential", &credential)]).await;
    let answer = browser.follow(answer).await;
    let location = answer.header("location");
    assert!(location.starts_with(&format!("{CALLBACK}?code=")), "{answer:?}");
    assert_eq!(parameters(location)["state"], "st/a+te=");
    // With nothing but a client and an address, a code goes there as well.
    let query = format!("client_id={}&redirect_uri={}", shop.pool.client_id, CALLBACK);
    let form = browser.get(&format!("/passkeys/add?{query}")).await;
    let (_, rest) = form.body.split_once("<div class=\"after\"><p><a href=\"").unwrap();
    let skip = rest.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
    let answer = browser.get(skip.strip_prefix(&shop.root).unwrap()).await;
    assert!(answer.header("location").starts_with(&format!("{CALLBACK}?code=")), "{answer:?}");
}

#[tokio::test]
async fn who_is_not_signed_in_signs_in_first_and_comes_back() {
    let world = World::new().await;
    let shop = offering(&world, "localhost").await;
    let mut browser = Browser::new(&world, &shop.root);
    let answer = browser.get(&format!("/passkeys/add?{}", shop.query(&[]))).await;
    asked_to_sign_in(&answer, "/passkeys/add");
    let form = prove_again(&mut browser, answer).await;
    assert!(form.status == 200 && form.body.contains("data-passkey=\"create\""), "{form:?}");
    assert!(form.body.contains("code_challenge="), "what the application asked for is kept");
    world.clock.advance(STALE);
    let answer = browser.get(&format!("/passkeys/add?{}", shop.query(&[]))).await;
    asked_to_sign_in(&answer, "/passkeys/add");
    let answer = browser.submit(&form, &[("credential", "{}")]).await;
    asked_to_sign_in(&answer, "/passkeys/add");
}

#[tokio::test]
async fn passkeys_are_listed_and_removed_after_a_question() {
    let world = World::new().await;
    let shop = offering(&world, "localhost").await;
    let mut browser = mary(&world, &shop).await;
    let empty = page(&mut browser, &shop, "/account/passkeys").await;
    assert!(empty.body.contains("You have no passkeys yet."), "{}", empty.body);
    assert!(empty.body.contains("back=account"), "{}", empty.body);
    let form = browser.get(&format!("{}&back=account", at(&shop, "/passkeys/add"))).await;
    let (id, credential) = passkey(&options(&form), b"one", ORIGIN);
    let answer = browser.submit(&form, &[("credential", &credential)]).await;
    let list = done(&mut browser, answer, "/account/passkeys").await;
    assert!(list.body.contains("Your passkey was saved.") && list.body.contains(&id), "{}", list.body);

    let ask = browser.submit(&list, &[("step", "ask"), ("id", &id)]).await;
    assert!(ask.status == 200 && ask.body.contains("You can no longer sign in with it."), "{ask:?}");
    let answer = browser.submit(&ask, &[("step", "remove"), ("id", &id)]).await;
    let list = done(&mut browser, answer, "/account/passkeys").await;
    assert!(list.body.contains("The passkey was removed.") && !list.body.contains(&id), "{}", list.body);
    refused(&browser.submit(&ask, &[("step", "remove"), ("id", &id)]).await, "The passkey does not exist.");
}

#[tokio::test]
async fn a_passkey_goes_only_shortly_after_a_sign_in_and_never_by_others() {
    let world = World::new().await;
    let shop = offering(&world, "localhost").await;
    shop.pool.add_user(&world, "ann").await;
    let (mut browser, mut ann) = (mary(&world, &shop).await, signed_in(&world, &shop, "ann").await);
    let id = add(&mut browser, &shop, b"one").await;
    add(&mut ann, &shop, b"two").await;
    let list = page(&mut browser, &shop, "/account/passkeys").await;
    let others = page(&mut ann, &shop, "/account/passkeys").await;
    assert!(!others.body.contains(&id));
    refused(&ann.submit(&others, &[("step", "remove"), ("id", &id)]).await, "The passkey does not exist.");
    assert_eq!(ann.submit(&others, &[("step", "ask"), ("id", &id)]).await.status, 303);
    world.clock.advance(STALE);
    for step in ["ask", "remove"] {
        let answer = browser.submit(&list, &[("step", step), ("id", &id)]).await;
        asked_to_sign_in(&answer, "/account/passkeys");
    }
    assert!(page(&mut browser, &shop, "/account/passkeys").await.body.contains(&id));
}

#[tokio::test]
async fn what_no_authenticator_made_is_refused() {
    let world = World::new().await;
    let shop = offering(&world, "localhost").await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/passkeys/add").await;
    let (_, elsewhere) = passkey(&options(&form), b"one", "https://evil.example");
    let mut form = form;
    for wrong in [elsewhere.as_str(), "", "{}", "null", "<script>", "[1"] {
        form = browser.submit(&form, &[("credential", wrong)]).await;
        refused(&form, "The passkey could not be saved. Please try again.");
    }
    let (_, taken) = passkey(&options(&form), b"one", ORIGIN);
    assert_eq!(browser.submit(&form, &[("credential", &taken)]).await.status, 303);
    // The challenge is used up; and a passkey is one user's.
    refused(&browser.submit(&form, &[("credential", &taken)]).await, "could not be saved");
    let form = page(&mut browser, &shop, "/passkeys/add").await;
    let (_, again) = passkey(&options(&form), b"one", ORIGIN);
    refused(&browser.submit(&form, &[("credential", &again)]).await, "already has a passkey");
}

#[tokio::test]
async fn a_full_list_takes_no_more() {
    let world = World::new().await;
    let shop = offering(&world, "localhost").await;
    let mut browser = mary(&world, &shop).await;
    for number in 0..20_u8 {
        add(&mut browser, &shop, &[number, 1]).await;
    }
    let full = browser.get(&at(&shop, "/passkeys/add")).await;
    refused(&full, "You have the largest number of passkeys that is allowed.");
    assert!(!full.body.contains("data-passkey"));
}

#[tokio::test]
async fn a_page_outside_of_the_relying_party_says_so() {
    let world = World::new().await;
    let shop = offering(&world, "auth.example.com").await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/passkeys/add").await;
    assert!(form.body.contains("Passkeys cannot be used at this address."), "{}", form.body);
    assert!(!form.body.contains("data-passkey"));
    let list = page(&mut browser, &shop, "/account/passkeys").await;
    assert!(!list.body.contains("back=account") && list.body.contains("Passkeys cannot be used"), "{}", list.body);
    // The same where the pool lets nobody sign in by them.
    let policies = json!({ "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] } });
    world.admin("UpdateUserPool", json!({ "UserPoolId": shop.pool.id, "Policies": policies })).await;
    let form = page(&mut browser, &shop, "/passkeys/add").await;
    assert!(form.body.contains("Passkeys cannot be used at this address."), "{}", form.body);
    assert!(!page(&mut browser, &shop, "/account").await.body.contains("/account/passkeys"));
}

#[tokio::test]
async fn classic_pages_have_no_passkeys() {
    let world = World::new().await;
    let shop = offering(&world, "localhost").await;
    let input = json!({ "UserPoolId": shop.pool.id, "Domain": "shop", "ManagedLoginVersion": 1 });
    world.admin("UpdateUserPoolDomain", input).await;
    let mut browser = mary(&world, &shop).await;
    assert_eq!(browser.get(&at(&shop, "/passkeys/add")).await.status, 404);
}
