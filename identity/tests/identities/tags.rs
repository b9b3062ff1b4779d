//! Claims that become tags of the session, and tenants that they keep apart.

use std::collections::BTreeMap;

use cognomen_contract::cognito_identity::{ErrorCode, SetPrincipalTagAttributeMapInput};
use cognomen_identity::pools::set_principal_tag_attribute_map;
use serde_json::{Value, json};

use super::credentials::trust;
use super::pool;
use crate::support::logins::{STAFF, USERS, claims};
use crate::support::{World, allow, assert_refused};

const TAGGING: &str = r#"["sts:AssumeRoleWithWebIdentity","sts:TagSession"]"#;
const OWN: &str = "arn:aws:s3:::data/${aws:PrincipalTag/tenant}/*";
const MISCONFIGURED: &str = "Invalid identity pool configuration. Check assigned IAM roles for this pool.";

async fn map(world: &World, pool: &str, provider: &str, tags: &[(&str, &str)]) {
    let tags: BTreeMap<_, _> = tags.iter().map(|(key, claim)| ((*key).to_owned(), (*claim).to_owned())).collect();
    let request = SetPrincipalTagAttributeMapInput {
        identity_pool_id: pool.to_owned(),
        identity_provider_name: provider.to_owned(),
        use_defaults: Some(tags.is_empty()),
        principal_tags: (!tags.is_empty()).then_some(tags),
    };
    set_principal_tag_attribute_map(world.permit(), request, &world.ctx).await.unwrap();
}

/// A pool whose users may use what belongs to their tenant.
async fn tenants(world: &World) -> String {
    let pool = pool(world).await;
    map(world, &pool, USERS, &[("tenant", "custom:tenant")]).await;
    let role = world.role("users", &trust(&pool, TAGGING), &allow("s3:*", OWN)).await;
    world.set_roles(&pool, &[("authenticated", &role)]).await;
    pool
}

#[tokio::test]
async fn tenants_stay_apart() {
    let world = World::new().await;
    let pool = tenants(&world).await;
    let blue = world.user_token("ann", &json!({"custom:tenant": "blue"}));
    let id = world.get_id(&pool, &[(USERS, &blue)]).await.unwrap();
    let (_, credentials) = world.credentials(&id, &[(USERS, &blue)], None).await.unwrap();
    let who = world.caller(&credentials).await.unwrap();
    assert!(world.may(&who, "s3:GetObject", "arn:aws:s3:::data/blue/a/b").await.is_ok());
    for escape in ["red/a", "blu", "blue", "blue2/a", "Blue/a", "*/a", "../blue/a", "${aws:PrincipalTag/tenant}/a"] {
        let resource = format!("arn:aws:s3:::data/{escape}");
        assert!(world.may(&who, "s3:GetObject", &resource).await.is_err(), "{escape}");
    }
}

#[tokio::test]
async fn without_the_claim_there_is_no_tenant() {
    let world = World::new().await;
    let pool = tenants(&world).await;
    for claims in [Value::Null, json!({"custom:tenant": null})] {
        let plain = world.user_token("ann", &claims);
        let id = world.get_id(&pool, &[(USERS, &plain)]).await.unwrap();
        let (_, credentials) = world.credentials(&id, &[(USERS, &plain)], None).await.unwrap();
        let who = world.caller(&credentials).await.unwrap();
        for resource in ["arn:aws:s3:::data/blue/a", "arn:aws:s3:::data//a"] {
            assert!(world.may(&who, "s3:GetObject", resource).await.is_err());
        }
    }
}

#[tokio::test]
async fn claims_that_are_no_tags_end_the_request() {
    let world = World::new().await;
    let pool = tenants(&world).await;
    for value in
        [json!("*"), json!("blue*"), json!("${aws:username}"), json!(["blue"]), json!("a".repeat(257)), json!("b\n")]
    {
        let token = world.user_token("ann", &json!({"custom:tenant": value}));
        let id = world.get_id(&pool, &[(USERS, &token)]).await.unwrap();
        let answer = world.credentials(&id, &[(USERS, &token)], None).await.map(drop);
        assert_refused(answer, ErrorCode::InvalidIdentityPoolConfigurationException, MISCONFIGURED);
    }
}

#[tokio::test]
async fn tags_need_the_trust_policys_consent() {
    let world = World::new().await;
    let pool = tenants(&world).await;
    let web = r#""sts:AssumeRoleWithWebIdentity""#;
    let untagged = world.role("untagged", &trust(&pool, web), &allow("s3:*", "*")).await;
    world.set_roles(&pool, &[("authenticated", &untagged)]).await;
    let blue = world.user_token("ann", &json!({"custom:tenant": "blue"}));
    let id = world.get_id(&pool, &[(USERS, &blue)]).await.unwrap();
    let answer = world.credentials(&id, &[(USERS, &blue)], None).await.map(drop);
    assert_refused(answer, ErrorCode::InvalidIdentityPoolConfigurationException, MISCONFIGURED);
    // Without tags there is nothing to consent to.
    let staff = world.staff_token("a");
    let id = world.get_id(&pool, &[(STAFF, &staff)]).await.unwrap();
    assert!(world.credentials(&id, &[(STAFF, &staff)], None).await.is_ok());
}

#[tokio::test]
async fn tags_of_two_logins_are_never_mixed() {
    let world = World::new().await;
    let pool = tenants(&world).await;
    map(&world, &pool, STAFF, &[("tenant", "sub"), ("level", "aud")]).await;
    let (blue, staff) = (world.user_token("ann", &json!({"custom:tenant": "blue"})), world.staff_token("red"));
    let both = [(USERS, blue.as_str()), (STAFF, staff.as_str())];
    let id = world.get_id(&pool, &both).await.unwrap();
    let (_, token) = world.open_id_token(&id, &both).await.unwrap();
    let tags = &claims(&token)["https://aws.amazon.com/tags"]["principal_tags"];
    assert_eq!(*tags, json!({"tenant": ["red"], "level": ["client"]}));
}

#[tokio::test]
async fn the_usual_map_tells_client_and_user() {
    let world = World::new().await;
    let pool = pool(&world).await;
    map(&world, &pool, USERS, &[]).await;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let (_, token) = world.open_id_token(&id, &[(USERS, &ann)]).await.unwrap();
    let tags = &claims(&token)["https://aws.amazon.com/tags"]["principal_tags"];
    assert_eq!(*tags, json!({"client": ["client"], "username": ["ann"]}));
}

#[tokio::test]
async fn a_lot_of_tags_is_too_much() {
    let world = World::new().await;
    let pool = pool(&world).await;
    map(&world, &pool, USERS, &[("one", "a"), ("two", "b")]).await;
    let token = world.user_token("ann", &json!({"a": "x".repeat(227), "b": "y".repeat(227)}));
    let id = world.get_id(&pool, &[(USERS, &token)]).await.unwrap();
    assert!(world.open_id_token(&id, &[(USERS, &token)]).await.is_ok());
    let token = world.user_token("ann", &json!({"a": "x".repeat(228), "b": "y".repeat(227)}));
    assert!(world.open_id_token(&id, &[(USERS, &token)]).await.is_err());
}
