//! Inputs that break the model's constraints.

use cognomen_contract::Service;
use serde_json::{Value, json};

use super::{Row, refuse};
use crate::assembled::{Call, World};

fn one(value: &str, member: &str, constraint: &str) -> String {
    format!("1 validation error detected: {}", broken(value, member, constraint))
}

fn broken(value: &str, member: &str, constraint: &str) -> String {
    format!("Value {value}at '{member}' failed to satisfy constraint: Member must {constraint}")
}

const POOL_PATTERN: &str = "satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+";

#[tokio::test]
async fn broken_constraints_are_all_told() {
    let world = World::new().await;
    let row = |operation: &str, input: Value, message: String| {
        let call = Call::pools(operation, &input).signed(&World::key(), Service::CognitoIdp, world.now());
        Row::new(call, "InvalidParameterException", message)
    };
    let long_id = format!("us-east-1_{}", "a".repeat(46));
    let long_name = "n".repeat(129);
    let names = "satisfy regular expression pattern: [\\w\\s+=,.@-]+";
    let rows = [
        row("DescribeUserPool", json!({}), one("null ", "userPoolId", "not be null")),
        row("DescribeUserPool", json!({ "UserPoolId": null }), one("null ", "userPoolId", "not be null")),
        row("DescribeUserPool", json!({ "UserPoolId": "!" }), one("'!' ", "userPoolId", POOL_PATTERN)),
        row(
            "DescribeUserPool",
            json!({ "UserPoolId": "" }),
            format!(
                "2 validation errors detected: {}; {}",
                broken("'' ", "userPoolId", "have length greater than or equal to 1"),
                broken("'' ", "userPoolId", POOL_PATTERN),
            ),
        ),
        row(
            "DescribeUserPool",
            json!({ "UserPoolId": long_id }),
            one(&format!("'{long_id}' "), "userPoolId", "have length less than or equal to 55"),
        ),
        row(
            "CreateUserPool",
            json!({ "PoolName": long_name }),
            one(&format!("'{long_name}' "), "poolName", "have length less than or equal to 128"),
        ),
        row("CreateUserPool", json!({ "PoolName": "a\r\nX-Evil: 1" }), one("'a\r\nX-Evil: 1' ", "poolName", names)),
        row(
            "ListUsers",
            json!({ "UserPoolId": "x", "Limit": 61, "Filter": "f".repeat(257) }),
            format!(
                "3 validation errors detected: {}; {}; {}",
                broken(&format!("'{}' ", "f".repeat(257)), "filter", "have length less than or equal to 256"),
                broken("'61' ", "limit", "have value less than or equal to 60"),
                broken("'x' ", "userPoolId", POOL_PATTERN),
            ),
        ),
        row(
            "ListUserPools",
            json!({ "MaxResults": 0 }),
            one("'0' ", "maxResults", "have value greater than or equal to 1"),
        ),
        row(
            "AdminInitiateAuth",
            json!({ "UserPoolId": "p_1", "ClientId": "c", "AuthFlow": "FLY" }),
            one(
                "'FLY' ",
                "authFlow",
                "satisfy enum value set: [USER_SRP_AUTH, REFRESH_TOKEN_AUTH, REFRESH_TOKEN, CUSTOM_AUTH, \
                 ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH, ADMIN_USER_PASSWORD_AUTH, USER_AUTH]",
            ),
        ),
    ];
    refuse(&world, rows).await;
}

#[tokio::test]
async fn secrets_are_not_repeated() {
    let world = World::new().await;
    let (secret, code) = ("Very-secret-1".repeat(20), "Secret-code".repeat(200));
    let too_long =
        |member: &str, length: usize| broken("", member, &format!("have length less than or equal to {length}"));
    let attribute = "satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+";
    let rows = [
        Row::new(
            Call::pools("SignUp", &json!({ "ClientId": "c", "Username": "n".repeat(129), "Password": secret })),
            "InvalidParameterException",
            format!("2 validation errors detected: {}; {}", too_long("password", 256), too_long("username", 128)),
        ),
        Row::new(
            Call::pools("SignUp", &json!({ "ClientId": "c", "Username": "n", "Password": "Very secret " })),
            "InvalidParameterException",
            one("", "password", "satisfy regular expression pattern: [\\S]+"),
        ),
        Row::new(
            Call::pools("ConfirmSignUp", &json!({ "ClientId": "c", "Username": "n", "ConfirmationCode": code })),
            "InvalidParameterException",
            one(&format!("'{code}' "), "confirmationCode", "have length less than or equal to 2048"),
        ),
        Row::new(
            Call::pools("GetUser", &json!({ "AccessToken": "Very secret" })),
            "InvalidParameterException",
            one("", "accessToken", "satisfy regular expression pattern: [A-Za-z0-9-_=.]+"),
        ),
        Row::new(
            Call::pools(
                "SignUp",
                &json!({ "ClientId": "c", "Username": "n", "UserAttributes": [{ "Name": "", "Value": "v" }, { "Value": "Secret" }] }),
            ),
            "InvalidParameterException",
            format!(
                "3 validation errors detected: {}; {}; {}",
                broken("'' ", "userAttributes.1.member.name", "have length greater than or equal to 1"),
                broken("'' ", "userAttributes.1.member.name", attribute),
                broken("null ", "userAttributes.2.member.name", "not be null"),
            ),
        ),
    ];
    refuse(&world, rows).await;
}

#[tokio::test]
async fn forms_are_held_to_the_model_too() {
    let world = World::new().await;
    let row = |operation: &str, form: &str, message: String| {
        let call = Call::query(Service::Iam, operation, form).signed(&World::key(), Service::Iam, world.now());
        Row::new(call, "ValidationError", message).of(Service::Iam)
    };
    let names = "satisfy regular expression pattern: [\\w+=,.@-]+";
    let rows = [
        row("CreateUser", "", one("null ", "userName", "not be null")),
        row("CreateUser", "&UserName=a%20b%21", one("'a b!' ", "userName", names)),
        row("CreateUser", "&UserName=%3Cb%3E%26", one("'<b>&' ", "userName", names)),
        row(
            "CreateUser",
            &format!("&UserName={}", "u".repeat(65)),
            one(&format!("'{}' ", "u".repeat(65)), "userName", "have length less than or equal to 64"),
        ),
        row(
            "UpdateAccessKey",
            "&AccessKeyId=AKIAIOSFODNN7EXAMPLE&Status=Gone",
            one("'Gone' ", "status", "satisfy enum value set: [Active, Inactive, Expired]"),
        ),
    ];
    refuse(&world, rows).await;
}
