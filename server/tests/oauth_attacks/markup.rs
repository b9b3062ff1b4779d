//! Markup in whatever is said to a domain or stored of a pool.

use serde_json::json;

use super::{OWN_PAGES, PAGES, signed_in};
use crate::assembled::{Answer, Call, PASSWORD, Tokens, World};
use crate::support::browser::{Browser, Shop, encoded};

/// What would end an attribute, a tag, a script, a style or a comment.
const BAD: &str = "\"'><mk x=1>--></title></script></style>{{7*7}}";
/// The same as text.
const TEXT: &str = "&#34;&#39;&#62;&#60;mk x=1&#62;--&#62;&#60;/title&#62;&#60;/script&#62;&#60;/style&#62;{{7*7}}";

#[track_caller]
fn assert_text(answer: &Answer, what: &str) {
    for raw in ["<mk", "\"'>", "'><", "--></", "</title></", ">49<"] {
        assert!(!answer.body.contains(raw), "{what}: `{raw}`: {}", answer.body);
    }
}

#[tokio::test]
async fn no_parameter_becomes_part_of_a_page() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let names = [
        "client_id",
        "response_type",
        "redirect_uri",
        "scope",
        "state",
        "nonce",
        "prompt",
        "max_age",
        "login_hint",
        "lang",
        "ui_locales",
        "identity_provider",
        "idp_identifier",
        "resource",
        "code_challenge",
        "request_uri",
        "then",
        "back",
        "notice",
        "error",
        "error_description",
        "result",
        "user_name",
        "confirmation_code",
        "user_code",
        "device",
        "logout_uri",
        "post_logout_redirect_uri",
        "id_token_hint",
        "username",
        "session",
        BAD,
    ];
    let mut nobody = Browser::new(&world, &shop.root);
    let mut mary = signed_in(&world, &shop).await;
    for name in names {
        let query = shop.query(&[(name, BAD)]);
        for path in PAGES {
            let answer = nobody.get(&format!("{path}?{query}")).await;
            assert!(answer.status < 500, "{path} {name}: {answer:?}");
            assert_text(&answer, &format!("{path} {name}"));
        }
        for path in OWN_PAGES.iter().chain(&["/login", "/passkeys/add"]) {
            let answer = mary.get(&format!("{path}?{query}")).await;
            assert_text(&answer, &format!("{path} {name}"));
        }
    }
    // Where it is shown, it is shown as it was said.
    for path in ["/login", "/signup", "/forgotPassword"] {
        let page = nobody.get(&format!("{path}?{}", shop.query(&[("login_hint", BAD)]))).await;
        assert!(page.body.contains(&format!("value=\"{TEXT}\"")), "{path}: {}", page.body);
    }
    // In addresses it stays one parameter.
    let page = nobody.get(&format!("/login?{}", shop.query(&[("state", BAD)]))).await;
    assert!(page.body.contains("state=%22%27%3E%3Cmk+x%3D1%3E"), "{}", page.body);
    let page = nobody.get("/%22%27%3E%3Cmk%3E").await;
    assert_eq!(page.status, 404);
    assert_text(&page, "a path");
    for path in ["/\"'><mk>", "/'><mk>", "/{{7*7}}"] {
        let answer = nobody.get(path).await;
        assert!(matches!(answer.status, 400 | 404), "{answer:?}");
        assert_text(&answer, path);
    }
}

#[tokio::test]
async fn headers_become_no_part_of_a_page() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let target = format!("{}/login?{}", shop.root, shop.query(&[]));
    for name in ["user-agent", "accept-language", "referer", "cookie", "x-forwarded-for", "origin"] {
        let value =
            if name == "cookie" { format!("lang={BAD}; XSRF-TOKEN={BAD}; cognito={BAD}") } else { BAD.to_owned() };
        let answer = world.send(&Call::new("GET", &target, &[(name, &value)], "")).await;
        assert_eq!(answer.status, 200, "{name}: {answer:?}");
        assert_text(&answer, name);
        assert!(answer.headers.iter().all(|(_, value)| !value.contains("<mk")), "{name}: {answer:?}");
    }
}

#[tokio::test]
async fn what_is_stored_of_a_user_is_text() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let name = "\"'><mk/x=1>{{7*7}}";
    shop.pool.add_user(&world, name).await;
    let attributes = ["name", "nickname", "address", "picture", "website", "zoneinfo", "preferred_username"];
    let attributes = attributes.map(|attribute| json!({ "Name": attribute, "Value": BAD }));
    let input = json!({ "UserPoolId": shop.pool.id, "Username": name, "UserAttributes": attributes });
    world.admin("AdminUpdateUserAttributes", input).await;
    let mut browser = Browser::new(&world, &shop.root);
    browser.sign_in(&shop.query(&[]), name, PASSWORD).await;
    let query = encoded([("client_id", shop.pool.client_id.as_str())]);
    for path in OWN_PAGES.iter().chain(&["/passkeys/add"]) {
        let page = browser.get(&format!("{path}?{query}")).await;
        assert!(matches!(page.status, 200 | 303), "{path}: {page:?}");
        assert_text(&page, path);
    }
    let page = browser.get(&format!("/account?{query}")).await;
    assert!(page.body.contains(TEXT), "{}", page.body);
    let chooser = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    assert!(chooser.body.contains("&#34;&#39;&#62;&#60;mk/x=1&#62;"), "{}", chooser.body);
    assert_text(&chooser, "the chooser");
}

#[tokio::test]
async fn the_name_of_an_authenticator_app_is_text() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let input = json!({
        "UserPoolId": shop.pool.id, "MfaConfiguration": "OPTIONAL", "SoftwareTokenMfaConfiguration": { "Enabled": true },
    });
    world.admin("SetUserPoolMfaConfig", input).await;
    let access = Tokens::of(&shop.pool.password(&world, "mary", PASSWORD).await.json()).access;
    let made = world.user("AssociateSoftwareToken", json!({ "AccessToken": access })).await;
    let secret = cognomen_crypto::totp::decode_secret(made["SecretCode"].as_str().unwrap()).unwrap();
    let code = cognomen_crypto::totp::totp(&secret, u64::try_from(world.now().seconds()).unwrap());
    let input = json!({ "AccessToken": access, "UserCode": code, "FriendlyDeviceName": BAD });
    world.user("VerifySoftwareToken", input).await;
    let wanted = json!({ "Enabled": true, "PreferredMfa": true });
    world.user("SetUserMFAPreference", json!({ "AccessToken": access, "SoftwareTokenMfaSettings": wanted })).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    let page = browser.submit(&page, &[("username", "mary")]).await;
    let page = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert!(page.body.contains(TEXT), "{}", page.body);
    assert_text(&page, "the code");
}

#[tokio::test]
async fn what_administrators_call_things_cannot_be_markup() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let invalid = "InvalidParameterException";
    let pool = &shop.pool.id;
    for (operation, input) in [
        ("CreateUserPool", json!({ "PoolName": BAD })),
        ("CreateUserPoolClient", json!({ "UserPoolId": pool, "ClientName": BAD })),
        ("CreateUserPoolDomain", json!({ "UserPoolId": pool, "Domain": "\"><mk>" })),
    ] {
        let answer = world.call(operation, input).await;
        assert_eq!((answer.status, answer.json()["__type"].as_str()), (400, Some(invalid)), "{operation}: {answer:?}");
    }
    for link in
        ["javascript:alert(1)", "data:text/html,x", "//evil.example/terms", "terms", "https://example.com/\"><mk>"]
    {
        let input = json!({
            "UserPoolId": pool, "ClientId": shop.pool.client_id, "TermsName": "terms-of-use", "TermsSource": "LINK",
            "Enforcement": "NONE", "Links": { "cognito:default": link },
        });
        let answer = world.call("CreateTerms", input).await;
        assert_eq!(answer.status, 400, "{link}: {answer:?}");
    }
    for css in [
        "</style><mk>",
        ".logo-customizable { background: url(javascript:alert(1)) }",
        "@import 'https://evil.example/x.css';",
    ] {
        let input = json!({ "UserPoolId": pool, "ClientId": shop.pool.client_id, "CSS": css });
        let answer = world.call("SetUICustomization", input).await;
        assert_eq!(answer.status, 400, "{css}: {answer:?}");
    }
}
