//! `SignUp`, `ConfirmSignUp`, `ResendConfirmationCode`.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_userpool::messages::Medium;
use cognomen_userpool::ops::users;

use super::{PASSWORD, Scene, attributes, break_delivery, wrong};
use crate::support::{assert_code, assert_refused, permit};

const MISMATCH: &str = "Invalid verification code provided, please try again.";
const EXPIRED: &str = "Invalid code provided, please request a code again.";
const LIMIT: &str = "Attempt limit exceeded, please try after some time.";

#[tokio::test]
async fn a_user_signs_up_and_confirms_with_the_code_sent() {
    let scene = Scene::new().await;
    let given = [("email", "fred@example.com"), ("phone_number", "+15555550100"), ("name", "Fred")];
    let answer = scene.sign_up("fred", &given).await.unwrap();
    assert!(!answer.user_confirmed);
    let details = answer.code_delivery_details.unwrap();
    assert_eq!(details.destination.as_deref(), Some("f***@e***"));
    assert_eq!(details.delivery_medium, Some(idp::DeliveryMediumType::Email));
    assert_eq!(details.attribute_name.as_deref(), Some("email"));
    let message = scene.world.messages.last();
    assert_eq!((message.medium, message.to.as_str()), (Medium::Email, "fred@example.com"));
    let code = scene.world.messages.last_code();
    assert!(message.body.contains(&code) && code.len() == 6);

    let found = scene.get("fred").await.unwrap();
    assert_eq!(found.user_status, Some(idp::UserStatusType::Unconfirmed));
    assert_eq!(scene.value("fred", "sub").await, Some(answer.user_sub));
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("false"));
    scene.confirm("fred", &code).await.unwrap();
    assert_eq!(scene.status("fred").await, idp::UserStatusType::Confirmed);
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("true"));
    assert_eq!(scene.value("fred", "phone_number_verified").await.as_deref(), Some("false"));
    assert_refused(
        scene.confirm("fred", &code).await,
        ErrorCode::NotAuthorizedException,
        "User cannot be confirmed. Current status is CONFIRMED",
    );
}

#[tokio::test]
async fn sign_ups_that_do_not_fit_are_refused_and_leave_nothing() {
    let scene = Scene::new().await;
    let text = "Attributes did not conform to the schema: ";
    type Row<'a> = (&'a [(&'a str, &'a str)], ErrorCode, String);
    let rows: [Row<'_>; 9] = [
        (&[("email", "fred")], ErrorCode::InvalidParameterException, "Invalid email address format.".to_owned()),
        (&[("phone_number", "555")], ErrorCode::InvalidParameterException, "Invalid phone number format.".to_owned()),
        (
            &[("custom:x", "1")],
            ErrorCode::InvalidParameterException,
            format!("{text}custom:x: Attribute does not exist in the schema."),
        ),
        (
            &[("birthdate", "1990")],
            ErrorCode::InvalidParameterException,
            format!("{text}birthdate: String length is too short."),
        ),
        (
            &[("updated_at", "now")],
            ErrorCode::InvalidParameterException,
            format!("{text}updated_at: Attribute value is not a number."),
        ),
        (
            &[("custom:x", "1"), ("birthdate", "1990")],
            ErrorCode::InvalidParameterException,
            format!("{text}custom:x: Attribute does not exist in the schema.\nbirthdate: String length is too short."),
        ),
        (&[("sub", "1")], ErrorCode::NotAuthorizedException, UNAUTHORIZED.to_owned()),
        (&[("email_verified", "true")], ErrorCode::NotAuthorizedException, UNAUTHORIZED.to_owned()),
        (&[("phone_number_verified", "true")], ErrorCode::NotAuthorizedException, UNAUTHORIZED.to_owned()),
    ];
    for (given, code, message) in rows {
        assert_refused(scene.sign_up("fred", given).await, code, &message);
    }
    let passwords = [
        ("Short1!", "Password not long enough"),
        ("correct-horse-1", "Password must have uppercase characters"),
        ("CORRECT-HORSE-1", "Password must have lowercase characters"),
        ("Correct-horse", "Password must have numeric characters"),
        ("CorrectHorse1", "Password must have symbol characters"),
    ];
    for (password, rule) in passwords {
        let mut request = scene.sign_up_request("fred", &[]);
        request.password = Some(password.to_owned());
        let message = format!("Password did not conform with policy: {rule}");
        let answer = users::sign_up(permit(), request, &scene.world.ctx).await;
        assert_refused(answer, ErrorCode::InvalidPasswordException, &message);
    }
    let mut request = scene.sign_up_request("fred", &[]);
    request.password = None;
    assert_code(users::sign_up(permit(), request, &scene.world.ctx).await, ErrorCode::InvalidParameterException);
    let mut request = scene.sign_up_request("fred", &[]);
    request.client_id = "unknown".to_owned();
    assert_refused(
        users::sign_up(permit(), request, &scene.world.ctx).await,
        ErrorCode::ResourceNotFoundException,
        "User pool client unknown does not exist.",
    );
    assert_refused(scene.get("fred").await, ErrorCode::UserNotFoundException, "User does not exist.");
    assert_eq!(scene.sent(), 0);
}

const UNAUTHORIZED: &str = "A client attempted to write unauthorized attribute";

#[tokio::test]
async fn a_name_is_taken_once_whatever_its_case() {
    let pool = idp::CreateUserPoolRequest {
        username_configuration: Some(idp::UsernameConfigurationType { case_sensitive: false }),
        ..super::verifies_email()
    };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    scene.sign_up("Fred", &[]).await.unwrap();
    for name in ["Fred", "fred", "FRED"] {
        let answer = scene.sign_up(name, &[("email", "other@example.com")]).await;
        assert_refused(answer, ErrorCode::UsernameExistsException, "User already exists");
        assert_eq!(scene.get(name).await.unwrap().username, "fred");
    }
    assert_eq!(scene.sent(), 0);
}

#[tokio::test]
async fn required_attributes_are_named_when_missing() {
    let required = |name: &str| idp::SchemaAttributeType {
        name: Some(name.to_owned()),
        required: Some(true),
        mutable: Some(true),
        ..Default::default()
    };
    let pool = idp::CreateUserPoolRequest {
        schema: Some(vec![required("email"), required("name")]),
        ..super::verifies_email()
    };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    let both = "Attributes did not conform to the schema: ";
    let missing = scene.sign_up("fred", &[("name", "Fred")]).await;
    let one = format!("{both}email: The attribute is required");
    assert_refused(missing, ErrorCode::InvalidParameterException, &one);
    scene.sign_up("fred", &[("name", "Fred"), ("email", "fred@example.com")]).await.unwrap();
}

#[tokio::test]
async fn a_client_writes_only_what_it_may() {
    let client =
        idp::CreateUserPoolClientRequest { write_attributes: Some(vec!["email".to_owned()]), ..Default::default() };
    let scene = Scene::with(super::verifies_email(), client).await;
    let refused = scene.sign_up("fred", &[("name", "Fred")]).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, UNAUTHORIZED);
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
}

#[tokio::test]
async fn only_administrators_may_be_allowed_to_make_users() {
    let pool = idp::CreateUserPoolRequest {
        admin_create_user_config: Some(idp::AdminCreateUserConfigType {
            allow_admin_create_user_only: Some(true),
            ..Default::default()
        }),
        ..super::verifies_email()
    };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    let refused = scene.sign_up("fred", &[]).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, "SignUp is not permitted for this user pool");
}

#[tokio::test]
async fn a_secret_must_be_proved() {
    let client = idp::CreateUserPoolClientRequest { generate_secret: Some(true), ..Default::default() };
    let scene = Scene::with(super::verifies_email(), client).await;
    assert_code(scene.sign_up("fred", &[]).await, ErrorCode::NotAuthorizedException);
    assert_code(scene.confirm("fred", "000000").await, ErrorCode::NotAuthorizedException);
    assert_code(scene.resend("fred").await, ErrorCode::NotAuthorizedException);
    assert_code(scene.forgot("fred").await, ErrorCode::NotAuthorizedException);
    assert_code(scene.confirm_forgot("fred", "000000", PASSWORD).await, ErrorCode::NotAuthorizedException);
    let mut request = scene.sign_up_request("fred", &[]);
    request.secret_hash = Some("AAAA".to_owned());
    assert_code(users::sign_up(permit(), request, &scene.world.ctx).await, ErrorCode::NotAuthorizedException);
    assert_code(scene.get("fred").await, ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn without_an_attribute_to_verify_no_code_leaves() {
    let scene = Scene::new().await;
    assert_eq!(scene.sign_up("fred", &[]).await.unwrap().code_delivery_details, None);
    assert_eq!(scene.sent(), 0);
    assert_code(scene.resend("fred").await, ErrorCode::InvalidParameterException);
    let plain = Scene::with(Default::default(), Default::default()).await;
    plain.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    assert_eq!(plain.sent(), 0);
    assert_refused(
        plain.resend("fred").await,
        ErrorCode::InvalidParameterException,
        "Cannot resend codes. Auto verification not turned on.",
    );
}

#[tokio::test]
async fn the_phone_receives_the_code_when_both_are_verified() {
    let both = vec![idp::VerifiedAttributeType::Email, idp::VerifiedAttributeType::PhoneNumber];
    let pool = idp::CreateUserPoolRequest {
        auto_verified_attributes: Some(both),
        sms_configuration: Some(idp::SmsConfigurationType {
            sns_caller_arn: Some("arn:aws:iam::123456789012:role/sms".to_owned()),
            ..Default::default()
        }),
        ..Default::default()
    };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    let given = [("email", "fred@example.com"), ("phone_number", "+15555550100")];
    let details = scene.sign_up("fred", &given).await.unwrap().code_delivery_details.unwrap();
    assert_eq!(details.destination.as_deref(), Some("+*******0100"));
    assert_eq!(details.delivery_medium, Some(idp::DeliveryMediumType::Sms));
    let message = scene.world.messages.last();
    assert_eq!((message.medium, message.subject.as_str()), (Medium::Sms, ""));
    scene.confirm("fred", &scene.world.messages.last_code()).await.unwrap();
    assert_eq!(scene.value("fred", "phone_number_verified").await.as_deref(), Some("true"));
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("false"));
}

#[tokio::test]
async fn five_answers_are_all_a_code_takes() {
    let scene = Scene::new().await;
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    let code = scene.world.messages.last_code();
    for _ in 0..5 {
        let refused = scene.confirm("fred", &wrong(&code)).await;
        assert_refused(refused, ErrorCode::CodeMismatchException, MISMATCH);
    }
    assert_refused(scene.confirm("fred", &code).await, ErrorCode::LimitExceededException, LIMIT);
    let details = scene.resend("fred").await.unwrap();
    assert_eq!(details.destination.as_deref(), Some("f***@e***"));
    scene.confirm("fred", &scene.world.messages.last_code()).await.unwrap();
}

#[tokio::test]
async fn codes_end_after_a_day_and_with_the_next_one() {
    let scene = Scene::new().await;
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    let first = scene.world.messages.last_code();
    scene.resend("fred").await.unwrap();
    let second = scene.world.messages.last_code();
    if first != second {
        assert_refused(scene.confirm("fred", &first).await, ErrorCode::CodeMismatchException, MISMATCH);
    }
    scene.world.clock.advance(86_400);
    assert_refused(scene.confirm("fred", &second).await, ErrorCode::ExpiredCodeException, EXPIRED);
    scene.resend("fred").await.unwrap();
    scene.confirm("fred", &scene.world.messages.last_code()).await.unwrap();
    assert_refused(scene.resend("fred").await, ErrorCode::InvalidParameterException, "User is already confirmed.");
}

#[tokio::test]
async fn a_code_is_worthless_once_its_address_changed() {
    let scene = Scene::new().await;
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    let code = scene.world.messages.last_code();
    scene.admin_update("fred", &[("email", "new@example.com"), ("email_verified", "true")]).await.unwrap();
    assert_refused(scene.confirm("fred", &code).await, ErrorCode::ExpiredCodeException, EXPIRED);
}

#[tokio::test]
async fn requests_for_codes_are_limited_by_the_hour() {
    let scene = Scene::new().await;
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    for _ in 0..10 {
        scene.resend("fred").await.unwrap();
    }
    assert_refused(scene.resend("fred").await, ErrorCode::LimitExceededException, LIMIT);
    assert_eq!(scene.sent(), 11);
    scene.world.clock.advance(3600);
    scene.resend("fred").await.unwrap();
    for number in 0..300 {
        let email = format!("user{number}@example.com");
        scene.sign_up(&format!("user{number}"), &[("email", &email)]).await.unwrap();
    }
}

#[tokio::test]
async fn the_names_of_unknown_users_are_not_hidden_by_default() {
    let scene = Scene::new().await;
    let text = "Username/client id combination not found.";
    assert_refused(scene.confirm("nobody", "000000").await, ErrorCode::UserNotFoundException, text);
    assert_refused(scene.resend("nobody").await, ErrorCode::UserNotFoundException, text);
    assert_refused(scene.forgot("nobody").await, ErrorCode::UserNotFoundException, text);
    let confirmed = scene.confirm_forgot("nobody", "000000", PASSWORD).await;
    assert_refused(confirmed, ErrorCode::UserNotFoundException, text);
}

#[tokio::test]
async fn a_failed_delivery_is_said_and_the_user_stays() {
    let mut scene = Scene::new().await;
    break_delivery(&mut scene);
    let refused = scene.sign_up("fred", &[("email", "fred@example.com")]).await;
    assert_code(refused, ErrorCode::CodeDeliveryFailureException);
    assert_eq!(scene.status("fred").await, idp::UserStatusType::Unconfirmed);
    assert_code(scene.resend("fred").await, ErrorCode::CodeDeliveryFailureException);
}

#[tokio::test]
async fn the_pools_own_text_carries_code_and_name() {
    let pool = idp::CreateUserPoolRequest {
        verification_message_template: Some(idp::VerificationMessageTemplateType {
            email_subject: Some("Hello".to_owned()),
            email_message: Some("<b>{username}</b>, it is {####}.".to_owned()),
            ..Default::default()
        }),
        ..super::verifies_email()
    };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    scene.sign_up("<i>fred", &[("email", "fred@example.com")]).await.unwrap();
    let message = scene.world.messages.last();
    let code = scene.world.messages.last_code();
    assert_eq!(message.subject, "Hello");
    assert_eq!(message.body, format!("<b>&lt;i&gt;fred</b>, it is {code}."));
}

#[tokio::test]
async fn an_administrator_confirms_without_a_code() {
    let scene = Scene::new().await;
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    let request = || idp::AdminConfirmSignUpRequest {
        user_pool_id: scene.pool_id.clone(),
        username: "fred".to_owned(),
        ..Default::default()
    };
    users::admin_confirm_sign_up(permit(), request(), &scene.world.ctx).await.unwrap();
    assert_eq!(scene.status("fred").await, idp::UserStatusType::Confirmed);
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("false"));
    assert_refused(
        users::admin_confirm_sign_up(permit(), request(), &scene.world.ctx).await,
        ErrorCode::NotAuthorizedException,
        "User cannot be confirmed. Current status is CONFIRMED",
    );
}

#[tokio::test]
async fn values_of_blank_attributes_are_not_kept() {
    let scene = Scene::new().await;
    let mut request = scene.sign_up_request("fred", &[]);
    request.user_attributes = Some(attributes(&[("name", ""), ("email", "")]));
    users::sign_up(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.value("fred", "name").await, None);
    assert_eq!(scene.value("fred", "email_verified").await, None);
}
