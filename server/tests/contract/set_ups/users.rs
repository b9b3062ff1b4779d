//! What administrators do with users.

use serde_json::{Value, json};

use super::Place;
use super::own::{device, event};
use crate::assembled::PASSWORD;

/// The input of an administrator's operation on a user.
pub(super) async fn input(place: &Place, operation: &str) -> Option<Value> {
    let mut input = place.of_pool(json!({}));
    match operation {
        "AdminCreateUser" => input["Username"] = json!(place.unique("user")),
        "AdminConfirmSignUp" => {
            let name = place.unique("user");
            let sign_up = json!({ "ClientId": place.pool.client_id, "Username": name, "Password": PASSWORD });
            place.world.user("SignUp", sign_up).await;
            input["Username"] = json!(name);
        }
        "AdminDeleteSoftwareToken"
        | "AdminDeleteUser"
        | "AdminDisableUser"
        | "AdminEnableUser"
        | "AdminGetUser"
        | "AdminGetUserAuthFactors"
        | "AdminListDevices"
        | "AdminListGroupsForUser"
        | "AdminListUserAuthEvents"
        | "AdminListUserSessions"
        | "AdminResetUserPassword"
        | "AdminSetUserMFAPreference"
        | "AdminUserGlobalSignOut" => input["Username"] = json!(place.user().await),
        "AdminDeleteUserAttributes" => {
            input["Username"] = json!(place.user().await);
            input["UserAttributeNames"] = json!(["nickname"]);
        }
        "AdminUpdateUserAttributes" => {
            input["Username"] = json!(place.user().await);
            input["UserAttributes"] = json!([{ "Name": "nickname", "Value": "Bean" }]);
        }
        "AdminSetUserPassword" => {
            input["Username"] = json!(place.user().await);
            input["Password"] = json!(PASSWORD);
        }
        "AdminSetUserSettings" => {
            input["Username"] = json!(place.user().await);
            input["MFAOptions"] = json!([]);
        }
        "AdminForgetDevice" | "AdminGetDevice" => {
            let (user, key) = device(place).await;
            input["Username"] = json!(user.name);
            input["DeviceKey"] = json!(key);
        }
        "AdminUpdateDeviceStatus" => {
            let (user, key) = device(place).await;
            input["Username"] = json!(user.name);
            input["DeviceKey"] = json!(key);
            input["DeviceRememberedStatus"] = json!("remembered");
        }
        "AdminRevokeUserSession" => {
            let user = place.signed_in().await;
            let sessions = place.make("AdminListUserSessions", json!({ "Username": user.name })).await;
            input["Username"] = json!(user.name);
            input["SessionId"] = sessions["Sessions"][0]["SessionId"].clone();
        }
        "AdminUpdateAuthEventFeedback" => {
            let (user, id) = event(place).await;
            input["Username"] = json!(user.name);
            input["EventId"] = json!(id);
            input["FeedbackValue"] = json!("Valid");
        }
        _ => return None,
    }
    Some(input)
}
