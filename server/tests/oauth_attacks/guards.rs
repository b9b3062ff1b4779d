//! Headers and markup that every page and redirection has.

use super::{ENDPOINTS, OWN_PAGES, PAGES, signed_in};
use crate::assembled::{Answer, Call, World};
use crate::support::browser::{Browser, FORM, Shop};

#[track_caller]
fn assert_guarded(answer: &Answer, what: &str) {
    let policy = answer.header("content-security-policy");
    for part in
        ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]
    {
        assert!(policy.contains(part), "{what}: {answer:?}");
    }
    for word in ["unsafe", "*", "http:", "https:", "blob:"] {
        assert!(!policy.contains(word), "{what}: {policy}");
    }
    for (name, value) in [
        ("x-frame-options", "DENY"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("access-control-allow-origin", ""),
        ("access-control-allow-credentials", ""),
    ] {
        assert_eq!(answer.header(name), value, "{what}: {name}: {answer:?}");
    }
    let body = &answer.body;
    let scripts = body.matches("<script").count();
    assert_eq!(body.matches("<script src=\"/domain/shop/assets/").count(), scripts, "{what}: {body}");
    for inline in ["<style", " style=", "javascript:", "<iframe", "<object", "<embed", "<base"] {
        assert!(!body.contains(inline), "{what}: `{inline}`: {body}");
    }
    for tag in body.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        assert!(!tag.split_whitespace().any(|word| word.starts_with("on") && word.contains('=')), "{what}: {tag}");
    }
}

#[tokio::test]
async fn every_page_and_redirection_is_guarded() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let queries =
        [String::new(), shop.query(&[]), shop.query(&[("redirect_uri", "https://evil.example/")]), "%ff".to_owned()];
    let mut seen = (0, 0);
    for mut browser in [Browser::new(&world, &shop.root), signed_in(&world, &shop).await] {
        for path in PAGES.iter().chain(&OWN_PAGES) {
            // Signing out comes in another test: it would end the session of this one.
            for query in queries.iter().filter(|_| *path != "/logout") {
                let target = format!("{path}?{query}");
                let page = browser.get(&target).await;
                let forged = browser.post(&target, &[("_csrf", "x")]).await;
                for (answer, method) in [(page, "GET"), (forged, "POST")] {
                    let what = format!("{method} {target}");
                    match answer.status {
                        405 => assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}"),
                        200 | 400 | 403 | 404 => {
                            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{what}");
                            assert_guarded(&answer, &what);
                            seen.0 += 1;
                        }
                        302 | 303 => {
                            assert_guarded(&answer, &what);
                            seen.1 += 1;
                        }
                        other => panic!("{what}: {other}: {answer:?}"),
                    }
                }
            }
        }
    }
    assert!(seen.0 > 60 && seen.1 > 60, "{seen:?}");
}

#[tokio::test]
async fn signing_out_and_signing_in_are_guarded() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    for query in ["".to_owned(), shop.query(&[]), "client_id=x&logout_uri=x".to_owned(), "%ff".to_owned()] {
        let mut browser = signed_in(&world, &shop).await;
        assert_guarded(&browser.get(&format!("/logout?{query}")).await, &query);
    }
    let mut browser = Browser::new(&world, &shop.root);
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    let wrong = browser.submit(&page, &[("username", "mary")]).await;
    assert_guarded(&wrong, "the password");
    let wrong = browser.submit(&wrong, &[("password", "wrong")]).await;
    assert_eq!(wrong.status, 400);
    assert_guarded(&wrong, "a wrong password");
    let answer = browser.submit(&wrong, &[("password", crate::assembled::PASSWORD)]).await;
    assert_eq!(answer.status, 303);
    assert_guarded(&answer, "the way to the application");
}

#[tokio::test]
async fn answers_for_applications_are_neither_kept_nor_guessed_at() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    for path in ENDPOINTS.iter().filter(|path| !path.starts_with("/.well-known")) {
        for body in ["", "grant_type=authorization_code&client_id=x&token=x", "%ff"] {
            let target = format!("{}{path}", shop.root);
            let answer = world.send(&Call::new("POST", &target, &[("content-type", FORM)], body)).await;
            assert!((400..500).contains(&answer.status), "{path}: {answer:?}");
            assert_eq!(answer.header("content-type"), "application/json;charset=UTF-8", "{path}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
            assert!(answer.header("cache-control").contains("no-store"), "{path}: {answer:?}");
            assert_eq!(answer.header("access-control-allow-credentials"), "", "{path}");
            assert!(answer.headers.iter().all(|(name, _)| name != "set-cookie"), "{path}: {answer:?}");
        }
    }
}
