//! Domains: names, uniqueness in the whole deployment, settings, and pools that have one.

use cognomen_contract::cognito_idp::{
    self as idp, CustomDomainConfigType, DomainDescriptionType, DomainStatusType, ErrorCode, FailoverType, RoutingType,
    SecurityPolicyType, UserPoolTierType,
};
use cognomen_contract::{CommonCode, Error};
use cognomen_userpool::ops::{domains, pools};

use crate::support::{ACCOUNT, World, assert_code, assert_refused, permit};

const INVALID: ErrorCode = ErrorCode::InvalidParameterException;
const NO_SUCH: &str = "No such domain or user pool exists.";

fn certificate() -> CustomDomainConfigType {
    CustomDomainConfigType {
        certificate_arn: format!("arn:aws:acm:us-east-1:{ACCOUNT}:certificate/12345678-1234-1234-1234-123456789012"),
        security_policy: None,
    }
}

fn request(pool_id: &str, domain: &str) -> idp::CreateUserPoolDomainRequest {
    idp::CreateUserPoolDomainRequest {
        user_pool_id: pool_id.to_owned(),
        domain: domain.to_owned(),
        ..Default::default()
    }
}

fn custom(pool_id: &str, domain: &str) -> idp::CreateUserPoolDomainRequest {
    idp::CreateUserPoolDomainRequest { custom_domain_config: Some(certificate()), ..request(pool_id, domain) }
}

async fn create(
    world: &World,
    request: idp::CreateUserPoolDomainRequest,
) -> Result<idp::CreateUserPoolDomainResponse, Error> {
    domains::create_user_pool_domain(permit(), request, &world.ctx).await
}

async fn describe(world: &World, domain: &str) -> DomainDescriptionType {
    let request = idp::DescribeUserPoolDomainRequest { domain: domain.to_owned() };
    domains::describe_user_pool_domain(permit(), request, &world.ctx).await.unwrap().domain_description.unwrap()
}

async fn delete(world: &World, pool_id: &str, domain: &str) -> Result<idp::DeleteUserPoolDomainResponse, Error> {
    let request = idp::DeleteUserPoolDomainRequest { user_pool_id: pool_id.to_owned(), domain: domain.to_owned() };
    domains::delete_user_pool_domain(permit(), request, &world.ctx).await
}

fn change(pool_id: &str, domain: &str) -> idp::UpdateUserPoolDomainRequest {
    idp::UpdateUserPoolDomainRequest {
        user_pool_id: pool_id.to_owned(),
        domain: domain.to_owned(),
        ..Default::default()
    }
}

async fn update(
    world: &World,
    request: idp::UpdateUserPoolDomainRequest,
) -> Result<idp::UpdateUserPoolDomainResponse, Error> {
    domains::update_user_pool_domain(permit(), request, &world.ctx).await
}

async fn shown(world: &World, pool_id: &str) -> (Option<String>, Option<String>) {
    let request = idp::DescribeUserPoolRequest { user_pool_id: pool_id.to_owned() };
    let pool = pools::describe_user_pool(permit(), request, &world.ctx).await.unwrap().user_pool.unwrap();
    (pool.domain, pool.custom_domain)
}

async fn delete_pool(world: &World, pool_id: &str) -> Result<(), Error> {
    let request = idp::DeleteUserPoolRequest { user_pool_id: pool_id.to_owned() };
    pools::delete_user_pool(permit(), request, &world.ctx).await
}

#[tokio::test]
async fn a_prefix_is_made_described_changed_and_deleted() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let made = create(&world, request(&pool_id, "shop")).await.unwrap();
    assert_eq!((made.managed_login_version, made.cloud_front_domain), (Some(1), None));
    let description = describe(&world, "shop").await;
    assert_eq!(description.user_pool_id.as_ref(), Some(&pool_id));
    assert_eq!(description.aws_account_id.as_deref(), Some(ACCOUNT));
    assert_eq!((description.domain.as_deref(), description.status), (Some("shop"), Some(DomainStatusType::Active)));
    assert_eq!(description.version.map(|version| version.len()), Some(14));
    assert_eq!((description.custom_domain_config, description.managed_login_version), (None, Some(1)));
    assert_eq!(shown(&world, &pool_id).await, (Some("shop".to_owned()), None));
    let owner = domains::owner(&world.ctx, "shop").await.unwrap().unwrap();
    assert_eq!(owner.pool_id, pool_id);

    let second = idp::UpdateUserPoolDomainRequest { managed_login_version: Some(2), ..change(&pool_id, "shop") };
    assert_eq!(update(&world, second).await.unwrap().managed_login_version, Some(2));
    assert_eq!(describe(&world, "shop").await.managed_login_version, Some(2));

    delete(&world, &pool_id, "shop").await.unwrap();
    assert_eq!(describe(&world, "shop").await, DomainDescriptionType::default());
    assert_eq!(shown(&world, &pool_id).await, (None, None));
    assert_eq!(domains::owner(&world.ctx, "shop").await.unwrap(), None);
}

#[tokio::test]
async fn a_custom_domain_stands_beside_a_prefix() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    create(&world, request(&pool_id, "shop")).await.unwrap();
    let made = create(&world, custom(&pool_id, "auth.shop.example")).await.unwrap();
    assert_eq!(made.cloud_front_domain.as_deref(), Some("127.0.0.1"));
    assert_eq!(shown(&world, &pool_id).await, (Some("shop".to_owned()), Some("auth.shop.example".to_owned())));
    assert_eq!(describe(&world, "auth.shop.example").await.custom_domain_config, Some(certificate()));

    let newer = CustomDomainConfigType { security_policy: Some(SecurityPolicyType::TlsV122021), ..certificate() };
    let request = idp::UpdateUserPoolDomainRequest {
        custom_domain_config: Some(newer.clone()),
        ..change(&pool_id, "auth.shop.example")
    };
    assert_eq!(update(&world, request).await.unwrap().cloud_front_domain.as_deref(), Some("127.0.0.1"));
    assert_eq!(describe(&world, "auth.shop.example").await.custom_domain_config, Some(newer));

    let message = "User pool already has a domain configured.";
    assert_refused(create(&world, custom(&pool_id, "b.shop.example")).await, INVALID, message);
    assert_refused(
        create(
            &world,
            idp::CreateUserPoolDomainRequest {
                domain: "other".to_owned(),
                user_pool_id: pool_id.clone(),
                ..Default::default()
            },
        )
        .await,
        INVALID,
        message,
    );
    assert_eq!(describe(&world, "b.shop.example").await, DomainDescriptionType::default());
}

#[tokio::test]
async fn a_name_belongs_to_one_pool_of_the_deployment() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    create(&world, request(&pool_id, "shop")).await.unwrap();
    create(&world, custom(&pool_id, "auth.shop.example")).await.unwrap();
    let message = "Domain already associated with another user pool.";
    assert_refused(create(&world, request(&other, "shop")).await, INVALID, message);
    assert_refused(create(&world, custom(&other, "auth.shop.example")).await, INVALID, message);
    assert_refused(delete(&world, &other, "shop").await, INVALID, NO_SUCH);
    assert_refused(update(&world, change(&other, "shop")).await, INVALID, NO_SUCH);
    assert_refused(delete(&world, &pool_id, "nothing").await, INVALID, NO_SUCH);
    delete(&world, &pool_id, "shop").await.unwrap();
    create(&world, request(&other, "shop")).await.unwrap();
}

#[tokio::test]
async fn of_two_pools_that_want_a_name_one_gets_it() {
    let world = World::new();
    let (one, two) = (world.pool_id().await, world.pool_id().await);
    let both = tokio::join!(create(&world, request(&one, "shop")), create(&world, request(&two, "shop")));
    let mut lost = [both.0, both.1].into_iter().filter_map(Result::err);
    assert_eq!(lost.next().unwrap().message(), "Domain already associated with another user pool.");
    assert!(lost.next().is_none());
}

#[tokio::test]
async fn names_that_cannot_be_are_refused() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    for (name, word) in [("my-aws-app", "aws"), ("amazonia", "amazon"), ("cognito", "cognito")] {
        let message = format!("Domain cannot contain reserved word: {word}");
        assert_refused(create(&world, request(&pool_id, name)).await, INVALID, &message);
    }
    for name in ["auth.example.com", "Shop", "-shop", "shop-", "sh op", "shöp", "a/b"] {
        let refused = create(&world, request(&pool_id, name)).await.unwrap_err();
        assert!(refused.message().starts_with("The domain name contains an invalid character."), "{name}");
    }
    // The last two are, or may become, the prefix domains of other pools.
    for name in
        ["shop", "auth..example", "Auth.example.com", ".example", "auth.example.", "shop.localhost", "a.b.localhost"]
    {
        assert_code(create(&world, custom(&pool_id, name)).await, INVALID);
        assert_eq!(describe(&world, name).await, DomainDescriptionType::default());
    }
}

#[tokio::test]
async fn settings_that_cannot_be_are_refused() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    for version in [0, 3, -1] {
        let asked =
            idp::CreateUserPoolDomainRequest { managed_login_version: Some(version), ..request(&pool_id, "shop") };
        assert_code(create(&world, asked).await, INVALID);
    }
    let mut asked = custom(&pool_id, "auth.shop.example");
    asked.custom_domain_config.as_mut().unwrap().certificate_arn =
        format!("arn:aws:iam::{ACCOUNT}:server-certificate/x");
    assert_code(create(&world, asked).await, INVALID);
    let mut asked = custom(&pool_id, "auth.shop.example");
    asked.custom_domain_config.as_mut().unwrap().security_policy = Some(SecurityPolicyType::TlsV132025);
    assert_eq!(create(&world, asked).await.unwrap_err().code(), CommonCode::NotImplemented.into());

    let failover =
        FailoverType { secondary_region: "us-west-2".to_owned(), primary_route53_health_check_id: "check".to_owned() };
    let routing = Some(RoutingType { failover: Some(failover) });
    let asked = idp::CreateUserPoolDomainRequest { routing: routing.clone(), ..custom(&pool_id, "auth.shop.example") };
    assert_code(create(&world, asked).await, ErrorCode::OperationNotEnabledException);

    create(&world, request(&pool_id, "shop")).await.unwrap();
    let asked = idp::UpdateUserPoolDomainRequest { routing, ..change(&pool_id, "shop") };
    assert_code(update(&world, asked).await, ErrorCode::OperationNotEnabledException);
    let asked =
        idp::UpdateUserPoolDomainRequest { custom_domain_config: Some(certificate()), ..change(&pool_id, "shop") };
    assert_code(update(&world, asked).await, INVALID);
}

#[tokio::test]
async fn managed_login_is_not_for_the_lite_tier() {
    let world = World::new();
    let lite = idp::CreateUserPoolRequest { user_pool_tier: Some(UserPoolTierType::Lite), ..Default::default() };
    let pool_id = world.pool(lite).await.id.unwrap();
    let code = ErrorCode::FeatureUnavailableInTierException;
    let asked = idp::CreateUserPoolDomainRequest { managed_login_version: Some(2), ..request(&pool_id, "shop") };
    assert_code(create(&world, asked).await, code);
    create(&world, request(&pool_id, "shop")).await.unwrap();
    let asked = || idp::UpdateUserPoolDomainRequest { managed_login_version: Some(2), ..change(&pool_id, "shop") };
    assert_code(update(&world, asked()).await, code);
    let tier = |tier| idp::UpdateUserPoolRequest {
        user_pool_id: pool_id.clone(),
        user_pool_tier: Some(tier),
        ..Default::default()
    };
    pools::update_user_pool(permit(), tier(UserPoolTierType::Essentials), &world.ctx).await.unwrap();
    update(&world, asked()).await.unwrap();
    let down = pools::update_user_pool(permit(), tier(UserPoolTierType::Lite), &world.ctx).await;
    let text = "The following features need to be disabled for the LITE pricing tier configured: Managed Login";
    assert_refused(down, code, text);
    delete(&world, &pool_id, "shop").await.unwrap();
    pools::update_user_pool(permit(), tier(UserPoolTierType::Lite), &world.ctx).await.unwrap();
}

#[tokio::test]
async fn a_pool_with_a_domain_is_not_deleted() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let message = "User pool cannot be deleted. It has a domain configured that should be deleted first.";
    create(&world, custom(&pool_id, "auth.shop.example")).await.unwrap();
    assert_refused(delete_pool(&world, &pool_id).await, INVALID, message);
    delete(&world, &pool_id, "auth.shop.example").await.unwrap();
    create(&world, request(&pool_id, "shop")).await.unwrap();
    assert_refused(delete_pool(&world, &pool_id).await, INVALID, message);
    delete(&world, &pool_id, "shop").await.unwrap();
    delete_pool(&world, &pool_id).await.unwrap();
    assert_code(create(&world, request(&pool_id, "shop")).await, ErrorCode::ResourceNotFoundException);
    assert_code(update(&world, change(&pool_id, "shop")).await, ErrorCode::ResourceNotFoundException);
    assert_code(delete(&world, &pool_id, "shop").await, ErrorCode::ResourceNotFoundException);
}
