//! Users who wait for a new password or a confirmation.

use cognomen_contract::cognito_idp::UserStatusType;
use cognomen_model::user::User;
use cognomen_userpool::directory::address;
use serde_json::{Value, json};

use super::unknown::{takes_token, with_token};
use super::{Faults, context, listing, refused};
use crate::assembled::PASSWORD;
use crate::contract::set_ups::Place;

/// Name and `sub` of the user behind an input's access token.
async fn behind(place: &Place, input: &Value) -> (String, String) {
    let user = place.world.user("GetUser", json!({ "AccessToken": input["AccessToken"] })).await;
    let attributes = user["UserAttributes"].as_array().unwrap();
    let sub = attributes.iter().find(|attribute| attribute["Name"] == "sub").unwrap()["Value"].as_str().unwrap();
    (user["Username"].as_str().unwrap().to_owned(), sub.to_owned())
}

#[tokio::test]
async fn users_whose_password_was_reset_are_told_so() {
    let place = Place::new().await;
    let mut faults = Faults::default();
    for operation in listing("PasswordResetRequiredException").filter(|operation| takes_token(operation.name)) {
        let input = with_token(&place, operation.name).await;
        let (name, _) = behind(&place, &input).await;
        place.make("AdminResetUserPassword", json!({ "Username": name })).await;
        faults.expect(&place, operation.name, &input, "PasswordResetRequiredException").await;
    }
    faults.none();
}

#[tokio::test]
async fn users_who_are_not_confirmed_are_told_so() {
    let place = Place::new().await;
    let store = &place.world.server.parts.store;
    let mut faults = Faults::default();
    for operation in listing("UserNotConfirmedException").filter(|operation| takes_token(operation.name)) {
        let input = with_token(&place, operation.name).await;
        let (_, sub) = behind(&place, &input).await;
        let at = address::profile(&place.pool.id, &sub);
        let mut found = store.get::<User>(&at).await.unwrap().unwrap();
        found.value.status = UserStatusType::Unconfirmed;
        let mut batch = store.batch();
        batch.put(&at, found.version, &found.value).unwrap();
        store.commit(batch).await.unwrap();
        faults.expect(&place, operation.name, &input, "UserNotConfirmedException").await;
    }
    faults.none();
}

#[tokio::test]
async fn unsettled_users_do_not_sign_in() {
    let place = Place::new().await;
    let mut faults = Faults::default();
    for (operation, flow) in [("InitiateAuth", "USER_PASSWORD_AUTH"), ("AdminInitiateAuth", "ADMIN_USER_PASSWORD_AUTH")]
    {
        let mut sign_up = place.input("SignUp").await.unwrap();
        place.world.user("SignUp", sign_up.clone()).await;
        let name = sign_up["Username"].take();
        let mut input = place.of_pool(json!({
            "ClientId": place.pool.client_id,
            "AuthFlow": flow,
            "AuthParameters": { "USERNAME": name, "PASSWORD": PASSWORD },
        }));
        faults.expect(&place, operation, &input, "UserNotConfirmedException").await;
        let name = place.user().await;
        place.make("AdminResetUserPassword", json!({ "Username": name })).await;
        input["AuthParameters"]["USERNAME"] = json!(name);
        faults.expect(&place, operation, &input, "PasswordResetRequiredException").await;
    }
    faults.none();
}

/// The proof of a password that an administrator resets, or whose user is no longer confirmed, between the two steps.
#[tokio::test]
async fn a_sign_in_ends_when_its_user_is_unsettled_on_the_way() {
    let place = Place::new().await;
    let ctx = context(&place.world);
    for operation in ["RespondToAuthChallenge", "AdminRespondToAuthChallenge"] {
        for (status, error) in [
            (UserStatusType::ResetRequired, "PasswordResetRequiredException"),
            (UserStatusType::Unconfirmed, "UserNotConfirmedException"),
        ] {
            let name = place.user().await;
            let proof = {
                let exchange = crate::assembled::Exchange::start(&place.world, &place.pool, &name).await;
                place.of_pool(exchange.proof(PASSWORD))
            };
            let pool = ctx.pool_anywhere(&place.pool.id).await.unwrap();
            let sub = cognomen_userpool::directory::owner(&ctx, &pool, &name).await.unwrap().unwrap();
            let at = address::profile(&place.pool.id, &sub);
            let mut found = ctx.store.get::<User>(&at).await.unwrap().unwrap();
            found.value.status = status;
            let mut batch = ctx.store.batch();
            batch.put(&at, found.version, &found.value).unwrap();
            ctx.store.commit(batch).await.unwrap();
            refused(&place, operation, &proof, error).await;
        }
    }
}
