use cognomen_contract::cognito_idp::{
    AdminInitiateAuthRequest, AuthFlowType, ChallengeNameType, CreateUserPoolClientRequest, CreateUserPoolRequest,
    ErrorCode, ExplicitAuthFlowsType, UserStatusType,
};
use cognomen_crypto::secret_hash::secret_hash;
use cognomen_userpool::ops::signin;

use super::{PASSWORD, Scene, USER, client_settings, ignoring_case, initiate_request, map};
use crate::support::{assert_code, assert_refused, permit};

#[tokio::test]
async fn the_right_password_gives_tokens() {
    let scene = Scene::new().await;
    let answer = scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(answer.challenge_name, None);
    assert_eq!(answer.session, None);
    let result = answer.authentication_result.unwrap();
    assert_eq!((result.expires_in, result.token_type.as_deref()), (Some(3600), Some("Bearer")));
    assert!(result.access_token.is_some() && result.id_token.is_some() && result.refresh_token.is_some());
    assert_code(scene.password("MARY", PASSWORD).await, ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn a_pool_that_ignores_case_does_so_at_sign_in() {
    let scene = Scene::with(ignoring_case(), client_settings()).await;
    assert!(scene.password("MARY", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn what_is_wrong_is_said_in_cognitos_words() {
    let scene = Scene::new().await;
    let wrong = scene.password(USER, "Wrong-horse-1").await;
    assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    let unknown = scene.password("nobody", PASSWORD).await;
    assert_refused(unknown, ErrorCode::UserNotFoundException, "User does not exist.");
    let cases = [
        (AuthFlowType::UserPasswordAuth, &[("PASSWORD", "x")][..], "Missing required parameter USERNAME"),
        (AuthFlowType::UserPasswordAuth, &[("USERNAME", USER)], "Missing required parameter PASSWORD"),
        (AuthFlowType::UserSrpAuth, &[("USERNAME", USER)], "Missing required parameter SRP_A"),
        (AuthFlowType::UserSrpAuth, &[("USERNAME", USER), ("SRP_A", "0")], "`SRP_A` is zero"),
        (AuthFlowType::RefreshTokenAuth, &[], "Missing required parameter REFRESH_TOKEN"),
        (AuthFlowType::AdminUserPasswordAuth, &[], "Initiate Auth method not supported"),
        (AuthFlowType::CustomAuth, &[("USERNAME", USER)], "CUSTOM_AUTH is not enabled for the client."),
        (AuthFlowType::UserAuth, &[("USERNAME", USER)], "USER_AUTH is not enabled for the client."),
    ];
    for (flow, parameters, message) in cases {
        let answer = scene.initiate(flow, parameters).await;
        assert_refused(answer, ErrorCode::InvalidParameterException, message);
    }
}

#[tokio::test]
async fn unknown_clients_and_pools_are_not_found() {
    let scene = Scene::new().await;
    let request = initiate_request("1234567890abcdef", AuthFlowType::UserPasswordAuth);
    let answer = signin::initiate_auth(permit(), request, &scene.world.ctx).await;
    assert_eq!(answer.unwrap_err().code(), ErrorCode::ResourceNotFoundException.into());
    let other = scene.world.pool_id().await;
    for pool_id in ["eu-west-1_Unknown00", other.as_str()] {
        let answer = scene.admin(pool_id, PASSWORD).await;
        assert_eq!(answer.unwrap_err().code(), ErrorCode::ResourceNotFoundException.into());
    }
}

#[tokio::test]
async fn flows_that_are_not_there_say_so() {
    let flows = [ExplicitAuthFlowsType::AllowCustomAuth, ExplicitAuthFlowsType::AllowRefreshTokenAuth];
    let settings = CreateUserPoolClientRequest { explicit_auth_flows: Some(flows.to_vec()), ..client_settings() };
    let scene = Scene::with(CreateUserPoolRequest::default(), settings).await;
    let custom = scene.initiate(AuthFlowType::CustomAuth, &[("USERNAME", USER)]).await;
    let message = "Custom auth lambda trigger is not configured for the user pool.";
    assert_refused(custom, ErrorCode::InvalidParameterException, message);
    let password = scene.password(USER, PASSWORD).await;
    let message = "USER_PASSWORD_AUTH flow not enabled for this client";
    assert_refused(password, ErrorCode::InvalidParameterException, message);
    let custom = scene.respond(ChallengeNameType::CustomChallenge, None, &[("USERNAME", USER)]).await;
    assert_refused(custom, ErrorCode::InvalidParameterException, "Missing required parameter Session");
}

#[tokio::test]
async fn administrators_sign_users_in() {
    let scene = Scene::new().await;
    let answer = scene.admin(&scene.pool_id, PASSWORD).await.unwrap();
    assert!(answer.authentication_result.unwrap().access_token.is_some());
    let wrong = scene.admin(&scene.pool_id, "Wrong-horse-1").await;
    assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
}

impl Scene {
    async fn admin(
        &self,
        pool_id: &str,
        password: &str,
    ) -> Result<cognomen_contract::cognito_idp::AdminInitiateAuthResponse, cognomen_contract::Error> {
        let request = AdminInitiateAuthRequest {
            analytics_metadata: None,
            auth_flow: AuthFlowType::AdminUserPasswordAuth,
            auth_parameters: Some(map(&[("USERNAME", USER), ("PASSWORD", password)])),
            client_id: self.client_id().to_owned(),
            client_metadata: None,
            context_data: None,
            session: None,
            user_pool_id: pool_id.to_owned(),
        };
        signin::admin_initiate_auth(permit(), request, &self.world.ctx).await
    }
}

#[tokio::test]
async fn a_client_with_a_secret_proves_it() {
    let settings = CreateUserPoolClientRequest { generate_secret: Some(true), ..client_settings() };
    let scene = Scene::with(CreateUserPoolRequest::default(), settings).await;
    assert!(scene.password(USER, PASSWORD).await.is_ok());
    let id = scene.client_id();
    let mut request = initiate_request(id, AuthFlowType::UserPasswordAuth);
    let parameters = map(&[("USERNAME", USER), ("PASSWORD", PASSWORD)]);
    request.auth_parameters = Some(parameters.clone());
    let missing = signin::initiate_auth(permit(), request.clone(), &scene.world.ctx).await;
    let message = format!("Client {id} is configured with secret but SECRET_HASH was not received");
    assert_refused(missing, ErrorCode::NotAuthorizedException, &message);
    let mut wrong = parameters;
    wrong.insert("SECRET_HASH".to_owned(), secret_hash("other", USER, id));
    request.auth_parameters = Some(wrong);
    let wrong = signin::initiate_auth(permit(), request, &scene.world.ctx).await;
    let message = format!("Unable to verify secret hash for client {id}");
    assert_refused(wrong, ErrorCode::NotAuthorizedException, &message);
}

#[tokio::test]
async fn the_state_of_an_account_is_told_to_who_knows_its_password() {
    let scene = Scene::masking().await;
    scene.user("disabled", PASSWORD, |user, _| user.enabled = false).await;
    scene.user("new", PASSWORD, |user, _| user.status = UserStatusType::Unconfirmed).await;
    scene.user("reset", PASSWORD, |user, _| user.status = UserStatusType::ResetRequired).await;
    let over = scene.world.now();
    let late = |user: &mut cognomen_model::user::User, credential: &mut cognomen_model::credential::Credential| {
        user.status = UserStatusType::ForceChangePassword;
        credential.temporary_until = Some(over);
    };
    scene.user("late", PASSWORD, late).await;
    let cases = [
        ("disabled", ErrorCode::NotAuthorizedException, "User is disabled."),
        ("new", ErrorCode::UserNotConfirmedException, "User is not confirmed."),
        ("reset", ErrorCode::PasswordResetRequiredException, "Password reset required for the user"),
        (
            "late",
            ErrorCode::NotAuthorizedException,
            "Temporary password has expired and must be reset by an administrator.",
        ),
    ];
    for (username, code, message) in cases {
        assert_refused(scene.password(username, PASSWORD).await, code, message);
        let wrong = scene.password(username, "Wrong-horse-1").await;
        assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    }
}

#[tokio::test]
async fn an_account_that_waits_for_its_first_password_asks_for_a_reset() {
    let scene = Scene::new().await;
    let imported = |user: &mut cognomen_model::user::User, credential: &mut cognomen_model::credential::Credential| {
        user.status = UserStatusType::ResetRequired;
        credential.verifier = None;
    };
    scene.user("imported", PASSWORD, imported).await;
    let answer = scene.password("imported", PASSWORD).await;
    let message = "Password reset required for the user";
    assert_refused(answer, ErrorCode::PasswordResetRequiredException, message);
    scene.user("without", PASSWORD, |_, credential| credential.verifier = None).await;
    let answer = scene.password("without", PASSWORD).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    let masking = Scene::masking().await;
    masking.user("imported", PASSWORD, imported).await;
    let answer = masking.password("imported", PASSWORD).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
}

#[tokio::test]
async fn a_sign_up_that_waits_for_confirmation_is_told_of_whatever_the_password() {
    let scene = Scene::new().await;
    scene.user("new", PASSWORD, |user, _| user.status = UserStatusType::Unconfirmed).await;
    for _ in 0..7 {
        let answer = scene.password("new", "Wrong-horse-1").await;
        assert_refused(answer, ErrorCode::UserNotConfirmedException, "User is not confirmed.");
    }
    let answer = scene.password("new", PASSWORD).await;
    assert_refused(answer, ErrorCode::UserNotConfirmedException, "User is not confirmed.");
}
