//! Attributes of a user, changed by the user and by administrators.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_userpool::ops::users;

use super::{Scene, verifies_email, wrong};
use crate::support::{assert_code, assert_refused, permit, permit_of};

fn custom(name: &str, kind: idp::AttributeDataType) -> idp::SchemaAttributeType {
    idp::SchemaAttributeType {
        name: Some(name.to_owned()),
        attribute_data_type: Some(kind),
        mutable: Some(true),
        ..Default::default()
    }
}

async fn with_custom() -> Scene {
    let number =
        idp::NumberAttributeConstraintsType { min_value: Some("1".to_owned()), max_value: Some("9".to_owned()) };
    let text =
        idp::StringAttributeConstraintsType { min_length: Some("2".to_owned()), max_length: Some("4".to_owned()) };
    let schema = vec![
        idp::SchemaAttributeType {
            number_attribute_constraints: Some(number),
            ..custom("level", idp::AttributeDataType::Number)
        },
        idp::SchemaAttributeType {
            string_attribute_constraints: Some(text),
            ..custom("code", idp::AttributeDataType::String)
        },
        custom("vip", idp::AttributeDataType::Boolean),
        custom("since", idp::AttributeDataType::DateTime),
        idp::SchemaAttributeType { mutable: Some(false), ..custom("origin", idp::AttributeDataType::String) },
        idp::SchemaAttributeType {
            name: Some("email".to_owned()),
            required: Some(true),
            mutable: Some(true),
            ..Default::default()
        },
    ];
    let pool = idp::CreateUserPoolRequest { schema: Some(schema), ..verifies_email() };
    Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await
}

#[tokio::test]
async fn custom_attributes_keep_type_and_bounds() {
    let scene = with_custom().await;
    scene
        .sign_up("fred", &[("email", "fred@example.com"), ("custom:origin", "web"), ("custom:level", "5")])
        .await
        .unwrap();
    scene.confirm("fred", &scene.world.messages.last_code()).await.unwrap();
    let rows = [
        ("custom:level", "0", "user.custom:level: Number is too small."),
        ("custom:level", "10", "user.custom:level: Number is too large."),
        ("custom:level", "x", "user.custom:level: Attribute value is not a number."),
        ("custom:code", "a", "user.custom:code: String length is too short."),
        ("custom:code", "abcde", "user.custom:code: String length is too long."),
        ("custom:vip", "maybe", "user.custom:vip: Attribute value is not a boolean."),
        ("custom:since", "then", "user.custom:since: Attribute value is not a date."),
        ("custom:origin", "app", "user.custom:origin: Attribute cannot be updated."),
        ("custom:none", "x", "user.custom:none: Attribute does not exist in the schema."),
        ("email", "x", "Invalid email address format."),
        ("email", "", "user.email: The attribute is required"),
        ("phone_number", "x", "Invalid phone number format."),
    ];
    for (name, value, message) in rows {
        let own = scene.update("fred", &[(name, value)]).await;
        assert_refused(own, ErrorCode::InvalidParameterException, message);
        let admins = scene.admin_update("fred", &[(name, value)]).await;
        assert_refused(admins, ErrorCode::InvalidParameterException, message);
    }
    let good = [("custom:level", "9"), ("custom:code", "abcd"), ("custom:vip", "True"), ("custom:since", "2024-02-29")];
    scene.update("fred", &good).await.unwrap();
    assert_eq!(scene.value("fred", "custom:vip").await.as_deref(), Some("true"));
    assert_eq!(scene.value("fred", "custom:level").await.as_deref(), Some("9"));
    assert_eq!(scene.value("fred", "custom:origin").await.as_deref(), Some("web"));
}

#[tokio::test]
async fn a_user_cannot_write_what_the_service_keeps() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    for name in ["sub", "email_verified", "phone_number_verified", "identities"] {
        let refused = scene.update("fred", &[(name, "true")]).await;
        let text = "A client attempted to write unauthorized attribute";
        assert_refused(refused, ErrorCode::NotAuthorizedException, text);
    }
    assert_refused(
        scene.admin_update("fred", &[("sub", "x")]).await,
        ErrorCode::InvalidParameterException,
        "user.sub: Attribute cannot be updated.",
    );
    assert_refused(
        scene.admin_update("fred", &[("phone_number_verified", "true")]).await,
        ErrorCode::InvalidParameterException,
        "phone_number_verified cannot be set to true without phone_number.",
    );
}

#[tokio::test]
async fn a_client_reads_and_writes_only_what_it_may() {
    let client = idp::CreateUserPoolClientRequest {
        read_attributes: Some(vec!["email".to_owned(), "name".to_owned()]),
        write_attributes: Some(vec!["email".to_owned(), "name".to_owned()]),
        ..Default::default()
    };
    let scene = Scene::with(verifies_email(), client).await;
    scene.confirmed("fred", "fred@example.com").await;
    scene.admin_update("fred", &[("nickname", "f"), ("name", "Fred")]).await.unwrap();
    let names: Vec<String> =
        scene.own("fred").await.unwrap().user_attributes.into_iter().map(|attribute| attribute.name).collect();
    assert_eq!(names, ["sub", "email", "name"]);
    assert_code(scene.update("fred", &[("nickname", "x")]).await, ErrorCode::NotAuthorizedException);
    let request =
        idp::DeleteUserAttributesRequest { user_attribute_names: vec!["nickname".to_owned()], ..Default::default() };
    let user = scene.signed_in("fred").await;
    let refused = users::delete_user_attributes(permit_of(user), request, &scene.world.ctx).await;
    assert_code(refused, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn tokens_without_the_scope_or_the_user_are_refused() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    let nobody = users::get_user(permit(), idp::GetUserRequest::default(), &scene.world.ctx).await;
    assert_code(nobody, ErrorCode::NotAuthorizedException);
    let mut user = scene.signed_in("fred").await;
    user.scopes = vec!["openid".to_owned()];
    let refused = users::get_user(permit_of(user), idp::GetUserRequest::default(), &scene.world.ctx).await;
    let text = "Access Token does not have required scopes";
    assert_refused(refused, ErrorCode::NotAuthorizedException, text);
}

#[tokio::test]
async fn a_changed_address_is_unverified_until_its_code_comes_back() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    let details = scene.update("fred", &[("email", "new@example.org")]).await.unwrap();
    assert_eq!(details.len(), 1);
    assert_eq!(details[0].destination.as_deref(), Some("n***@e***"));
    assert_eq!(scene.world.messages.last().to, "new@example.org");
    assert_eq!(scene.value("fred", "email").await.as_deref(), Some("new@example.org"));
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("false"));
    let code = scene.world.messages.last_code();
    let refused = scene.verify("fred", "email", &wrong(&code)).await;
    assert_code(refused, ErrorCode::CodeMismatchException);
    scene.verify("fred", "email", &code).await.unwrap();
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("true"));
    assert_code(scene.verify("fred", "email", &code).await, ErrorCode::ExpiredCodeException);
    let same = scene.update("fred", &[("email", "new@example.org"), ("name", "Fred")]).await.unwrap();
    assert!(same.is_empty());
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("true"));
    let number = scene.update("fred", &[("phone_number", "+15555550100")]).await.unwrap();
    assert!(number.is_empty(), "the pool does not verify numbers");
}

#[tokio::test]
async fn an_address_may_wait_for_its_code_while_the_old_one_stays() {
    let updates = idp::UserAttributeUpdateSettingsType {
        attributes_require_verification_before_update: Some(vec![idp::VerifiedAttributeType::Email]),
    };
    let pool = idp::CreateUserPoolRequest { user_attribute_update_settings: Some(updates), ..verifies_email() };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    scene.confirmed("fred", "fred@example.com").await;
    scene.update("fred", &[("email", "new@example.org"), ("name", "Fred")]).await.unwrap();
    let code = scene.world.messages.last_code();
    assert_eq!(scene.world.messages.last().to, "new@example.org");
    assert_eq!(scene.value("fred", "email").await.as_deref(), Some("fred@example.com"));
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("true"));
    assert_eq!(scene.value("fred", "name").await.as_deref(), Some("Fred"));
    scene.verify("fred", "email", &code).await.unwrap();
    assert_eq!(scene.value("fred", "email").await.as_deref(), Some("new@example.org"));
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("true"));

    scene.admin_update("fred", &[("email", "third@example.org")]).await.unwrap();
    let stale = scene.world.messages.last_code();
    assert_eq!(scene.value("fred", "email").await.as_deref(), Some("new@example.org"));
    scene.admin_update("fred", &[("email", "fourth@example.org"), ("email_verified", "true")]).await.unwrap();
    assert_eq!(scene.value("fred", "email").await.as_deref(), Some("fourth@example.org"));
    assert_code(scene.verify("fred", "email", &stale).await, ErrorCode::ExpiredCodeException);
}

#[tokio::test]
async fn an_administrator_sets_and_marks_an_address() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    let before = scene.sent();
    scene.admin_update("fred", &[("email", "new@example.org"), ("email_verified", "true")]).await.unwrap();
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("true"));
    assert_eq!(scene.sent(), before);
    scene.admin_update("fred", &[("email", "third@example.org")]).await.unwrap();
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("false"));
    scene.verify("fred", "email", &scene.world.messages.last_code()).await.unwrap();
}

#[tokio::test]
async fn deleted_attributes_are_gone() {
    let scene = with_custom().await;
    scene.sign_up("fred", &[("email", "fred@example.com"), ("name", "Fred"), ("nickname", "f")]).await.unwrap();
    scene.confirm("fred", &scene.world.messages.last_code()).await.unwrap();
    let own = |names: &[&str]| idp::DeleteUserAttributesRequest {
        user_attribute_names: names.iter().map(|name| (*name).to_owned()).collect(),
        ..Default::default()
    };
    let user = scene.signed_in("fred").await;
    users::delete_user_attributes(permit_of(user), own(&["name"]), &scene.world.ctx).await.unwrap();
    assert_eq!(scene.value("fred", "name").await, None);
    scene.update("fred", &[("nickname", "")]).await.unwrap();
    assert_eq!(scene.value("fred", "nickname").await, None);
    let rows = [
        ("email", "user.email: The attribute is required"),
        ("custom:origin", "user.custom:origin: Attribute cannot be updated."),
        ("custom:none", "user.custom:none: Attribute does not exist in the schema."),
    ];
    for (name, message) in rows {
        let user = scene.signed_in("fred").await;
        let refused = users::delete_user_attributes(permit_of(user), own(&[name]), &scene.world.ctx).await;
        assert_refused(refused, ErrorCode::InvalidParameterException, message);
        let request = idp::AdminDeleteUserAttributesRequest {
            user_pool_id: scene.pool_id.clone(),
            username: "fred".to_owned(),
            user_attribute_names: vec![name.to_owned()],
        };
        let refused = users::admin_delete_user_attributes(permit(), request, &scene.world.ctx).await;
        assert_refused(refused, ErrorCode::InvalidParameterException, message);
    }
}

#[tokio::test]
async fn a_code_for_an_attribute_is_sent_on_request() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    scene.admin_update("fred", &[("phone_number", "+15555550100")]).await.unwrap();
    let ask = async |name: &str| {
        let request =
            idp::GetUserAttributeVerificationCodeRequest { attribute_name: name.to_owned(), ..Default::default() };
        let user = scene.signed_in("fred").await;
        users::get_user_attribute_verification_code(permit_of(user), request, &scene.world.ctx).await
    };
    let details = ask("phone_number").await.unwrap().code_delivery_details.unwrap();
    assert_eq!(details.destination.as_deref(), Some("+*******0100"));
    scene.verify("fred", "phone_number", &scene.world.messages.last_code()).await.unwrap();
    assert_eq!(scene.value("fred", "phone_number_verified").await.as_deref(), Some("true"));
    assert_code(ask("name").await, ErrorCode::InvalidParameterException);
    assert_code(scene.verify("fred", "name", "000000").await, ErrorCode::InvalidParameterException);
    for _ in 0..9 {
        ask("phone_number").await.unwrap();
    }
    assert_code(ask("phone_number").await, ErrorCode::LimitExceededException);
    scene.confirmed("mary", "mary@example.com").await;
    let request = idp::GetUserAttributeVerificationCodeRequest {
        attribute_name: "phone_number".to_owned(),
        ..Default::default()
    };
    let user = scene.signed_in("mary").await;
    let none = users::get_user_attribute_verification_code(permit_of(user), request, &scene.world.ctx).await;
    assert_code(none, ErrorCode::InvalidParameterException);
}
