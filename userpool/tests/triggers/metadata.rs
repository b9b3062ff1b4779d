//! Which triggers `ClientMetadata` and validation data reach, operation by operation.

use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType as Flow, ChallengeNameType as Name, MessageActionType,
    PreTokenGenerationLambdaVersionType,
};
use cognomen_userpool::ops::{exchange, resource_servers, signin, users};
use cognomen_userpool::triggers::Trigger;
use serde_json::{Value, json};

use super::{PASSWORD, Scene, attributes, client, config, map};
use crate::pools::update;
use crate::support::functions::arn;
use crate::support::{permit, permit_of};

/// The functions of a pool, and what each was told since it was last looked at.
struct Told {
    scene: Scene,
    seen: usize,
}

impl Told {
    /// A pool that names a function for every trigger and signs in by passwords and codes.
    async fn new() -> Self {
        let factors = Some(vec![idp::AuthFactorType::Password, idp::AuthFactorType::EmailOtp]);
        let sign_in_policy = Some(idp::SignInPolicyType { allowed_first_auth_factors: factors });
        let pool = idp::CreateUserPoolRequest {
            policies: Some(idp::UserPoolPolicyType { sign_in_policy, ..Default::default() }),
            ..Default::default()
        };
        Self { scene: Scene::with(&Trigger::ALL, pool, client()).await, seen: 0 }
    }

    /// The same with the confirmed user `fred`.
    async fn with_user() -> Self {
        let mut told = Self::new().await;
        told.scene.sign_up("fred").await.unwrap();
        told.scene.confirm("fred").await.unwrap();
        told.look();
        told
    }

    /// Whom the functions were called for, as `SOURCE clientMetadata/validationData`.
    fn look(&mut self) -> Vec<String> {
        let events = self.scene.world.functions.events();
        let new = events.iter().skip(self.seen).map(line).collect();
        self.seen = events.len();
        new
    }

    async fn initiate(&self, auth_flow: Flow, parameters: &[(&str, &str)]) -> idp::InitiateAuthResponse {
        let request = idp::InitiateAuthRequest {
            auth_flow,
            auth_parameters: Some(map(parameters)),
            client_id: self.scene.client_id.clone(),
            client_metadata: Some(metadata()),
            session: None,
            analytics_metadata: None,
            user_context_data: None,
        };
        signin::initiate_auth(permit(), request, &self.scene.world.ctx).await.unwrap()
    }

    async fn admin_initiate(&self, auth_flow: Flow, parameters: &[(&str, &str)]) -> idp::AdminInitiateAuthResponse {
        let request = idp::AdminInitiateAuthRequest {
            user_pool_id: self.scene.pool_id.clone(),
            auth_flow,
            auth_parameters: Some(map(parameters)),
            client_id: self.scene.client_id.clone(),
            client_metadata: Some(metadata()),
            session: None,
            analytics_metadata: None,
            context_data: None,
        };
        signin::admin_initiate_auth(permit(), request, &self.scene.world.ctx).await.unwrap()
    }

    async fn respond(
        &self,
        challenge_name: Name,
        session: Option<String>,
        responses: &[(&str, &str)],
    ) -> idp::RespondToAuthChallengeResponse {
        let request = idp::RespondToAuthChallengeRequest {
            challenge_name,
            challenge_responses: Some(map(responses)),
            client_id: self.scene.client_id.clone(),
            client_metadata: Some(metadata()),
            session,
            analytics_metadata: None,
            user_context_data: None,
        };
        signin::respond_to_auth_challenge(permit(), request, &self.scene.world.ctx).await.unwrap()
    }

    async fn admin_respond(
        &self,
        challenge_name: Name,
        session: Option<String>,
        responses: &[(&str, &str)],
    ) -> idp::AdminRespondToAuthChallengeResponse {
        let request = idp::AdminRespondToAuthChallengeRequest {
            user_pool_id: self.scene.pool_id.clone(),
            challenge_name,
            challenge_responses: Some(map(responses)),
            client_id: self.scene.client_id.clone(),
            client_metadata: Some(metadata()),
            session,
            analytics_metadata: None,
            context_data: None,
        };
        signin::admin_respond_to_auth_challenge(permit(), request, &self.scene.world.ctx).await.unwrap()
    }
}

fn metadata() -> std::collections::BTreeMap<String, String> {
    map(&[("from", "metadata")])
}

fn validation() -> Option<Vec<idp::AttributeType>> {
    Some(attributes(&[("from", "validation")]))
}

fn line(event: &Value) -> String {
    let request = &event["request"];
    let shown = |name: &str| match request.get(name) {
        None | Some(Value::Null) => "-".to_owned(),
        Some(data) => data["from"].as_str().unwrap_or("?").to_owned(),
    };
    // What carries no metadata has no such key; validation data is null.
    assert_ne!(request.get("clientMetadata"), Some(&Value::Null), "{event}");
    format!("{} {}/{}", event["triggerSource"].as_str().unwrap(), shown("clientMetadata"), shown("validationData"))
}

const PASSWORD_OF_FRED: [(&str, &str); 2] = [("USERNAME", "fred"), ("PASSWORD", PASSWORD)];

#[tokio::test]
async fn of_sign_ups() {
    let mut told = Told::new().await;
    let ctx = &told.scene.world.ctx;
    let request = |name: &str| idp::SignUpRequest {
        client_metadata: Some(metadata()),
        validation_data: validation(),
        ..told.scene.sign_up_request(name)
    };
    users::sign_up(permit(), request("fred"), ctx).await.unwrap();
    let again = idp::ResendConfirmationCodeRequest {
        client_id: told.scene.client_id.clone(),
        username: "fred".to_owned(),
        client_metadata: Some(metadata()),
        ..Default::default()
    };
    users::resend_confirmation_code(permit(), again, ctx).await.unwrap();
    let code = idp::ConfirmSignUpRequest { client_metadata: Some(metadata()), ..told.scene.confirmation("fred") };
    users::confirm_sign_up(permit(), code, ctx).await.unwrap();
    let mary = request("mary");
    users::sign_up(permit(), request("anna"), ctx).await.unwrap();
    let admin = idp::AdminConfirmSignUpRequest {
        user_pool_id: told.scene.pool_id.clone(),
        username: "anna".to_owned(),
        client_metadata: Some(metadata()),
    };
    users::admin_confirm_sign_up(permit(), admin, ctx).await.unwrap();
    told.scene.world.functions.answer(Trigger::PreSignUp, json!({"autoConfirmUser": true}));
    users::sign_up(permit(), mary, ctx).await.unwrap();
    let expected = [
        "PreSignUp_SignUp metadata/validation",
        "CustomMessage_SignUp metadata/-",
        "CustomMessage_ResendCode metadata/-",
        "PostConfirmation_ConfirmSignUp metadata/-",
        "PreSignUp_SignUp metadata/validation",
        "CustomMessage_SignUp metadata/-",
        "PostConfirmation_ConfirmSignUp metadata/-",
        "PreSignUp_SignUp metadata/validation",
        "PostConfirmation_ConfirmSignUp metadata/-",
    ];
    assert_eq!(told.look(), expected);
}

#[tokio::test]
async fn of_users_whom_administrators_make() {
    let mut told = Told::new().await;
    let ctx = &told.scene.world.ctx;
    let request = idp::AdminCreateUserRequest {
        client_metadata: Some(metadata()),
        validation_data: validation(),
        temporary_password: Some(PASSWORD.to_owned()),
        ..told.scene.creation("fred")
    };
    users::admin_create_user(permit(), request.clone(), ctx).await.unwrap();
    let again = idp::AdminCreateUserRequest { message_action: Some(MessageActionType::Resend), ..request };
    users::admin_create_user(permit(), again, ctx).await.unwrap();
    let expected = [
        "PreSignUp_AdminCreateUser metadata/validation",
        "CustomMessage_AdminCreateUser -/-",
        "CustomMessage_AdminCreateUser -/-",
    ];
    assert_eq!(told.look(), expected);
    let asked = told.initiate(Flow::UserPasswordAuth, &PASSWORD_OF_FRED).await;
    assert_eq!(told.look(), ["PreAuthentication_Authentication -/metadata"]);
    let responses = [("USERNAME", "fred"), ("NEW_PASSWORD", "Another-horse-2")];
    told.respond(Name::NewPasswordRequired, asked.session, &responses).await;
    let expected = ["PostAuthentication_Authentication metadata/-", "TokenGeneration_NewPasswordChallenge metadata/-"];
    assert_eq!(told.look(), expected);
}

#[tokio::test]
async fn of_passwords() {
    let mut told = Told::with_user().await;
    let ctx = &told.scene.world.ctx;
    let request = idp::ForgotPasswordRequest {
        client_id: told.scene.client_id.clone(),
        username: "fred".to_owned(),
        client_metadata: Some(metadata()),
        ..Default::default()
    };
    users::forgot_password(permit(), request, ctx).await.unwrap();
    let request = idp::ConfirmForgotPasswordRequest {
        client_id: told.scene.client_id.clone(),
        username: "fred".to_owned(),
        confirmation_code: told.scene.world.messages.last_code(),
        password: PASSWORD.to_owned(),
        client_metadata: Some(metadata()),
        ..Default::default()
    };
    users::confirm_forgot_password(permit(), request, ctx).await.unwrap();
    let request = idp::AdminResetUserPasswordRequest {
        user_pool_id: told.scene.pool_id.clone(),
        username: "fred".to_owned(),
        client_metadata: Some(metadata()),
    };
    users::admin_reset_user_password(permit(), request, ctx).await.unwrap();
    let request = idp::AdminSetUserPasswordRequest {
        user_pool_id: told.scene.pool_id.clone(),
        username: "fred".to_owned(),
        password: PASSWORD.to_owned(),
        permanent: Some(true),
    };
    users::admin_set_user_password(permit(), request, ctx).await.unwrap();
    let expected = [
        "CustomMessage_ForgotPassword metadata/-",
        "PostConfirmation_ConfirmForgotPassword metadata/-",
        "CustomMessage_ForgotPassword metadata/-",
    ];
    assert_eq!(told.look(), expected);
}

#[tokio::test]
async fn of_attributes() {
    let mut told = Told::with_user().await;
    let ctx = &told.scene.world.ctx;
    let request = idp::UpdateUserAttributesRequest {
        user_attributes: attributes(&[("email", "new@example.com")]),
        client_metadata: Some(metadata()),
        ..Default::default()
    };
    users::update_user_attributes(permit_of(told.scene.proved("fred").await), request, ctx).await.unwrap();
    let request = idp::GetUserAttributeVerificationCodeRequest {
        attribute_name: "email".to_owned(),
        client_metadata: Some(metadata()),
        ..Default::default()
    };
    users::get_user_attribute_verification_code(permit_of(told.scene.proved("fred").await), request, ctx)
        .await
        .unwrap();
    let request = idp::VerifyUserAttributeRequest {
        attribute_name: "email".to_owned(),
        code: told.scene.world.messages.last_code(),
        ..Default::default()
    };
    users::verify_user_attribute(permit_of(told.scene.proved("fred").await), request, ctx).await.unwrap();
    let admin = |given| idp::AdminUpdateUserAttributesRequest {
        user_pool_id: told.scene.pool_id.clone(),
        username: "fred".to_owned(),
        user_attributes: attributes(given),
        client_metadata: Some(metadata()),
    };
    users::admin_update_user_attributes(permit(), admin(&[("email", "newer@example.com")]), ctx).await.unwrap();
    let verified = [("email", "newest@example.com"), ("email_verified", "true")];
    users::admin_update_user_attributes(permit(), admin(&verified), ctx).await.unwrap();
    let shown: Vec<_> = told.scene.world.functions.events();
    let expected = [
        "CustomMessage_UpdateUserAttribute metadata/-",
        "CustomMessage_VerifyUserAttribute metadata/-",
        "CustomMessage_UpdateUserAttribute metadata/-",
    ];
    assert_eq!(told.look(), expected);
    // Each is told of the address that the message goes to.
    let addresses: Vec<_> =
        shown.iter().rev().take(3).map(|event| &event["request"]["userAttributes"]["email"]).collect();
    assert_eq!(addresses, ["newer@example.com", "new@example.com", "new@example.com"]);
}

#[tokio::test]
async fn of_addresses_that_wait_for_their_code() {
    let waiting = vec![idp::VerifiedAttributeType::Email];
    let pool = idp::CreateUserPoolRequest {
        user_attribute_update_settings: Some(idp::UserAttributeUpdateSettingsType {
            attributes_require_verification_before_update: Some(waiting),
        }),
        ..Default::default()
    };
    let mut told = Told { scene: Scene::with(&[Trigger::CustomMessage], pool, client()).await, seen: 0 };
    told.scene.sign_up("fred").await.unwrap();
    told.scene.confirm("fred").await.unwrap();
    let ctx = &told.scene.world.ctx;
    let request = idp::UpdateUserAttributesRequest {
        user_attributes: attributes(&[("email", "new@example.com")]),
        ..Default::default()
    };
    users::update_user_attributes(permit_of(told.scene.proved("fred").await), request, ctx).await.unwrap();
    assert_eq!(told.scene.value("fred", "email").await.as_deref(), Some("fred@example.com"));
    let request =
        idp::GetUserAttributeVerificationCodeRequest { attribute_name: "email".to_owned(), ..Default::default() };
    users::get_user_attribute_verification_code(permit_of(told.scene.proved("fred").await), request, ctx)
        .await
        .unwrap();
    let events = told.scene.world.functions.events();
    for event in events.iter().rev().take(2) {
        assert_eq!(event["request"]["userAttributes"]["email"], "new@example.com", "{event}");
        assert_eq!(event["request"]["userAttributes"]["email_verified"], "false", "{event}");
    }
    let expected =
        ["CustomMessage_SignUp -/-", "CustomMessage_UpdateUserAttribute -/-", "CustomMessage_VerifyUserAttribute -/-"];
    assert_eq!(told.look(), expected);
}

#[tokio::test]
async fn of_sign_ins_by_a_password() {
    let mut told = Told::with_user().await;
    let in_one_call = [
        "PreAuthentication_Authentication -/metadata",
        "PostAuthentication_Authentication -/-",
        "TokenGeneration_Authentication -/-",
    ];
    let tokens = told.initiate(Flow::UserPasswordAuth, &PASSWORD_OF_FRED).await.authentication_result.unwrap();
    assert_eq!(told.look(), in_one_call);
    told.admin_initiate(Flow::AdminUserPasswordAuth, &PASSWORD_OF_FRED).await;
    assert_eq!(told.look(), in_one_call);
    let choice = [("USERNAME", "fred"), ("PASSWORD", PASSWORD), ("PREFERRED_CHALLENGE", "PASSWORD")];
    told.initiate(Flow::UserAuth, &choice).await;
    assert_eq!(told.look(), in_one_call);

    let refresh = tokens.refresh_token.unwrap();
    told.initiate(Flow::RefreshTokenAuth, &[("REFRESH_TOKEN", &refresh)]).await;
    told.admin_initiate(Flow::RefreshTokenAuth, &[("REFRESH_TOKEN", &refresh)]).await;
    assert_eq!(told.look(), ["TokenGeneration_RefreshTokens -/-"; 2]);
}

#[tokio::test]
async fn of_sign_ins_by_codes() {
    let mut told = Told::with_user().await;
    let by_code = [("USERNAME", "fred"), ("PREFERRED_CHALLENGE", "EMAIL_OTP")];
    let first = ["PreAuthentication_Authentication -/metadata", "CustomMessage_Authentication -/-"];
    let last = ["PostAuthentication_Authentication metadata/-", "TokenGeneration_Authentication metadata/-"];
    let asked = told.initiate(Flow::UserAuth, &by_code).await;
    assert_eq!(told.look(), first);
    let code = told.scene.world.messages.last_code();
    let responses = [("USERNAME", "fred"), ("EMAIL_OTP_CODE", code.as_str())];
    assert!(told.respond(Name::EmailOtp, asked.session, &responses).await.authentication_result.is_some());
    assert_eq!(told.look(), last);

    let asked = told.admin_initiate(Flow::UserAuth, &by_code).await;
    assert_eq!(told.look(), first);
    let code = told.scene.world.messages.last_code();
    let responses = [("USERNAME", "fred"), ("EMAIL_OTP_CODE", code.as_str())];
    assert!(told.admin_respond(Name::EmailOtp, asked.session, &responses).await.authentication_result.is_some());
    assert_eq!(told.look(), last);
}

#[tokio::test]
async fn of_codes_that_a_choice_sends() {
    let mut told = Told::with_user().await;
    let choice = [("USERNAME", "fred"), ("ANSWER", "EMAIL_OTP")];
    let asked = told.initiate(Flow::UserAuth, &[("USERNAME", "fred")]).await;
    told.look();
    told.respond(Name::SelectChallenge, asked.session, &choice).await;
    assert_eq!(told.look(), ["CustomMessage_Authentication -/-"]);
    let asked = told.admin_initiate(Flow::UserAuth, &[("USERNAME", "fred")]).await;
    told.look();
    told.admin_respond(Name::SelectChallenge, asked.session, &choice).await;
    assert_eq!(told.look(), ["CustomMessage_Authentication metadata/-"]);
}

#[tokio::test]
async fn of_custom_challenges() {
    let mut told = Told::with_user().await;
    let functions = &told.scene.world.functions;
    functions.on(Trigger::DefineAuthChallenge, |mut event| {
        let answered = event["request"]["session"].as_array().is_some_and(|session| !session.is_empty());
        event["response"] = json!({
            "challengeName": if answered { Value::Null } else { json!("CUSTOM_CHALLENGE") },
            "issueTokens": answered,
            "failAuthentication": false,
        });
        Ok(event)
    });
    let challenge = json!({"publicChallengeParameters": {"ask": "?"}, "privateChallengeParameters": {"answer": "!"}});
    functions.answer(Trigger::CreateAuthChallenge, challenge);
    functions.answer(Trigger::VerifyAuthChallengeResponse, json!({"answerCorrect": true}));
    let first = ["DefineAuthChallenge_Authentication -/-", "CreateAuthChallenge_Authentication -/-"];
    let last = [
        "VerifyAuthChallengeResponse_Authentication metadata/-",
        "DefineAuthChallenge_Authentication metadata/-",
        "PostAuthentication_Authentication metadata/-",
        "TokenGeneration_Authentication metadata/-",
    ];
    let responses = [("USERNAME", "fred"), ("ANSWER", "!")];
    let asked = told.initiate(Flow::CustomAuth, &[("USERNAME", "fred")]).await;
    assert_eq!(told.look(), first);
    told.respond(Name::CustomChallenge, asked.session, &responses).await;
    assert_eq!(told.look(), last);
    let asked = told.admin_initiate(Flow::CustomAuth, &[("USERNAME", "fred")]).await;
    assert_eq!(told.look(), first);
    told.admin_respond(Name::CustomChallenge, asked.session, &responses).await;
    assert_eq!(told.look(), last);
}

#[tokio::test]
async fn of_users_who_are_found_elsewhere() {
    let mut told = Told::new().await;
    let found = json!({
        "userAttributes": {"email": "fred@example.com", "email_verified": "true"},
        "messageAction": "SUPPRESS",
    });
    told.scene.world.functions.answer(Trigger::UserMigration, found);
    told.initiate(Flow::UserPasswordAuth, &PASSWORD_OF_FRED).await;
    let expected = [
        "UserMigration_Authentication -/metadata",
        "PreSignUp_AdminCreateUser -/metadata",
        "PreAuthentication_Authentication -/metadata",
        "PostAuthentication_Authentication -/-",
        "TokenGeneration_Authentication -/-",
    ];
    assert_eq!(told.look(), expected);
    let request = idp::ForgotPasswordRequest {
        client_id: told.scene.client_id.clone(),
        username: "mary".to_owned(),
        client_metadata: Some(metadata()),
        ..Default::default()
    };
    users::forgot_password(permit(), request, &told.scene.world.ctx).await.unwrap();
    let expected = [
        "UserMigration_ForgotPassword metadata/-",
        "PreSignUp_AdminCreateUser metadata/-",
        "CustomMessage_ForgotPassword metadata/-",
    ];
    assert_eq!(told.look(), expected);
}

#[tokio::test]
async fn of_tokens_for_tokens_and_clients() {
    let mut told = Told::with_user().await;
    let scene = &told.scene;
    let versioned = idp::PreTokenGenerationVersionConfigType {
        lambda_arn: arn("tokens"),
        lambda_version: PreTokenGenerationLambdaVersionType::V30,
    };
    let named = idp::LambdaConfigType {
        pre_token_generation: None,
        pre_token_generation_config: Some(versioned),
        ..config(&Trigger::ALL)
    };
    let request = idp::UpdateUserPoolRequest {
        user_pool_id: scene.pool_id.clone(),
        lambda_config: Some(named),
        ..Default::default()
    };
    update(&scene.world, request).await.unwrap();
    let scopes =
        vec![idp::ResourceServerScopeType { scope_name: "read".to_owned(), scope_description: "read".to_owned() }];
    let server = idp::CreateResourceServerRequest {
        user_pool_id: scene.pool_id.clone(),
        identifier: "photos".to_owned(),
        name: "photos".to_owned(),
        scopes: Some(scopes),
    };
    resource_servers::create_resource_server(permit(), server, &scene.world.ctx).await.unwrap();
    let machine = idp::CreateUserPoolClientRequest {
        generate_secret: Some(true),
        explicit_auth_flows: Some(vec![idp::ExplicitAuthFlowsType::AllowClientTokenAuth]),
        allowed_o_auth_scopes: Some(vec!["photos/read".to_owned()]),
        ..Default::default()
    };
    let machine = scene.world.client(&scene.pool_id, machine).await;
    let request = idp::GetClientTokenRequest {
        client_id: machine.client_id.unwrap(),
        client_metadata: Some(metadata()),
        scopes: None,
        secret: machine.client_secret.unwrap(),
    };
    exchange::get_client_token(permit(), request, &scene.world.ctx).await.unwrap();
    let rotating = idp::CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![idp::ExplicitAuthFlowsType::AllowUserPasswordAuth]),
        refresh_token_rotation: Some(idp::RefreshTokenRotationType {
            feature: idp::FeatureType::Enabled,
            retry_grace_period_seconds: None,
        }),
        ..Default::default()
    };
    let rotating = scene.world.client(&scene.pool_id, rotating).await.client_id.unwrap();
    let request = idp::InitiateAuthRequest {
        auth_flow: Flow::UserPasswordAuth,
        auth_parameters: Some(map(&PASSWORD_OF_FRED)),
        client_id: rotating.clone(),
        client_metadata: None,
        session: None,
        analytics_metadata: None,
        user_context_data: None,
    };
    let tokens = signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    let request = idp::GetTokensFromRefreshTokenRequest {
        client_id: rotating,
        client_metadata: Some(metadata()),
        client_secret: None,
        device_key: None,
        refresh_token: tokens.authentication_result.unwrap().refresh_token.unwrap(),
    };
    signin::get_tokens_from_refresh_token(permit(), request, &scene.world.ctx).await.unwrap();
    let expected = [
        "TokenGeneration_ClientCredentials metadata/-",
        "PreAuthentication_Authentication -/-",
        "PostAuthentication_Authentication -/-",
        "TokenGeneration_Authentication -/-",
        "TokenGeneration_Authentication metadata/-",
    ];
    assert_eq!(told.look(), expected);
}
