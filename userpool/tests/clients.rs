//! App clients: defaults, settings, secrets, paging.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode, ExplicitAuthFlowsType as Flow};
use cognomen_userpool::ops::{clients, pools, signin};

use crate::support::{World, assert_code, assert_refused, permit};

async fn create(
    world: &World,
    pool_id: &str,
    request: idp::CreateUserPoolClientRequest,
) -> Result<idp::UserPoolClientType, Error> {
    let request = idp::CreateUserPoolClientRequest {
        user_pool_id: pool_id.to_owned(),
        client_name: "client".to_owned(),
        ..request
    };
    Ok(clients::create_user_pool_client(permit(), request, &world.ctx).await?.user_pool_client.unwrap())
}

async fn describe(world: &World, pool_id: &str, client_id: &str) -> Result<idp::UserPoolClientType, Error> {
    let request =
        idp::DescribeUserPoolClientRequest { user_pool_id: pool_id.to_owned(), client_id: client_id.to_owned() };
    Ok(clients::describe_user_pool_client(permit(), request, &world.ctx).await?.user_pool_client.unwrap())
}

#[tokio::test]
async fn a_new_client_has_cognitos_defaults() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let made = world.client(&pool_id, idp::CreateUserPoolClientRequest::default()).await;
    let id = made.client_id.clone().unwrap();
    assert_eq!(id.len(), 26);
    assert_eq!((&made.client_secret, made.client_type), (&None, Some(idp::ClientTypeType::Regular)));
    assert_eq!(made.refresh_token_validity, Some(30));
    assert_eq!((made.access_token_validity, made.id_token_validity), (None, None));
    let flows = made.explicit_auth_flows.clone().unwrap();
    assert_eq!(flows, [Flow::AllowCustomAuth, Flow::AllowRefreshTokenAuth, Flow::AllowUserSrpAuth]);
    assert_eq!((made.enable_token_revocation, made.auth_session_validity), (Some(true), Some(3)));
    assert_eq!(made.allowed_o_auth_flows_user_pool_client, Some(false));
    assert_eq!((&made.read_attributes, &made.write_attributes), (&None, &None));
    assert_eq!(describe(&world, &pool_id, &id).await.unwrap(), made);
}

#[tokio::test]
async fn the_lite_tier_has_neither_choice_nor_rotation() {
    let world = World::new();
    let lite = idp::CreateUserPoolRequest { user_pool_tier: Some(idp::UserPoolTierType::Lite), ..Default::default() };
    let pool_id = world.pool(lite).await.id.unwrap();
    let rotating = idp::CreateUserPoolClientRequest {
        refresh_token_rotation: Some(idp::RefreshTokenRotationType {
            feature: idp::FeatureType::Enabled,
            retry_grace_period_seconds: None,
        }),
        ..Default::default()
    };
    let choosing =
        idp::CreateUserPoolClientRequest { explicit_auth_flows: Some(vec![Flow::AllowUserAuth]), ..Default::default() };
    let code = ErrorCode::FeatureUnavailableInTierException;
    let text =
        "The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation";
    assert_refused(create(&world, &pool_id, rotating).await, code, text);
    assert_code(create(&world, &pool_id, choosing.clone()).await, code);
    let made = create(&world, &pool_id, idp::CreateUserPoolClientRequest::default()).await.unwrap();
    let update = idp::UpdateUserPoolClientRequest {
        user_pool_id: pool_id.clone(),
        client_id: made.client_id.unwrap(),
        explicit_auth_flows: choosing.explicit_auth_flows,
        ..Default::default()
    };
    assert_code(clients::update_user_pool_client(permit(), update, &world.ctx).await, code);
}

#[tokio::test]
async fn a_client_of_a_pool_that_went_to_the_lite_tier_offers_no_choice() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let choosing =
        idp::CreateUserPoolClientRequest { explicit_auth_flows: Some(vec![Flow::AllowUserAuth]), ..Default::default() };
    let client_id = create(&world, &pool_id, choosing).await.unwrap().client_id.unwrap();
    let begin = || idp::InitiateAuthRequest {
        auth_flow: idp::AuthFlowType::UserAuth,
        auth_parameters: Some([("USERNAME".to_owned(), "nobody".to_owned())].into()),
        client_id: client_id.clone(),
        analytics_metadata: None,
        client_metadata: None,
        session: None,
        user_context_data: None,
    };
    let before = signin::initiate_auth(permit(), begin(), &world.ctx).await;
    assert_code(before.map(drop), ErrorCode::UserNotFoundException);
    let down = idp::UpdateUserPoolRequest {
        user_pool_id: pool_id.clone(),
        user_pool_tier: Some(idp::UserPoolTierType::Lite),
        ..Default::default()
    };
    pools::update_user_pool(permit(), down, &world.ctx).await.unwrap();
    let after = signin::initiate_auth(permit(), begin(), &world.ctx).await;
    assert_code(after.map(drop), ErrorCode::FeatureUnavailableInTierException);
}

#[tokio::test]
async fn attributes_must_exist_and_include_the_required_ones() {
    let world = World::new();
    let required =
        idp::SchemaAttributeType { name: Some("email".to_owned()), required: Some(true), ..Default::default() };
    let pool = world.pool(idp::CreateUserPoolRequest { schema: Some(vec![required]), ..Default::default() }).await;
    let pool_id = pool.id.unwrap();
    let names = |list: &[&str]| Some(list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    let read = idp::CreateUserPoolClientRequest { read_attributes: names(&["custom:x"]), ..Default::default() };
    let message = "Invalid read attributes specified while creating a client";
    assert_refused(create(&world, &pool_id, read).await, ErrorCode::InvalidParameterException, message);
    for written in [&["custom:x", "email"][..], &["name"], &["email", "sub"], &["email", "email_verified"]] {
        let write = idp::CreateUserPoolClientRequest { write_attributes: names(written), ..Default::default() };
        let message = "Invalid write attributes specified while creating a client";
        assert_refused(create(&world, &pool_id, write).await, ErrorCode::InvalidParameterException, message);
    }
    let good = idp::CreateUserPoolClientRequest {
        read_attributes: names(&["email", "email_verified", "sub"]),
        write_attributes: names(&["email", "name"]),
        ..Default::default()
    };
    assert!(create(&world, &pool_id, good).await.is_ok());
}

#[tokio::test]
async fn an_update_replaces_settings_and_keeps_name_and_secrets() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let request = idp::CreateUserPoolClientRequest {
        generate_secret: Some(true),
        explicit_auth_flows: Some(vec![Flow::AllowUserPasswordAuth, Flow::AllowRefreshTokenAuth]),
        callback_urls: Some(vec!["https://app.example/cb".to_owned()]),
        enable_token_revocation: Some(false),
        ..Default::default()
    };
    let made = world.client(&pool_id, request).await;
    let id = made.client_id.clone().unwrap();
    assert_eq!(made.client_secret.as_ref().map(String::len), Some(52));
    world.clock.advance(5);
    let request = idp::UpdateUserPoolClientRequest {
        user_pool_id: pool_id.clone(),
        client_id: id.clone(),
        access_token_validity: Some(2),
        ..Default::default()
    };
    let answer = clients::update_user_pool_client(permit(), request, &world.ctx).await.unwrap();
    let now = describe(&world, &pool_id, &id).await.unwrap();
    assert_eq!(answer.user_pool_client.as_ref(), Some(&now));
    assert_eq!((&now.client_name, &now.client_secret), (&made.client_name, &made.client_secret));
    assert_eq!((now.access_token_validity, now.callback_urls), (Some(2), None));
    assert_eq!(now.enable_token_revocation, Some(true));
    assert!(now.last_modified_date > made.last_modified_date);
    let request = idp::UpdateUserPoolClientRequest {
        user_pool_id: pool_id.clone(),
        client_id: id.clone(),
        access_token_validity: Some(48),
        ..Default::default()
    };
    let answer = clients::update_user_pool_client(permit(), request, &world.ctx).await;
    assert_refused(answer, ErrorCode::InvalidParameterException, "Invalid range for token validity.");
}

#[tokio::test]
async fn a_client_has_one_or_two_secrets() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let public = world.client(&pool_id, idp::CreateUserPoolClientRequest::default()).await.client_id.unwrap();
    let request = idp::CreateUserPoolClientRequest { generate_secret: Some(true), ..Default::default() };
    let id = world.client(&pool_id, request).await.client_id.unwrap();
    let add = async |client_id: &str, client_secret: Option<&str>| {
        world.clock.advance(1);
        let request = idp::AddUserPoolClientSecretRequest {
            user_pool_id: pool_id.clone(),
            client_id: client_id.to_owned(),
            client_secret: client_secret.map(str::to_owned),
        };
        clients::add_user_pool_client_secret(permit(), request, &world.ctx).await
    };
    let list = async || {
        let request = idp::ListUserPoolClientSecretsRequest {
            user_pool_id: pool_id.clone(),
            client_id: id.clone(),
            next_token: None,
        };
        let answer = clients::list_user_pool_client_secrets(permit(), request, &world.ctx).await.unwrap();
        let secrets = answer.client_secrets.unwrap();
        assert!(secrets.iter().all(|secret| secret.client_secret_value.is_none()));
        secrets.into_iter().map(|secret| secret.client_secret_id.unwrap()).collect::<Vec<_>>()
    };
    let remove = async |secret_id: &str| {
        let request = idp::DeleteUserPoolClientSecretRequest {
            user_pool_id: pool_id.clone(),
            client_id: id.clone(),
            client_secret_id: secret_id.to_owned(),
        };
        clients::delete_user_pool_client_secret(permit(), request, &world.ctx).await
    };
    assert_code(add(&public, None).await, ErrorCode::InvalidParameterException);
    let first = list().await;
    assert_code(remove(&first[0]).await, ErrorCode::InvalidParameterException);
    let added = add(&id, None).await.unwrap().client_secret_descriptor.unwrap();
    assert_eq!(added.client_secret_value.map(|value| value.len()), Some(52));
    assert!(added.client_secret_id.unwrap().starts_with(&format!("{id}--")));
    assert_code(add(&id, None).await, ErrorCode::LimitExceededException);
    assert_code(remove("unknown").await, ErrorCode::ResourceNotFoundException);
    remove(&first[0]).await.unwrap();
    let own = add(&id, Some("abcdefghijklmnopqrstuvwxyz")).await.unwrap().client_secret_descriptor.unwrap();
    assert_eq!(own.client_secret_value, None);
    assert_eq!(list().await.len(), 2);
}

#[tokio::test]
async fn a_deleted_client_is_gone_everywhere() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let id = world.client(&pool_id, idp::CreateUserPoolClientRequest::default()).await.client_id.unwrap();
    let delete = async |pool_id: &str| {
        let request = idp::DeleteUserPoolClientRequest { user_pool_id: pool_id.to_owned(), client_id: id.clone() };
        clients::delete_user_pool_client(permit(), request, &world.ctx).await
    };
    let other = world.pool_id().await;
    assert_code(delete(&other).await, ErrorCode::ResourceNotFoundException);
    assert_code(describe(&world, &other, &id).await, ErrorCode::ResourceNotFoundException);
    delete(&pool_id).await.unwrap();
    assert_code(delete(&pool_id).await, ErrorCode::ResourceNotFoundException);
    assert_code(describe(&world, &pool_id, &id).await, ErrorCode::ResourceNotFoundException);
    assert!(world.ctx.client(&id).await.is_err());
}

#[tokio::test]
async fn listing_pages_through_all_clients_of_one_pool() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    let mut made = Vec::new();
    for _ in 0..5 {
        made.push(world.client(&pool_id, idp::CreateUserPoolClientRequest::default()).await.client_id.unwrap());
    }
    world.client(&other, idp::CreateUserPoolClientRequest::default()).await;
    made.sort();
    let (mut seen, mut token) = (Vec::new(), None);
    loop {
        let request = idp::ListUserPoolClientsRequest {
            user_pool_id: pool_id.clone(),
            max_results: Some(2),
            next_token: token,
            client_type: None,
        };
        let page = clients::list_user_pool_clients(permit(), request, &world.ctx).await.unwrap();
        seen.extend(page.user_pool_clients.unwrap().into_iter().map(|client| client.client_id.unwrap()));
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    assert_eq!(seen, made);
}

#[tokio::test]
async fn no_client_is_made_in_a_pool_that_is_gone() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let request = idp::DeleteUserPoolRequest { user_pool_id: pool_id.clone() };
    pools::delete_user_pool(permit(), request, &world.ctx).await.unwrap();
    let answer = create(&world, &pool_id, idp::CreateUserPoolClientRequest::default()).await;
    assert_code(answer, ErrorCode::ResourceNotFoundException);
}
