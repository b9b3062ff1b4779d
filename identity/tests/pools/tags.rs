use std::collections::BTreeMap;

use cognomen_contract::CommonCode;
use cognomen_contract::cognito_identity::{
    self as api, CreateIdentityPoolInput, DescribeIdentityPoolInput, ErrorCode, ListTagsForResourceInput,
    TagResourceInput, UntagResourceInput, operations,
};
use cognomen_iam::authorize;
use cognomen_iam::caller::Caller;
use cognomen_identity::pools;

use crate::support::{ACCOUNT, REGION, World, assert_code, assert_refused, permit_of, request};

fn arn(pool_id: &str) -> String {
    format!("arn:aws:cognito-identity:{REGION}:{ACCOUNT}:identitypool/{pool_id}")
}

fn tags(count: usize) -> BTreeMap<String, String> {
    (0..count).map(|n| (format!("key{n}"), "value".to_owned())).collect()
}

async fn tagged(world: &World, arn: &str) -> Result<BTreeMap<String, String>, cognomen_contract::Error> {
    let request = ListTagsForResourceInput { resource_arn: arn.to_owned() };
    Ok(pools::list_tags_for_resource(world.permit(), request, &world.ctx).await?.tags.unwrap())
}

#[tokio::test]
async fn tags_come_and_go() {
    let world = World::new().await;
    let arn = arn(&world.pool(CreateIdentityPoolInput::default()).await.identity_pool_id);
    assert!(tagged(&world, &arn).await.unwrap().is_empty());
    let request = TagResourceInput { resource_arn: arn.clone(), tags: tags(2) };
    pools::tag_resource(world.permit(), request, &world.ctx).await.unwrap();
    let again = BTreeMap::from([("key0".to_owned(), "new".to_owned())]);
    let request = TagResourceInput { resource_arn: arn.clone(), tags: again };
    pools::tag_resource(world.permit(), request, &world.ctx).await.unwrap();
    let found = tagged(&world, &arn).await.unwrap();
    assert_eq!((found["key0"].as_str(), found["key1"].as_str()), ("new", "value"));
    let keys = vec!["key0".to_owned(), "absent".to_owned()];
    let request = UntagResourceInput { resource_arn: arn.clone(), tag_keys: keys };
    pools::untag_resource(world.permit(), request, &world.ctx).await.unwrap();
    assert_eq!(tagged(&world, &arn).await.unwrap().into_keys().collect::<Vec<_>>(), ["key1"]);
}

#[tokio::test]
async fn tags_are_bounded() {
    let world = World::new().await;
    let pool = world.pool(CreateIdentityPoolInput { identity_pool_tags: Some(tags(50)), ..Default::default() }).await;
    let more = BTreeMap::from([("more".to_owned(), String::new())]);
    let request = TagResourceInput { resource_arn: arn(&pool.identity_pool_id), tags: more };
    let answer = pools::tag_resource(world.permit(), request, &world.ctx).await;
    assert_refused(answer, ErrorCode::InvalidParameterException, "An identity pool can have at most 50 tags.");
    let reserved = BTreeMap::from([("aws:x".to_owned(), String::new())]);
    let request = CreateIdentityPoolInput {
        identity_pool_name: "p".to_owned(),
        identity_pool_tags: Some(reserved),
        ..Default::default()
    };
    assert_code(
        pools::create_identity_pool(world.permit(), request, &world.ctx).await,
        ErrorCode::InvalidParameterException,
    );
}

#[tokio::test]
async fn only_names_of_own_pools_are_taken() {
    let world = World::new().await;
    let id = world.pool(CreateIdentityPoolInput::default()).await.identity_pool_id;
    let good = arn(&id);
    for resource in [
        id.clone(),
        good.replace(ACCOUNT, "999999999999"),
        good.replace("cognito-identity", "cognito-idp"),
        format!("arn:aws:cognito-identity:us-east-1:{ACCOUNT}:identitypool/{id}"),
    ] {
        let text = format!(
            "User: arn:aws:iam::{ACCOUNT}:user/admin is not authorized to perform: cognito-identity:ListTagsForResource \
             on resource: {resource}"
        );
        assert_refused(tagged(&world, &resource).await, CommonCode::AccessDenied, &text);
        let request = TagResourceInput { resource_arn: resource.clone(), tags: tags(1) };
        let answer = pools::tag_resource(world.permit(), request, &world.ctx).await;
        assert_code(answer, CommonCode::AccessDenied);
        let request = UntagResourceInput { resource_arn: resource, tag_keys: Vec::new() };
        assert_code(pools::untag_resource(world.permit(), request, &world.ctx).await, CommonCode::AccessDenied);
    }
    let unknown = format!("{REGION}:00000000-0000-4000-8000-000000000000");
    let text = format!("IdentityPool '{unknown}' not found.");
    assert_refused(tagged(&world, &arn(&unknown)).await, ErrorCode::ResourceNotFoundException, &text);
}

#[tokio::test]
async fn policies_ask_for_the_tags_of_a_pool() {
    let world = World::new().await;
    let of_env = |env: &str| CreateIdentityPoolInput {
        identity_pool_tags: Some(BTreeMap::from([("Env".to_owned(), env.to_owned())])),
        ..Default::default()
    };
    let prod = world.pool(of_env("prod")).await.identity_pool_id;
    let test = world.pool(of_env("test")).await.identity_pool_id;
    let statement = |effect: &str, env: &str| {
        format!(
            r#"{{"Effect":"{effect}","Action":"cognito-identity:*","Resource":"*",
                "Condition":{{"StringEquals":{{"aws:ResourceTag/env":"{env}"}}}}}}"#
        )
    };
    let all = r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#;
    let policy = |statements: &[&str]| format!(r#"{{"Version":"2012-10-17","Statement":[{}]}}"#, statements.join(","));
    let ann = world.user("ann", &policy(&[all, &statement("Deny", "prod")])).await;
    let bob = world.user("bob", &policy(&[&statement("Allow", "test")])).await;
    for user in [ann, bob] {
        for (id, allowed) in [(&prod, false), (&test, true)] {
            let input = DescribeIdentityPoolInput { identity_pool_id: id.clone() };
            let caller = Caller::Principal(user.clone());
            let permit =
                authorize::<operations::DescribeIdentityPool>(&world.ctx.iam, caller, request(REGION), &input).await;
            assert_eq!(permit.is_ok(), allowed, "{} {id}", user.arn);
        }
    }
}

#[tokio::test]
async fn tags_take_their_own_permission_wherever_they_are_set() {
    let world = World::new().await;
    let own = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":["cognito-identity:CreateIdentityPool","cognito-identity:UpdateIdentityPool"],"Resource":"*"},
        {"Effect":"Allow","Action":"cognito-identity:*agResource","Resource":"arn:aws:cognito-identity:*:*:identitypool/*",
         "Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":"team"}}}]}"#;
    let ann = world.user("ann", own).await;
    let of = |tags: &[(&str, &str)]| {
        Some(tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect::<BTreeMap<_, _>>())
    };
    let create = |tags: &[(&str, &str)]| CreateIdentityPoolInput { identity_pool_tags: of(tags), ..Default::default() };
    let answer = pools::create_identity_pool(permit_of(&ann), create(&[("env", "prod")]), &world.ctx).await;
    assert_code(answer, CommonCode::AccessDenied);
    for tags in [&[][..], &[("team", "a")]] {
        pools::create_identity_pool(permit_of(&ann), create(tags), &world.ctx).await.unwrap();
    }
    let pool = world.pool(create(&[("env", "prod"), ("team", "a")])).await;
    let update = async |tags| {
        let input = api::IdentityPool { identity_pool_tags: tags, ..pool.clone() };
        pools::update_identity_pool(permit_of(&ann), input, &world.ctx).await
    };
    let text = |operation: &str| {
        format!(
            "User: {} is not authorized to perform: cognito-identity:{operation} on resource: {} because no identity-based \
             policy allows the cognito-identity:{operation} action",
            ann.arn,
            arn(&pool.identity_pool_id)
        )
    };
    let changed = update(of(&[("env", "test"), ("team", "a")])).await;
    assert_refused(changed, CommonCode::AccessDenied, &text("TagResource"));
    assert_refused(update(of(&[("team", "a")])).await, CommonCode::AccessDenied, &text("UntagResource"));
    update(None).await.unwrap();
    update(of(&[("env", "prod"), ("team", "b")])).await.unwrap();
    update(of(&[("env", "prod")])).await.unwrap();
}

#[tokio::test]
async fn a_tag_is_kept_from_being_hidden_by_one_in_another_case() {
    let world = World::new().await;
    let own = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},
        {"Effect":"Deny","Action":"cognito-identity:TagResource","Resource":"*",
         "Condition":{"ForAnyValue:StringEquals":{"aws:TagKeys":"env"}}}]}"#;
    let ann = world.user("ann", own).await;
    let tags = BTreeMap::from([("env".to_owned(), "prod".to_owned())]);
    let pool = world.pool(CreateIdentityPoolInput { identity_pool_tags: Some(tags), ..Default::default() }).await;
    for (key, allowed) in [("ENV", false), ("Env", false), ("other", true)] {
        let mut tags = pool.identity_pool_tags.clone().unwrap();
        tags.insert(key.to_owned(), "test".to_owned());
        let input = api::IdentityPool { identity_pool_tags: Some(tags), ..pool.clone() };
        let answer = pools::update_identity_pool(permit_of(&ann), input, &world.ctx).await;
        assert_eq!(answer.is_ok(), allowed, "{key}");
    }
}
