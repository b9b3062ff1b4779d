//! Messages whose texts a function gives.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_model::session::{RefreshState, Session};
use cognomen_model::user::SignedInUser;
use cognomen_userpool::directory;
use cognomen_userpool::ops::{signin, users};
use cognomen_userpool::triggers::Trigger;
use serde_json::{Value, json};

use super::{Scene, address, attributes, client, map, masking_client};
use crate::support::functions::failure;
use crate::support::{assert_code, assert_refused, permit, permit_of};

const CODE: &str = r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*";

impl Scene {
    /// The user as an access token would prove them.
    async fn signed_in(&self, username: &str) -> SignedInUser {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let doc = directory::require(&self.world.ctx, &pool, username).await.unwrap();
        let now = self.world.now();
        SignedInUser {
            pool_id: self.pool_id.clone(),
            client_id: self.client_id.clone(),
            version: doc.version,
            session: Session {
                id: "session".to_owned(),
                client_id: self.client_id.clone(),
                auth_time: now,
                created_at: now,
                refresh_expires_at: now.plus_seconds(3600),
                refresh: RefreshState::default(),
                event_id: "event".to_owned(),
                device_key: None,
                after_sign_out: doc.user.signed_out_at,
                tracked: None,
                granted: None,
            },
            user: doc.user,
            scopes: vec!["aws.cognito.signin.user.admin".to_owned()],
        }
    }
}

async fn scene() -> Scene {
    Scene::new(&[Trigger::CustomMessage]).await
}

fn texts(email: &str) -> Value {
    json!({ "smsMessage": null, "emailMessage": email, "emailSubject": null })
}

fn refusal(field: &str, pattern: &str) -> String {
    format!(
        "1 validation error detected: Value at '{field}' failed to satisfy constraint: Member must satisfy regular \
         expression pattern: {pattern}"
    )
}

#[tokio::test]
async fn the_function_is_told_of_the_user_but_never_of_the_code() {
    let scene = scene().await;
    scene.sign_up("ann").await.unwrap();
    let event = scene.world.functions.last();
    let user = scene.get("ann").await.unwrap();
    let sub = scene.value("ann", "sub").await.unwrap();
    assert_eq!(user.username, "ann");
    assert_eq!(
        event,
        json!({
            "version": "1",
            "region": "eu-west-1",
            "userPoolId": scene.pool_id,
            "userName": "ann",
            "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": scene.client_id },
            "triggerSource": "CustomMessage_SignUp",
            "request": {
                "userAttributes": {
                    "sub": sub,
                    "email": address("ann"),
                    "email_verified": "false",
                    "cognito:user_status": "UNCONFIRMED",
                },
                "codeParameter": "{####}",
                "linkParameter": "{##Click Here##}",
                "usernameParameter": null,
            },
            "response": { "smsMessage": null, "emailMessage": null, "emailSubject": null },
        })
    );
    let code = scene.world.messages.last_code();
    assert!(!event.to_string().contains(&code));
}

#[tokio::test]
async fn its_texts_take_the_place_of_the_pool_s_with_the_code_filled_in() {
    let scene = scene().await;
    let response = json!({ "smsMessage": "no {####}", "emailMessage": "<b>Hi</b> {####}\n", "emailSubject": "Yours" });
    scene.world.functions.answer(Trigger::CustomMessage, response);
    scene.sign_up("ann").await.unwrap();
    let message = scene.world.messages.last();
    assert_eq!(message.subject, "Yours");
    assert_eq!(message.body, format!("<b>Hi</b> {}\n", message.code.clone().unwrap()));
    assert_eq!(message.to, address("ann"));
    scene.confirm("ann").await.unwrap();
}

#[tokio::test]
async fn a_part_left_empty_stays_as_the_pool_has_it() {
    for (name, response) in [
        ("a", json!({})),
        ("b", json!({ "emailMessage": null, "emailSubject": null })),
        ("c", json!({ "emailMessage": "", "emailSubject": "" })),
    ] {
        let scene = scene().await;
        scene.world.functions.answer(Trigger::CustomMessage, response);
        scene.sign_up(name).await.unwrap();
        let message = scene.world.messages.last();
        let code = message.code.clone().unwrap();
        assert_eq!(
            (message.subject.as_str(), message.body),
            ("Your verification code", format!("Your confirmation code is {code}"))
        );
    }
    let scene = scene().await;
    scene.world.functions.answer(Trigger::CustomMessage, json!({ "emailSubject": "Mine" }));
    scene.sign_up("ann").await.unwrap();
    let message = scene.world.messages.last();
    assert!(message.subject == "Mine" && message.body.starts_with("Your confirmation code is "));
}

#[tokio::test]
async fn a_text_without_the_code_is_refused() {
    for text in ["no code", "{ #### }", "{##Click Here##}", "bell \u{7} {####}"] {
        let scene = scene().await;
        scene.world.functions.answer(Trigger::CustomMessage, texts(text));
        let refused = scene.sign_up("ann").await;
        assert_refused(refused, ErrorCode::InvalidParameterException, &refusal("emailBody", CODE));
        assert_eq!(scene.sent(), 0);
    }
}

#[tokio::test]
async fn texts_have_the_lengths_of_messages() {
    let scene = scene().await;
    // Six digits take the place of six characters.
    scene.world.functions.answer(Trigger::CustomMessage, texts(&format!("{}{{####}}", "é".repeat(19_994))));
    scene.sign_up("ann").await.unwrap();
    scene.world.functions.answer(Trigger::CustomMessage, texts(&format!("{}{{####}}", "é".repeat(19_995))));
    let long = "1 validation error detected: Value at 'emailBody' failed to satisfy constraint: Member must have \
                length less than or equal to 20000";
    assert_refused(scene.sign_up("bea").await, ErrorCode::InvalidParameterException, long);
    scene.world.functions.answer(Trigger::CustomMessage, json!({ "emailSubject": "s".repeat(141) }));
    assert_code(scene.sign_up("cal").await, ErrorCode::InvalidParameterException);
    assert_eq!(scene.sent(), 1);
}

#[tokio::test]
async fn texts_of_sms_are_short() {
    let scene = scene().await;
    let mut request = scene.creation("ann");
    request.user_attributes = Some(attributes(&[("phone_number", "+15555550100")]));
    let create = async |request: &idp::AdminCreateUserRequest| {
        users::admin_create_user(permit(), request.clone(), &scene.world.ctx).await
    };
    // An e-mail's text is not looked at.
    let sms = |text: String| json!({ "smsMessage": text, "emailMessage": "nothing in it" });
    scene.world.functions.answer(Trigger::CustomMessage, sms(format!("{{username}} {{####}} {}", "x".repeat(140))));
    assert_code(create(&request).await, ErrorCode::InvalidParameterException);
    request.username = "bea".to_owned();
    request.user_attributes = Some(attributes(&[("phone_number", "+15555550101")]));
    scene.world.functions.answer(Trigger::CustomMessage, sms("{username}: {####}".to_owned()));
    create(&request).await.unwrap();
    let message = scene.world.messages.last();
    assert_eq!(message.body, format!("bea: {}", message.code.clone().unwrap()));
    assert_eq!(message.subject, "");
}

#[tokio::test]
async fn nothing_of_a_text_gets_into_headers_or_out_of_html() {
    let scene = scene().await;
    let response = json!({
        "emailMessage": "{username} {####}",
        "emailSubject": "Hi\r\nBcc: eve@example.com\u{0}{username}",
    });
    scene.world.functions.answer(Trigger::CustomMessage, response);
    let mut request = scene.creation("<i>{####}");
    request.user_attributes = Some(attributes(&[("email", "ann@example.com")]));
    request.temporary_password = Some("Correct-horse-<1>".to_owned());
    users::admin_create_user(permit(), request, &scene.world.ctx).await.unwrap();
    let message = scene.world.messages.last();
    assert_eq!(message.subject, "HiBcc: eve@example.com<i>{####}");
    assert_eq!(message.body, "&lt;i&gt;{####} Correct-horse-&lt;1&gt;");
}

#[tokio::test]
async fn invitations_name_the_user_and_know_nothing_of_metadata() {
    let scene = scene().await;
    let mut request = scene.creation("ann");
    request.client_metadata = Some(map(&[("a", "b")]));
    users::admin_create_user(permit(), request, &scene.world.ctx).await.unwrap();
    let event = scene.world.functions.last();
    assert_eq!(event["triggerSource"], "CustomMessage_AdminCreateUser");
    assert_eq!(event["callerContext"]["clientId"], "CLIENT_ID_NOT_APPLICABLE");
    assert_eq!(event["request"]["usernameParameter"], "{username}");
    assert!(event["request"].get("clientMetadata").is_none());
    let username = CODE.replace(r"\{####\}", r"\{username\}");
    for (text, pattern) in [("{####}", username.as_str()), ("{username}", CODE)] {
        scene.world.functions.answer(Trigger::CustomMessage, texts(text));
        let refused = users::admin_create_user(permit(), scene.creation(&format!("u{}", text.len())), &scene.world.ctx);
        assert_refused(refused.await, ErrorCode::InvalidParameterException, &refusal("emailBody", pattern));
    }
}

#[tokio::test]
async fn a_function_that_fails_stops_the_message() {
    let scene = scene().await;
    scene.world.functions.on(Trigger::CustomMessage, |_| Err(failure("Pending for approval")));
    let refused = scene.sign_up("ann").await;
    let message = "CustomMessage failed with error Pending for approval.";
    assert_refused(refused, ErrorCode::UserLambdaValidationException, message);
    scene.world.functions.answer(Trigger::CustomMessage, json!({ "emailMessage": 1 }));
    let refused = scene.sign_up("bea").await;
    assert_refused(refused, ErrorCode::InvalidLambdaResponseException, "Unrecognizable lambda output");
    assert_eq!(scene.sent(), 0);
}

#[tokio::test]
async fn whoever_is_masked_does_not_hear_of_a_function_that_fails() {
    let triggers = [Trigger::CustomMessage];
    let scene = Scene::with(&triggers, idp::CreateUserPoolRequest::default(), masking_client()).await;
    scene.sign_up("ann").await.unwrap();
    scene.confirm("ann").await.unwrap();
    scene.world.functions.on(Trigger::CustomMessage, |_| Err(failure("no")));
    for name in ["ann", "nobody"] {
        let request = idp::ForgotPasswordRequest {
            client_id: scene.client_id.clone(),
            username: name.to_owned(),
            ..Default::default()
        };
        users::forgot_password(permit(), request, &scene.world.ctx).await.unwrap();
    }
    assert_eq!(scene.sent(), 1);
    assert_eq!(scene.events_of("CustomMessage_ForgotPassword").len(), 1);
}

#[tokio::test]
async fn metadata_reaches_the_texts_from_the_operations_that_pass_it() {
    let scene = scene().await;
    let ctx = &scene.world.ctx;
    let (metadata, client_id, user_pool_id) = (Some(map(&[("a", "b")])), &scene.client_id, &scene.pool_id);
    let mut sign_up = scene.sign_up_request("ann");
    sign_up.client_metadata = metadata.clone();
    users::sign_up(permit(), sign_up, ctx).await.unwrap();
    let request = idp::ResendConfirmationCodeRequest {
        client_id: client_id.clone(),
        username: "ann".to_owned(),
        client_metadata: metadata.clone(),
        ..Default::default()
    };
    users::resend_confirmation_code(permit(), request, ctx).await.unwrap();
    scene.confirm("ann").await.unwrap();
    let request = idp::ForgotPasswordRequest {
        client_id: client_id.clone(),
        username: "ann".to_owned(),
        client_metadata: metadata.clone(),
        ..Default::default()
    };
    users::forgot_password(permit(), request, ctx).await.unwrap();
    let request = idp::AdminUpdateUserAttributesRequest {
        user_pool_id: user_pool_id.clone(),
        username: "ann".to_owned(),
        user_attributes: attributes(&[("email", "ann@example.org")]),
        client_metadata: metadata.clone(),
    };
    users::admin_update_user_attributes(permit(), request, ctx).await.unwrap();
    let updated = scene.world.functions.last();
    assert_eq!(updated["request"]["userAttributes"]["email"], "ann@example.org");
    let request = idp::AdminResetUserPasswordRequest {
        user_pool_id: user_pool_id.clone(),
        username: "ann".to_owned(),
        client_metadata: metadata.clone(),
    };
    let reset = users::admin_reset_user_password(permit(), request, ctx).await;
    assert_code(reset, ErrorCode::InvalidParameterException);
    for source in ["SignUp", "ResendCode", "ForgotPassword", "UpdateUserAttribute"] {
        let source = format!("CustomMessage_{source}");
        let events = scene.events_of(&source);
        assert_eq!(events.len(), 1, "{source}");
        assert_eq!(events[0]["request"]["clientMetadata"], json!({ "a": "b" }), "{source}");
        assert!(events[0]["request"]["usernameParameter"].is_null());
    }
}

/// A pool whose users may sign in by a code, with a confirmed user `ann`.
async fn by_code(triggers: &[Trigger]) -> Scene {
    let policy = idp::SignInPolicyType {
        allowed_first_auth_factors: Some(vec![idp::AuthFactorType::Password, idp::AuthFactorType::EmailOtp]),
    };
    let policies = idp::UserPoolPolicyType { sign_in_policy: Some(policy), ..Default::default() };
    let pool = idp::CreateUserPoolRequest { policies: Some(policies), ..Default::default() };
    let scene = Scene::with(triggers, pool, client()).await;
    scene.sign_up("ann").await.unwrap();
    scene.confirm("ann").await.unwrap();
    scene
}

/// Chooses a code as the first factor, with metadata in both steps; whether the choice reached the text.
async fn chosen(admin: bool) -> bool {
    let scene = by_code(&[Trigger::CustomMessage]).await;
    let ctx = &scene.world.ctx;
    let metadata = Some(map(&[("a", "b")]));
    let first = idp::InitiateAuthRequest {
        client_id: scene.client_id.clone(),
        auth_flow: idp::AuthFlowType::UserAuth,
        auth_parameters: Some(map(&[("USERNAME", "ann")])),
        client_metadata: metadata.clone(),
        analytics_metadata: None,
        session: None,
        user_context_data: None,
    };
    let responses = Some(map(&[("USERNAME", "ann"), ("ANSWER", "EMAIL_OTP")]));
    if admin {
        let first = idp::AdminInitiateAuthRequest {
            user_pool_id: scene.pool_id.clone(),
            client_id: scene.client_id.clone(),
            auth_flow: idp::AuthFlowType::UserAuth,
            auth_parameters: first.auth_parameters,
            analytics_metadata: None,
            client_metadata: None,
            session: None,
            context_data: None,
        };
        let session = signin::admin_initiate_auth(permit(), first, ctx).await.unwrap().session;
        let answer = idp::AdminRespondToAuthChallengeRequest {
            user_pool_id: scene.pool_id.clone(),
            client_id: scene.client_id.clone(),
            challenge_name: idp::ChallengeNameType::SelectChallenge,
            challenge_responses: responses,
            client_metadata: metadata,
            session,
            analytics_metadata: None,
            context_data: None,
        };
        signin::admin_respond_to_auth_challenge(permit(), answer, ctx).await.unwrap();
    } else {
        let session = signin::initiate_auth(permit(), first, ctx).await.unwrap().session;
        let answer = idp::RespondToAuthChallengeRequest {
            client_id: scene.client_id.clone(),
            challenge_name: idp::ChallengeNameType::SelectChallenge,
            challenge_responses: responses,
            client_metadata: metadata,
            session,
            analytics_metadata: None,
            user_context_data: None,
        };
        signin::respond_to_auth_challenge(permit(), answer, ctx).await.unwrap();
    }
    let events = scene.events_of("CustomMessage_Authentication");
    assert_eq!(events.len(), 1);
    events[0]["request"].get("clientMetadata").is_some()
}

#[tokio::test]
async fn metadata_of_a_sign_in_reaches_the_text_only_from_an_administrator() {
    assert!(!chosen(false).await);
    assert!(chosen(true).await);
    // That of the first step is validation data, whatever it asks for.
    let scene = by_code(&[Trigger::CustomMessage]).await;
    let request = idp::InitiateAuthRequest {
        client_id: scene.client_id.clone(),
        auth_flow: idp::AuthFlowType::UserAuth,
        auth_parameters: Some(map(&[("USERNAME", "ann"), ("PREFERRED_CHALLENGE", "EMAIL_OTP")])),
        client_metadata: Some(map(&[("a", "b")])),
        analytics_metadata: None,
        session: None,
        user_context_data: None,
    };
    signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    let events = scene.events_of("CustomMessage_Authentication");
    assert_eq!((events.len(), events[0]["request"].get("clientMetadata")), (1, None));
}

#[tokio::test]
async fn a_user_who_changes_the_address_is_written_to_at_the_new_one() {
    let scene = scene().await;
    scene.sign_up("ann").await.unwrap();
    scene.confirm("ann").await.unwrap();
    let user = scene.signed_in("ann").await;
    let request = idp::UpdateUserAttributesRequest {
        access_token: String::new(),
        user_attributes: attributes(&[("email", "ann@example.org")]),
        client_metadata: Some(map(&[("a", "b")])),
    };
    users::update_user_attributes(permit_of(user.clone()), request, &scene.world.ctx).await.unwrap();
    let event = scene.world.functions.last();
    assert_eq!(event["triggerSource"], "CustomMessage_UpdateUserAttribute");
    assert_eq!(event["request"]["userAttributes"]["email"], "ann@example.org");
    assert_eq!(event["request"]["userAttributes"]["email_verified"], "false");
    let request = idp::GetUserAttributeVerificationCodeRequest {
        access_token: String::new(),
        attribute_name: "email".to_owned(),
        client_metadata: Some(map(&[("c", "d")])),
    };
    users::get_user_attribute_verification_code(permit_of(user), request, &scene.world.ctx).await.unwrap();
    let event = scene.world.functions.last();
    assert_eq!(event["triggerSource"], "CustomMessage_VerifyUserAttribute");
    assert_eq!(event["request"]["clientMetadata"], json!({ "c": "d" }));
}
