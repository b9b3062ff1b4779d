//! Identity pools over a socket: who may do what, documents for everybody, keys that are replaced.

use cognomen_contract::{OperationMeta, Service};
use cognomen_crypto::jose::{ForeignToken, PublicKey};
use cognomen_model::limits::IdentityCategory;
use cognomen_server::compose::{SigningTarget, pool_ids, rotate_signing};
use cognomen_store::Scope;
use cognomen_userpool::limits::Limits;
use serde_json::{Value, json};

use crate::assembled::{Answer, Call, Key, World};

const UNKNOWN: &str = "us-east-1:00000000-0000-4000-8000-000000000000";

fn call(operation: &str, input: &Value) -> Call {
    Call::json(Service::CognitoIdentity, operation, input.to_string())
}

async fn signed(world: &World, key: &Key, operation: &str, input: &Value) -> Answer {
    world.send(&call(operation, input).signed(key, Service::CognitoIdentity, world.now())).await
}

/// Calls an operation with all rights; it must succeed.
async fn admin(world: &World, operation: &str, input: Value) -> Value {
    let answer = signed(world, &World::key(), operation, &input).await;
    assert_eq!(answer.status, 200, "{operation}: {answer:?}");
    answer.json()
}

async fn pool(world: &World) -> String {
    let settings = json!({
        "IdentityPoolName": "pool", "AllowUnauthenticatedIdentities": true, "DeveloperProviderName": "login.example",
    });
    admin(world, "CreateIdentityPool", settings).await["IdentityPoolId"].as_str().unwrap().to_owned()
}

/// A token for a user of the developer's.
async fn token(world: &World, pool: &str) -> String {
    let input = json!({ "IdentityPoolId": pool, "Logins": { "login.example": "ada" } });
    let answer = admin(world, "GetOpenIdTokenForDeveloperIdentity", input).await;
    answer["Token"].as_str().unwrap().to_owned()
}

/// The least input of an operation that its model lets pass.
fn least(operation: &str) -> Value {
    let of_pool = |more: Value| {
        let mut input = json!({ "IdentityPoolId": UNKNOWN });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let arn = format!("arn:aws:cognito-identity:us-east-1:000000000000:identitypool/{UNKNOWN}");
    match operation {
        "CreateIdentityPool" => json!({ "IdentityPoolName": "p", "AllowUnauthenticatedIdentities": false }),
        "DeleteIdentities" => json!({ "IdentityIdsToDelete": [UNKNOWN] }),
        "DescribeIdentity" => json!({ "IdentityId": UNKNOWN }),
        "GetOpenIdTokenForDeveloperIdentity" => of_pool(json!({ "Logins": { "a": "b" } })),
        "GetPrincipalTagAttributeMap" | "SetPrincipalTagAttributeMap" => {
            of_pool(json!({ "IdentityProviderName": "a" }))
        }
        "ListIdentities" => of_pool(json!({ "MaxResults": 1 })),
        "ListIdentityPools" => json!({ "MaxResults": 1 }),
        "ListTagsForResource" => json!({ "ResourceArn": arn }),
        "TagResource" => json!({ "ResourceArn": arn, "Tags": {} }),
        "UntagResource" => json!({ "ResourceArn": arn, "TagKeys": [] }),
        "MergeDeveloperIdentities" => of_pool(json!({
            "SourceUserIdentifier": "a", "DestinationUserIdentifier": "b", "DeveloperProviderName": "c",
        })),
        "UnlinkDeveloperIdentity" => of_pool(json!({
            "IdentityId": UNKNOWN, "DeveloperProviderName": "a", "DeveloperUserIdentifier": "b",
        })),
        "SetIdentityPoolRoles" => of_pool(json!({ "Roles": {} })),
        "UpdateIdentityPool" => of_pool(json!({ "IdentityPoolName": "p", "AllowUnauthenticatedIdentities": false })),
        _ => of_pool(json!({})),
    }
}

fn managing() -> impl Iterator<Item = &'static &'static OperationMeta> {
    Service::CognitoIdentity.operations().iter().filter(|operation| operation.signed)
}

#[tokio::test]
async fn nobody_manages_pools_without_rights() {
    let world = World::new().await;
    let ann = world.powerless("ann").await;
    let forged = Key { secret: "wrong".to_owned(), ..World::key() };
    // When a key was used first is written.
    signed(&world, &ann, "ListIdentityPools", &least("ListIdentityPools")).await;
    let before = world.contents().await;
    assert_eq!(managing().count(), 19);
    for operation in managing() {
        let (name, input) = (operation.name, least(operation.name));
        let answer = world.send(&call(name, &input)).await;
        assert_eq!(answer.header("x-amzn-errortype"), "MissingAuthenticationTokenException:", "{name}");
        let answer = signed(&world, &forged, name, &input).await;
        assert_eq!(answer.header("x-amzn-errortype"), "InvalidSignatureException:", "{name}");
        let answer = signed(&world, &ann, name, &input).await;
        assert_eq!(answer.header("x-amzn-errortype"), "AccessDeniedException:", "{name}");
        let message = answer.json()["Message"].as_str().or(answer.json()["message"].as_str()).unwrap().to_owned();
        let resource = match name {
            "CreateIdentityPool" | "DeleteIdentities" | "DescribeIdentity" | "ListIdentityPools" => "*".to_owned(),
            _ => format!("arn:aws:cognito-identity:us-east-1:000000000000:identitypool/{UNKNOWN}"),
        };
        let wanted = format!("is not authorized to perform: cognito-identity:{name} on resource: {resource} because");
        assert!(message.contains(&wanted), "{name}: {message}");
    }
    assert!(world.contents().await == before, "something was written");
}

#[tokio::test]
async fn what_nobody_has_is_not_found_by_any_operation() {
    let world = World::new().await;
    let key = World::key();
    for operation in managing().filter(|operation| operation.errors.contains(&"ResourceNotFoundException")) {
        let name = operation.name;
        if name == "ListIdentityPools" {
            continue;
        }
        let answer = signed(&world, &key, name, &least(name)).await;
        assert_eq!(answer.header("x-amzn-errortype"), "ResourceNotFoundException:", "{name}: {answer:?}");
        let kind = if name == "DescribeIdentity" { "Identity" } else { "IdentityPool" };
        assert_eq!(answer.header("x-amzn-errormessage"), format!("{kind} '{UNKNOWN}' not found."), "{name}");
    }
}

#[tokio::test]
async fn tokens_are_verified_by_the_documents_of_the_issuer() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let token = token(&world, &pool).await;
    let get = async |path: &str| world.send(&Call::new("GET", path, &[], "")).await;
    let discovery = get("/identity/.well-known/openid-configuration").await;
    assert_eq!((discovery.status, discovery.header("access-control-allow-origin")), (200, "*"));
    let discovery = discovery.json();
    let issuer = discovery["issuer"].as_str().unwrap();
    assert!(issuer.ends_with("/identity"));
    assert_eq!(discovery["jwks_uri"], format!("{issuer}/.well-known/jwks_uri"));
    let jwks = get("/identity/.well-known/jwks_uri").await.json();
    let parsed = ForeignToken::parse(&token).unwrap();
    let key = jwks["keys"].as_array().unwrap().iter().find(|key| key["kid"] == parsed.header("kid").unwrap()).unwrap();
    assert_eq!((&key["alg"], &key["use"]), (&json!("RS512"), &json!("sig")));
    assert!(key["d"].is_null() && key["p"].is_null());
    let claims: Value = parsed.verify(&PublicKey::from_jwk(key).unwrap()).unwrap();
    assert_eq!((&claims["iss"], &claims["aud"]), (&json!(issuer), &json!(pool)));
    let answer = world.send(&Call::new("POST", "/identity/.well-known/jwks_uri", &[], "")).await;
    assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"));
}

#[tokio::test]
async fn keys_of_tokens_are_replaced_with_those_of_all_pools() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let kids = async || {
        let answer = world.send(&Call::new("GET", "/identity/.well-known/jwks_uri", &[], "")).await.json();
        answer["keys"].as_array().unwrap().iter().map(|key| key["kid"].clone()).collect::<Vec<_>>()
    };
    token(&world, &pool).await;
    let first = kids().await;
    assert_eq!(first.len(), 1);
    rotate_signing(&world.server.parts, &SigningTarget::All).await.unwrap();
    world.clock.advance(61);
    let second = kids().await;
    assert!(second.len() == 2 && second.contains(&first[0]));
    let new = token(&world, &pool).await;
    assert_ne!(json!(ForeignToken::parse(&new).unwrap().header("kid")), first[0]);
    // Gone once no token of it can be alive.
    world.clock.advance(3 * 86_400);
    rotate_signing(&world.server.parts, &SigningTarget::All).await.unwrap();
    world.clock.advance(61);
    assert!(!kids().await.contains(&first[0]));
}

#[tokio::test]
async fn data_keys_of_identity_pools_are_replaced_like_others() {
    let world = World::new().await;
    let pool = pool(&world).await;
    token(&world, &pool).await;
    let parts = &world.server.parts;
    assert!(pool_ids(parts).await.unwrap().contains(&pool));
    let look = async |world: &World| {
        let of_pool = json!({ "IdentityPoolId": pool });
        let user = json!({ "IdentityPoolId": pool, "DeveloperUserIdentifier": "ada" });
        json!([
            admin(world, "DescribeIdentityPool", of_pool).await,
            admin(world, "LookupDeveloperIdentity", user).await,
        ])
    };
    let before = look(&world).await;
    let scope = Scope::pool(&*pool);
    parts.keys.rotate().unwrap();
    assert!(parts.store.rewrap(&scope).await.unwrap());
    assert_eq!(parts.store.rotate_data_key(&scope).await.unwrap(), 2);
    assert!(parts.store.reseal(&scope).await.unwrap() > 2);
    assert_eq!(look(&world).await, before);
    let world = world.restarted().await;
    assert_eq!(look(&world).await, before);
}

#[tokio::test]
async fn rates_hold_each_category_of_operations() {
    let rates = IdentityCategory::ALL.into_iter().map(|category| (category, 2)).collect();
    let world = World::bounded(Limits { identity_rates: rates, ..Limits::default() }).await;
    let throttled = async |operation: &str, input: &Value, key: Option<&Key>| {
        let answer = match key {
            Some(key) => signed(&world, key, operation, input).await,
            None => world.send(&call(operation, input)).await,
        };
        answer.header("x-amzn-errortype") == "TooManyRequestsException:" && answer.json()["message"] == "Rate exceeded"
    };
    let key = World::key();
    let identity = json!({ "IdentityId": UNKNOWN });
    for (operation, input, key) in [
        ("GetId", json!({ "IdentityPoolId": UNKNOWN }), None),
        ("GetOpenIdToken", identity.clone(), None),
        ("GetCredentialsForIdentity", identity, None),
        ("ListTagsForResource", least("ListTagsForResource"), Some(&key)),
        ("TagResource", least("TagResource"), Some(&key)),
    ] {
        for expected in [false, false, true] {
            assert_eq!(throttled(operation, &input, key).await, expected, "{operation}");
        }
    }
    // One category with tagging, and nobody without a key uses up the share of those who have one.
    assert!(throttled("UntagResource", &least("UntagResource"), Some(&key)).await);
    world.clock.advance(1);
    for _ in 0..5 {
        assert!(!throttled("TagResource", &least("TagResource"), None).await);
    }
    assert!(!throttled("TagResource", &least("TagResource"), Some(&key)).await);
    assert!(!throttled("ListIdentityPools", &least("ListIdentityPools"), Some(&key)).await);
}
