//! The name: what the page asks for, and that it tells nothing of who is there.

use serde_json::json;

use super::{add, arrive, assert_page, choosing, comparable, first_factors, held, named, proved, shop};
use crate::assembled::{Call, PASSWORD, World};
use crate::support::browser::{Browser, Shop};

#[tokio::test]
async fn the_label_follows_the_names_that_the_pool_takes() {
    let world = World::new().await;
    let cases = [
        (json!({}), "Username", "text"),
        (json!({ "UsernameAttributes": ["email"] }), "Email address", "email"),
        (json!({ "UsernameAttributes": ["phone_number"] }), "Phone number", "tel"),
        (json!({ "UsernameAttributes": ["email", "phone_number"] }), "Email address or phone number", "text"),
        (json!({ "AliasAttributes": ["email"] }), "Username or email address", "text"),
        (json!({ "AliasAttributes": ["phone_number"] }), "Username or phone number", "text"),
        (json!({ "AliasAttributes": ["phone_number", "email"] }), "Username, email address or phone number", "text"),
    ];
    for (number, (pool, label, kind)) in cases.into_iter().enumerate() {
        let shop = shop(&world, &format!("shop{number}"), pool, json!({})).await;
        let (_, page) = arrive(&world, &shop, &[]).await;
        let label = format!("<label for=\"username\">{label}</label>");
        let field = format!("<input id=\"username\" name=\"username\" type=\"{kind}\" value=\"\"");
        assert_page(&page, 200, &[&label, &field, "autocomplete=\"username\""]);
    }
}

#[tokio::test]
async fn a_hint_fills_the_name_and_nothing_else() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let hint = "\"><script>alert(1)</script>";
    let (_, page) = arrive(&world, &shop, &[("login_hint", hint)]).await;
    assert_page(&page, 200, &["value=\"&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;\""]);
    // What the address says beside is let alone.
    let (_, page) = arrive(&world, &shop, &[("login_hint", "mary"), ("unknown", "<b>"), ("display", "popup")]).await;
    assert_page(&page, 200, &["value=\"mary\""]);
}

#[tokio::test]
async fn no_name_is_asked_for_again() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    for name in ["", "  "] {
        let (_, page) = named(&world, &shop, name).await;
        assert_page(
            &page,
            400,
            &["Username: please fill in this field.", "aria-invalid=\"true\"", "href=\"#username\""],
        );
    }
}

#[tokio::test]
async fn links_lead_where_the_pool_lets_people_go() {
    let world = World::new().await;
    let open = Shop::new(&world).await;
    let (_, page) = arrive(&world, &open, &[]).await;
    assert!(page.body.contains("/domain/shop/signup?client_id="), "{}", page.body);
    let (_, page) = named(&world, &open, "mary").await;
    assert!(page.body.contains("/domain/shop/forgotPassword?client_id="), "{}", page.body);

    let settings = json!({
        "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true },
        "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Name": "admin_only", "Priority": 1 }] },
    });
    let closed = shop(&world, "closed", settings, json!({})).await;
    let (_, page) = arrive(&world, &closed, &[]).await;
    assert!(!page.body.contains("/signup"), "{}", page.body);
    let (_, page) = named(&world, &closed, "mary").await;
    assert_page(&page, 200, &["Enter your password"]);
    assert!(!page.body.contains("/forgotPassword"), "{}", page.body);
}

#[tokio::test]
async fn a_client_without_the_pools_own_users_shows_no_form() {
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
    let query = shop.query(&[("client_id", made["ClientId"].as_str().unwrap())]);
    let mut browser = Browser::new(&world, &shop.root);
    for page in [
        browser.get(&format!("/login?{query}")).await,
        browser.post(&format!("/login?{query}"), &[("step", "name"), ("username", "mary")]).await,
    ] {
        assert_eq!(page.status, 400, "{page:?}");
        assert!(page.body.contains("No way to sign in is set up for the app."), "{}", page.body);
        assert!(!page.body.contains("<form"), "{}", page.body);
    }
}

#[tokio::test]
async fn the_head_of_a_page_is_the_pages() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let target = format!("/domain/shop/login?{}", shop.query(&[]));
    let page = world.send(&Call::new("GET", &target, &[], "")).await;
    let head = world.send(&Call::new("HEAD", &target, &[], "")).await;
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    for name in ["content-type", "content-security-policy", "x-frame-options", "cache-control", "referrer-policy"] {
        assert_eq!(head.header(name), page.header(name), "{name}");
        assert!(!page.header(name).is_empty(), "{name}");
    }
    let refused = world.send(&Call::new("PUT", &target, &[], "")).await;
    assert_eq!((refused.status, refused.header("allow")), (405, "GET, HEAD, POST"));
}

#[tokio::test]
async fn unknown_names_look_like_known_ones_by_password() {
    let world = World::new().await;
    let hiding = json!({ "PreventUserExistenceErrors": "ENABLED" });
    let shop = shop(&world, "shop", json!({}), hiding).await;
    add(&world, &shop, "zelda").await;
    // Names of one length: their pages are as long as each other.
    let pages = async |name: &'static str, password: &'static str| {
        let (_, asked) = named(&world, &shop, name).await;
        let (_, refused) = proved(&world, &shop, name, password).await;
        assert_page(&asked, 200, &["Enter your password"]);
        assert_page(&refused, 400, &["Incorrect username or password.", name]);
        [comparable(&asked, name), comparable(&refused, name)]
    };
    assert_eq!(pages("zelda", "Wrong-1-wrong").await, pages("zorro", "Wrong-1-wrong").await);
}

#[tokio::test]
async fn unknown_names_look_like_known_ones_by_choice() {
    let world = World::new().await;
    let shop = shop(&world, "shop", first_factors(&["PASSWORD", "EMAIL_OTP"]), choosing()).await;
    add(&world, &shop, "zelda").await;
    let pages = async |name: &'static str| {
        let (mut browser, choice) = named(&world, &shop, name).await;
        assert_page(&choice, 200, &["How do you want to sign in?", "Code by email"]);
        let code = browser.submit(&choice, &[("answer", "EMAIL_OTP")]).await;
        assert_page(&code, 200, &["We sent a code by email to "]);
        let wrong = browser.submit(&code, &[("code", "00000000")]).await;
        assert_page(&wrong, 400, &["Invalid verification code provided, please try again."]);
        let refused = browser.submit(&choice, &[("password", "Wrong-1-wrong")]).await;
        assert_page(&refused, 400, &["Incorrect username or password.", "Code by email"]);
        [choice, code, wrong, refused].map(|page| {
            let place = page.body.contains("name=\"place\"").then(|| held(&page, "place"));
            let page = comparable(&page, name);
            place.map_or(page.clone(), |place| page.replace(&place, "PLACE"))
        })
    };
    let (known, unknown) = (pages("zelda").await, pages("zorro").await);
    for (known, unknown) in known.iter().zip(&unknown) {
        assert_eq!(known, unknown);
    }
    assert_eq!(world.messages.count(), 1, "nobody gets no message");
}

#[tokio::test]
async fn a_client_that_tells_says_who_is_not_there() {
    let world = World::new().await;
    let telling = shop(&world, "telling", json!({}), json!({})).await;
    let (_, page) = proved(&world, &telling, "nora", PASSWORD).await;
    assert_page(&page, 400, &["User does not exist."]);
    let mut settings = choosing();
    settings["PreventUserExistenceErrors"] = "LEGACY".into();
    let choice = shop(&world, "choice", first_factors(&["PASSWORD", "EMAIL_OTP"]), settings).await;
    let (_, page) = named(&world, &choice, "nora").await;
    assert_page(&page, 400, &["User does not exist.", "name=\"step\" value=\"name\"", "value=\"nora\""]);
}

#[tokio::test]
async fn names_are_text_on_every_page() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let name = "\"><img src=x onerror=alert(1)>";
    let (mut browser, page) = named(&world, &shop, name).await;
    assert_page(&page, 200, &["Signing in as &#34;&#62;&#60;img src=x onerror=alert(1)&#62;"]);
    let page = browser.submit(&page, &[("password", "Wrong-1-wrong")]).await;
    assert_page(&page, 400, &["&#60;img"]);
    assert!(!page.body.contains("<img src=x"), "{}", page.body);
}
