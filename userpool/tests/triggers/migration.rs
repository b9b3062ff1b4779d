//! `UserMigration`: users who are found elsewhere at sign-in or when they forgot a password, and made here.

use std::sync::Arc;

use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType as Flow, ChallengeNameType as Name, ErrorCode, UserStatusType,
};
use cognomen_userpool::ops::{pools, signin, users};
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::{Call, Failure};
use serde_json::{Value, json};

use super::{PASSWORD, Scene, client, map, masking_client};
use crate::support::functions::failure;
use crate::support::{REGION, assert_code, assert_refused, permit};

const USER: &str = "mary";
const WRONG: &str = "Wrong-horse-1";
const WRONG_CREDENTIALS: &str = "Incorrect username or password.";
const LOCKED: &str = "Password attempts exceeded";
const AT_SIGN_IN: &str = "UserMigration_Authentication";
const FORGOTTEN: &str = "UserMigration_ForgotPassword";

/// A pool that looks for unknown users in a directory where `mary` has [`PASSWORD`].
async fn scene(masks: bool) -> Scene {
    of(&[Trigger::UserMigration], Scene::by_codes(), if masks { masking_client() } else { client() }).await
}

async fn of(triggers: &[Trigger], pool: idp::CreateUserPoolRequest, client: idp::CreateUserPoolClientRequest) -> Scene {
    let scene = Scene::with(triggers, pool, client).await;
    scene.finds(mary());
    scene
}

/// What the old directory tells of `mary`.
fn mary() -> Value {
    json!({
        "userAttributes": {"email": "mary@example.com", "email_verified": "true", "name": "Mary"},
        "messageAction": "SUPPRESS",
    })
}

/// The same with other values.
fn mary_with(changes: Value) -> Value {
    let mut answer = mary();
    for (name, value) in changes.as_object().unwrap() {
        answer[name] = value.clone();
    }
    answer
}

fn with_attributes(attributes: Value) -> Value {
    json!({"userAttributes": attributes, "messageAction": "SUPPRESS"})
}

impl Scene {
    /// The function answers this to the right password, or to none, and fails for others.
    fn finds(&self, response: Value) {
        self.world.functions.on(Trigger::UserMigration, move |mut event| {
            let password = &event["request"]["password"];
            if !password.is_null() && password != PASSWORD {
                return Err(failure("Bad password"));
            }
            event["response"] = response.clone();
            Ok(event)
        });
    }

    async fn is_unknown(&self, username: &str) -> bool {
        self.get(username).await.is_err_and(|refused| refused.code() == ErrorCode::UserNotFoundException.into())
    }

    fn not_migrated(&self) -> String {
        format!("Exception migrating user in app client {}", self.client_id)
    }

    fn forgetting(&self, username: &str) -> idp::ForgotPasswordRequest {
        idp::ForgotPasswordRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            client_metadata: Some(map(&[("step", "forgot")])),
            ..Default::default()
        }
    }

    async fn forgets(&self, username: &str) -> Result<idp::CodeDeliveryDetailsType, cognomen_contract::Error> {
        let answer = users::forgot_password(permit(), self.forgetting(username), &self.world.ctx).await?;
        Ok(answer.code_delivery_details.unwrap())
    }
}

#[tokio::test]
async fn the_event_carries_the_name_and_the_password_that_were_typed() {
    let scene = scene(false).await;
    let mut request = scene.initiation(Flow::UserPasswordAuth, &[("USERNAME", "Mary"), ("PASSWORD", PASSWORD)]);
    request.client_metadata = Some(map(&[("step", "start")]));
    signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    let expected = json!({
        "version": "1",
        "region": REGION,
        "userPoolId": scene.pool_id,
        "userName": "Mary",
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": scene.client_id},
        "triggerSource": AT_SIGN_IN,
        "request": {"password": PASSWORD, "validationData": {"step": "start"}, "userAttributes": null},
        "response": {
            "userAttributes": null, "forceAliasCreation": null, "enableSMSMFA": null,
            "finalUserStatus": null, "messageAction": null, "desiredDeliveryMediums": null,
        },
    });
    assert_eq!(scene.world.functions.last(), expected);
}

#[test]
fn a_call_shows_no_event() {
    let call = Call {
        function: "arn".to_owned(),
        pool_id: "pool".to_owned(),
        trigger: Trigger::UserMigration,
        source: AT_SIGN_IN,
        event: PASSWORD.as_bytes().to_vec(),
    };
    let shown = format!("{call:?}");
    assert!(!shown.contains(PASSWORD) && !shown.contains(&format!("{:?}", PASSWORD.as_bytes())));
}

#[tokio::test]
async fn the_first_sign_in_makes_the_user_and_keeps_the_password() {
    for flow in [Flow::UserPasswordAuth, Flow::AdminUserPasswordAuth, Flow::AdminNoSrpAuth] {
        let scene = scene(true).await;
        let result = match flow {
            Flow::UserPasswordAuth => scene.password(USER, PASSWORD).await.unwrap().authentication_result,
            _ => scene.admin(flow, USER, PASSWORD).await.unwrap().authentication_result,
        };
        assert!(result.unwrap().refresh_token.is_some());
        assert_eq!(scene.status(USER).await, UserStatusType::Confirmed);
        assert_eq!(scene.value(USER, "email_verified").await.as_deref(), Some("true"));
        assert_eq!(scene.value(USER, "name").await.as_deref(), Some("Mary"));
        assert!(scene.srp(USER, PASSWORD).await.unwrap().authentication_result.is_some());
        assert!(scene.password(USER, PASSWORD).await.unwrap().authentication_result.is_some());
        assert_refused(scene.password(USER, WRONG).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
        assert_eq!(scene.world.functions.sources(), [AT_SIGN_IN], "a known user is looked for nowhere else");
        assert_eq!(scene.sent(), 0);
    }
}

#[tokio::test]
async fn a_password_that_breaks_the_policy_is_kept_as_it_is() {
    let scene = scene(false).await;
    scene.world.functions.answer(Trigger::UserMigration, mary());
    assert!(scene.password(USER, "abc").await.unwrap().authentication_result.is_some());
    assert!(scene.srp(USER, "abc").await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn a_choice_of_the_password_looks_elsewhere_too() {
    let scene = scene(false).await;
    let chosen = [("USERNAME", USER), ("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", PASSWORD)];
    assert!(scene.initiate(Flow::UserAuth, &chosen).await.unwrap().authentication_result.is_some());
    assert_eq!(scene.world.functions.sources(), [AT_SIGN_IN]);
}

#[tokio::test]
async fn so_does_the_answer_to_a_choice_where_users_are_hidden() {
    let scene = scene(true).await;
    let asked = scene.initiate(Flow::UserAuth, &[("USERNAME", USER)]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::SelectChallenge));
    assert_eq!(scene.world.functions.events().len(), 0);
    let wrong = [("USERNAME", USER), ("ANSWER", "PASSWORD"), ("PASSWORD", WRONG)];
    let refused = scene.respond(Name::SelectChallenge, asked.session.clone(), &wrong).await;
    assert_code(refused, ErrorCode::UserLambdaValidationException);
    let right = [("USERNAME", USER), ("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)];
    let answer = scene.respond(Name::SelectChallenge, asked.session.clone(), &right).await.unwrap();
    assert!(answer.authentication_result.is_some());
    assert_eq!(scene.world.functions.last()["request"]["clientMetadata"], json!({"step": "answer"}));
    let again = scene.respond(Name::SelectChallenge, asked.session, &right).await;
    assert_code(again, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn without_a_password_nobody_is_looked_for() {
    let scene = scene(true).await;
    assert!(scene.srp(USER, PASSWORD).await.is_err());
    for parameters in [
        &[("USERNAME", USER)][..],
        &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "EMAIL_OTP"), ("PASSWORD", PASSWORD)],
        &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "PASSWORD")],
    ] {
        scene.initiate(Flow::UserAuth, parameters).await.unwrap();
    }
    let _ = scene.initiate(Flow::UserPasswordAuth, &[("USERNAME", USER), ("PASSWORD", "")]).await;
    let _ = scene.initiate(Flow::RefreshTokenAuth, &[("USERNAME", USER), ("REFRESH_TOKEN", "none")]).await;
    assert_eq!(scene.world.functions.events().len(), 0);
    assert!(scene.is_unknown(USER).await);
}

#[tokio::test]
async fn names_and_aliases_of_users_are_looked_for_nowhere_else() {
    let pool = idp::CreateUserPoolRequest {
        alias_attributes: Some(vec![idp::AliasAttributeType::Email]),
        ..Scene::by_codes()
    };
    let scene = of(&[Trigger::UserMigration], pool, client()).await;
    let sub = scene
        .user("anne", |user, _| {
            user.attributes.insert("email".to_owned(), "anne@example.com".to_owned());
            user.set_verified("email", true);
        })
        .await;
    for name in ["anne", "anne@example.com", &sub] {
        assert!(scene.password(name, PASSWORD).await.is_ok(), "{name}");
    }
    assert_eq!(scene.world.functions.events().len(), 0);
}

#[tokio::test]
async fn names_that_nobody_can_have_are_not_looked_for() {
    let scene = scene(true).await;
    for name in ["ma ry", "ma\nry", &"m".repeat(129)] {
        assert_refused(scene.password(name, PASSWORD).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    }
    assert_eq!(scene.world.functions.events().len(), 0);
}

#[tokio::test]
async fn a_wrong_password_elsewhere_counts_as_one_here() {
    for masks in [false, true] {
        let scene = scene(masks).await;
        let message = "UserMigration failed with error Bad password.";
        for _ in 0..5 {
            let refused = scene.password(USER, WRONG).await;
            assert_refused(refused, ErrorCode::UserLambdaValidationException, message);
        }
        for password in [WRONG, PASSWORD] {
            assert_refused(scene.password(USER, password).await, ErrorCode::NotAuthorizedException, LOCKED);
        }
        let by_admin = scene.admin(Flow::AdminUserPasswordAuth, USER, PASSWORD).await;
        assert_refused(by_admin, ErrorCode::NotAuthorizedException, LOCKED);
        assert_eq!(scene.world.functions.events().len(), 5, "the lock comes before the function");
        scene.world.clock.advance(1);
        assert!(scene.password(USER, PASSWORD).await.is_ok());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn guesses_made_at_once_are_not_passed_on() {
    let scene = Arc::new(scene(true).await);
    let guesses: Vec<_> = (0..24)
        .map(|_| {
            let scene = Arc::clone(&scene);
            tokio::spawn(async move { scene.password(USER, WRONG).await.unwrap_err().message().to_owned() })
        })
        .collect();
    for guess in guesses {
        guess.await.unwrap();
    }
    assert_eq!(scene.world.functions.events().len(), 5);
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, LOCKED);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sign_ins_at_one_moment_make_one_user() {
    let scene = Arc::new(scene(false).await);
    let sign_ins: Vec<_> = (0..4)
        .map(|_| {
            let scene = Arc::clone(&scene);
            tokio::spawn(async move { scene.password(USER, PASSWORD).await.unwrap().authentication_result.is_some() })
        })
        .collect();
    for sign_in in sign_ins {
        assert!(sign_in.await.unwrap());
    }
    let request = idp::ListUsersRequest { user_pool_id: scene.pool_id.clone(), ..Default::default() };
    let listed = users::list_users(permit(), request, &scene.world.ctx).await.unwrap().users.unwrap();
    assert_eq!(listed.len(), 1);
}

#[tokio::test]
async fn an_event_given_back_as_it_was_knows_nobody() {
    for (masks, code, message) in [
        (true, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS),
        (false, ErrorCode::UserNotFoundException, "User does not exist."),
    ] {
        let scene = scene(masks).await;
        scene.world.functions.on(Trigger::UserMigration, Ok);
        for _ in 0..5 {
            assert_refused(scene.password(USER, PASSWORD).await, code, message);
        }
        assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, LOCKED);
        assert_eq!(scene.world.functions.events().len(), 5);
        scene.finds(json!({"userAttributes": {}, "finalUserStatus": "CONFIRMED"}));
        assert_refused(scene.password("other", PASSWORD).await, code, message);
    }
}

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
            scene.finds(mary_with(wrong.clone()));
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
async fn functions_that_are_not_run_are_told_as_such() {
    let scene = scene(true).await;
    scene.world.functions.on(Trigger::UserMigration, |_| Err(Failure::TimedOut));
    let message = "UserMigration invocation failed due to error Socket timeout while invoking Lambda function.";
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::UnexpectedLambdaException, message);
    assert_refused(scene.forgets(USER).await, ErrorCode::UnexpectedLambdaException, message);
    scene.world.functions.on(Trigger::UserMigration, |_| Err(Failure::TooLong));
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::UserNotFoundException, &scene.not_migrated());
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
    scene.finds(with_attributes(json!({"name": "Mary", "custom:tenant": "a"})));
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
        scene.finds(with_attributes(attributes.clone()));
        let refused = scene.password(&name, PASSWORD).await;
        assert!(refused.is_err(), "{attributes}");
        assert_refused(refused, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
        assert!(scene.is_unknown(&name).await, "{attributes}");
    }
}

#[tokio::test]
async fn a_user_whose_password_must_be_reset_is_told_so() {
    let scene = scene(true).await;
    scene.finds(mary_with(json!({"finalUserStatus": "RESET_REQUIRED"})));
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
    scene.finds(mary_with(json!({"enableSMSMFA": true})));
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
        scene.finds(mary_with(json!({"forceAliasCreation": kept})));
        let refused = scene.password(USER, PASSWORD).await;
        assert_refused(refused, ErrorCode::UserNotFoundException, &scene.not_migrated());
        assert!(scene.is_unknown(USER).await);
        assert_eq!(scene.value("anne", "email_verified").await.as_deref(), Some("true"));
    }
    scene.finds(mary_with(json!({"forceAliasCreation": true})));
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
async fn the_other_functions_of_a_sign_in_follow() {
    let triggers =
        [Trigger::UserMigration, Trigger::PreSignUp, Trigger::PreAuthentication, Trigger::PostAuthentication];
    let scene = of(&triggers, Scene::by_codes(), masking_client()).await;
    scene.world.functions.on(Trigger::PreSignUp, |_| Err(failure("full")));
    let message = "PreSignUp failed with error full.";
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::UserLambdaValidationException, message);
    assert!(scene.is_unknown(USER).await);
    let refuses = json!({"autoConfirmUser": false, "autoVerifyEmail": false, "autoVerifyPhone": false});
    scene.world.functions.answer(Trigger::PreSignUp, refuses);
    let mut request = scene.initiation(Flow::UserPasswordAuth, &[("USERNAME", USER), ("PASSWORD", PASSWORD)]);
    request.client_metadata = Some(map(&[("step", "start")]));
    signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    let expected = [
        AT_SIGN_IN,
        "PreSignUp_AdminCreateUser",
        "PreAuthentication_Authentication",
        "PostAuthentication_Authentication",
    ];
    assert_eq!(scene.world.functions.sources()[2..], expected);
    let events = scene.world.functions.events();
    assert_eq!(events[3]["callerContext"]["clientId"], "CLIENT_ID_NOT_APPLICABLE");
    assert_eq!(events[3]["request"]["validationData"], json!({"step": "start"}));
    assert_eq!(events[3]["request"]["userAttributes"]["email"], "mary@example.com");
    assert_eq!(events[4]["request"]["userNotFound"], json!(false));
    assert_eq!(events[4]["request"]["userAttributes"]["name"], "Mary");
    for later in &events[3..] {
        assert!(!later.to_string().contains(PASSWORD));
    }
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
async fn a_user_who_is_not_found_is_still_asked_about() {
    let scene = of(&[Trigger::UserMigration, Trigger::PreAuthentication], Scene::by_codes(), masking_client()).await;
    scene.world.functions.on(Trigger::UserMigration, Ok);
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    assert_eq!(scene.world.functions.sources(), [AT_SIGN_IN, "PreAuthentication_Authentication"]);
    assert_eq!(scene.world.functions.last()["request"]["userNotFound"], json!(true));
}

#[tokio::test]
async fn a_forgotten_password_finds_its_user_elsewhere() {
    for masks in [false, true] {
        let scene = scene(masks).await;
        let details = scene.forgets(USER).await.unwrap();
        assert_eq!(details.destination.as_deref(), Some("m***@e***"));
        let event = scene.events_of(FORGOTTEN).remove(0);
        let request = json!({
            "password": null, "validationData": null, "userAttributes": null, "clientMetadata": {"step": "forgot"},
        });
        assert_eq!(event["request"], request);
        assert_eq!(scene.status(USER).await, UserStatusType::ResetRequired);
        // The code leaves apart from an answer that must not tell of it.
        while scene.sent() == 0 {
            tokio::task::yield_now().await;
        }
        let before = scene.password(USER, PASSWORD).await;
        assert!(before.is_err(), "the user has no password yet");
        let request = idp::ConfirmForgotPasswordRequest {
            client_id: scene.client_id.clone(),
            username: USER.to_owned(),
            confirmation_code: scene.world.messages.last_code(),
            password: "Another-horse-1".to_owned(),
            ..Default::default()
        };
        users::confirm_forgot_password(permit(), request, &scene.world.ctx).await.unwrap();
        assert!(scene.password(USER, "Another-horse-1").await.unwrap().authentication_result.is_some());
        scene.forgets(USER).await.unwrap();
        assert_eq!(scene.world.functions.events().len(), 1);
    }
}

#[tokio::test]
async fn the_status_of_who_forgot_a_password_may_be_given() {
    let scene = scene(false).await;
    scene.finds(mary_with(json!({"finalUserStatus": "CONFIRMED"})));
    scene.forgets(USER).await.unwrap();
    assert_eq!(scene.status(USER).await, UserStatusType::Confirmed);
    for password in [PASSWORD, ""] {
        assert!(scene.password(USER, password).await.is_err(), "no password is right");
    }
}

#[tokio::test]
async fn a_forgotten_password_of_nobody_is_answered_as_ever() {
    let scene = scene(true).await;
    scene.world.functions.on(Trigger::UserMigration, Ok);
    assert!(scene.forgets(USER).await.is_ok(), "a delivery that is only told");
    assert!(scene.is_unknown(USER).await);
    let message = "UserMigration failed with error gone.";
    scene.world.functions.on(Trigger::UserMigration, |_| Err(failure("gone")));
    assert_refused(scene.forgets(USER).await, ErrorCode::UserLambdaValidationException, message);
    scene.finds(with_attributes(json!({"sub": "x"})));
    assert_refused(scene.forgets(USER).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    let known = of(&[Trigger::UserMigration], Scene::by_codes(), client()).await;
    known.world.functions.on(Trigger::UserMigration, Ok);
    assert_code(known.forgets(USER).await, ErrorCode::UserNotFoundException);
}
