//! `PreSignUp`: what it is asked, and what it may decide.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode, ExplicitAuthFlowsType, UserStatusType};
use cognomen_userpool::directory;
use cognomen_userpool::ops::{signin, users};
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use serde_json::{Value, json};

use super::{PASSWORD, Scene, address, attributes, client, map, masking_client};
use crate::support::functions::failure;
use crate::support::{assert_code, assert_refused, permit};

const TRIGGERS: [Trigger; 2] = [Trigger::PreSignUp, Trigger::PostConfirmation];

fn decides(scene: &Scene, confirm: bool, email: bool, phone: bool) {
    let decision = json!({"autoConfirmUser": confirm, "autoVerifyEmail": email, "autoVerifyPhone": phone});
    scene.world.functions.answer(Trigger::PreSignUp, decision);
}

#[tokio::test]
async fn the_event_of_a_sign_up_tells_what_the_request_gave() {
    let scene = Scene::new(&TRIGGERS).await;
    let mut request = scene.sign_up_request("fred");
    request.validation_data = Some(attributes(&[("invitation", "7"), ("captcha", "x")]));
    request.client_metadata = Some(map(&[("from", "app")]));
    users::sign_up(permit(), request, &scene.world.ctx).await.unwrap();
    let event = scene.world.functions.last();
    let expected = json!({
        "version": "1",
        "region": "eu-west-1",
        "userPoolId": scene.pool_id,
        "userName": "fred",
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": scene.client_id},
        "triggerSource": "PreSignUp_SignUp",
        "request": {
            "userAttributes": {"email": "fred@example.com"},
            "validationData": {"invitation": "7", "captcha": "x"},
            "clientMetadata": {"from": "app"},
        },
        "response": {"autoConfirmUser": false, "autoVerifyEmail": false, "autoVerifyPhone": false},
    });
    assert_eq!(event, expected);
    assert_eq!(scene.world.functions.sources(), ["PreSignUp_SignUp"]);
    assert_eq!(scene.status("fred").await, UserStatusType::Unconfirmed);
    assert_eq!((scene.sent(), scene.value("fred", "email_verified").await.as_deref()), (1, Some("false")));

    scene.sign_up("mary").await.unwrap();
    let request = &scene.world.functions.last()["request"];
    assert_eq!(*request, json!({"userAttributes": {"email": "mary@example.com"}, "validationData": null}));
}

#[tokio::test]
async fn where_the_address_is_the_user_name_the_event_has_the_generated_one() {
    let pool = idp::CreateUserPoolRequest {
        username_attributes: Some(vec![idp::UsernameAttributeType::Email]),
        ..Default::default()
    };
    let scene = Scene::with(&TRIGGERS, pool, client()).await;
    let request = idp::SignUpRequest { user_attributes: None, ..scene.sign_up_request("fred@example.com") };
    let sub = users::sign_up(permit(), request, &scene.world.ctx).await.unwrap().user_sub;
    let event = scene.world.functions.last();
    assert_eq!(event["userName"], *sub);
    assert_eq!(event["request"]["userAttributes"], json!({"email": "fred@example.com"}));
}

#[tokio::test]
async fn the_event_of_a_user_made_by_an_administrator_names_no_client() {
    let scene = Scene::new(&TRIGGERS).await;
    decides(&scene, true, true, true);
    let request = idp::AdminCreateUserRequest {
        validation_data: Some(attributes(&[("seen", "yes")])),
        client_metadata: Some(map(&[("from", "office")])),
        ..scene.creation("fred")
    };
    let made = users::admin_create_user(permit(), request, &scene.world.ctx).await.unwrap().user.unwrap();
    let event = scene.world.functions.last();
    assert_eq!(event["triggerSource"], "PreSignUp_AdminCreateUser");
    assert_eq!(event["callerContext"]["clientId"], "CLIENT_ID_NOT_APPLICABLE");
    let expected = json!({
        "userAttributes": {"email": "fred@example.com", "email_verified": "true"},
        "validationData": {"seen": "yes"},
        "clientMetadata": {"from": "office"},
    });
    assert_eq!(event["request"], expected);
    // What the function decides counts for those who sign up.
    assert_eq!(made.user_status, Some(UserStatusType::ForceChangePassword));
    assert_eq!(scene.sent(), 1);
    assert_eq!(scene.value("fred", "phone_number_verified").await, None);
    let again =
        idp::AdminCreateUserRequest { message_action: Some(idp::MessageActionType::Resend), ..scene.creation("fred") };
    users::admin_create_user(permit(), again, &scene.world.ctx).await.unwrap();
    assert_eq!((scene.world.functions.sources().len(), scene.sent()), (1, 2));
}

#[tokio::test]
async fn a_function_that_fails_forbids_the_user() {
    let scene = Scene::new(&TRIGGERS).await;
    type Row = (fn(Value) -> Result<Value, Failure>, ErrorCode, &'static str);
    let unrecognizable = "Unrecognizable lambda output";
    let rows: [Row; 12] = [
        (
            |_| Err(failure("by invitation only")),
            ErrorCode::UserLambdaValidationException,
            "PreSignUp failed with error by invitation only.",
        ),
        (
            |_| Err(Failure::Refused { code: "ResourceConflictException".to_owned() }),
            ErrorCode::UnexpectedLambdaException,
            "PreSignUp invocation failed due to error ResourceConflictException.",
        ),
        (
            |_| Err(Failure::TimedOut),
            ErrorCode::UnexpectedLambdaException,
            "PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.",
        ),
        (|_| Err(Failure::TooLong), ErrorCode::InvalidLambdaResponseException, unrecognizable),
        (
            |_| Ok(Value::Null),
            ErrorCode::InvalidLambdaResponseException,
            "Invalid lambda function output : Invalid JSON",
        ),
        (|_| Ok(json!({})), ErrorCode::InvalidLambdaResponseException, unrecognizable),
        (|event| Ok(response(event, Value::Null)), ErrorCode::InvalidLambdaResponseException, unrecognizable),
        (
            |event| Ok(response(event, json!([true, true, true]))),
            ErrorCode::InvalidLambdaResponseException,
            unrecognizable,
        ),
        (
            |event| Ok(response(event, json!({"autoConfirmUser": "true"}))),
            ErrorCode::InvalidLambdaResponseException,
            unrecognizable,
        ),
        (
            |event| Ok(response(event, json!({"autoConfirmUser": true, "autoVerifyEmail": 1}))),
            ErrorCode::InvalidLambdaResponseException,
            unrecognizable,
        ),
        (
            |event| Ok(response(event, json!({"autoVerifyEmail": true}))),
            ErrorCode::InvalidLambdaResponseException,
            "Phone or email cannot be auto verified, when user is not being auto confirmed.",
        ),
        (
            |event| Ok(response(event, json!({"autoConfirmUser": true, "autoVerifyPhone": true}))),
            ErrorCode::InvalidLambdaResponseException,
            "`autoVerifyPhone` is set for a user without `phone_number`",
        ),
    ];
    for (function, code, message) in rows {
        scene.world.functions.on(Trigger::PreSignUp, function);
        assert_refused(scene.sign_up("fred").await, code, message);
        assert_code(scene.get("fred").await, ErrorCode::UserNotFoundException);
    }
    assert_eq!(scene.sent(), 0);
    scene.world.functions.on(Trigger::PreSignUp, |_| Err(failure("no")));
    let created = users::admin_create_user(permit(), scene.creation("fred"), &scene.world.ctx).await;
    assert_refused(created, ErrorCode::UserLambdaValidationException, "PreSignUp failed with error no.");
    assert_code(scene.get("fred").await, ErrorCode::UserNotFoundException);
    assert_eq!(scene.sent(), 0);
}

fn response(mut event: Value, response: Value) -> Value {
    event["response"] = response;
    event
}

#[tokio::test]
async fn administrators_hear_of_answers_that_are_none() {
    let scene = Scene::new(&TRIGGERS).await;
    let create = || users::admin_create_user(permit(), scene.creation("fred"), &scene.world.ctx);
    scene.world.functions.on(Trigger::PreSignUp, |_| Ok(json!({})));
    assert_code(create().await, ErrorCode::InvalidLambdaResponseException);
    scene.world.functions.on(Trigger::PreSignUp, |_| Err(Failure::TimedOut));
    assert_code(create().await, ErrorCode::UnexpectedLambdaException);
    assert_code(scene.get("fred").await, ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn only_the_response_counts_and_what_is_unknown_in_it_is_passed_over() {
    let scene = Scene::new(&TRIGGERS).await;
    scene.world.functions.on(Trigger::PreSignUp, |mut event| {
        event["userName"] = json!("root");
        event["userPoolId"] = json!("eu-west-1_Elsewhere");
        event["request"]["userAttributes"] = json!({"email": "mallory@example.com", "custom:role": "root"});
        event["response"] = json!({"autoConfirmUser": null, "userAttributes": {"email": "mallory@example.com"}});
        Ok(event)
    });
    scene.sign_up("fred").await.unwrap();
    assert_eq!(scene.status("fred").await, UserStatusType::Unconfirmed);
    assert_eq!(scene.value("fred", "email").await.as_deref(), Some("fred@example.com"));
    assert_eq!(scene.world.messages.last().to, "fred@example.com");
    assert_code(scene.get("root").await, ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn a_user_confirmed_by_the_function_needs_no_code() {
    let scene = Scene::new(&TRIGGERS).await;
    decides(&scene, true, false, false);
    let mut request = scene.sign_up_request("fred");
    request.client_metadata = Some(map(&[("from", "app")]));
    let answer = users::sign_up(permit(), request, &scene.world.ctx).await.unwrap();
    assert!(answer.user_confirmed);
    assert_eq!((answer.code_delivery_details, answer.session), (None, None));
    assert_eq!(scene.sent(), 0);
    assert_eq!(scene.status("fred").await, UserStatusType::Confirmed);
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("false"));
    assert_eq!(scene.world.functions.sources(), ["PreSignUp_SignUp", "PostConfirmation_ConfirmSignUp"]);
    let told = scene.world.functions.last();
    let expected = json!({
        "userAttributes": {
            "sub": answer.user_sub,
            "cognito:user_status": "CONFIRMED",
            "email": "fred@example.com",
            "email_verified": "false",
        },
        "clientMetadata": {"from": "app"},
    });
    assert_eq!(told["request"], expected);
    assert_eq!(told["callerContext"]["clientId"], *scene.client_id);

    decides(&scene, true, true, false);
    scene.sign_up("mary").await.unwrap();
    assert_eq!(scene.value("mary", "email_verified").await.as_deref(), Some("true"));
    decides(&scene, true, true, true);
    let request = idp::SignUpRequest {
        user_attributes: Some(attributes(&[("email", "anna@example.com"), ("phone_number", "+15555550100")])),
        ..scene.sign_up_request("anna")
    };
    users::sign_up(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.value("anna", "phone_number_verified").await.as_deref(), Some("true"));
}

#[tokio::test]
async fn a_user_confirmed_by_the_function_signs_in_by_the_password_alone() {
    let scene = Scene::new(&[Trigger::PreSignUp]).await;
    decides(&scene, true, true, false);
    let signed_up = scene.sign_up("fred").await.unwrap();
    assert_eq!(signed_up.session, None);
    let initiate = |parameters: &[(&str, &str)], flow, session: Option<String>| {
        let request = idp::InitiateAuthRequest {
            auth_flow: flow,
            auth_parameters: Some(map(parameters)),
            client_id: scene.client_id.clone(),
            session,
            analytics_metadata: None,
            client_metadata: None,
            user_context_data: None,
        };
        signin::initiate_auth(permit(), request, &scene.world.ctx)
    };
    // The session of another user's sign-up, who is still to be confirmed, opens nothing.
    decides(&scene, false, false, false);
    let session = scene.sign_up("mallory").await.unwrap().session;
    assert!(session.is_some());
    let taken = initiate(&[("USERNAME", "fred")], idp::AuthFlowType::UserAuth, session).await;
    assert_refused(taken, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
    let parameters = [("USERNAME", "fred"), ("PASSWORD", PASSWORD)];
    let tokens = initiate(&parameters, idp::AuthFlowType::UserPasswordAuth, None).await.unwrap();
    assert!(tokens.authentication_result.is_some());
}

#[tokio::test]
async fn a_verified_address_that_is_an_alias_moves_to_the_new_user() {
    let pool = idp::CreateUserPoolRequest {
        alias_attributes: Some(vec![idp::AliasAttributeType::Email]),
        ..Default::default()
    };
    let scene = Scene::with(&TRIGGERS, pool, client()).await;
    scene.sign_up("fred").await.unwrap();
    scene.confirm("fred").await.unwrap();
    decides(&scene, true, true, false);
    let shared = attributes(&[("email", &address("fred"))]);
    let request = |name| idp::SignUpRequest { user_attributes: Some(shared.clone()), ..scene.sign_up_request(name) };
    let mary = users::sign_up(permit(), request("mary"), &scene.world.ctx).await.unwrap().user_sub;
    let view = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let owner = || directory::owner(&scene.world.ctx, &view, "fred@example.com");
    assert_eq!(owner().await.unwrap(), Some(mary));
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("false"));
    assert_eq!(scene.value("mary", "email_verified").await.as_deref(), Some("true"));
    // Confirmed without being verified, an address is no alias and moves nothing.
    decides(&scene, true, false, false);
    users::sign_up(permit(), request("anna"), &scene.world.ctx).await.unwrap();
    assert_eq!(scene.value("mary", "email_verified").await.as_deref(), Some("true"));
}

#[tokio::test]
async fn an_address_that_is_a_user_name_stays_with_its_owner() {
    let pool = idp::CreateUserPoolRequest {
        username_attributes: Some(vec![idp::UsernameAttributeType::Email]),
        ..Default::default()
    };
    let scene = Scene::with(&TRIGGERS, pool, client()).await;
    decides(&scene, true, true, false);
    let request = || idp::SignUpRequest { user_attributes: None, ..scene.sign_up_request("fred@example.com") };
    users::sign_up(permit(), request(), &scene.world.ctx).await.unwrap();
    let again = users::sign_up(permit(), request(), &scene.world.ctx).await;
    assert_code(again, ErrorCode::UsernameExistsException);
    assert_eq!(scene.events_of("PostConfirmation_ConfirmSignUp").len(), 1);
}

#[tokio::test]
async fn what_the_server_refuses_by_itself_reaches_no_function() {
    let scene = Scene::with(&TRIGGERS, idp::CreateUserPoolRequest::default(), masking_client()).await;
    let ctx = &scene.world.ctx;
    let weak = idp::SignUpRequest { password: Some("weak".to_owned()), ..scene.sign_up_request("fred") };
    assert_code(users::sign_up(permit(), weak, ctx).await, ErrorCode::InvalidPasswordException);
    let none = idp::SignUpRequest { password: None, ..scene.sign_up_request("fred") };
    assert_code(users::sign_up(permit(), none, ctx).await, ErrorCode::InvalidParameterException);
    let unknown = attributes(&[("custom:unknown", "1")]);
    let odd = idp::SignUpRequest { user_attributes: Some(unknown.clone()), ..scene.sign_up_request("fred") };
    assert_code(users::sign_up(permit(), odd, ctx).await, ErrorCode::InvalidParameterException);
    let odd = idp::AdminCreateUserRequest { user_attributes: Some(unknown), ..scene.creation("fred") };
    assert_code(users::admin_create_user(permit(), odd, ctx).await, ErrorCode::InvalidParameterException);
    assert!(scene.world.functions.events().is_empty());

    let admins_only = idp::AdminCreateUserConfigType { allow_admin_create_user_only: Some(true), ..Default::default() };
    let pool = idp::CreateUserPoolRequest { admin_create_user_config: Some(admins_only), ..Default::default() };
    let scene = Scene::with(&TRIGGERS, pool, client()).await;
    decides(&scene, true, true, false);
    assert_code(scene.sign_up("fred").await, ErrorCode::NotAuthorizedException);
    assert!(scene.world.functions.events().is_empty());
}

#[tokio::test]
async fn a_function_answers_of_taken_names_as_of_free_ones() {
    let pool = idp::CreateUserPoolRequest::default();
    let scene = Scene::with(&TRIGGERS, pool, masking_client()).await;
    scene.sign_up("fred").await.unwrap();
    scene.world.functions.on(Trigger::PreSignUp, |_| Err(failure("closed")));
    for name in ["fred", "mary"] {
        let refused = scene.sign_up(name).await;
        assert_refused(refused, ErrorCode::UserLambdaValidationException, "PreSignUp failed with error closed.");
    }
}

#[tokio::test]
async fn two_who_are_given_one_address_at_a_time_do_not_both_keep_it() {
    let pool = idp::CreateUserPoolRequest {
        alias_attributes: Some(vec![idp::AliasAttributeType::Email]),
        ..Default::default()
    };
    let scene = Scene::with(&TRIGGERS, pool, client()).await;
    decides(&scene, true, true, false);
    let request = |name| idp::SignUpRequest {
        user_attributes: Some(attributes(&[("email", "shared@example.com")])),
        ..scene.sign_up_request(name)
    };
    let ctx = &scene.world.ctx;
    let (fred, mary) =
        tokio::join!(users::sign_up(permit(), request("fred"), ctx), users::sign_up(permit(), request("mary"), ctx));
    let mut verified = 0;
    for (name, answer) in [("fred", &fred), ("mary", &mary)] {
        match answer {
            Ok(_) => verified += usize::from(scene.value(name, "email_verified").await.as_deref() == Some("true")),
            Err(lost) => {
                assert_eq!(lost.code(), ErrorCode::AliasExistsException.into());
                assert_code(scene.get(name).await, ErrorCode::UserNotFoundException);
            }
        }
    }
    assert_eq!(verified, 1);
    assert_eq!(scene.events_of("PreSignUp_SignUp").len(), 2);
}

#[tokio::test]
async fn huge_texts_reach_the_function_whole() {
    let scene = Scene::with(
        &TRIGGERS,
        idp::CreateUserPoolRequest::default(),
        idp::CreateUserPoolClientRequest {
            explicit_auth_flows: Some(vec![ExplicitAuthFlowsType::AllowUserSrpAuth]),
            ..Default::default()
        },
    )
    .await;
    let huge = "\u{1F600}".repeat(30_000);
    let mut request = scene.sign_up_request("fred");
    request.client_metadata = Some(map(&[("huge", &huge)]));
    request.validation_data = Some(attributes(&[("x", "1"), ("x", "2")]));
    let answer = users::sign_up(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(answer.session, None);
    let event = scene.world.functions.last();
    assert_eq!(event["request"]["clientMetadata"]["huge"], *huge);
    assert_eq!(event["request"]["validationData"], json!({"x": "2"}));
}
