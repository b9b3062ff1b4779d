//! Signing up and in, and what clients do for themselves.

use serde_json::{Value, json};

use super::Place;
use super::own::device;
use crate::assembled::{PASSWORD, Pool};

/// The input of an operation that names a client.
pub(super) async fn input(place: &Place, operation: &str) -> Option<Value> {
    let client = &place.pool.client_id;
    let of_client = |mut input: Value| {
        input["ClientId"] = json!(client);
        input
    };
    Some(match operation {
        "SignUp" => of_client(json!({ "Username": place.unique("user"), "Password": PASSWORD })),
        "ConfirmSignUp" => {
            let name = signed_up(place).await;
            of_client(json!({ "Username": name, "ConfirmationCode": place.code() }))
        }
        "ResendConfirmationCode" => of_client(json!({ "Username": signed_up(place).await })),
        "ForgotPassword" => of_client(json!({ "Username": place.user().await })),
        "ConfirmForgotPassword" => {
            let mut input = of_client(json!({ "Username": place.user().await }));
            place.world.user("ForgotPassword", input.clone()).await;
            input["ConfirmationCode"] = json!(place.code());
            input["Password"] = json!("Another-horse-1");
            input
        }
        "InitiateAuth" => by_password(place, &place.user().await, PASSWORD, "USER_PASSWORD_AUTH"),
        "AdminInitiateAuth" => {
            place.of_pool(by_password(place, &place.user().await, PASSWORD, "ADMIN_USER_PASSWORD_AUTH"))
        }
        "RespondToAuthChallenge" => new_password(place).await,
        "AdminRespondToAuthChallenge" => place.of_pool(new_password(place).await),
        "GetTokensFromRefreshToken" => {
            // Where devices are tracked, one that was confirmed refreshes its tokens.
            let (user, key) = device(place).await;
            of_client(json!({ "RefreshToken": user.tokens.refresh, "DeviceKey": key }))
        }
        "RevokeToken" => of_client(json!({ "Token": place.signed_in().await.tokens.refresh })),
        "GetClientToken" => machine(place).await,
        "GetDerivedToken" => {
            let flows = json!({
                "GenerateSecret": true,
                "ExplicitAuthFlows": ["ALLOW_TOKEN_EXCHANGE_DELEGATION", "ALLOW_TOKEN_EXCHANGE_IMPERSONATION"],
            });
            let broker = exchanging(place, flows).await;
            json!({
                "ClientId": broker["ClientId"],
                "ClientSecret": broker["ClientSecret"],
                "SubjectToken": place.signed_in().await.tokens.access,
                "SubjectTokenType": "ACCESS_TOKEN",
            })
        }
        _ => return None,
    })
}

/// A client without the flows of users.
async fn exchanging(place: &Place, settings: Value) -> Value {
    Pool::client(&place.world, &place.pool.id, settings).await
}

/// The input that gives a client a token of its own.
pub(crate) async fn machine(place: &Place) -> Value {
    let identifier = place.unique("server");
    let scopes = json!([{ "ScopeName": "read", "ScopeDescription": "read" }]);
    let input = json!({ "Identifier": identifier, "Name": "server", "Scopes": scopes });
    place.make("CreateResourceServer", input).await;
    let settings = json!({
        "GenerateSecret": true,
        "ExplicitAuthFlows": ["ALLOW_CLIENT_TOKEN_AUTH"],
        "AllowedOAuthScopes": [format!("{identifier}/read")],
    });
    let client = exchanging(place, settings).await;
    json!({ "ClientId": client["ClientId"], "Secret": client["ClientSecret"] })
}

async fn signed_up(place: &Place) -> String {
    let name = place.unique("user");
    let attributes = json!([{ "Name": "email", "Value": format!("{name}@example.com") }]);
    let client = &place.pool.client_id;
    let input = json!({ "ClientId": client, "Username": name, "Password": PASSWORD, "UserAttributes": attributes });
    place.world.user("SignUp", input).await;
    name
}

fn by_password(place: &Place, name: &str, password: &str, flow: &str) -> Value {
    let parameters = json!({ "USERNAME": name, "PASSWORD": password });
    json!({ "ClientId": place.pool.client_id, "AuthFlow": flow, "AuthParameters": parameters })
}

/// The answer to the challenge of a temporary password.
async fn new_password(place: &Place) -> Value {
    let name = place.unique("user");
    let input = json!({ "Username": name, "TemporaryPassword": "Passing-horse-1", "MessageAction": "SUPPRESS" });
    place.make("AdminCreateUser", input).await;
    let input = by_password(place, &name, "Passing-horse-1", "USER_PASSWORD_AUTH");
    let asked = place.world.user("InitiateAuth", input).await;
    json!({
        "ClientId": place.pool.client_id,
        "ChallengeName": asked["ChallengeName"],
        "Session": asked["Session"],
        "ChallengeResponses": { "USERNAME": name, "NEW_PASSWORD": PASSWORD },
    })
}
