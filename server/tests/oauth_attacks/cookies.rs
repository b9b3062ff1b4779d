//! Cookies: of one domain, in one form, for one browser.

use serde_json::json;

use super::{at_host, signed_in};
use crate::assembled::{Answer, Call, PASSWORD, World};
use crate::support::browser::{Browser, FORM, Form, Shop, encoded, parameters};

fn set_cookies(answer: &Answer) -> Vec<String> {
    answer.headers.iter().filter(|(name, _)| name == "set-cookie").map(|(_, value)| value.clone()).collect()
}

/// Signs `mary` in at a host of its own; answers all `Set-Cookie` lines, and the last answer.
async fn by_host(world: &World, shop: &Shop, host: &str) -> (Vec<String>, Answer) {
    let target = format!("/login?{}", shop.query(&[]));
    let page = world.send(&at_host("GET", host, &target)).await;
    assert_eq!(page.status, 200, "{page:?}");
    let mut lines = set_cookies(&page);
    let form = Form::all(&page.body).remove(0);
    let mut fields = form.held.clone();
    fields.retain(|(name, _)| !matches!(name.as_str(), "step" | "username"));
    fields.extend(
        [("step", "password"), ("username", "mary"), ("password", PASSWORD)].map(|(n, v)| (n.to_owned(), v.to_owned())),
    );
    let cookie = lines[0].split(';').next().unwrap().to_owned();
    let call = Call::new("POST", &target, &[("content-type", FORM), ("cookie", &cookie)], encoded(fields));
    let answer = world.send(&call.forged("host", "localhost", host)).await;
    assert_eq!(answer.status, 303, "{answer:?}");
    lines.extend(set_cookies(&answer));
    (lines, answer)
}

#[tokio::test]
async fn over_tls_no_other_host_can_plant_cookies_of_a_domain() {
    let world = World::public("https://id.example.com", "example.com").await;
    let shop = Shop::new(&world).await;
    let host = "shop.auth.example.com";
    let (lines, answer) = by_host(&world, &shop, host).await;
    assert!(answer.header("location").starts_with("https://app.example.com/callback?code="), "{answer:?}");
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
    assert_eq!(lines.len(), 2, "{lines:?}");
    for (line, name) in lines.iter().zip(["__Host-XSRF-TOKEN=", "__Host-cognito="]) {
        assert!(line.starts_with(name), "{line}");
        for part in ["; Path=/; ", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(line.contains(part), "{line}");
        }
        assert!(!line.to_ascii_lowercase().contains("domain="), "{line}");
    }
    let value = lines[1].split(['=', ';']).nth(1).unwrap();
    let silently = format!("/oauth2/authorize?{}", shop.query(&[("prompt", "none")]));
    // A cookie without the prefix, which a neighbouring host could set, is nobody's.
    for (name, good) in
        [("__Host-cognito", true), ("cognito", false), ("__Secure-cognito", false), ("__host-cognito", false)]
    {
        let call = at_host("GET", host, &silently).with("cookie", &format!("{name}={value}"));
        let told = parameters(world.send(&call).await.header("location"));
        assert_eq!(told.contains_key("code"), good, "{name}: {told:?}");
    }
    // Nor is a form bound to one.
    let page = world.send(&at_host("GET", host, &format!("/login?{}", shop.query(&[])))).await;
    let mark = super::forms::mark(&page);
    let planted = set_cookies(&page)[0].split(['=', ';']).nth(1).unwrap().to_owned();
    let body = encoded([("_csrf", mark.as_str()), ("username", "mary"), ("password", PASSWORD)]);
    for (name, status) in [("XSRF-TOKEN", 403), ("__Host-XSRF-TOKEN", 303)] {
        let headers = [("content-type", FORM), ("cookie", &*format!("{name}={planted}"))];
        let call = Call::new("POST", &format!("/login?{}", shop.query(&[])), &headers, body.clone());
        assert_eq!(world.send(&call.forged("host", "localhost", host)).await.status, status, "{name}");
    }
    // By path, cookies are bound to the path.
    let mut browser = Browser::new(&world, &shop.root);
    let page = browser.get(&format!("/login?{}", shop.query(&[("lang", "de")]))).await;
    for line in set_cookies(&page) {
        assert!(line.contains("; Path=/domain/shop; HttpOnly; SameSite=Lax; Secure"), "{line}");
        assert!(!line.starts_with("__Host-"), "{line}");
    }
}

#[tokio::test]
async fn the_cookie_of_one_domain_is_worth_nothing_at_another_of_the_same_pool() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let custom = json!({
        "UserPoolId": shop.pool.id, "Domain": "auth.example.com",
        "CustomDomainConfig": { "CertificateArn": "arn:aws:acm:us-east-1:000000000000:certificate/a" },
    });
    world.admin("CreateUserPoolDomain", custom).await;
    let browser = signed_in(&world, &shop).await;
    let cookie = format!("cognito={}", browser.cookies["cognito"]);
    let silently = format!("/oauth2/authorize?{}", shop.query(&[("prompt", "none")]));
    for (host, root, good) in [
        ("localhost", "/domain/shop", true),
        ("shop.auth.localhost", "", true),
        ("auth.example.com", "", false),
        ("localhost", "/domain/auth.example.com", false),
    ] {
        let call = at_host("GET", host, &format!("{root}{silently}")).with("cookie", &cookie);
        let told = parameters(world.send(&call).await.header("location"));
        assert_eq!(told.contains_key("code"), good, "{host}{root}: {told:?}");
    }
}

#[tokio::test]
async fn a_cookie_is_the_session_it_was_made_for_or_none() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let own = browser.cookies["cognito"].clone();
    let silently = format!("/oauth2/authorize?{}", shop.query(&[("prompt", "none")]));
    let (first, rest) = own.split_at(1);
    let altered = format!("{}{rest}", if first == "A" { "B" } else { "A" });
    let cut = own[..own.len() - 2].to_owned();
    for value in
        [altered, cut, format!("{own}AA"), "x".repeat(3000), "null".to_owned(), "{}".to_owned(), "\"".to_owned()]
    {
        browser.cookies.insert("cognito".to_owned(), value.clone());
        let answer = browser.get(&silently).await;
        assert_eq!(parameters(answer.header("location"))["error"], "login_required", "{value}");
        let login = browser.get(&format!("/login?{}", shop.query(&[]))).await;
        assert!(
            login.body.contains("name=\"username\"")
                && !login.body.contains("\"mary\"")
                && !login.body.contains(">mary<"),
            "{value}: {login:?}"
        );
    }
    // Of two of the same name, the first counts, which browsers send for the longer path.
    let both = at_host("GET", "localhost", &format!("/domain/shop{silently}"));
    let answer = world.send(&both.clone().with("cookie", &format!("cognito=planted; cognito={own}"))).await;
    assert_eq!(parameters(answer.header("location"))["error"], "login_required");
    let answer = world.send(&both.with("cookie", &format!("cognito={own}; cognito=planted"))).await;
    assert!(parameters(answer.header("location")).contains_key("code"));
}
