//! Pools: defaults, replacement of settings, schema, tags, deletion, paging, keys.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::{self as idp, ErrorCode, operations};
use cognomen_contract::{CommonCode, Error};
use cognomen_model::signing::TokenKind;
use cognomen_store::Condition;
use cognomen_store::testing::find_bytes;
use cognomen_userpool::directory::address;
use cognomen_userpool::ops::{clients, groups, pools};

use crate::support::{ACCOUNT, REGION, World, assert_code, assert_refused, permit};

pub(crate) async fn describe(world: &World, pool_id: &str) -> Result<idp::UserPoolType, Error> {
    let request = idp::DescribeUserPoolRequest { user_pool_id: pool_id.to_owned() };
    Ok(pools::describe_user_pool(permit(), request, &world.ctx).await?.user_pool.unwrap())
}

pub(crate) async fn update(world: &World, request: idp::UpdateUserPoolRequest) -> Result<(), Error> {
    pools::update_user_pool(permit(), request, &world.ctx).await.map(drop)
}

async fn delete(world: &World, pool_id: &str) -> Result<(), Error> {
    let request = idp::DeleteUserPoolRequest { user_pool_id: pool_id.to_owned() };
    pools::delete_user_pool(permit(), request, &world.ctx).await
}

#[tokio::test]
async fn a_new_pool_has_cognitos_defaults() {
    let world = World::new();
    let made = world.pool(idp::CreateUserPoolRequest::default()).await;
    let id = made.id.clone().unwrap();
    assert!(id.starts_with("eu-west-1_") && id.len() == "eu-west-1_".len() + 9);
    assert_eq!(made.arn, Some(format!("arn:aws:cognito-idp:{REGION}:{ACCOUNT}:userpool/{id}")));
    assert_eq!(describe(&world, &id).await.unwrap(), made);

    let json = serde_json::to_value(&made).unwrap();
    let expected = serde_json::json!({
        "Policies": {
            "PasswordPolicy": {
                "MinimumLength": 8, "RequireUppercase": true, "RequireLowercase": true, "RequireNumbers": true,
                "RequireSymbols": true, "TemporaryPasswordValidityDays": 7
            },
            "SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD"]}
        },
        "DeletionProtection": "INACTIVE",
        "LambdaConfig": {},
        "VerificationMessageTemplate": {"DefaultEmailOption": "CONFIRM_WITH_CODE"},
        "UserAttributeUpdateSettings": {"AttributesRequireVerificationBeforeUpdate": []},
        "MfaConfiguration": "OFF",
        "EstimatedNumberOfUsers": 0,
        "EmailConfiguration": {"EmailSendingAccount": "COGNITO_DEFAULT"},
        "UserPoolTags": {},
        "AdminCreateUserConfig": {"AllowAdminCreateUserOnly": false, "UnusedAccountValidityDays": 7},
        "AccountRecoverySetting": {"RecoveryMechanisms": [
            {"Priority": 1, "Name": "verified_email"}, {"Priority": 2, "Name": "verified_phone_number"}
        ]},
        "UserPoolTier": "ESSENTIALS",
    });
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(json.get(name), Some(value), "{name}");
    }
    let present: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    for absent in ["SmsConfiguration", "DeviceConfiguration", "UserPoolAddOns", "Status", "AliasAttributes"] {
        assert!(!present.contains(&absent), "{absent}");
    }
    assert_eq!(json["SchemaAttributes"].as_array().unwrap().len(), 21);
}

#[tokio::test]
async fn what_cannot_be_honoured_is_refused_and_nothing_is_made() {
    let world = World::new();
    let cases = [(
        idp::CreateUserPoolRequest {
            issuer_configuration: Some(idp::IssuerConfigurationType { type_: Some(idp::IssuerType::Updated) }),
            ..Default::default()
        },
        "`IssuerConfiguration` is not implemented",
    )];
    for (request, message) in cases {
        let request = idp::CreateUserPoolRequest { pool_name: "p".to_owned(), ..request };
        let answer = pools::create_user_pool(permit(), request, &world.ctx).await;
        assert_refused(answer, CommonCode::NotImplemented, message);
    }
    let both = idp::CreateUserPoolRequest {
        pool_name: "p".to_owned(),
        alias_attributes: Some(vec![idp::AliasAttributeType::Email]),
        username_attributes: Some(vec![idp::UsernameAttributeType::Email]),
        ..Default::default()
    };
    let answer = pools::create_user_pool(permit(), both, &world.ctx).await;
    let message = "Only one of the aliasAttributes or usernameAttributes can be set in a User pool.";
    assert_refused(answer, ErrorCode::InvalidParameterException, message);
    let nobody_could_sign_up = idp::CreateUserPoolRequest {
        pool_name: "p".to_owned(),
        alias_attributes: Some(vec![idp::AliasAttributeType::PreferredUsername]),
        schema: Some(vec![idp::SchemaAttributeType {
            name: Some("preferred_username".to_owned()),
            required: Some(true),
            ..Default::default()
        }]),
        ..Default::default()
    };
    let answer = pools::create_user_pool(permit(), nobody_could_sign_up, &world.ctx).await;
    assert_code(answer, ErrorCode::InvalidParameterException);
    assert_eq!(pools::pool_ids(&world.ctx).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn protection_stands_before_deletion_and_deletion_is_complete() {
    let world = World::new();
    let made = world
        .pool(idp::CreateUserPoolRequest {
            deletion_protection: Some(idp::DeletionProtectionType::Active),
            ..Default::default()
        })
        .await;
    let id = made.id.unwrap();
    let other = world.pool_id().await;
    let client = world.client(&id, idp::CreateUserPoolClientRequest::default()).await.client_id.unwrap();
    let message = "The user pool cannot be deleted because deletion protection is activated. Deletion protection must \
                   be inactivated first.";
    assert_refused(delete(&world, &id).await, ErrorCode::InvalidParameterException, message);

    let request = idp::UpdateUserPoolRequest { user_pool_id: id.clone(), ..Default::default() };
    update(&world, request).await.unwrap();
    delete(&world, &id).await.unwrap();
    assert_code(describe(&world, &id).await, ErrorCode::ResourceNotFoundException);
    assert_code(delete(&world, &id).await, ErrorCode::ResourceNotFoundException);
    assert!(world.ctx.client(&client).await.is_err());
    let scope = cognomen_store::Scope::pool(&id);
    assert!(!world.ctx.store.has_scope(&scope).await.unwrap());
    assert_eq!(pools::pool_ids(&world.ctx).await.unwrap(), std::slice::from_ref(&other));

    pools::finish_deletions(&world.ctx).await.unwrap();
    assert_eq!(pools::finish_deletions(&world.ctx).await.unwrap(), 0);
    assert_eq!(world.ctx.store.sweep_scope(&scope).await.unwrap(), 0);
    assert!(describe(&world, &other).await.is_ok());
}

#[tokio::test]
async fn a_pool_of_another_region_is_not_found() {
    let world = World::new();
    let id = world.pool_id().await;
    let elsewhere = id.replace(REGION, "us-east-1");
    for unknown in [elsewhere.as_str(), "eu-west-1_unknown00"] {
        assert_code(describe(&world, unknown).await, ErrorCode::ResourceNotFoundException);
        let request = idp::UpdateUserPoolRequest { user_pool_id: unknown.to_owned(), ..Default::default() };
        assert_code(update(&world, request).await, ErrorCode::ResourceNotFoundException);
    }
}

#[tokio::test]
async fn listing_pages_through_all_pools_and_refuses_foreign_tokens() {
    let world = World::new();
    let mut made = Vec::new();
    for _ in 0..5 {
        made.push(world.pool_id().await);
    }
    made.sort();
    let list = async |next_token: Option<String>| {
        let request = idp::ListUserPoolsRequest { max_results: 2, next_token };
        pools::list_user_pools(permit::<operations::ListUserPools>(), request, &world.ctx).await
    };
    let (mut seen, mut token) = (Vec::new(), None);
    loop {
        let page = list(token).await.unwrap();
        seen.extend(page.user_pools.unwrap().into_iter().map(|pool| pool.id.unwrap()));
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    assert_eq!(seen, made);
    let token = list(None).await.unwrap().next_token.unwrap();
    let tampered = format!("{}A", &token[..token.len() - 1]);
    let tampered = if tampered == token { format!("{}B", &token[..token.len() - 1]) } else { tampered };
    for bad in [tampered.as_str(), "x", "%%%", ""] {
        assert_code(list(Some(bad.to_owned())).await, ErrorCode::InvalidParameterException);
    }
    let foreign = idp::ListUserPoolClientsRequest {
        user_pool_id: made[0].clone(),
        next_token: Some(token),
        ..Default::default()
    };
    let answer = clients::list_user_pool_clients(permit(), foreign, &world.ctx).await;
    assert_code(answer, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn custom_attributes_are_added_all_or_none() {
    let world = World::new();
    let id = world.pool_id().await;
    let attribute = |name: &str| idp::SchemaAttributeType {
        name: Some(name.to_owned()),
        attribute_data_type: Some(idp::AttributeDataType::String),
        ..Default::default()
    };
    let add = async |names: &[&str]| {
        let request = idp::AddCustomAttributesRequest {
            user_pool_id: id.clone(),
            custom_attributes: names.iter().map(|name| attribute(name)).collect(),
        };
        pools::add_custom_attributes(permit(), request, &world.ctx).await
    };
    add(&["tenant"]).await.unwrap();
    let message = "custom:tenant: Existing attribute already has name custom:tenant.";
    assert_refused(add(&["level", "tenant"]).await, ErrorCode::InvalidParameterException, message);
    let schema = describe(&world, &id).await.unwrap().schema_attributes.unwrap();
    let names: Vec<_> = schema.iter().skip(21).map(|a| a.name.as_deref().unwrap()).collect();
    assert_eq!(names, ["custom:tenant"]);
}

#[tokio::test]
async fn tags_are_set_read_and_removed_by_resource_name() {
    let world = World::new();
    let arn = world.pool(idp::CreateUserPoolRequest::default()).await.arn.unwrap();
    let tags = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    };
    let request = idp::TagResourceRequest { resource_arn: arn.clone(), tags: tags(&[("a", "1"), ("b", "2")]) };
    pools::tag_resource(permit(), request, &world.ctx).await.unwrap();
    let request =
        idp::UntagResourceRequest { resource_arn: arn.clone(), tag_keys: vec!["a".to_owned(), "z".to_owned()] };
    pools::untag_resource(permit(), request, &world.ctx).await.unwrap();
    let list = async |arn: &str| {
        let request = idp::ListTagsForResourceRequest { resource_arn: arn.to_owned() };
        pools::list_tags_for_resource(permit(), request, &world.ctx).await
    };
    assert_eq!(list(&arn).await.unwrap().tags, Some(tags(&[("b", "2")])));
    for unknown in [arn.replace(ACCOUNT, "999999999999"), format!("{arn}x"), arn.replace("userpool", "pool")] {
        assert_code(list(&unknown).await, ErrorCode::ResourceNotFoundException);
    }
}

#[tokio::test]
async fn rotated_signing_keys_keep_verifying_until_their_tokens_have_ended() {
    let world = World::new();
    let id = world.pool_id().await;
    let kid = async || {
        let view = world.ctx.pool_anywhere(&id).await.unwrap();
        view.signing.current(TokenKind::Access).unwrap().kid().to_owned()
    };
    let verifies = async |kid: &str| {
        let view = world.ctx.pool_anywhere(&id).await.unwrap();
        view.signing.verifying(TokenKind::Access, kid).is_some() && view.signing.jwks().contains(kid)
    };
    let first = kid().await;
    pools::rotate_signing_keys(&world.ctx, &id).await.unwrap();
    let second = kid().await;
    assert_ne!(first, second);
    assert!(verifies(&first).await && verifies(&second).await);
    world.clock.advance(26 * 3600);
    pools::rotate_signing_keys(&world.ctx, &id).await.unwrap();
    assert!(!verifies(&first).await && verifies(&second).await);
    assert!(pools::rotate_signing_keys(&world.ctx, "eu-west-1_unknown00").await.is_err());
}

#[tokio::test]
async fn nothing_given_is_readable_on_disk() {
    let world = World::new();
    let pool = world
        .pool(idp::CreateUserPoolRequest {
            user_pool_tags: Some(BTreeMap::from([("known-tag".to_owned(), "known-tag-value".to_owned())])),
            ..Default::default()
        })
        .await;
    let pool_id = pool.id.unwrap();
    let request = idp::CreateUserPoolClientRequest {
        client_secret: Some("knownsecretknownsecretknownsecret".to_owned()),
        callback_urls: Some(vec!["https://known.example/callback".to_owned()]),
        ..Default::default()
    };
    world.client(&pool_id, request).await;
    let request = idp::CreateGroupRequest {
        user_pool_id: pool_id,
        group_name: "known-group".to_owned(),
        description: Some("known-description".to_owned()),
        ..Default::default()
    };
    groups::create_group(permit(), request, &world.ctx).await.unwrap();
    for known in ["known-tag", "knownsecret", "known.example", "known-group", "known-description", "EmailConfiguration"]
    {
        assert_eq!(find_bytes(world.folder.path(), known.as_bytes()), None, "{known}");
    }
}

#[tokio::test]
async fn of_two_changes_at_once_none_is_lost() {
    let world = World::new();
    let pool = world.pool(idp::CreateUserPoolRequest::default()).await;
    let (id, arn) = (pool.id.unwrap(), pool.arn.unwrap());
    let tag = async |key: &str| {
        let tags = BTreeMap::from([(key.to_owned(), String::new())]);
        let request = idp::TagResourceRequest { resource_arn: arn.clone(), tags };
        pools::tag_resource(permit(), request, &world.ctx).await
    };
    let (left, right) = tokio::join!(tag("left"), tag("right"));
    assert!(left.is_ok() && right.is_ok());
    let tags = describe(&world, &id).await.unwrap().user_pool_tags.unwrap();
    assert_eq!(tags.into_keys().collect::<Vec<_>>(), ["left", "right"]);
}

#[tokio::test]
async fn an_interrupted_deletion_is_finished_later() {
    let world = World::new();
    let id = world.pool_id().await;
    let client = world.client(&id, idp::CreateUserPoolClientRequest::default()).await.client_id.unwrap();
    let mut batch = world.ctx.store.batch();
    batch.delete(&address::settings(&id), Condition::Present);
    batch.delete(&address::signing(&id), Condition::Present);
    batch.replace(&address::deleted_pool(&id), &()).unwrap();
    world.ctx.store.commit(batch).await.unwrap();
    assert_eq!(pools::finish_deletions(&world.ctx).await.unwrap(), 1);
    assert_eq!(world.ctx.store.get::<String>(&address::client_pool(&client)).await.unwrap(), None);
    assert_eq!(world.ctx.store.sweep_scope(&address::scope(&id)).await.unwrap(), 0);
}
