use std::collections::BTreeMap;

use cognomen_contract::cognito_identity::{
    CognitoIdentityProvider, CreateIdentityPoolInput, DescribeIdentityPoolInput, ErrorCode, IdentityPool,
    ListIdentityPoolsInput,
};
use cognomen_identity::pools;

use super::{client, describe, open_id, saml};
use crate::support::{ACCOUNT, REGION, World, assert_code, assert_refused};

fn named(name: &str) -> CreateIdentityPoolInput {
    CreateIdentityPoolInput { identity_pool_name: name.to_owned(), ..CreateIdentityPoolInput::default() }
}

async fn refused(world: &World, request: CreateIdentityPoolInput, code: ErrorCode, message: &str) {
    assert_refused(pools::create_identity_pool(world.permit(), request, &world.ctx).await, code, message);
}

fn everything() -> CreateIdentityPoolInput {
    CreateIdentityPoolInput {
        allow_classic_flow: Some(false),
        allow_unauthenticated_identities: true,
        cognito_identity_providers: Some(vec![client("eu-west-1_abc", "one"), client("eu-west-1_abc", "two")]),
        developer_provider_name: Some("login.example".to_owned()),
        identity_pool_tags: Some(BTreeMap::from([("team".to_owned(), "red".to_owned())])),
        open_id_connect_provider_arns: Some(vec![open_id("id.example/tenant")]),
        saml_provider_arns: Some(vec![saml("corp")]),
        supported_login_providers: Some(BTreeMap::from([(
            "graph.facebook.com".to_owned(),
            "7346241598935552".to_owned(),
        )])),
        ..named("all of it")
    }
}

#[tokio::test]
async fn a_plain_pool_answers_what_is_set_and_tags() {
    let world = World::new().await;
    let made = pools::create_identity_pool(world.permit(), named("plain"), &world.ctx).await.unwrap();
    let (region, uuid) = made.identity_pool_id.split_once(':').unwrap();
    assert_eq!(region, REGION);
    assert_eq!((uuid.len(), &uuid[14..15]), (36, "4"));
    let expected = IdentityPool {
        identity_pool_id: made.identity_pool_id.clone(),
        identity_pool_name: "plain".to_owned(),
        identity_pool_tags: Some(BTreeMap::new()),
        ..IdentityPool::default()
    };
    assert_eq!(made, expected);
    assert_eq!(describe(&world, &world.ctx, &made.identity_pool_id).await.unwrap(), expected);
}

#[tokio::test]
async fn every_setting_comes_back_on_every_node() {
    let world = World::new().await;
    let made = pools::create_identity_pool(world.permit(), everything(), &world.ctx).await.unwrap();
    let found = describe(&world, &world.other_node(), &made.identity_pool_id).await.unwrap();
    let wanted = everything();
    assert_eq!(found.allow_classic_flow, Some(false));
    assert!(found.allow_unauthenticated_identities);
    assert_eq!(found.cognito_identity_providers, wanted.cognito_identity_providers);
    assert_eq!(found.developer_provider_name, wanted.developer_provider_name);
    assert_eq!(found.identity_pool_tags, wanted.identity_pool_tags);
    assert_eq!(found.open_id_connect_provider_arns, wanted.open_id_connect_provider_arns);
    assert_eq!(found.saml_provider_arns, wanted.saml_provider_arns);
    assert_eq!(found.supported_login_providers, wanted.supported_login_providers);
}

#[tokio::test]
async fn two_pools_may_have_one_name() {
    let world = World::new().await;
    let one = pools::create_identity_pool(world.permit(), named("same"), &world.ctx).await.unwrap();
    let two = pools::create_identity_pool(world.permit(), named("same"), &world.ctx).await.unwrap();
    assert_ne!(one.identity_pool_id, two.identity_pool_id);
}

#[tokio::test]
async fn user_pools_have_a_form() {
    let world = World::new().await;
    let long = format!("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_{}", "a".repeat(60));
    for name in [
        None,
        Some("eu-west-1_abc"),
        Some("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"),
        Some("cognito-idp.eu-west-1.amazonaws.com/us-east-1_abc"),
        Some("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_"),
        Some("cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc/x"),
        Some("cognito-idp.eu-west-1.amazonaws.com.evil.example/eu-west-1_abc"),
        Some(long.as_str()),
    ] {
        let provider = CognitoIdentityProvider {
            provider_name: name.map(str::to_owned),
            client_id: Some("c".to_owned()),
            server_side_token_check: None,
        };
        let request = CreateIdentityPoolInput { cognito_identity_providers: Some(vec![provider]), ..named("p") };
        refused(&world, request, ErrorCode::InvalidParameterException, "Invalid Cognito Identity Provider").await;
    }
    let without_client = CognitoIdentityProvider { client_id: None, ..client("eu-west-1_abc", "c") };
    let request = CreateIdentityPoolInput { cognito_identity_providers: Some(vec![without_client]), ..named("p") };
    refused(&world, request, ErrorCode::InvalidParameterException, "Invalid Cognito Identity Provider").await;
}

#[tokio::test]
async fn providers_of_each_kind_are_bounded() {
    let world = World::new().await;
    let clients = |count: usize| (0..count).map(|n| client("eu-west-1_abc", &format!("c{n}"))).collect::<Vec<_>>();
    let request = CreateIdentityPoolInput { cognito_identity_providers: Some(clients(50)), ..named("p") };
    world.pool(request).await;
    let request = CreateIdentityPoolInput { cognito_identity_providers: Some(clients(51)), ..named("p") };
    let text = "An identity pool can have at most 50 Cognito user pool providers.";
    refused(&world, request, ErrorCode::LimitExceededException, text).await;
    let text = "An identity pool can have at most 100 identity providers of a kind.";
    let many: Vec<_> = (0..101).map(|n| open_id(&format!("id{n}.example"))).collect();
    let request = CreateIdentityPoolInput { open_id_connect_provider_arns: Some(many), ..named("p") };
    refused(&world, request, ErrorCode::LimitExceededException, text).await;
    let many: Vec<_> = (0..101).map(|n| saml(&format!("corp{n}"))).collect();
    let request = CreateIdentityPoolInput { saml_provider_arns: Some(many), ..named("p") };
    refused(&world, request, ErrorCode::LimitExceededException, text).await;
}

#[tokio::test]
async fn providers_of_iam_have_a_form() {
    let world = World::new().await;
    for arn in [saml("corp"), "arn:aws:iam::1:oidc-provider/id.example".to_owned(), open_id(""), open_id("a?b")] {
        let request = CreateIdentityPoolInput { open_id_connect_provider_arns: Some(vec![arn]), ..named("p") };
        let text = "Invalid OpenID Connect identity provider ARN";
        refused(&world, request, ErrorCode::InvalidParameterException, text).await;
    }
    for arn in [open_id("id.example"), saml(""), saml("a/b"), saml(&"a".repeat(129))] {
        let request = CreateIdentityPoolInput { saml_provider_arns: Some(vec![arn]), ..named("p") };
        refused(&world, request, ErrorCode::InvalidParameterException, "Invalid SAML identity provider ARN").await;
    }
}

#[tokio::test]
async fn other_accounts_vouch_by_open_id_but_not_by_saml() {
    let world = World::new().await;
    let request = CreateIdentityPoolInput {
        open_id_connect_provider_arns: Some(vec!["arn:aws:iam::999999999999:oidc-provider/id.example".to_owned()]),
        ..named("p")
    };
    world.pool(request).await;
    let request = CreateIdentityPoolInput {
        saml_provider_arns: Some(vec!["arn:aws:iam::999999999999:saml-provider/corp".to_owned()]),
        ..named("p")
    };
    let text = format!("Identity provider ARN is not valid for account {ACCOUNT}");
    refused(&world, request, ErrorCode::InvalidParameterException, &text).await;
}

#[tokio::test]
async fn only_social_providers_that_are_asked_are_taken() {
    let world = World::new().await;
    let of = |name: &str, id: &str| CreateIdentityPoolInput {
        supported_login_providers: Some(BTreeMap::from([(name.to_owned(), id.to_owned())])),
        ..named("p")
    };
    for name in ["www.digits.com", "example.com", "https://graph.facebook.com", "cognito-identity.amazonaws.com"] {
        let text = "Please provide a valid public provider";
        refused(&world, of(name, "1"), ErrorCode::InvalidParameterException, text).await;
    }
    for id in ["key", "key;", ";secret"] {
        let made = pools::create_identity_pool(world.permit(), of("api.twitter.com", id), &world.ctx).await;
        assert_code(made, ErrorCode::InvalidParameterException);
    }
    world.pool(of("api.twitter.com", "key;secret")).await;
}

#[tokio::test]
async fn the_developer_cannot_pass_for_another_provider() {
    let world = World::new().await;
    for name in ["graph.facebook.com", "cognito-identity.amazonaws.com", "www.digits.com", "id.example"] {
        let request = CreateIdentityPoolInput {
            developer_provider_name: Some(name.to_owned()),
            open_id_connect_provider_arns: Some(vec![open_id("id.example")]),
            ..named("p")
        };
        let text = format!("The developer provider name `{name}` is that of a public provider.");
        refused(&world, request, ErrorCode::InvalidParameterException, &text).await;
    }
    // Nor by what is added later.
    let request = CreateIdentityPoolInput { developer_provider_name: Some("id.example".to_owned()), ..named("p") };
    let pool = world.pool(request).await;
    let request = IdentityPool { open_id_connect_provider_arns: Some(vec![open_id("id.example")]), ..pool };
    let updated = pools::update_identity_pool(world.permit(), request, &world.ctx).await;
    assert_code(updated, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn an_update_takes_everything_back_but_the_developer_name_and_tags() {
    let world = World::new().await;
    let made = pools::create_identity_pool(world.permit(), everything(), &world.ctx).await.unwrap();
    let request = IdentityPool {
        identity_pool_id: made.identity_pool_id.clone(),
        identity_pool_name: "renamed".to_owned(),
        ..IdentityPool::default()
    };
    let updated = pools::update_identity_pool(world.permit(), request.clone(), &world.ctx).await.unwrap();
    let expected = IdentityPool {
        developer_provider_name: Some("login.example".to_owned()),
        identity_pool_tags: everything().identity_pool_tags,
        ..request.clone()
    };
    assert_eq!(updated, expected);
    assert_eq!(describe(&world, &world.ctx, &made.identity_pool_id).await.unwrap(), expected);
    let tags = Some(BTreeMap::from([("other".to_owned(), String::new())]));
    let request = IdentityPool { identity_pool_tags: tags.clone(), ..request };
    let updated = pools::update_identity_pool(world.permit(), request, &world.ctx).await.unwrap();
    assert_eq!(updated.identity_pool_tags, tags);
}

#[tokio::test]
async fn the_developer_name_is_set_once() {
    let world = World::new().await;
    let pool = world.pool(CreateIdentityPoolInput::default()).await;
    let named = |name: &str| IdentityPool { developer_provider_name: Some(name.to_owned()), ..pool.clone() };
    pools::update_identity_pool(world.permit(), named("first"), &world.ctx).await.unwrap();
    pools::update_identity_pool(world.permit(), named("first"), &world.ctx).await.unwrap();
    let again = pools::update_identity_pool(world.permit(), named("second"), &world.ctx).await;
    let text = "The developer provider name cannot be changed once it has been set.";
    assert_refused(again, ErrorCode::InvalidParameterException, text);
}

#[tokio::test]
async fn pools_of_other_regions_are_unknown() {
    let world = World::new().await;
    let pool = world.pool(CreateIdentityPoolInput::default()).await;
    let id = pool.identity_pool_id.clone();
    let request = DescribeIdentityPoolInput { identity_pool_id: id.clone() };
    let answer = pools::describe_identity_pool(world.permit_in("us-east-1"), request, &world.ctx).await;
    assert_refused(answer, ErrorCode::ResourceNotFoundException, &format!("IdentityPool '{id}' not found."));
    let answer = pools::update_identity_pool(world.permit_in("us-east-1"), pool, &world.ctx).await;
    assert_code(answer, ErrorCode::ResourceNotFoundException);
    let elsewhere = id.replace(REGION, "us-east-1");
    let request = DescribeIdentityPoolInput { identity_pool_id: elsewhere };
    let answer = pools::describe_identity_pool(world.permit_in("us-east-1"), request, &world.ctx).await;
    assert_code(answer, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn a_change_elsewhere_is_seen_within_a_second_and_not_overwritten() {
    let world = World::new().await;
    let other = world.other_node();
    let pool = world.pool(CreateIdentityPoolInput::default()).await;
    describe(&world, &other, &pool.identity_pool_id).await.unwrap();
    let renamed = IdentityPool { identity_pool_name: "renamed".to_owned(), ..pool.clone() };
    pools::update_identity_pool(world.permit(), renamed, &world.ctx).await.unwrap();
    // The other node still has the former record; its change is made on the new one.
    let request = cognomen_contract::cognito_identity::TagResourceInput {
        resource_arn: format!("arn:aws:cognito-identity:{REGION}:{ACCOUNT}:identitypool/{}", pool.identity_pool_id),
        tags: BTreeMap::from([("a".to_owned(), "b".to_owned())]),
    };
    pools::tag_resource(world.permit(), request, &other).await.unwrap();
    world.clock.advance(1);
    for ctx in [&world.ctx, &other] {
        let found = describe(&world, ctx, &pool.identity_pool_id).await.unwrap();
        assert_eq!(found.identity_pool_name, "renamed");
        assert_eq!(found.identity_pool_tags.unwrap()["a"], "b");
    }
}

#[tokio::test]
async fn a_region_lists_its_pools_page_by_page() {
    let world = World::new().await;
    let mut made = Vec::new();
    for _ in 0..5 {
        made.push(world.pool(CreateIdentityPoolInput::default()).await.identity_pool_id);
    }
    made.sort();
    pools::create_identity_pool(world.permit_in("eu-west-11"), named("other"), &world.ctx).await.unwrap();
    let list = async |region: &str, max_results: i32, next_token: Option<String>| {
        let request = ListIdentityPoolsInput { max_results, next_token };
        pools::list_identity_pools(world.permit_in(region), request, &world.ctx).await
    };
    let (mut found, mut token) = (Vec::new(), None);
    loop {
        let page = list(REGION, 2, token).await.unwrap();
        found.extend(page.identity_pools.unwrap().into_iter().map(|pool| pool.identity_pool_id.unwrap()));
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    assert_eq!(found, made);
    let token = list(REGION, 2, None).await.unwrap().next_token;
    assert_code(list("eu-west-11", 2, token).await, ErrorCode::InvalidParameterException);
    assert_code(list(REGION, 2, Some("x".to_owned())).await, ErrorCode::InvalidParameterException);
    assert!(list("us-east-1", 60, None).await.unwrap().identity_pools.unwrap().is_empty());
}
