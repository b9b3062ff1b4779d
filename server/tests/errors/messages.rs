//! Messages that do not leave, and such that are too many.

use cognomen_userpool::limits::Limits;
use serde_json::{Value, json};

use super::{Faults, refused};
use crate::assembled::{PASSWORD, Pool, World};

const EMAIL: &str = "InvalidEmailRoleAccessPolicyException";
const SMS: &str = "InvalidSmsRoleAccessPolicyException";
const SENDER: &str = "arn:aws:iam::000000000000:role/Sms";
const UNDELIVERED: &str = "CodeDeliveryFailureException";

/// A pool that signs in by codes and verifies what receives them, with the user `mary`.
async fn pool(world: &World) -> Pool {
    let input = json!({
        "PoolName": "pool",
        "AutoVerifiedAttributes": ["email", "phone_number"],
        "SmsConfiguration": { "SnsCallerArn": SENDER },
        "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP"] } },
        "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1, "Name": "verified_email" }] },
    });
    let id = world.admin("CreateUserPool", input).await["UserPool"]["Id"].as_str().unwrap().to_owned();
    let flows =
        json!({ "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] });
    let client_id = Pool::client(world, &id, flows).await["ClientId"].as_str().unwrap().to_owned();
    let pool = Pool { id, client_id };
    pool.add_user(world, "mary").await;
    let attributes = [
        ("email", "mary@example.com"),
        ("email_verified", "true"),
        ("phone_number", "+15550100"),
        ("phone_number_verified", "true"),
    ];
    let attributes = attributes.map(|(name, value)| json!({ "Name": name, "Value": value }));
    let input = json!({ "UserPoolId": pool.id, "Username": "mary", "UserAttributes": attributes });
    world.admin("AdminUpdateUserAttributes", input).await;
    pool
}

fn email(address: &str) -> Value {
    json!([{ "Name": "email", "Value": address }])
}

/// The first step of a sign-in by a code, or of one by choice.
fn by_choice(pool: &Pool, preferred: Option<&str>) -> Value {
    let mut parameters = json!({ "USERNAME": "mary" });
    if let Some(preferred) = preferred {
        parameters["PREFERRED_CHALLENGE"] = json!(preferred);
    }
    json!({ "UserPoolId": pool.id, "ClientId": pool.client_id, "AuthFlow": "USER_AUTH", "AuthParameters": parameters })
}

async fn expect(faults: &mut Faults, world: &World, operation: &str, input: &Value, error: &str) {
    let signed = operation.starts_with("Admin");
    let answer =
        if signed { world.call(operation, input.clone()).await } else { world.open(operation, input.clone()).await };
    let found = answer.header("x-amzn-errortype").trim_end_matches(':');
    if found != error {
        faults.0.push(format!("{operation}: {} instead of {error}", answer.body));
    }
}

#[tokio::test]
async fn a_message_that_does_not_leave_is_told() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let tokens = pool.tokens(&world, "mary").await;
    let sign_up = |name: &str| {
        json!({
            "ClientId": pool.client_id, "Username": name, "Password": PASSWORD,
            "UserAttributes": email(&format!("{name}@example.com")),
        })
    };
    world.user("SignUp", sign_up("john")).await;
    world.messages.fail(true);
    let mut faults = Faults::default();
    let rows = [
        ("SignUp", sign_up("jane")),
        ("ResendConfirmationCode", json!({ "ClientId": pool.client_id, "Username": "john" })),
        ("ForgotPassword", json!({ "ClientId": pool.client_id, "Username": "mary" })),
        ("GetUserAttributeVerificationCode", json!({ "AccessToken": tokens.access, "AttributeName": "email" })),
        ("UpdateUserAttributes", json!({ "AccessToken": tokens.access, "UserAttributes": email("new@example.com") })),
        (
            "AdminCreateUser",
            json!({
                "UserPoolId": pool.id, "Username": "jack", "UserAttributes": email("jack@example.com"),
                "DesiredDeliveryMediums": ["EMAIL"], "TemporaryPassword": PASSWORD,
            }),
        ),
    ];
    for (operation, input) in rows {
        expect(&mut faults, &world, operation, &input, UNDELIVERED).await;
    }
    faults.none();
}

#[tokio::test]
async fn a_sender_that_does_not_work_fails_sign_ins() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let mut faults = Faults::default();
    for (factor, error) in [("EMAIL_OTP", EMAIL), ("SMS_OTP", SMS)] {
        for (first, second) in
            [("InitiateAuth", "RespondToAuthChallenge"), ("AdminInitiateAuth", "AdminRespondToAuthChallenge")]
        {
            world.messages.fail(true);
            expect(&mut faults, &world, first, &by_choice(&pool, Some(factor)), error).await;
            world.messages.fail(false);
            let asked = world.admin(first, by_choice(&pool, None)).await;
            assert_eq!(asked["ChallengeName"], "SELECT_CHALLENGE", "{asked}");
            world.messages.fail(true);
            let input = json!({
                "UserPoolId": pool.id, "ClientId": pool.client_id, "ChallengeName": "SELECT_CHALLENGE",
                "Session": asked["Session"], "ChallengeResponses": { "USERNAME": "mary", "ANSWER": factor },
            });
            expect(&mut faults, &world, second, &input, error).await;
        }
    }
    faults.none();
}

#[tokio::test]
async fn a_sender_that_does_not_work_is_told_to_administrators() {
    let world = World::new().await;
    let pool = pool(&world).await;
    world.messages.fail(true);
    let mut faults = Faults::default();
    let user = |more: Value| {
        let mut input = json!({ "UserPoolId": pool.id, "Username": "mary" });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let changed = user(json!({ "UserAttributes": email("new@example.com") }));
    expect(&mut faults, &world, "AdminUpdateUserAttributes", &changed, EMAIL).await;
    let phone = json!([{ "Name": "phone_number", "Value": "+15550199" }]);
    expect(&mut faults, &world, "AdminUpdateUserAttributes", &user(json!({ "UserAttributes": phone })), SMS).await;
    let attributes = [("email", "mary@example.com"), ("email_verified", "true")];
    let attributes = attributes.map(|(name, value)| json!({ "Name": name, "Value": value }));
    world.admin("AdminUpdateUserAttributes", user(json!({ "UserAttributes": attributes }))).await;
    expect(&mut faults, &world, "AdminResetUserPassword", &user(json!({})), EMAIL).await;
    let recovery = json!([{ "Priority": 1, "Name": "verified_phone_number" }]);
    let input = json!({
        "UserPoolId": pool.id, "AutoVerifiedAttributes": ["email", "phone_number"],
        "AccountRecoverySetting": { "RecoveryMechanisms": recovery },
        "SmsConfiguration": { "SnsCallerArn": SENDER },
    });
    world.admin("UpdateUserPool", input).await;
    let attributes = [("phone_number", "+15550100"), ("phone_number_verified", "true")];
    let attributes = attributes.map(|(name, value)| json!({ "Name": name, "Value": value }));
    world.admin("AdminUpdateUserAttributes", user(json!({ "UserAttributes": attributes }))).await;
    expect(&mut faults, &world, "AdminResetUserPassword", &user(json!({})), SMS).await;
    faults.none();
}

#[tokio::test]
async fn an_address_gets_no_more_codes_than_the_configuration_allows() {
    let limits = Limits { messages_per_destination: Some(1), ..Limits::default() };
    let world = World::bounded(limits).await;
    let pool = pool(&world).await;
    let tokens = pool.tokens(&world, "mary").await;
    world.user("ForgotPassword", json!({ "ClientId": pool.client_id, "Username": "mary" })).await;
    let mut faults = Faults::default();
    // Sign-in knows no such error.
    expect(&mut faults, &world, "InitiateAuth", &by_choice(&pool, Some("EMAIL_OTP")), "TooManyRequestsException").await;
    let sign_up = json!({ "ClientId": pool.client_id, "Username": "jane", "Password": PASSWORD, "UserAttributes": email("mary@example.com") });
    let code = json!({ "AccessToken": tokens.access, "AttributeName": "email" });
    let rows = [
        ("ForgotPassword", json!({ "ClientId": pool.client_id, "Username": "mary" })),
        ("GetUserAttributeVerificationCode", code),
        ("AdminResetUserPassword", json!({ "UserPoolId": pool.id, "Username": "mary" })),
        ("SignUp", sign_up),
        ("ResendConfirmationCode", json!({ "ClientId": pool.client_id, "Username": "jane" })),
    ];
    for (operation, input) in rows {
        expect(&mut faults, &world, operation, &input, "LimitExceededException").await;
    }
    faults.none();
}

#[tokio::test]
async fn answers_that_are_wrong_too_often_are_refused_for_a_while() {
    let place = crate::contract::set_ups::Place::new().await;
    for (operation, member) in [
        ("ConfirmSignUp", "ConfirmationCode"),
        ("ConfirmForgotPassword", "ConfirmationCode"),
        ("VerifyUserAttribute", "Code"),
        ("ChangePassword", "PreviousPassword"),
    ] {
        let right = place.input(operation).await.unwrap();
        let mut wrong = right.clone();
        wrong[member] = json!(if right[member] == "000000" { "111111" } else { "000000" });
        for _ in 0..20 {
            place.call(operation, &wrong).await;
        }
        refused(&place, operation, &right, "LimitExceededException").await;
    }
}
