//! What signed-in users do themselves.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_crypto::totp;
use cognomen_server::app::App;
use cognomen_userpool::directory;
use cognomen_userpool::risk::feedback::FeedbackToken;
use serde_json::{Value, json};

use super::{Place, User};
use crate::assembled::PASSWORD;

/// The input of an operation that takes an access token, or one that stands for it.
pub(super) async fn input(place: &Place, operation: &str) -> Option<Value> {
    Some(match operation {
        "AssociateSoftwareToken"
        | "DeleteUser"
        | "GetUser"
        | "GetUserAuthFactors"
        | "GlobalSignOut"
        | "ListDevices"
        | "ListUserSessions"
        | "ListWebAuthnCredentials"
        | "SetUserMFAPreference"
        | "StartWebAuthnRegistration" => token(&place.signed_in().await),
        "ChangePassword" => {
            let mut input = token(&place.signed_in().await);
            input["PreviousPassword"] = json!(PASSWORD);
            input["ProposedPassword"] = json!("Another-horse-1");
            input
        }
        "ConfirmDevice" => new_device(&place.signed_in().await),
        "DeleteUserAttributes" => {
            let mut input = token(&place.signed_in().await);
            input["UserAttributeNames"] = json!(["nickname"]);
            input
        }
        "ForgetDevice" => of_device(place).await,
        "GetDevice" => {
            let input = of_device(place).await;
            // Users see what they have remembered.
            let mut remember = input.clone();
            remember["DeviceRememberedStatus"] = json!("remembered");
            place.world.user("UpdateDeviceStatus", remember).await;
            input
        }
        "UpdateDeviceStatus" => {
            let mut input = of_device(place).await;
            input["DeviceRememberedStatus"] = json!("remembered");
            input
        }
        "GetUserAttributeVerificationCode" => {
            let mut input = token(&place.signed_in().await);
            input["AttributeName"] = json!("email");
            input
        }
        "RevokeUserSession" => {
            let user = place.signed_in().await;
            place.pool.tokens(&place.world, &user.name).await;
            let sessions = place.world.user("ListUserSessions", token(&user)).await;
            let mut others = sessions["Sessions"].as_array().unwrap().iter();
            let other = others.find(|session| session["IsCurrentSession"] == false).unwrap();
            let mut input = token(&user);
            input["SessionId"] = other["SessionId"].clone();
            input
        }
        "SetUserSettings" => {
            let mut input = token(&place.signed_in().await);
            input["MFAOptions"] = json!([]);
            input
        }
        "UpdateUserAttributes" => {
            let mut input = token(&place.signed_in().await);
            input["UserAttributes"] = json!([{ "Name": "nickname", "Value": "Bean" }]);
            input
        }
        "VerifySoftwareToken" => {
            let mut input = token(&place.signed_in().await);
            let made = place.world.user("AssociateSoftwareToken", input.clone()).await;
            let secret = totp::decode_secret(made["SecretCode"].as_str().unwrap()).unwrap();
            let seconds = u64::try_from(place.world.now().seconds()).unwrap();
            input["UserCode"] = json!(totp::totp(&secret, seconds));
            input
        }
        "VerifyUserAttribute" => {
            let mut input = token(&place.signed_in().await);
            input["AttributeName"] = json!("email");
            place.world.user("GetUserAttributeVerificationCode", input.clone()).await;
            input["Code"] = json!(place.code());
            input
        }
        "UpdateAuthEventFeedback" => {
            let (user, id) = event(place).await;
            let ctx = App::compose(&place.world.server.parts).userpool;
            let pool = ctx.pool_anywhere(&place.pool.id).await.unwrap();
            let sub = directory::owner(&ctx, &pool, &user.name).await.unwrap().unwrap();
            let given = FeedbackToken::new(&sub, &id, place.world.now()).seal(&ctx, &pool).unwrap();
            place.of_pool(json!({
                "Username": user.name, "EventId": id, "FeedbackToken": given, "FeedbackValue": "Valid",
            }))
        }
        _ => return None,
    })
}

pub(super) fn token(user: &User) -> Value {
    json!({ "AccessToken": user.tokens.access })
}

/// The input that confirms the device of a sign-in. Nobody will prove it, so that any verifier will do.
fn new_device(user: &User) -> Value {
    let mut input = token(user);
    input["DeviceKey"] = user.answer["AuthenticationResult"]["NewDeviceMetadata"]["DeviceKey"].clone();
    input["DeviceSecretVerifierConfig"] =
        json!({ "PasswordVerifier": STANDARD.encode([1; 384]), "Salt": STANDARD.encode([1; 16]) });
    input
}

/// A confirmed device.
pub(super) async fn device(place: &Place) -> (User, String) {
    let user = place.signed_in().await;
    let input = new_device(&user);
    let key = input["DeviceKey"].as_str().unwrap().to_owned();
    place.world.user("ConfirmDevice", input).await;
    (user, key)
}

async fn of_device(place: &Place) -> Value {
    let (user, key) = device(place).await;
    let mut input = token(&user);
    input["DeviceKey"] = json!(key);
    input
}

/// An event of a user who signed in.
pub(super) async fn event(place: &Place) -> (User, String) {
    let user = place.signed_in().await;
    let events = place.make("AdminListUserAuthEvents", json!({ "Username": user.name })).await;
    let id = events["AuthEvents"][0]["EventId"].as_str().unwrap().to_owned();
    (user, id)
}
