//! Calls from browsers: what is asked before, what may be read after.

use serde_json::json;

use crate::assembled::{Call, JSON, Pool, World};

const EXPOSED: &str = "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date";

#[tokio::test]
async fn pages_of_any_origin_may_call() {
    let world = World::new().await;
    let before = world.contents().await;
    let wanted = "content-type,x-amz-target,x-amz-user-agent";
    let asked = [
        ("origin", "https://app.example"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", wanted),
    ];
    let answer = world.send(&Call::new("OPTIONS", "/", &asked, "")).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    for (name, value) in [
        ("access-control-allow-origin", "*"),
        ("access-control-allow-headers", wanted),
        ("access-control-allow-methods", "POST, GET, PUT, DELETE, HEAD, OPTIONS"),
        ("access-control-expose-headers", EXPOSED),
        ("access-control-max-age", "172800"),
        ("access-control-allow-credentials", ""),
    ] {
        assert_eq!(answer.header(name), value, "{name}");
    }
    assert!(world.contents().await == before);
}

#[tokio::test]
async fn answers_and_errors_may_be_read() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    pool.add_user(&world, "mary").await;
    let access = pool.tokens(&world, "mary").await.access;
    let large = Call::new("POST", "/", &[("content-type", JSON)], vec![b' '; 1024 * 1024 + 1]);
    for (call, status) in [
        (Call::pools("GetUser", &json!({ "AccessToken": access })), 200),
        (Call::pools("GetUser", &json!({ "AccessToken": "x" })), 400),
        (Call::pools("GetUser", &json!({})), 400),
        (Call::pools("AdminGetUser", &json!({})), 400),
        (Call::new("POST", "/", &[("content-type", JSON)], "{}"), 400),
        (large, 413),
        (Call::new("GET", "/nothing", &[], ""), 404),
        (Call::new("GET", &format!("/{}/.well-known/jwks.json", pool.id), &[], ""), 200),
        (Call::new("GET", "/us-east-1_Unknown00/.well-known/jwks.json", &[], ""), 404),
    ] {
        let answer = world.send(&call.with("origin", "https://app.example")).await;
        assert_eq!(answer.status, status, "{answer:?}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{answer:?}");
        assert_eq!(answer.header("access-control-expose-headers"), EXPOSED, "{answer:?}");
    }
}

#[tokio::test]
async fn paths_answer_the_methods_that_they_have() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    let jwks = format!("/{}/.well-known/jwks.json", pool.id);
    for (method, target, status, allow) in [
        ("GET", jwks.as_str(), 200, ""),
        ("HEAD", &jwks, 200, ""),
        ("POST", &jwks, 405, "GET, HEAD"),
        ("DELETE", &jwks, 405, "GET, HEAD"),
        ("GET", "/", 200, ""),
        ("GET", "/?Action=GetCallerIdentity&Version=2011-06-15", 403, ""),
        ("GET", "/us-east-1_Unknown00/.well-known/openid-configuration", 404, ""),
        ("GET", "/..%2f..%2fetc/passwd", 404, ""),
        ("DELETE", "/", 404, ""),
        ("GET", "/_inbox/other", 404, ""),
    ] {
        let answer = world.send(&Call::new(method, target, &[], "")).await;
        assert_eq!((answer.status, answer.header("allow")), (status, allow), "{method} {target}: {answer:?}");
    }
}
