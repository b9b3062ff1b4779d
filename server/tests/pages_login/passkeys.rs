//! Passkeys, as far as there is no authenticator: names of nobody have some that are made up.

use serde_json::json;

use super::{arrive, assert_page, choosing, first_factors, held, shop};
use crate::assembled::World;

#[tokio::test]
async fn a_passkey_is_asked_for_by_a_page_and_a_wrong_one_asks_again() {
    let world = World::new().await;
    let shop = shop(&world, "shop", first_factors(&["PASSWORD", "WEB_AUTHN"]), choosing()).await;
    let input = json!({
        "UserPoolId": shop.pool.id, "MfaConfiguration": "OFF",
        "WebAuthnConfiguration": { "RelyingPartyId": "localhost", "UserVerification": "preferred" },
    });
    world.admin("SetUserPoolMfaConfig", input).await;
    let (mut browser, first) = arrive(&world, &shop, &[]).await;
    assert_page(&first, 200, &["Sign in with a passkey"]);
    let (mut with, mut without) = (None, None);
    for number in 0..40 {
        let name = format!("nobody{number}");
        let page = browser.submit(&first, &[("username", &name), ("preferred", "WEB_AUTHN")]).await;
        if page.body.contains("data-passkey=\"get\"") { with = Some((name, page)) } else { without = Some(page) }
    }
    // Who has none is asked for what there is.
    assert_page(&without.expect("a name without"), 200, &["Enter your password"]);
    let (name, page) = with.expect("a name with");
    let texts =
        ["Use your passkey", "data-options=\"{&#34;", "&#34;rpId&#34;:&#34;localhost&#34;", "name=\"credential\""];
    assert_page(&page, 200, &texts);
    for credential in ["", "{}", "<script>alert(1)</script>", "[]"] {
        let again = browser.submit(&page, &[("credential", credential)]).await;
        let said = "The passkey did not work. Please try again or choose another way to sign in.";
        assert_page(&again, 400, &["data-passkey=\"get\"", said]);
        assert_eq!(held(&again, "username"), name);
        assert_ne!(held(&again, "session"), held(&page, "session"), "another challenge");
    }
    let other = browser.submit(&page, &[("credential", "{}"), ("session", "x")]).await;
    assert_page(&other, 400, &["Your session timed out. Please sign in again.", "name=\"step\" value=\"name\""]);
}
