//! Request rates, logos and the size of requests with images, over the socket.

use cognomen_contract::Service;
use cognomen_model::domain::Domain;
use cognomen_model::limits::{Category, IdentityCategory};
use cognomen_server::config::StoreChoice;
use cognomen_userpool::directory::address;
use cognomen_userpool::limits::Limits;
use serde_json::{Value, json};

use crate::assembled::{Answer, Call, Key, Pool, REGION, World};
use crate::nodes::POSTGRES;

/// A sign-in of nobody in particular, which is refused in any case.
async fn sign_in(world: &World) -> Answer {
    let parameters = json!({ "USERNAME": "nobody", "PASSWORD": "Wrong-password-1" });
    let input = json!({ "ClientId": "unknown", "AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": parameters });
    world.open("InitiateAuth", input).await
}

async fn challenge(world: &World, name: &str) -> Answer {
    world.open("RespondToAuthChallenge", json!({ "ClientId": "unknown", "ChallengeName": name })).await
}

fn is_throttled(answer: &Answer) -> bool {
    if answer.status == 400 && answer.header("x-amzn-errortype") == "TooManyRequestsException:" {
        assert_eq!(answer.json()["message"], "Rate exceeded");
        return true;
    }
    false
}

fn limits(rates: &[(Category, u32)]) -> Limits {
    Limits { rates: rates.iter().copied().collect(), ..Limits::default() }
}

async fn provision(world: &World, region: &str, category: &str, rate: u32) {
    let input = json!({
        "LimitDefinition": { "LimitClass": "API_CATEGORY", "Attributes": { "Category": category } },
        "RequestedLimitValue": rate,
    });
    let key = Key { region: region.to_owned(), ..World::key() };
    let call = Call::pools("UpdateProvisionedLimit", &input).signed(&key, Service::CognitoIdp, world.now());
    let answer = world.send(&call).await;
    assert_eq!(answer.status, 200, "{answer:?}");
}

#[tokio::test]
async fn nothing_is_limited_unless_somebody_asks_for_it() {
    let world = World::new().await;
    for _ in 0..200 {
        assert!(!is_throttled(&sign_in(&world).await));
    }
}

#[tokio::test]
async fn a_configured_rate_holds_for_a_second_and_its_category_alone() {
    let world = World::bounded(limits(&[(Category::UserAuthentication, 3)])).await;
    for expected in [false, false, false, true, true] {
        assert_eq!(is_throttled(&sign_in(&world).await), expected);
    }
    let reset = world.open("ForgotPassword", json!({ "ClientId": "unknown", "Username": "nobody" })).await;
    assert!(!is_throttled(&reset));
    world.clock.advance(1);
    for expected in [false, false, false, true] {
        assert_eq!(is_throttled(&sign_in(&world).await), expected);
    }
}

#[tokio::test]
async fn default_rates_hold_when_they_are_enforced() {
    let world = World::bounded(Limits { enforce_defaults: true, ..Limits::default() }).await;
    let input =
        json!({ "LimitDefinition": { "LimitClass": "API_CATEGORY", "Attributes": { "Category": "UserRead" } } });
    assert_eq!(world.call("GetProvisionedLimit", input.clone()).await.status, 200);
    assert!(is_throttled(&world.call("GetProvisionedLimit", input).await), "one request a second");
}

#[tokio::test]
async fn a_provisioned_rate_is_enforced_at_once_in_its_region() {
    let world = World::new().await;
    provision(&world, "eu-west-1", "UserAuthentication", 120).await;
    let refused = async |world: &World| {
        let mut refused = 0;
        for _ in 0..130 {
            refused += usize::from(is_throttled(&sign_in(world).await));
        }
        refused
    };
    assert_eq!(refused(&world).await, 0);
    provision(&world, REGION, "UserAuthentication", 120).await;
    assert_eq!(refused(&world).await, 10);
}

#[tokio::test]
async fn another_node_learns_of_a_provisioned_rate_within_a_second() {
    let world = World::with(StoreChoice::Postgres(POSTGRES.create_database()), None).await;
    let neighbour = world.neighbour().await;
    assert!(!is_throttled(&sign_in(&neighbour).await));
    provision(&world, REGION, "UserAuthentication", 120).await;
    neighbour.clock.advance(1);
    let mut refused = 0;
    for _ in 0..125 {
        refused += usize::from(is_throttled(&sign_in(&neighbour).await));
    }
    assert_eq!(refused, 5);
}

#[tokio::test]
async fn answers_to_challenges_have_three_times_the_rate_then_that_of_sign_ins() {
    let rates = [(Category::UserAuthentication, 2), (Category::UserAccountRecovery, 1)];
    let world = World::bounded(limits(&rates)).await;
    for _ in 0..8 {
        assert!(!is_throttled(&challenge(&world, "PASSWORD_VERIFIER").await));
    }
    assert!(is_throttled(&challenge(&world, "PASSWORD_VERIFIER").await));
    assert!(is_throttled(&sign_in(&world).await));
    assert!(!is_throttled(&challenge(&world, "NEW_PASSWORD_REQUIRED").await));
    assert!(is_throttled(&challenge(&world, "NEW_PASSWORD_REQUIRED").await));
}

#[tokio::test]
async fn requests_without_a_valid_signature_use_up_no_share_of_signed_ones() {
    let world = World::bounded(limits(&[(Category::UserPoolRead, 1)])).await;
    let input = json!({ "MaxResults": 1 });
    for _ in 0..3 {
        assert!(!is_throttled(&world.open("ListUserPools", input.clone()).await));
        let forged = Key { secret: "wrong".to_owned(), ..World::key() };
        let forged = Call::pools("ListUserPools", &input).signed(&forged, Service::CognitoIdp, world.now());
        assert!(!is_throttled(&world.send(&forged).await));
    }
    assert_eq!(world.call("ListUserPools", input.clone()).await.status, 200);
    assert!(is_throttled(&world.call("ListUserPools", input).await));
    let metrics = world.server.parts.metrics.text().unwrap();
    let counted = "cognomen_requests_throttled_total{category=\"UserPoolRead\"} 1";
    assert!(metrics.contains(counted), "{metrics}");
}

#[tokio::test]
async fn a_logo_is_served_as_an_image_and_nothing_else() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    let store = &world.server.parts.store;
    let mut batch = store.batch();
    let domain =
        Domain { name: "pages".to_owned(), custom: None, managed_login_version: Some(1), created_at: world.now() };
    batch.create(&address::domain(&pool.id, "prefix"), &domain).unwrap();
    store.commit(batch).await.unwrap();
    // The eight bytes that every PNG begins with.
    let input = json!({ "UserPoolId": pool.id, "ImageFile": "iVBORw0KGgo=" });
    let set = world.admin("SetUICustomization", input).await;
    let url = set["UICustomization"]["ImageUrl"].as_str().unwrap();
    let path = url.strip_prefix("http://localhost:8400").unwrap();
    // The bytes of an image are no text, which this client reads; the headers are those of `GET`.
    let served = world.send(&Call::new("HEAD", path, &[], "")).await;
    assert_eq!((served.status, served.header("content-type")), (200, "image/png"));
    assert_eq!(served.header("x-content-type-options"), "nosniff");
    assert_eq!(served.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(served.header("content-length"), "8");
    let other = path.replace("/ALL/", "/other/");
    assert_eq!(world.send(&Call::new("GET", &other, &[], "")).await.status, 404);
    let nowhere = path.replace(&pool.id, "us-east-1_none");
    assert_eq!(world.send(&Call::new("GET", &nowhere, &[], "")).await.status, 404);
    assert_eq!(world.send(&Call::new("DELETE", path, &[], "")).await.status, 405);
}

#[tokio::test]
async fn requests_with_images_may_be_twice_as_long() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    // 1.2 million characters of base64, in a string that no image comes from.
    let bytes = "A".repeat(1_200_000);
    let asset = json!({ "Category": "FORM_LOGO", "ColorMode": "LIGHT", "Extension": "PNG", "Bytes": bytes });
    let input = |assets: Vec<Value>| json!({ "UserPoolId": pool.id, "ClientId": pool.client_id, "Assets": assets });
    let one = world.call("CreateManagedLoginBranding", input(vec![asset.clone()])).await;
    assert_eq!(one.header("x-amzn-errortype"), "InvalidParameterException:");
    let two = world.call("CreateManagedLoginBranding", input(vec![asset.clone(), asset.clone()])).await;
    assert!(two.json()["message"].as_str().unwrap().contains("2097152"), "{two:?}");
    let other = world.call("CreateUserPool", input(vec![asset])).await;
    assert!(other.json()["message"].as_str().unwrap().contains("1048576"), "{other:?}");
}

#[tokio::test]
async fn sessions_of_roles_without_a_key_have_a_rate_of_their_own() {
    let rates = [(IdentityCategory::Federation, 2)].into_iter().collect();
    let world = World::bounded(Limits { identity_rates: rates, ..Limits::default() }).await;
    let role = "&RoleArn=arn:aws:iam::000000000000:role/absent&RoleSessionName=visit";
    let web =
        || Call::query(Service::Sts, "AssumeRoleWithWebIdentity", &format!("{role}&WebIdentityToken=junk.junk.junk"));
    let throttled = |answer: &Answer| (answer.status, answer.element("Code")) == (400, "Throttling");
    for expected in [false, false, true, true] {
        let answer = world.send(&web()).await;
        assert_eq!(throttled(&answer), expected, "{answer:?}");
    }
    assert_eq!(world.send(&web()).await.element("Message"), "Rate exceeded");
    let provider = "&PrincipalArn=arn:aws:iam::000000000000:saml-provider/absent&SAMLAssertion=AAAA";
    let saml = || Call::query(Service::Sts, "AssumeRoleWithSAML", &format!("{role}{provider}"));
    assert!(throttled(&world.send(&saml()).await));
    let call = Call::query(Service::Sts, "GetCallerIdentity", "").signed(&World::key(), Service::Sts, world.now());
    assert_eq!(world.send(&call).await.status, 200);
    world.clock.advance(1);
    assert!(!throttled(&world.send(&saml()).await));
}
