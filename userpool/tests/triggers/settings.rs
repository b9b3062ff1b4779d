//! `LambdaConfig` of a pool.

use std::sync::Arc;

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, CustomEmailSenderLambdaVersionType, CustomSMSSenderLambdaVersionType, ErrorCode,
    InboundFederationLambdaVersionType, PreTokenGenerationLambdaVersionType as Version,
};
use cognomen_userpool::ops::pools;
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::{DataKey, DataKeys, NoDataKeys, NoFunctions};

use super::config;
use crate::pools::{describe, update};
use crate::support::functions::arn;
use crate::support::{World, assert_refused, permit};

const KEY: &str = "arn:aws:kms:eu-west-1:123456789012:key/0d9a1b3c";

/// A key service that knows one key.
struct OneKey;

#[async_trait]
impl DataKeys for OneKey {
    fn check(&self, key_arn: &str) -> Result<(), String> {
        if key_arn == KEY { Ok(()) } else { Err("unknown".to_owned()) }
    }

    async fn generate(&self, _key_arn: &str, _context: &[(String, String)]) -> Result<DataKey, Error> {
        unreachable!("nothing is sent")
    }
}

fn world() -> World {
    let mut world = World::new();
    world.ctx.data_keys = Arc::new(OneKey);
    world
}

async fn create(world: &World, config: idp::LambdaConfigType) -> Result<idp::UserPoolType, Error> {
    let request =
        idp::CreateUserPoolRequest { pool_name: "pool".to_owned(), lambda_config: Some(config), ..Default::default() };
    Ok(pools::create_user_pool(permit(), request, &world.ctx).await?.user_pool.unwrap())
}

fn versioned(lambda_arn: String, lambda_version: Version) -> idp::LambdaConfigType {
    idp::LambdaConfigType {
        pre_token_generation_config: Some(idp::PreTokenGenerationVersionConfigType { lambda_arn, lambda_version }),
        ..Default::default()
    }
}

fn email_sender(name: &str) -> idp::CustomEmailLambdaVersionConfigType {
    idp::CustomEmailLambdaVersionConfigType {
        lambda_arn: arn(name),
        lambda_version: CustomEmailSenderLambdaVersionType::V10,
    }
}

/// Settings that name a function for every trigger.
fn everything() -> idp::LambdaConfigType {
    idp::LambdaConfigType {
        custom_email_sender: Some(email_sender("email")),
        custom_sms_sender: Some(idp::CustomSMSLambdaVersionConfigType {
            lambda_arn: arn("sms"),
            lambda_version: CustomSMSSenderLambdaVersionType::V10,
        }),
        inbound_federation: Some(idp::InboundFederationLambdaType {
            lambda_arn: arn("federation"),
            lambda_version: InboundFederationLambdaVersionType::V10,
        }),
        kms_key_id: Some(KEY.to_owned()),
        pre_token_generation_config: versioned(arn("PreTokenGeneration"), Version::V30).pre_token_generation_config,
        ..config(&Trigger::ALL)
    }
}

#[tokio::test]
async fn a_pool_shows_the_functions_that_it_names() {
    let world = world();
    let made = create(&world, everything()).await.unwrap();
    assert_eq!(made.lambda_config, Some(everything()));
    assert_eq!(describe(&world, made.id.as_deref().unwrap()).await.unwrap().lambda_config, Some(everything()));
    let request = idp::ListUserPoolsRequest { max_results: 1, next_token: None };
    let listed = pools::list_user_pools(permit(), request, &world.ctx).await.unwrap().user_pools.unwrap();
    assert_eq!(listed[0].lambda_config, Some(everything()));
}

#[tokio::test]
async fn an_update_replaces_all_functions() {
    let world = world();
    let id = create(&world, everything()).await.unwrap().id.unwrap();
    for given in [Some(config(&[Trigger::PreSignUp])), None] {
        let request =
            idp::UpdateUserPoolRequest { user_pool_id: id.clone(), lambda_config: given.clone(), ..Default::default() };
        update(&world, request).await.unwrap();
        let shown = describe(&world, &id).await.unwrap().lambda_config;
        assert_eq!(shown, Some(given.unwrap_or_default()));
    }
}

#[tokio::test]
async fn the_two_places_of_the_function_for_tokens_agree() {
    let world = world();
    let both = |version| idp::LambdaConfigType {
        pre_token_generation: Some(arn("tokens")),
        ..versioned(arn("tokens"), version)
    };
    let older = idp::LambdaConfigType { pre_token_generation: Some(arn("tokens")), ..Default::default() };
    for (given, shown) in [
        (older.clone(), both(Version::V10)),
        (versioned(arn("tokens"), Version::V20), both(Version::V20)),
        (both(Version::V30), both(Version::V30)),
    ] {
        let id = create(&world, given).await.unwrap().id.unwrap();
        assert_eq!(describe(&world, &id).await.unwrap().lambda_config, Some(shown.clone()));
        // What was shown may be given back.
        let again = idp::UpdateUserPoolRequest { user_pool_id: id, lambda_config: Some(shown), ..Default::default() };
        update(&world, again).await.unwrap();
    }
    let torn = idp::LambdaConfigType { pre_token_generation: Some(arn("others")), ..both(Version::V10) };
    assert_refused(
        create(&world, torn).await,
        ErrorCode::InvalidParameterException,
        "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
    );
}

#[tokio::test]
async fn functions_that_cannot_be_called_are_refused() {
    let world = world();
    let pre_sign_up = |arn: &str| idp::LambdaConfigType { pre_sign_up: Some(arn.to_owned()), ..Default::default() };
    let tokens = |arn: &str| versioned(arn.to_owned(), Version::V10);
    let sender = |arn: &str| idp::LambdaConfigType {
        custom_email_sender: Some(idp::CustomEmailLambdaVersionConfigType {
            lambda_arn: arn.to_owned(),
            lambda_version: CustomEmailSenderLambdaVersionType::V10,
        }),
        kms_key_id: Some(KEY.to_owned()),
        ..Default::default()
    };
    let abroad = "arn:aws:lambda:us-east-1:123456789012:function:check";
    let role = "arn:aws:iam::123456789012:role/check";
    let cross_region = "Cross-region lambda functions are not supported";
    for (given, message) in [
        (pre_sign_up(abroad), cross_region),
        (tokens(abroad), cross_region),
        (sender(abroad), cross_region),
        (pre_sign_up(role), "`PreSignUp` is not the ARN of a function"),
        (tokens(role), "`PreTokenGeneration` is not the ARN of a function"),
        (sender(role), "`CustomEmailSender` is not the ARN of a function"),
    ] {
        let code = ErrorCode::InvalidParameterException;
        assert_refused(create(&world, given.clone()).await, code, message);
        let id = world.pool_id().await;
        let request =
            idp::UpdateUserPoolRequest { user_pool_id: id.clone(), lambda_config: Some(given), ..Default::default() };
        assert_refused(update(&world, request).await, code, message);
        let unchanged = Some(idp::LambdaConfigType::default());
        assert_eq!(describe(&world, &id).await.unwrap().lambda_config, unchanged);
    }
    let elsewhere = "arn:aws:lambda:eu-west-1:999999999999:function:check:live";
    create(&world, pre_sign_up(elsewhere)).await.unwrap();
}

#[tokio::test]
async fn a_server_without_functions_says_so() {
    let mut world = world();
    world.ctx.functions = Arc::new(NoFunctions);
    assert_refused(
        create(&world, config(&[Trigger::CustomMessage])).await,
        ErrorCode::InvalidParameterException,
        "the function of `CustomMessage` cannot be called: no functions are configured",
    );
    create(&world, idp::LambdaConfigType::default()).await.unwrap();
}

#[tokio::test]
async fn senders_of_messages_need_a_key_that_can_be_used() {
    let mut world = World::new();
    world.ctx.data_keys = Arc::new(NoDataKeys);
    let sender = |key: Option<&str>| idp::LambdaConfigType {
        custom_email_sender: Some(email_sender("email")),
        kms_key_id: key.map(str::to_owned),
        ..Default::default()
    };
    let sms = idp::LambdaConfigType { custom_email_sender: None, kms_key_id: None, ..everything() };
    let missing = "KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.";
    for (given, message) in [
        (sender(None), missing),
        (sms, missing),
        (sender(Some("arn:aws:kms:us-east-1:123456789012:key/0d9a1b3c")), "Invalid arn us-east-1"),
        (sender(Some("arn:aws:iam::123456789012:role/check")), "`KMSKeyID` is not the ARN of a key"),
        (sender(Some(KEY)), "the key of `KMSKeyID` cannot be used: no key service is configured"),
        (
            idp::LambdaConfigType { kms_key_id: Some(KEY.to_owned()), ..Default::default() },
            "the key of `KMSKeyID` cannot be used: no key service is configured",
        ),
    ] {
        assert_refused(create(&world, given).await, ErrorCode::InvalidParameterException, message);
    }
}

#[tokio::test]
async fn the_lowest_tier_has_the_first_version_of_token_events_only() {
    let world = world();
    let id = world.pool_id().await;
    for (version, name) in [(Version::V20, "V2_0"), (Version::V30, "V3_0")] {
        let message = format!(
            "The following features need to be disabled for the LITE pricing tier configured: Token Customization with \
             Pre-Token Generation Lambda {name}"
        );
        let code = ErrorCode::FeatureUnavailableInTierException;
        let request = idp::CreateUserPoolRequest {
            pool_name: "pool".to_owned(),
            lambda_config: Some(versioned(arn("tokens"), version)),
            user_pool_tier: Some(idp::UserPoolTierType::Lite),
            ..Default::default()
        };
        assert_refused(pools::create_user_pool(permit(), request, &world.ctx).await, code, &message);
        let request = idp::UpdateUserPoolRequest {
            user_pool_id: id.clone(),
            lambda_config: Some(versioned(arn("tokens"), version)),
            user_pool_tier: Some(idp::UserPoolTierType::Lite),
            ..Default::default()
        };
        assert_refused(update(&world, request.clone()).await, code, &message);
        update(&world, idp::UpdateUserPoolRequest { user_pool_tier: None, ..request }).await.unwrap();
    }
    let first = idp::UpdateUserPoolRequest {
        user_pool_id: id.clone(),
        lambda_config: Some(versioned(arn("tokens"), Version::V10)),
        user_pool_tier: Some(idp::UserPoolTierType::Lite),
        ..Default::default()
    };
    update(&world, first).await.unwrap();
}
