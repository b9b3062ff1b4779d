//! Signature Version 4 against Amazon's published examples and against botocore (`vectors/sigv4.py`).

use cognomen_crypto::sigv4::{
    Credentials, EMPTY_PAYLOAD, PathStyle, RequestView, Scope, canonical_request, matches, payload_hash, presign, sign,
    signature, signing_key, string_to_sign,
};
use cognomen_crypto::{digest, hex};
use serde::Deserialize;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const DATE: &str = "20150830T123600Z";

fn get<'a>(query: &'a str, headers: &'a [(&'a str, &'a str)]) -> RequestView<'a> {
    RequestView { method: "GET", path: "/", query, headers, payload_hash: EMPTY_PAYLOAD }
}

/// The case `get-vanilla` of the published test suite.
#[test]
fn signs_the_vanilla_request() {
    let credentials = Credentials { access_key_id: "AKIDEXAMPLE", secret_access_key: SECRET, session_token: None };
    let signed = sign(&credentials, "us-east-1", "service", DATE, &get("", &[("Host", "example.amazonaws.com")]));
    assert_eq!(
        signed.authorization,
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
         SignedHeaders=host;x-amz-date, \
         Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"
    );
}

/// The worked example of the documentation: IAM `ListUsers`.
#[test]
fn follows_the_documented_steps() {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
        ("host", "iam.amazonaws.com"),
        ("x-amz-date", DATE),
    ];
    let names = ["content-type", "host", "x-amz-date"];
    let canonical =
        canonical_request(&get("Action=ListUsers&Version=2010-05-08", &headers), &names, PathStyle::Normalized);
    let hash = hex::encode(&digest::sha256(canonical.as_bytes()));
    assert_eq!(hash, "f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59");

    let scope = Scope { date: "20150830", region: "us-east-1", service: "iam" };
    let text = string_to_sign(DATE, &scope, &canonical);
    assert_eq!(text, format!("AWS4-HMAC-SHA256\n{DATE}\n20150830/us-east-1/iam/aws4_request\n{hash}"));
    let key = signing_key(SECRET, &scope);
    assert_eq!(hex::encode(&key), "c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9");
    let expected = "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";
    assert_eq!(signature(&key, &text), expected);
    assert!(matches(&key, &text, expected));
    assert!(!matches(&key, &text, &expected[1..]));
    assert!(!matches(&key, &text, &expected.replace('5', "6")));
}

/// The worked example of the documentation: a presigned S3 `GetObject`.
#[test]
fn presigns_the_documented_request() {
    let credentials = Credentials {
        access_key_id: "AKIAIOSFODNN7EXAMPLE",
        secret_access_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        session_token: None,
    };
    let headers = [("host", "examplebucket.s3.amazonaws.com")];
    let request = RequestView { path: "/test.txt", payload_hash: "", ..get("", &headers) };
    let query = presign(&credentials, "us-east-1", "s3", "20130524T000000Z", 86400, &request);
    let end = "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
    assert!(query.ends_with(end), "{query}");
}

#[derive(Deserialize)]
struct Case {
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
    service: String,
    region: String,
    amz_date: String,
    expires: Option<u32>,
    method: String,
    path: String,
    query: String,
    headers: Vec<(String, String)>,
    body: String,
    authorization: Option<String>,
    url: Option<String>,
}

#[test]
fn agrees_with_botocore() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("vectors/sigv4.json")).unwrap();
    assert_eq!(cases.len(), 7);
    for case in &cases {
        let headers: Vec<(&str, &str)> = case.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
        let hash = payload_hash(case.body.as_bytes());
        let open = case.service == "s3";
        let request = RequestView {
            method: &case.method,
            path: &case.path,
            query: &case.query,
            headers: &headers,
            payload_hash: if open { "" } else { &hash },
        };
        let credentials = Credentials {
            access_key_id: &case.access_key_id,
            secret_access_key: &case.secret_access_key,
            session_token: case.session_token.as_deref(),
        };
        if let Some(expires) = case.expires {
            let query = presign(&credentials, &case.region, &case.service, &case.amz_date, expires, &request);
            let (_, expected) = case.url.as_ref().unwrap().split_once('?').unwrap();
            assert_eq!(query, expected);
        } else {
            let signed = sign(&credentials, &case.region, &case.service, &case.amz_date, &request);
            assert_eq!(&signed.authorization, case.authorization.as_ref().unwrap(), "{}", case.path);
            assert_eq!(signed.security_token, case.session_token);
        }
    }
}

/// A presigned request is checked from its own query.
#[test]
fn checks_a_presigned_request() {
    let credentials = Credentials { access_key_id: "AKIDEXAMPLE", secret_access_key: SECRET, session_token: None };
    let headers = [("host", "sts.amazonaws.com")];
    let query = presign(&credentials, "us-east-1", "sts", DATE, 60, &get("Action=GetCallerIdentity", &headers));
    let (_, given) = query.rsplit_once('=').unwrap();
    assert!(query.contains("AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fsts%2Faws4_request"), "{query}");
    let scope = Scope { date: "20150830", region: "us-east-1", service: "sts" };
    let view = get(&query, &headers);
    let canonical = canonical_request(&view, &["host"], PathStyle::Normalized);
    let text = string_to_sign(DATE, &scope, &canonical);
    assert!(matches(&signing_key(SECRET, &scope), &text, given));
}
