//! Every way in which a signature can fail, and those in which it holds.

use cognomen_contract::iam::{operations as iam_operations, raw};
use cognomen_contract::{Operation, Service, cognito_idp};
use serde::Deserialize;

use super::{RequestView, authenticate};
use crate::caller::Caller;
use crate::ops;
use crate::testing::{KEY_ID, Request, SECRET, Sent, World, outcome};

const ROOT: &str = "arn:aws:iam::123456789012:user/root";
const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";
const INVALID_TOKEN: &str = "The security token included in the request is invalid.";

fn refused(code: &str, message: &str) -> Result<String, (String, String)> {
    Err((code.to_owned(), message.to_owned()))
}

#[derive(Deserialize)]
struct Vector {
    name: String,
    service: String,
    operation: String,
    method: String,
    target: String,
    headers: Vec<(String, String)>,
    body: String,
}

#[tokio::test]
async fn requests_signed_by_another_implementation_hold_and_altered_ones_do_not() {
    let world = World::new().await;
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("../../testdata/signed_requests.json")).unwrap();
    for vector in vectors {
        let operation = Service::from_signing_name(&vector.service).unwrap().operation(&vector.operation).unwrap();
        let headers: Vec<_> = vector.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let sent = Sent::new(&vector.method, &vector.target, &headers, &vector.body);
        let result = sent.authenticate(&world.iam, operation).await;
        assert_eq!(outcome(result), Ok(ROOT.to_owned()), "{}", vector.name);

        let other_body = Sent::new(&vector.method, &vector.target, &headers, &format!("{} ", vector.body));
        let other_path = Sent::new(&vector.method, &format!("/x{}", vector.target), &headers, &vector.body);
        let other_method = Sent::new("PUT", &vector.target, &headers, &vector.body);
        for altered in [other_body, other_path, other_method] {
            let result = altered.authenticate(&world.iam, operation).await;
            assert_eq!(outcome(result), refused("InvalidSignature", MISMATCH), "{}", vector.name);
        }
    }
}

#[tokio::test]
async fn signed_and_presigned_requests_hold() {
    let world = World::new().await;
    let host = [("host", "localhost")];
    let get = Request { method: "GET", body: "", headers: &host, ..Request::default() };
    for request in [
        Request::default(),
        Request { region: "eu-central-1", ..Request::default() },
        Request { body: "", ..Request::default() },
        Request { target: "/a%20b//c/?y=2&y=1&x=%2F&z", ..get },
        Request { headers: &[("host", "h"), ("x-empty", ""), ("x-two", "b"), ("x-two", "a  a")], ..Request::default() },
    ] {
        assert_eq!(request.sign().outcome(&world.iam).await, Ok(ROOT.to_owned()));
        assert_eq!(request.presign(60).outcome(&world.iam).await, Ok(ROOT.to_owned()));
    }
}

#[tokio::test]
async fn http_2_signs_the_authority_as_host() {
    let world = World::new().await;
    let headers = [("host", "example.org:8400")];
    let mut sent = Request { method: "GET", body: "", headers: &headers, ..Request::default() }.sign();
    sent.parts.headers.remove("host");
    sent.parts.uri = "http://example.org:8400/".parse().unwrap();
    assert_eq!(sent.outcome(&world.iam).await, Ok(ROOT.to_owned()));
    sent.parts.uri = "http://example.com:8400/".parse().unwrap();
    assert_eq!(sent.outcome(&world.iam).await, refused("InvalidSignature", MISMATCH));
}

#[tokio::test]
async fn what_is_missing_is_named() {
    let world = World::new().await;
    let bare = |authorization: Option<&str>, date: bool| {
        let mut sent = Sent::new("POST", "/", &[("host", "localhost")], "{}");
        if let Some(value) = authorization {
            sent.set("authorization", value);
        }
        if date {
            sent.set("x-amz-date", crate::testing::NOW);
        }
        sent
    };
    let missing = refused("MissingAuthenticationToken", "Missing Authentication Token");
    for header in [None, Some("Bearer abc"), Some("Basic dGVzdDp0ZXN0"), Some("")] {
        assert_eq!(bare(header, true).outcome(&world.iam).await, missing, "{header:?}");
    }
    let users = iam_operations::ListUsers::META;
    let result = bare(None, true).authenticate(&world.iam, &users).await;
    assert_eq!(outcome(result), refused("MissingAuthenticationToken", "Request is missing Authentication Token"));

    let credential = "Authorization header requires 'Credential' parameter. ";
    let signature = "Authorization header requires 'Signature' parameter. ";
    let signed = "Authorization header requires 'SignedHeaders' parameter. ";
    let date = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
    for (header, with_date, expected) in [
        ("AWS4-HMAC-SHA256", false, format!("{credential}{signature}{signed}{date}")),
        ("AWS4-HMAC-SHA256 Credential=a", true, format!("{signature}{signed}")),
        ("AWS4-HMAC-SHA256 Signature=a,SignedHeaders=", true, format!("{credential}{signed}")),
        ("AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=b", false, date.to_owned()),
    ] {
        let (code, message) = bare(Some(header), with_date).outcome(&world.iam).await.unwrap_err();
        assert_eq!(code, "IncompleteSignature");
        let hash = super::error::hashed(header);
        assert_eq!(message, format!("{expected}(Hashed with SHA-256 and encoded with Base64) Authorization={hash}"));
    }
    let (code, message) = bare(Some("AWS4-HMAC-SHA256 Credential= a/b"), true).outcome(&world.iam).await.unwrap_err();
    assert_eq!(code, "IncompleteSignature");
    assert!(message.starts_with("Invalid key=value pair (missing equal-sign) in Authorization header"), "{message}");
    assert!(!message.contains("a/b"), "{message}");
}

#[tokio::test]
async fn malformed_headers_are_refused_in_the_order_of_aws() {
    let world = World::new().await;
    let good = || Request::default().sign();
    let scope = format!("{KEY_ID}/20260101/us-east-1/cognito-idp/aws4_request");
    let host = "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
    let cases = [
        (
            good().forge("HMAC-SHA256", "HMAC-SHA25"),
            "IncompleteSignature",
            "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA25' (only AWS4-HMAC-SHA256 for now). ",
        ),
        (good().forge("host;", ""), "InvalidSignature", host),
        (good().forge("host;", &"host;".repeat(200)), "InvalidSignature", MISMATCH),
        (
            good().forge(";x-amz-target", ""),
            "InvalidSignature",
            "'x-amz-target' must be a 'SignedHeader' in the AWS Authorization.",
        ),
        (
            good().forge(";x-amz-date", ""),
            "InvalidSignature",
            "'x-amz-date' must be a 'SignedHeader' in the AWS Authorization.",
        ),
        (
            good().forge(&scope, "a/b/c/d"),
            "IncompleteSignature",
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'a/b/c/d'",
        ),
        (
            good().forge(&scope, "a/b/c/d/e/f"),
            "IncompleteSignature",
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'a/b/c/d/e/f'",
        ),
        (
            good().forge("/us-east-1/", "/us-west-2/"),
            "InvalidSignature",
            "Credential should be scoped to a valid region. ",
        ),
        (
            good().forge("/cognito-idp/", "/iam/"),
            "InvalidSignature",
            "Credential should be scoped to correct service: 'cognito-idp'. ",
        ),
        (
            good().forge("aws4_request", "aws5"),
            "InvalidSignature",
            "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'. ",
        ),
        (
            good().forge("/20260101/", "/20260102/"),
            "InvalidSignature",
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260102' != '20260101', from '20260101T000000Z'.",
        ),
        (good().forge(KEY_ID, "AKIDUNKNOWN"), "UnrecognizedClient", INVALID_TOKEN),
        (good().forge(KEY_ID, &"A".repeat(200)), "UnrecognizedClient", INVALID_TOKEN),
        (good().forge("Signature=", "Signature=0"), "InvalidSignature", MISMATCH),
        (Request { secret: "other", ..Request::default() }.sign(), "InvalidSignature", MISMATCH),
        (Request { session_token: Some("token"), ..Request::default() }.sign(), "UnrecognizedClient", INVALID_TOKEN),
        (
            Request { date: "2026-01-01", ..Request::default() }.sign(),
            "IncompleteSignature",
            "Date must be in ISO-8601 'basic format'. Got '2026-01-01'. See http://en.wikipedia.org/wiki/ISO_8601",
        ),
        (
            Request { region: "US_EAST", ..Request::default() }.sign(),
            "InvalidSignature",
            "Credential should be scoped to a valid region. ",
        ),
    ];
    for (sent, code, message) in cases {
        assert_eq!(sent.outcome(&world.iam).await, refused(code, message));
    }
    let mut twice = good();
    twice.parts.headers.append("authorization", "AWS4-HMAC-SHA256".parse().unwrap());
    assert_eq!(
        twice.outcome(&world.iam).await,
        refused("IncompleteSignature", "The header 'authorization' must be given only once.")
    );
}

#[tokio::test]
async fn time_is_bounded_on_both_sides() {
    let world = World::new().await;
    let at = |date| Request { date, ..Request::default() }.sign();
    for date in ["20251231T235500Z", "20260101T000500Z"] {
        assert_eq!(at(date).outcome(&world.iam).await, Ok(ROOT.to_owned()));
    }
    assert_eq!(
        at("20251231T235459Z").outcome(&world.iam).await,
        refused(
            "InvalidSignature",
            "Signature expired: 20251231T235459Z is now earlier than 20251231T235500Z (20260101T000000Z - 5 min.)"
        )
    );
    assert_eq!(
        at("20260101T000501Z").outcome(&world.iam).await,
        refused(
            "InvalidSignature",
            "Signature not yet current: 20260101T000501Z is still later than 20260101T000500Z (20260101T000000Z + 5 min.)"
        )
    );
    let hour = Request { date: "20251231T231000Z", ..Request::default() };
    assert_eq!(hour.presign(3600).outcome(&world.iam).await, Ok(ROOT.to_owned()));
    world.clock.advance(601);
    assert_eq!(
        hour.presign(3600).outcome(&world.iam).await,
        refused(
            "InvalidSignature",
            "Signature expired: 20251231T231000Z is now earlier than 20251231T231001Z (20260101T001001Z - 60 min.)"
        )
    );
}

#[tokio::test]
async fn presigned_queries_are_taken_literally() {
    let world = World::new().await;
    let target = |sent: &Sent| sent.parts.uri.to_string();
    let altered = |from: &str, to: &str| {
        let mut sent = Request::default().presign(60);
        let before = target(&sent);
        assert!(before.contains(from), "{before}");
        sent.parts.uri = before.replace(from, to).parse().unwrap();
        sent
    };
    let week = "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than \
                604800 seconds";
    for (sent, code, message) in [
        (altered("Expires=60", "Expires=61"), "InvalidSignature", MISMATCH),
        (altered("Expires=60", "Expires=604801"), "IncompleteSignature", week),
        (altered("Expires=60", "Expires=-1"), "IncompleteSignature", "X-Amz-Expires must be non-negative"),
        (altered("Expires=60", "Expires=soon"), "IncompleteSignature", "X-Amz-Expires should be a number"),
        (
            altered("Expires=60", "Expires=60&X-Amz-Expires=90"),
            "IncompleteSignature",
            "The query-string parameter 'X-Amz-Expires' must be given only once.",
        ),
        (
            altered("X-Amz-Date", "X-Amz-Dat"),
            "IncompleteSignature",
            "AWS query-string parameters must include 'X-Amz-Date'. Re-examine the query-string parameters.",
        ),
        (altered("?X-Amz-Algorithm", "?b=1&X-Amz-Algorithm"), "InvalidSignature", MISMATCH),
        (
            altered("AWS4-HMAC-SHA256", "AWS4"),
            "IncompleteSignature",
            "Unsupported AWS 'algorithm': 'AWS4' (only AWS4-HMAC-SHA256 for now). ",
        ),
        (Request { session_token: Some("t"), ..Request::default() }.presign(60), "UnrecognizedClient", INVALID_TOKEN),
    ] {
        assert_eq!(sent.outcome(&world.iam).await, refused(code, message), "{}", target(&sent));
    }
    let mut both = Request::default().presign(60);
    both.set("authorization", "AWS4-HMAC-SHA256 Credential=a");
    assert_eq!(
        both.outcome(&world.iam).await,
        refused(
            "InvalidSignature",
            "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."
        )
    );
}

#[tokio::test]
async fn the_payload_must_be_the_one_that_was_signed() {
    let world = World::new().await;
    let with_hash = |hash: &str| {
        let headers = [("host", "localhost"), ("x-amz-content-sha256", hash)];
        Request { headers: &headers, ..Request::default() }.sign()
    };
    let hash = cognomen_crypto::sigv4::payload_hash(b"{}");
    assert_eq!(with_hash(&hash).outcome(&world.iam).await, Ok(ROOT.to_owned()));
    let wrong = "The provided 'x-amz-content-sha256' header does not match what was computed.";
    assert_eq!(with_hash(&"0".repeat(64)).outcome(&world.iam).await, refused("InvalidSignature", wrong));
    for open in ["UNSIGNED-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"] {
        let message = format!("The payload must be signed: 'x-amz-content-sha256' is '{open}'.");
        assert_eq!(with_hash(open).outcome(&world.iam).await, refused("InvalidSignature", &message));
    }
}

#[tokio::test]
async fn a_key_switched_off_stops_here_at_once_and_elsewhere_within_a_second() {
    let world = World::new().await;
    let other = world.other_node();
    let sent = Request::default().sign();
    for node in [&world.iam, &other] {
        assert_eq!(sent.outcome(node).await, Ok(ROOT.to_owned()));
    }
    let (permit, input) = world
        .admit::<iam_operations::UpdateAccessKey>(raw::UpdateAccessKeyRequest {
            access_key_id: Some(KEY_ID.to_owned()),
            status: Some("Inactive".to_owned()),
            user_name: None,
        })
        .await;
    ops::update_access_key(permit, input, &world.iam).await.unwrap();
    let stopped = refused("UnrecognizedClient", INVALID_TOKEN);
    assert_eq!(sent.outcome(&world.iam).await, stopped);
    assert_eq!(sent.outcome(&other).await, Ok(ROOT.to_owned()));
    world.clock.advance(1);
    assert_eq!(sent.outcome(&other).await, stopped);
}

#[tokio::test]
async fn unsigned_operations_look_at_the_access_token_alone() {
    let world = World::new().await;
    let sent = Request { secret: "other", ..Request::default() }.sign();
    let view = RequestView { parts: &sent.parts, body: sent.body.as_bytes() };
    let sign_up = cognito_idp::operations::SignUp::META;
    let proven = authenticate(&world.iam, &view, &sign_up, None).await.unwrap();
    assert!(matches!(proven.caller, Caller::Anonymous));
    assert_eq!(proven.region, None);
    let get_user = cognito_idp::operations::GetUser::META;
    let error = authenticate(&world.iam, &view, &get_user, Some("forged")).await.unwrap_err();
    assert_eq!(error.message(), "Invalid Access Token");
}

#[tokio::test]
async fn an_exchange_may_be_signed_and_then_the_signature_must_hold() {
    let world = World::new().await;
    let operation = &cognito_idp::operations::GetDerivedToken::META;
    let signed = Request::default().sign().authenticate(&world.iam, operation).await;
    assert_eq!(outcome(signed), Ok(ROOT.to_owned()));
    let presigned = Request::default().presign(60).authenticate(&world.iam, operation).await;
    assert_eq!(outcome(presigned), Ok(ROOT.to_owned()));
    let wrong = Request { secret: "wrong", ..Request::default() };
    for sent in [wrong.sign(), wrong.presign(60)] {
        assert_eq!(outcome(sent.authenticate(&world.iam, operation).await), refused("InvalidSignature", MISMATCH));
    }
    let request = Request::default();
    let unsigned = Sent::new("POST", "/", request.headers, request.body);
    let proven = unsigned.authenticate(&world.iam, operation).await.unwrap();
    assert!(matches!(proven.caller, Caller::Anonymous) && proven.region.is_none());
}

#[tokio::test]
async fn global_services_take_the_global_region_everywhere() {
    let mut world = World::new().await;
    world.iam.regions = vec!["eu-central-1".to_owned()];
    let users = iam_operations::ListUsers::META;
    for (region, holds) in [("us-east-1", true), ("eu-central-1", true), ("us-west-2", false)] {
        let sent = Request { service: "iam", region, ..Request::default() }.sign();
        let proven = sent.authenticate(&world.iam, &users).await.ok();
        // To policies a request of IAM is always one to the same region.
        let expected = holds.then_some("us-east-1");
        assert_eq!(proven.and_then(|proven| proven.region).as_deref(), expected, "{region}");
    }
    assert!(Request::default().sign().outcome(&world.iam).await.is_err());
}

#[test]
fn identities_hide_their_secret() {
    let record = crate::directory::AccessKeyRecord {
        id: KEY_ID.to_owned(),
        secret: SECRET.to_owned(),
        user_name: "root".to_owned(),
    };
    assert!(!format!("{record:?}").contains(SECRET));
}
