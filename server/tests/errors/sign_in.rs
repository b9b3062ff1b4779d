//! Errors that only sign-in has.

use cognomen_crypto::totp;
use serde_json::{Value, json};

use super::refused;
use crate::assembled::{PASSWORD, Pool};
use crate::contract::set_ups::{Place, User};

const RESPONDING: [&str; 2] = ["RespondToAuthChallenge", "AdminRespondToAuthChallenge"];

/// A user whose second factor is an authenticator app, and its secret.
async fn with_app(place: &Place) -> (User, Vec<u8>) {
    let user = place.signed_in().await;
    let input = json!({ "AccessToken": user.tokens.access });
    let made = place.world.user("AssociateSoftwareToken", input.clone()).await;
    let secret = totp::decode_secret(made["SecretCode"].as_str().unwrap()).unwrap();
    let mut verify = input.clone();
    verify["UserCode"] = json!(code(place, &secret));
    place.world.user("VerifySoftwareToken", verify).await;
    let mut prefer = input;
    prefer["SoftwareTokenMfaSettings"] = json!({ "Enabled": true, "PreferredMfa": true });
    place.world.user("SetUserMFAPreference", prefer).await;
    (user, secret)
}

fn code(place: &Place, secret: &[u8]) -> String {
    totp::totp(secret, u64::try_from(place.world.now().seconds()).unwrap())
}

/// The answer to the challenge that a sign-in ends in, with `responses`.
async fn answering(place: &Place, name: &str, responses: Value) -> Value {
    let asked = place.pool.password(&place.world, name, PASSWORD).await.json();
    let mut input = place.of_pool(json!({
        "ClientId": place.pool.client_id, "ChallengeName": asked["ChallengeName"], "Session": asked["Session"],
        "ChallengeResponses": { "USERNAME": name },
    }));
    input["ChallengeResponses"].as_object_mut().unwrap().extend(responses.as_object().unwrap().clone());
    input
}

#[tokio::test]
async fn a_code_is_right_and_used_once() {
    let place = Place::new().await;
    for operation in RESPONDING {
        let (user, secret) = with_app(&place).await;
        place.world.clock.advance(60);
        let right = code(&place, &secret);
        let wrong = if right == "000000" { "111111" } else { "000000" };
        let input = answering(&place, &user.name, json!({ "SOFTWARE_TOKEN_MFA_CODE": wrong })).await;
        refused(&place, operation, &input, "CodeMismatchException").await;
        let input = answering(&place, &user.name, json!({ "SOFTWARE_TOKEN_MFA_CODE": right })).await;
        assert_eq!(place.call(operation, &input).await.status, 200);
        let input = answering(&place, &user.name, json!({ "SOFTWARE_TOKEN_MFA_CODE": right })).await;
        refused(&place, operation, &input, "ExpiredCodeException").await;
    }
}

#[tokio::test]
async fn who_must_set_up_an_app_has_none_before() {
    let place = Place::new().await;
    // Passkeys would be a second factor of their own.
    let input = json!({
        "UserPoolTier": "PLUS",
        "AutoVerifiedAttributes": ["email"],
        "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] } },
    });
    place.make("UpdateUserPool", input).await;
    let input = json!({ "MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": { "Enabled": true } });
    place.make("SetUserPoolMfaConfig", input).await;
    place.world.clock.advance(2);
    for operation in RESPONDING {
        let name = place.user().await;
        let input = answering(&place, &name, json!({})).await;
        assert_eq!(input["ChallengeName"], "MFA_SETUP");
        refused(&place, operation, &input, "SoftwareTokenMFANotFoundException").await;
    }
}

#[tokio::test]
async fn a_factor_that_was_not_offered_is_not_chosen() {
    let place = Place::new().await;
    let input = json!({
        "MfaConfiguration": "OPTIONAL",
        "SoftwareTokenMfaConfiguration": { "Enabled": true },
        "SmsMfaConfiguration": { "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::000000000000:role/Sms" } },
    });
    place.make("SetUserPoolMfaConfig", input).await;
    for operation in RESPONDING {
        let (user, _) = with_app(&place).await;
        let phone = [("phone_number", "+15550100"), ("phone_number_verified", "true")];
        let phone = phone.map(|(name, value)| json!({ "Name": name, "Value": value }));
        place.make("AdminUpdateUserAttributes", json!({ "Username": user.name, "UserAttributes": phone })).await;
        let both = json!({
            "Username": user.name,
            "SMSMfaSettings": { "Enabled": true },
            "SoftwareTokenMfaSettings": { "Enabled": true },
        });
        place.make("AdminSetUserMFAPreference", both).await;
        let input = answering(&place, &user.name, json!({ "ANSWER": "EMAIL_OTP" })).await;
        assert_eq!(input["ChallengeName"], "SELECT_MFA_TYPE", "{input}");
        refused(&place, operation, &input, "MFAMethodNotFoundException").await;
    }
}

#[tokio::test]
async fn a_refresh_token_is_used_once_where_tokens_rotate() {
    let place = Place::new().await;
    let settings = json!({
        "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"],
        "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 0 },
    });
    let id = place.another_pool().await;
    let client_id = Pool::client(&place.world, &id, settings).await["ClientId"].as_str().unwrap().to_owned();
    let pool = Pool { id, client_id };
    pool.add_user(&place.world, "mary").await;
    let refresh = pool.tokens(&place.world, "mary").await.refresh;
    let input = json!({ "ClientId": pool.client_id, "RefreshToken": refresh });
    place.world.user("GetTokensFromRefreshToken", input.clone()).await;
    refused(&place, "GetTokensFromRefreshToken", &input, "RefreshTokenReuseException").await;
}

#[tokio::test]
async fn only_refresh_tokens_are_revoked_and_only_where_that_is_on() {
    let place = Place::new().await;
    let user = place.signed_in().await;
    let input = json!({ "ClientId": place.pool.client_id, "Token": user.tokens.access });
    refused(&place, "RevokeToken", &input, "UnsupportedTokenTypeException").await;
    let client = Pool::client(&place.world, &place.pool.id, json!({ "EnableTokenRevocation": false })).await;
    let input = json!({ "ClientId": client["ClientId"], "Token": user.tokens.refresh });
    refused(&place, "RevokeToken", &input, "UnsupportedOperationException").await;
}
