//! Signatures that are missing, incomplete, old, altered or not the caller's.

use cognomen_contract::Service;
use cognomen_crypto::sigv4::{self, Credentials, RequestView};
use serde_json::json;

use super::{Row, refuse};
use crate::assembled::{Call, Form, Key, World, basic};

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";
const INVALID_TOKEN: &str = "The security token included in the request is invalid.";
/// The moment test clocks begin with.
const NOW: &str = "20260101T000000Z";

/// A request that would leave a trace.
fn create() -> Call {
    Call::pools("CreateUserPool", &json!({ "PoolName": "p" }))
}

fn create_user() -> Call {
    Call::query(Service::Iam, "CreateUser", "&UserName=eve")
}

#[tokio::test]
async fn signatures_that_do_not_hold_for_json() {
    let world = World::new().await;
    let now = world.now();
    let sign = |key: &Key| create().signed(key, Service::CognitoIdp, now);
    let good = || sign(&World::key());
    let key =
        |id: &str, secret: &str| Key { id: id.to_owned(), secret: secret.to_owned(), region: "us-east-1".to_owned() };
    let missing = |call: Call| Row::new(call, "MissingAuthenticationTokenException", "Missing Authentication Token");
    let invalid = |call: Call, message: &str| Row::new(call, "InvalidSignatureException", message);
    let incomplete = |call: Call, message: &str| Row::new(call, "IncompleteSignatureException", message);
    let unrecognized = |call: Call| Row::new(call, "UnrecognizedClientException", INVALID_TOKEN);
    let tampered = Call { body: json!({ "PoolName": "q" }).to_string().into_bytes(), ..good() };
    let rows = [
        missing(create()),
        missing(create().with("authorization", "")),
        missing(create().with("authorization", "Bearer abc")),
        missing(create().with("authorization", "Basic dGVzdDp0ZXN0")),
        missing(Call { body: b"not even JSON".to_vec(), ..create() }),
        incomplete(
            create().with("authorization", "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=b"),
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. (Hashed with SHA-256 \
             and encoded with Base64) Authorization=kObdg4Rnr5LEY12JMZQjZ6U4UH8c8kf6duT015Rw/lU=",
        ),
        incomplete(
            good().with("authorization", "AWS4-HMAC-SHA256 x=y"),
            "The header 'authorization' must be given only once.",
        ),
        incomplete(
            good().forged("authorization", "HMAC-SHA256", "HMAC-SHA1"),
            "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1' (only AWS4-HMAC-SHA256 for now). ",
        ),
        incomplete(
            good().forged("authorization", "/aws4_request", ""),
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got \
             'test/20260101/us-east-1/cognito-idp'",
        ),
        incomplete(
            good().forged("x-amz-date", NOW, "2026-01-01T00:00:00Z"),
            "Date must be in ISO-8601 'basic format'. Got '2026-01-01T00:00:00Z'. See http://en.wikipedia.org/wiki/ISO_8601",
        ),
        invalid(
            good().forged("authorization", "content-type;host;", "content-type;"),
            "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
        ),
        invalid(good().with("x-amz-meta", "late"), "'x-amz-meta' must be a 'SignedHeader' in the AWS Authorization."),
        invalid(
            create().signed(&World::key(), Service::Iam, now),
            "Credential should be scoped to correct service: 'cognito-idp'. ",
        ),
        invalid(
            good().forged("authorization", "/us-east-1/", "/US EAST/").forged("authorization", "US EAST", "US"),
            "Credential should be scoped to a valid region. ",
        ),
        invalid(
            good().forged("authorization", "/20260101/", "/20260102/"),
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260102' != \
             '20260101', from '20260101T000000Z'.",
        ),
        invalid(tampered, MISMATCH),
        invalid(Call { target: "/?x=1".to_owned(), ..good() }, MISMATCH),
        invalid(good().forged("host", "localhost", "127.0.0.1"), MISMATCH),
        invalid(good().forged("x-amz-target", "CreateUserPool", "ListUserPools"), MISMATCH),
        invalid(good().forged("x-amz-date", NOW, "20260101T000001Z"), MISMATCH),
        invalid(good().forged("authorization", "Signature=", "Signature=0"), MISMATCH),
        invalid(sign(&key("test", "tesT")), MISMATCH),
        unrecognized(sign(&key("tesT", "test"))),
        unrecognized(sign(&key("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"))),
        unrecognized(sign(&key(&"A".repeat(2000), "test"))),
        unrecognized(create().with("x-amz-security-token", "token").signed(&World::key(), Service::CognitoIdp, now)),
    ];
    refuse(&world, rows).await;
}

#[tokio::test]
async fn signatures_of_other_times() {
    let world = World::new().await;
    let at = |seconds: i64| create().signed(&World::key(), Service::CognitoIdp, world.now().plus_seconds(seconds));
    let rows = [
        Row::new(
            at(-301),
            "InvalidSignatureException",
            "Signature expired: 20251231T235459Z is now earlier than 20251231T235500Z (20260101T000000Z - 5 min.)",
        ),
        Row::new(
            at(301),
            "InvalidSignatureException",
            "Signature not yet current: 20260101T000501Z is still later than 20260101T000500Z (20260101T000000Z + 5 min.)",
        ),
    ];
    refuse(&world, rows).await;
    for seconds in [-300, 300] {
        assert_eq!(world.send(&at(seconds)).await.status, 200);
    }
    let call = at(0);
    world.clock.advance(301);
    let expired =
        "Signature expired: 20260101T000000Z is now earlier than 20260101T000001Z (20260101T000501Z - 5 min.)";
    refuse(&world, [Row::new(call, "InvalidSignatureException", expired)]).await;
}

#[tokio::test]
async fn signatures_that_do_not_hold_for_forms() {
    let world = World::new().await;
    let now = world.now();
    let good = || create_user().signed(&World::key(), Service::Iam, now);
    let unknown = Key { id: "AKIAIOSFODNN7EXAMPLE".to_owned(), ..World::key() };
    let other_name = String::from_utf8(create_user().body).unwrap().replace("eve", "eva");
    let row = |call: Call, code, message: &str| Row::new(call, code, message).status(403).of(Service::Iam);
    let rows = [
        row(create_user(), "MissingAuthenticationToken", "Request is missing Authentication Token"),
        row(good().without("authorization"), "MissingAuthenticationToken", "Request is missing Authentication Token"),
        row(Call { body: other_name.into_bytes(), ..good() }, "SignatureDoesNotMatch", MISMATCH),
        row(create_user().signed(&unknown, Service::Iam, now), "InvalidClientTokenId", INVALID_TOKEN),
        row(
            create_user().signed(&World::key(), Service::Sts, now),
            "SignatureDoesNotMatch",
            "Credential should be scoped to correct service: 'iam'. ",
        ),
        row(
            create_user().signed(&World::key(), Service::Iam, now.plus_seconds(-301)),
            "SignatureDoesNotMatch",
            "Signature expired: 20251231T235459Z is now earlier than 20251231T235500Z (20260101T000000Z - 5 min.)",
        ),
    ];
    refuse(&world, rows).await;
}

/// A presigned request, good for a minute.
fn presigned(world: &World) -> Call {
    let query = "Action=GetCallerIdentity&Version=2011-06-15";
    let headers = [("host", "localhost")];
    let view = RequestView { method: "GET", path: "/", query, headers: &headers, payload_hash: sigv4::EMPTY_PAYLOAD };
    let credentials = Credentials { access_key_id: "test", secret_access_key: "test", session_token: None };
    let query = sigv4::presign(&credentials, "us-east-1", "sts", &basic(world.now()), 60, &view);
    Call::new("GET", &format!("/?{query}"), &[], "")
}

#[tokio::test]
async fn presigned_requests() {
    let world = World::new().await;
    let good = presigned(&world);
    let answer = world.send(&good).await;
    assert_eq!((answer.status, answer.element("Arn")), (200, "arn:aws:iam::000000000000:user/test"));
    let changed = |from: &str, to: &str| {
        assert!(good.target.contains(from), "{}", good.target);
        Call { target: good.target.replace(from, to), ..good.clone() }
    };
    let row = |call: Call, code, message: &str| Row::new(call, code, message).status(403).of(Service::Sts);
    let rows = [
        row(changed("X-Amz-Expires=60", "X-Amz-Expires=61"), "SignatureDoesNotMatch", MISMATCH),
        row(changed("X-Amz-Signature=", "X-Amz-Signature=0"), "SignatureDoesNotMatch", MISMATCH),
        row(good.clone().forged("host", "localhost", "other"), "SignatureDoesNotMatch", MISMATCH),
        row(
            changed("X-Amz-Expires=60", "X-Amz-Expires=604801"),
            "IncompleteSignature",
            "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than \
             604800 seconds",
        )
        .status(400),
        row(
            changed("X-Amz-SignedHeaders=host&", ""),
            "IncompleteSignature",
            "AWS query-string parameters must include 'X-Amz-SignedHeaders'. Re-examine the query-string parameters.",
        )
        .status(400),
    ];
    refuse(&world, rows).await;
    world.clock.advance(61);
    let expired =
        "Signature expired: 20260101T000000Z is now earlier than 20260101T000001Z (20260101T000101Z - 1 min.)";
    refuse(&world, [row(good, "SignatureDoesNotMatch", expired)]).await;
}

#[tokio::test]
async fn keys_that_were_put_away() {
    let world = World::new().await;
    let key = world.powerless("ann").await;
    let identity = || Call::query(Service::Sts, "GetCallerIdentity", "").signed(&key, Service::Sts, world.now());
    assert_eq!(world.send(&identity()).await.status, 200);
    world.iam("UpdateAccessKey", &format!("&UserName=ann&AccessKeyId={}&Status=Inactive", key.id)).await;
    let refused = world.send(&identity()).await;
    refused.assert_error(Form::of(Service::Sts), 403, "InvalidClientTokenId", INVALID_TOKEN);
    world.iam("UpdateAccessKey", &format!("&UserName=ann&AccessKeyId={}&Status=Active", key.id)).await;
    assert_eq!(world.send(&identity()).await.status, 200);
    world.iam("DeleteAccessKey", &format!("&UserName=ann&AccessKeyId={}", key.id)).await;
    let refused = world.send(&identity()).await;
    refused.assert_error(Form::of(Service::Sts), 403, "InvalidClientTokenId", INVALID_TOKEN);
}
