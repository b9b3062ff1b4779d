//! `UpdateUserPool`: what it replaces and what it leaves alone.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};

use crate::pools::{describe, update};
use crate::support::{World, assert_refused};

#[tokio::test]
async fn an_update_that_does_not_name_them_keeps_attributes_that_wait_for_their_code() {
    let world = World::new();
    let email = Some(vec![idp::VerifiedAttributeType::Email]);
    let waiting = |attributes| idp::UserAttributeUpdateSettingsType {
        attributes_require_verification_before_update: Some(attributes),
    };
    let made = world
        .pool(idp::CreateUserPoolRequest {
            auto_verified_attributes: email.clone(),
            user_attribute_update_settings: Some(waiting(vec![idp::VerifiedAttributeType::Email])),
            ..Default::default()
        })
        .await;
    let id = made.id.unwrap();
    let none = Some(waiting(Vec::new()));
    for (verified, given, kept) in
        [(&email, None, &made.user_attribute_update_settings), (&email, none.clone(), &none), (&None, None, &none)]
    {
        let request = idp::UpdateUserPoolRequest {
            user_pool_id: id.clone(),
            auto_verified_attributes: verified.clone(),
            user_attribute_update_settings: given,
            ..Default::default()
        };
        update(&world, request).await.unwrap();
        assert_eq!(describe(&world, &id).await.unwrap().user_attribute_update_settings, *kept);
    }
    let again = idp::UpdateUserPoolRequest {
        user_pool_id: id.clone(),
        auto_verified_attributes: email,
        user_attribute_update_settings: made.user_attribute_update_settings,
        user_pool_tags: Some(BTreeMap::new()),
        ..Default::default()
    };
    update(&world, again).await.unwrap();
    update(&world, idp::UpdateUserPoolRequest { user_pool_id: id.clone(), ..Default::default() }).await.unwrap();
    assert_eq!(describe(&world, &id).await.unwrap().user_attribute_update_settings, none);
}

#[tokio::test]
async fn an_update_replaces_settings_and_keeps_what_is_fixed() {
    let world = World::new();
    let tags = BTreeMap::from([("a".to_owned(), "b".to_owned())]);
    let made = world
        .pool(idp::CreateUserPoolRequest {
            auto_verified_attributes: Some(vec![idp::VerifiedAttributeType::Email]),
            user_pool_tags: Some(tags.clone()),
            user_pool_tier: Some(idp::UserPoolTierType::Lite),
            username_attributes: Some(vec![idp::UsernameAttributeType::Email]),
            username_configuration: Some(idp::UsernameConfigurationType { case_sensitive: false }),
            ..Default::default()
        })
        .await;
    let id = made.id.clone().unwrap();
    world.clock.advance(60);
    let request = idp::UpdateUserPoolRequest {
        user_pool_id: id.clone(),
        pool_name: Some("renamed".to_owned()),
        deletion_protection: Some(idp::DeletionProtectionType::Active),
        ..Default::default()
    };
    update(&world, request).await.unwrap();
    let now = describe(&world, &id).await.unwrap();
    assert_eq!(now.name.as_deref(), Some("renamed"));
    assert_eq!(now.deletion_protection, Some(idp::DeletionProtectionType::Active));
    assert_eq!((now.auto_verified_attributes, now.user_pool_tags), (None, Some(tags)));
    assert_eq!(now.user_pool_tier, Some(idp::UserPoolTierType::Lite));
    assert_eq!(now.username_attributes, made.username_attributes);
    assert_eq!(now.username_configuration, made.username_configuration);
    assert_eq!(now.creation_date, made.creation_date);
    assert!(now.last_modified_date > made.last_modified_date);
}

#[tokio::test]
async fn settings_that_contradict_themselves_change_nothing() {
    let world = World::new();
    let id = world.pool_id().await;
    let before = describe(&world, &id).await.unwrap();
    let request = idp::UpdateUserPoolRequest {
        user_pool_id: id.clone(),
        user_attribute_update_settings: Some(idp::UserAttributeUpdateSettingsType {
            attributes_require_verification_before_update: Some(vec![idp::VerifiedAttributeType::Email]),
        }),
        ..Default::default()
    };
    let message = "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes";
    assert_refused(update(&world, request).await, ErrorCode::InvalidParameterException, message);
    assert_eq!(describe(&world, &id).await.unwrap(), before);
}
