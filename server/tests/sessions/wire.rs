//! What is sent to STS besides forms that are signed in a header, and the documents of tokens that it signs.

use cognomen_crypto::jose::{ForeignToken, PublicKeySet};
use serde_json::Value;

use super::*;

#[tokio::test]
async fn a_presigned_request_carries_its_token_in_the_query() {
    let world = World::new().await;
    let arn = role(&world, "reader", ALL).await;
    let temporary = session(&world, &arn, "").await;
    let query = "Action=GetCallerIdentity&Version=2011-06-15";
    let headers = [("host", "localhost"), ("x-k8s-aws-id", "cluster")];
    let payload_hash = sigv4::payload_hash(b"");
    let view = RequestView { method: "GET", path: "/", query, headers: &headers, payload_hash: &payload_hash };
    let credentials = Credentials {
        access_key_id: &temporary.id,
        secret_access_key: &temporary.secret,
        session_token: temporary.token.as_deref(),
    };
    let query = sigv4::presign(&credentials, REGION, "sts", &basic(world.now()), 60, &view);
    let call = Call::new("GET", &format!("/?{query}"), &[("x-k8s-aws-id", "cluster")], "");
    let answer = world.send(&call).await;
    assert_eq!(answer.element("Arn"), format!("arn:aws:sts::{ACCOUNT}:assumed-role/reader/visit"));
    let other = Call::new("GET", &format!("/?{query}"), &[("x-k8s-aws-id", "other")], "");
    assert_eq!(world.send(&other).await.element("Code"), "SignatureDoesNotMatch");
    world.clock.advance(61);
    assert_eq!(world.send(&call).await.status, 403);
}

#[tokio::test]
async fn faults_of_an_input_are_told_in_the_words_of_sts() {
    let world = World::new().await;
    let arn = role(&world, "reader", ALL).await;
    let duration = |value: &str| format!("&RoleArn={arn}&RoleSessionName=visit&DurationSeconds={value}");
    for good in ["900", "%2B900", "0900"] {
        assert_eq!(sts(&world, "AssumeRole", &duration(good)).await.status, 200, "{good}");
    }
    let fault = async |parameters: &str| {
        let answer = sts(&world, "AssumeRole", parameters).await;
        assert_eq!(answer.status, 400, "{answer:?}");
        (answer.element("Code").to_owned(), answer.element("Message").to_owned())
    };
    let expected = |text: &str| ("ValidationError".to_owned(), format!("1 validation error detected: {text}"));
    let at = "at 'durationSeconds' failed to satisfy constraint: Member must have value";
    let less = format!("Value '43201' {at} less than or equal to 43200");
    assert_eq!(fault(&duration("43201")).await, expected(&less));
    let greater = format!("Value '899' {at} greater than or equal to 900");
    assert_eq!(fault(&duration("899")).await, expected(&greater));
    let missing = "Value null at 'roleArn' failed to satisfy constraint: Member must not be null";
    assert_eq!(fault("&RoleSessionName=visit").await, expected(missing));
    let short = "Value '' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2";
    assert_eq!(fault(&format!("&RoleArn={arn}&RoleSessionName=")).await, expected(short));
    // A fault of the input comes before a role that does not exist.
    let absent = format!("&RoleArn=arn:aws:iam::{ACCOUNT}:role/absent&RoleSessionName=a%20b");
    assert!(fault(&absent).await.1.contains("at 'roleSessionName'"));
    for malformed in ["9.0", "9e2", "99999999999", "%20900"] {
        let answer = sts(&world, "AssumeRole", &duration(malformed)).await;
        assert_eq!((answer.status, answer.element("Code")), (400, "MalformedInput"), "{malformed}: {answer:?}");
        assert!(!answer.body.contains("<Message>"), "{answer:?}");
    }
    let answer = sts(&world, "AssumeRole", &duration("")).await;
    let text = "missing value for decimal type";
    answer.assert_error(Form::of(Service::Sts), 400, "MalformedInput", text);
}

#[tokio::test]
async fn the_first_of_several_values_counts_and_unknown_parameters_do_not() {
    let world = World::new().await;
    let arn = role(&world, "reader", ALL).await;
    let parameters = format!(
        "&RoleArn={arn}&RoleSessionName=first&RoleSessionName=second&RoleArn=other&Unknown=x&Un.known.1=y&Action=GetCallerIdentity"
    );
    let answer = sts(&world, "AssumeRole", &parameters).await;
    assert_eq!(answer.element("Arn"), format!("arn:aws:sts::{ACCOUNT}:assumed-role/reader/first"));
}

#[tokio::test]
async fn unknown_actions_are_told() {
    let world = World::new().await;
    let cases = [
        ("Action=NoSuchAction&Version=2011-06-15", "Could not find operation NoSuchAction for version 2011-06-15"),
        ("Action=GetCallerIdentity", "Could not find operation GetCallerIdentity for version NO_VERSION_SPECIFIED"),
        ("Action=&Version=2011-06-15", "Could not find operation  for version 2011-06-15"),
    ];
    for (body, text) in cases {
        let answer = world.send(&Call::form(body)).await;
        assert_eq!((answer.status, answer.element("Code"), answer.element("Message")), (400, "InvalidAction", text));
    }
    let answer = world.send(&Call::query(Service::Sts, "GetCallerIdentity", "")).await;
    let text = "Request is missing Authentication Token";
    answer.assert_error(Form::of(Service::Sts), 403, "MissingAuthenticationToken", text);
}

#[tokio::test]
async fn tokens_of_callers_verify_with_what_their_issuer_publishes() {
    let world = World::new().await;
    let get = async |path: &str| {
        let answer = world.send(&Call::new("GET", path, &[], "")).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer
    };
    let parameters = "&Audience.member.1=service&SigningAlgorithm=ES384";
    let answer = sts(&world, "GetWebIdentityToken", parameters).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let document = get("/identity/sts/.well-known/openid-configuration").await.json();
    let keys_at = document["jwks_uri"].as_str().unwrap();
    let keys = get(keys_at.strip_prefix("http://localhost:8400").unwrap()).await;
    let keys = PublicKeySet::published(keys.body.as_bytes()).unwrap();
    let token = ForeignToken::parse(answer.element("WebIdentityToken")).unwrap();
    let claims: Value = token.verify(keys.candidates(token.header("kid")).next().unwrap()).unwrap();
    assert_eq!((&claims["iss"], &claims["aud"]), (&document["issuer"], &"service".into()));
    assert!(claims["sub"].as_str().unwrap().starts_with(&format!("arn:aws:iam::{ACCOUNT}:user/")));
}
