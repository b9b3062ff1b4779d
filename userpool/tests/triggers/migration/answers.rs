//! What a function's answer makes of a user, and which answers make none.

use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType as Flow, ChallengeNameType as Name, ErrorCode, UserStatusType,
};
use cognomen_userpool::ops::pools;
use cognomen_userpool::triggers::Trigger;
use serde_json::{Value, json};

use super::super::{PASSWORD, Scene, client, masking_client};
use super::{USER, WRONG, WRONG_CREDENTIALS, mary, mary_with, of, scene, with_attributes};
use crate::support::{assert_code, assert_refused, permit};

#[tokio::test]
async fn answers_that_say_nothing_that_can_be_read_migrate_nobody() {
    for masks in [false, true] {
        let scene = scene(masks).await;
        let unreadable = ErrorCode::UserNotFoundException;
        for (round, answer) in [Value::Null, json!(""), json!({}), json!([])].into_iter().enumerate() {
            scene.world.functions.on(Trigger::UserMigration, move |_| Ok(answer.clone()));
            let name = format!("user-{round}");
            assert_refused(scene.password(&name, PASSWORD).await, unreadable, &scene.not_migrated());
            assert_refused(scene.forgets(&name).await, unreadable, &scene.not_migrated());
        }
        for (round, wrong) in [
            json!({"userAttributes": {"email": "mary@example.com", "email_verified": true}}),
            json!({"userAttributes": {"name": ["Mary"]}}),
            json!({"userAttributes": {"name": null}}),
            json!({"userAttributes": "mary"}),
            json!({"finalUserStatus": "FORCE_CHANGE_PASSWORD"}),
            json!({"finalUserStatus": "EXTERNAL_PROVIDER"}),
            json!({"finalUserStatus": "confirmed"}),
            json!({"finalUserStatus": true}),
            json!({"messageAction": "RESEND"}),
            json!({"desiredDeliveryMediums": ["PIGEON"]}),
            json!({"desiredDeliveryMediums": "EMAIL"}),
            json!({"forceAliasCreation": "true"}),
            json!({"enableSMSMFA": "true"}),
        ]
        .into_iter()
        .enumerate()
        {
            scene.finds(mary_with(&wrong));
            let name = format!("other-{round}");
            let refused = scene.password(&name, PASSWORD).await;
            assert_eq!(
                refused.as_ref().map_err(cognomen_contract::Error::message).err(),
                Some(scene.not_migrated().as_str()),
                "{wrong}"
            );
            assert_code(refused, unreadable);
            assert!(scene.is_unknown(&name).await, "{wrong}");
        }
    }
}

#[tokio::test]
async fn attributes_that_do_not_fit_make_no_user() {
    let required = idp::SchemaAttributeType {
        name: Some("name".to_owned()),
        required: Some(true),
        mutable: Some(true),
        ..Default::default()
    };
    let text = |name: &str, developer: Option<bool>| idp::SchemaAttributeType {
        name: Some(name.to_owned()),
        attribute_data_type: Some(idp::AttributeDataType::String),
        developer_only_attribute: developer,
        mutable: Some(true),
        string_attribute_constraints: Some(idp::StringAttributeConstraintsType {
            min_length: Some("1".to_owned()),
            max_length: Some("8".to_owned()),
        }),
        ..Default::default()
    };
    let pool = idp::CreateUserPoolRequest {
        schema: Some(vec![required, text("tenant", None), text("role", Some(true))]),
        ..Scene::by_codes()
    };
    let scene = of(&[Trigger::UserMigration], pool, client()).await;
    scene.finds(with_attributes(&json!({"name": "Mary", "custom:tenant": "a"})));
    scene.password(USER, PASSWORD).await.unwrap();
    let wrong = [
        json!({"email": "mary@example.com"}),
        json!({"name": "Mary", "sub": "34343434-3434-3434-3434-343434343434"}),
        json!({"name": "Mary", "sub": ""}),
        json!({"name": "Mary", "identities": "[]"}),
        json!({"name": "Mary", "dev:custom:role": "admin"}),
        json!({"name": "Mary", "custom:role": "admin"}),
        json!({"name": "Mary", "cognito:groups": "admin"}),
        json!({"name": "Mary", "cognito:user_status": "CONFIRMED"}),
        json!({"name": "Mary", "custom:admin": "true"}),
        json!({"name": "Mary", "custom:tenant": "123456789"}),
        json!({"name": "M".repeat(2049)}),
        json!({"name": "Mary", "email": "mary"}),
        json!({"name": "Mary", "phone_number": "555"}),
        json!({"name": "Mary", "email_verified": "true"}),
        json!({"name": "Mary", "email": "mary@example.com", "email_verified": "yes"}),
    ];
    for (round, attributes) in wrong.into_iter().enumerate() {
        let name = format!("user-{round}");
        scene.finds(with_attributes(&attributes));
        let refused = scene.password(&name, PASSWORD).await;
        assert!(refused.is_err(), "{attributes}");
        assert_refused(refused, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
        assert!(scene.is_unknown(&name).await, "{attributes}");
    }
}

#[tokio::test]
async fn a_user_whose_password_must_be_reset_is_told_so() {
    let scene = scene(true).await;
    scene.finds(mary_with(&json!({"finalUserStatus": "RESET_REQUIRED"})));
    let message = "Password reset required for the user";
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::PasswordResetRequiredException, message);
    assert_eq!(scene.status(USER).await, UserStatusType::ResetRequired);
    let by_admin = scene.admin(Flow::AdminUserPasswordAuth, USER, PASSWORD).await;
    assert_refused(by_admin, ErrorCode::PasswordResetRequiredException, message);
    assert_eq!(scene.world.functions.events().len(), 1);
}

#[tokio::test]
async fn users_are_welcomed_unless_the_function_says_otherwise() {
    let both = json!({"email": "mary@example.com", "phone_number": "+15555550100"});
    let cases = [
        (json!({"userAttributes": both}), vec!["+15555550100"]),
        (json!({"userAttributes": {"email": "mary@example.com"}}), vec!["mary@example.com"]),
        (json!({"userAttributes": {"name": "Mary"}}), vec![]),
        (json!({"userAttributes": both, "desiredDeliveryMediums": ["EMAIL"]}), vec!["mary@example.com"]),
        (
            json!({"userAttributes": both, "desiredDeliveryMediums": ["EMAIL", "SMS", "EMAIL"]}),
            vec!["+15555550100", "mary@example.com"],
        ),
        (json!({"userAttributes": both, "desiredDeliveryMediums": ["SMS"], "messageAction": "SUPPRESS"}), vec![]),
    ];
    for (response, expected) in cases {
        let scene = scene(false).await;
        scene.finds(response.clone());
        assert!(scene.password(USER, PASSWORD).await.is_ok(), "{response}");
        let sent = scene.world.messages.all();
        assert_eq!(sent.iter().map(|message| message.to.as_str()).collect::<Vec<_>>(), expected, "{response}");
        for message in sent {
            assert!(!message.body.contains(PASSWORD) && message.code.is_none(), "the password is not sent");
        }
    }
    let scene = scene(false).await;
    scene.finds(json!({"userAttributes": {"name": "Mary"}, "desiredDeliveryMediums": ["EMAIL"]}));
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    assert!(scene.is_unknown(USER).await);
}

#[tokio::test]
async fn the_function_may_switch_codes_by_sms_on() {
    let number = json!({"phone_number": "+15555550100", "phone_number_verified": "true"});
    let answer = json!({"userAttributes": number, "enableSMSMFA": true, "messageAction": "SUPPRESS"});
    let sms = idp::SmsConfigurationType {
        sns_caller_arn: Some("arn:aws:iam::123456789012:role/sms".to_owned()),
        ..Default::default()
    };
    let pool = idp::CreateUserPoolRequest { sms_configuration: Some(sms.clone()), ..Default::default() };
    let scene = of(&[Trigger::UserMigration], pool, client()).await;
    scene.finds(answer.clone());
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    let request = idp::SetUserPoolMfaConfigRequest {
        user_pool_id: scene.pool_id.clone(),
        mfa_configuration: Some(idp::UserPoolMfaType::Optional),
        sms_mfa_configuration: Some(idp::SmsMfaConfigType { sms_configuration: Some(sms), ..Default::default() }),
        software_token_mfa_configuration: None,
        email_mfa_configuration: None,
        web_authn_configuration: None,
    };
    pools::set_user_pool_mfa_config(permit(), request, &scene.world.ctx).await.unwrap();
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::SmsMfa));
    assert_eq!(scene.world.messages.last().to, "+15555550100");
    scene.finds(mary_with(&json!({"enableSMSMFA": true})));
    assert_refused(scene.password("anne", PASSWORD).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    assert!(scene.is_unknown("anne").await);
}

#[tokio::test]
async fn an_alias_changes_hands_only_when_the_function_says_so() {
    let pool = idp::CreateUserPoolRequest {
        alias_attributes: Some(vec![idp::AliasAttributeType::Email]),
        ..Scene::by_codes()
    };
    let scene = of(&[Trigger::UserMigration], pool, client()).await;
    scene
        .user("anne", |user, _| {
            user.attributes.insert("email".to_owned(), "mary@example.com".to_owned());
            user.set_verified("email", true);
        })
        .await;
    for kept in [Value::Null, json!(false)] {
        scene.finds(mary_with(&json!({"forceAliasCreation": kept})));
        let refused = scene.password(USER, PASSWORD).await;
        assert_refused(refused, ErrorCode::UserNotFoundException, &scene.not_migrated());
        assert!(scene.is_unknown(USER).await);
        assert_eq!(scene.value("anne", "email_verified").await.as_deref(), Some("true"));
    }
    scene.finds(mary_with(&json!({"forceAliasCreation": true})));
    scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(scene.value("anne", "email_verified").await.as_deref(), Some("false"));
    assert_eq!(scene.get("mary@example.com").await.unwrap().username, USER);
}

#[tokio::test]
async fn addresses_become_attributes_where_they_are_the_user_name() {
    let pool = idp::CreateUserPoolRequest {
        username_attributes: Some(vec![idp::UsernameAttributeType::Email]),
        ..Scene::by_codes()
    };
    let scene = of(&[Trigger::UserMigration], pool, client()).await;
    scene.password("mary@example.com", PASSWORD).await.unwrap();
    let made = scene.get("mary@example.com").await.unwrap();
    assert_eq!(Some(made.username), scene.value("mary@example.com", "sub").await);
    assert!(scene.srp("mary@example.com", PASSWORD).await.is_ok());
    for other in ["anne@example.com", "Mary@example.com"] {
        assert_refused(scene.password(other, PASSWORD).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
        assert!(scene.is_unknown(other).await);
    }
    let message = "Username should be an email.";
    assert_refused(scene.password("anne", PASSWORD).await, ErrorCode::InvalidParameterException, message);
}

#[tokio::test]
async fn names_are_found_again_where_case_does_not_count() {
    let pool = idp::CreateUserPoolRequest {
        username_attributes: Some(vec![idp::UsernameAttributeType::Email]),
        username_configuration: Some(idp::UsernameConfigurationType { case_sensitive: false }),
        ..Scene::by_codes()
    };
    let scene = of(&[Trigger::UserMigration], pool, client()).await;
    for name in ["MARY@example.com", "mary@example.com"] {
        assert!(scene.password(name, PASSWORD).await.unwrap().authentication_result.is_some());
    }
    assert_eq!(scene.world.functions.events().len(), 1);
}

#[tokio::test]
async fn addresses_are_no_user_names_where_they_are_aliases() {
    let pool = idp::CreateUserPoolRequest {
        alias_attributes: Some(vec![idp::AliasAttributeType::Email]),
        ..Scene::by_codes()
    };
    let scene = of(&[Trigger::UserMigration], pool, masking_client()).await;
    let wrong = scene.password("mary@example.com", WRONG).await;
    assert_code(wrong, ErrorCode::UserLambdaValidationException);
    assert_code(scene.password("mary@example.com", PASSWORD).await, ErrorCode::InvalidParameterException);
    assert!(scene.is_unknown("mary@example.com").await);
}

#[tokio::test]
async fn a_password_that_breaks_the_policy_is_kept_as_it_is() {
    let scene = scene(false).await;
    scene.world.functions.answer(Trigger::UserMigration, mary());
    assert!(scene.password(USER, "abc").await.unwrap().authentication_result.is_some());
    assert!(scene.srp(USER, "abc").await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn an_answer_of_theirs_that_is_none_makes_no_user() {
    let scene = of(&[Trigger::UserMigration, Trigger::PreSignUp], Scene::by_codes(), masking_client()).await;
    scene.world.functions.on(Trigger::PreSignUp, |_| Ok(Value::Null));
    let message = "Invalid lambda function output : Invalid JSON";
    for refused in [scene.password(USER, PASSWORD).await.err(), scene.forgets(USER).await.err()] {
        assert_refused(refused.map_or(Ok(()), Err), ErrorCode::InvalidLambdaResponseException, message);
    }
    assert!(scene.is_unknown(USER).await);
}

#[tokio::test]
async fn the_status_of_who_forgot_a_password_may_be_given() {
    let scene = scene(false).await;
    scene.finds(mary_with(&json!({"finalUserStatus": "CONFIRMED"})));
    scene.forgets(USER).await.unwrap();
    assert_eq!(scene.status(USER).await, UserStatusType::Confirmed);
    for password in [PASSWORD, ""] {
        assert!(scene.password(USER, password).await.is_err(), "no password is right");
    }
}
