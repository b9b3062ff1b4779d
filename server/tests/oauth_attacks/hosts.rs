//! Hosts and paths: a domain is its own, whatever else the server serves.

use serde_json::json;

use super::{PAGES, at_host, stays};
use crate::assembled::World;
use crate::support::browser::{Shop, parameters};

#[tokio::test]
async fn the_host_of_one_domain_shows_nothing_of_another() {
    let world = World::new().await;
    let (shop, other) = (Shop::new(&world).await, Shop::with(&world, "other", json!({})).await);
    let custom = json!({
        "UserPoolId": shop.pool.id, "Domain": "auth.example.com",
        "CustomDomainConfig": { "CertificateArn": "arn:aws:acm:us-east-1:000000000000:certificate/a" },
    });
    world.admin("CreateUserPoolDomain", custom).await;
    let query = other.query(&[]);
    for host in ["shop.auth.localhost", "shop.auth.localhost:8400", "auth.example.com", "auth.example.com:443"] {
        for domain in ["other", "shop", "auth.example.com"] {
            let answer = world.send(&at_host("GET", host, &format!("/domain/{domain}/login?{query}"))).await;
            assert_eq!(answer.status, 404, "{host} {domain}: {answer:?}");
            assert!(
                answer.headers.iter().all(|(name, _)| name != "set-cookie" || host.starts_with("shop.")),
                "{answer:?}"
            );
            assert!(!answer.body.contains("name=\"username\""), "{host} {domain}: {answer:?}");
        }
        // A client of another pool is none here.
        let answer = world.send(&at_host("GET", host, &format!("/login?{query}"))).await;
        assert!(answer.header("location").starts_with("/error?error=invalid_client"), "{host}: {answer:?}");
        let own = world.send(&at_host("GET", host, &format!("/login?{}", shop.query(&[])))).await;
        assert_eq!(own.status, 200, "{host}: {own:?}");
        stays(&own, "", &[]);
    }
    // By path at the server's own host both are served, each with its own clients.
    for host in ["localhost", "localhost:8400", "127.0.0.1"] {
        let answer = world.send(&at_host("GET", host, &format!("/domain/other/login?{query}"))).await;
        assert_eq!(answer.status, 200, "{host}: {answer:?}");
        let answer = world.send(&at_host("GET", host, &format!("/domain/shop/login?{query}"))).await;
        assert!(answer.header("location").starts_with("/domain/shop/error?error=invalid_client"), "{answer:?}");
    }
}

#[tokio::test]
async fn hosts_that_look_like_a_domain_are_not_it() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let target = format!("/login?{}", shop.query(&[]));
    for host in [
        "other.auth.localhost",
        "shop.auth.localhost.evil.example",
        "evil.shop.auth.localhost",
        "shop.auth.localhost.",
        "evil@shop.auth.localhost",
        "shop.auth.localhost:80@evil.example",
        "shop.auth.localhost/evil",
        "shop.auth.localhost#evil",
        ".auth.localhost",
        "shop",
    ] {
        let answer = world.send(&at_host("GET", host, &target)).await;
        assert!((400..500).contains(&answer.status), "{host}: {answer:?}");
        assert!(!answer.body.contains("name=\"username\""), "{host}: {answer:?}");
        assert!(!answer.body.contains("evil"), "{host}: {answer:?}");
    }
    for domain in ["%73hop", "SHOP", "shop%2f", "shop.", ".", "..", "shop%00", "*", ""] {
        let answer = world.send(&at_host("GET", "localhost", &format!("/domain/{domain}{target}"))).await;
        assert_eq!(answer.status, 404, "{domain}: {answer:?}");
    }
    // Other headers that name a host change nothing.
    let call = at_host("GET", "shop.auth.localhost", &format!("/oauth2/authorize?{}", shop.query(&[])));
    let call = call.with("x-forwarded-host", "evil.example").with("forwarded", "host=evil.example");
    let answer = world.send(&call.with("x-original-url", "/evil").with("x-rewrite-url", "/evil")).await;
    assert!(answer.header("location").starts_with("/login?"), "{answer:?}");
    let call = at_host("GET", "shop.auth.localhost", "/.well-known/openid-configuration");
    let answer = world.send(&call.with("x-forwarded-host", "evil.example")).await;
    assert!(!answer.body.contains("evil"), "{answer:?}");
}

#[tokio::test]
async fn a_path_is_not_taken_for_a_host() {
    let world = World::new().await;
    Shop::new(&world).await;
    for path in ["//evil.example/", "/\\evil.example/", "//evil.example/login", "///evil.example", "//evil.example\\@x"]
    {
        let answer = world.send(&at_host("GET", "shop.auth.localhost", path)).await;
        assert!(matches!(answer.status, 400 | 404), "{path}: {answer:?}");
        stays(&answer, "", &[]);
        let answer = world.send(&at_host("GET", "localhost", &format!("/domain/shop{path}"))).await;
        assert!(matches!(answer.status, 400 | 404), "{path}: {answer:?}");
        stays(&answer, "/domain/shop", &[]);
        let answer = world.send(&at_host("GET", "shop.auth.localhost", &format!("{path}?%ff"))).await;
        stays(&answer, "", &[]);
    }
}

#[tokio::test]
async fn an_answer_by_either_way_names_the_one_issuer() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let target = format!("/oauth2/authorize?{}", shop.query(&[("prompt", "none")]));
    for host in ["shop.auth.localhost", "shop.auth.localhost:9999"] {
        let answer = world.send(&at_host("GET", host, &target)).await;
        let told = parameters(answer.header("location"));
        assert_eq!(told["iss"], format!("http://localhost:8400/{}", shop.pool.id), "{answer:?}");
    }
}

#[tokio::test]
async fn the_api_is_not_served_by_domains() {
    let world = World::new().await;
    Shop::new(&world).await;
    let call = crate::assembled::Call::pools("ListUserPools", &json!({ "MaxResults": 1 }));
    let answer = world.send(&call.forged("host", "localhost", "shop.auth.localhost")).await;
    assert_eq!(answer.status, 404, "{answer:?}");
    for path in PAGES.iter().chain(&["/cognomen-import/x", "/metrics"]) {
        let answer = world.send(&at_host("PATCH", "shop.auth.localhost", path)).await;
        assert!(matches!(answer.status, 404 | 405), "{path}: {answer:?}");
    }
}
