//! The pool, client and user that the workloads use.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::Failure;
use crate::http_client::Connection;
use crate::identity::Identities;
use crate::oauth::{self, Clients};

/// Password of every user that the benchmark makes.
pub(crate) const PASSWORD: &str = "Correct-horse-1";

/// What the workloads work on.
/// Empty for workloads that use none of it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct World {
    pub(crate) pool: String,
    pub(crate) client: String,
    pub(crate) username: String,
    pub(crate) access_token: String,
    pub(crate) refresh_token: String,
    pub(crate) id_token: String,
    pub(crate) oauth: Clients,
    pub(crate) identities: Identities,
}

/// Makes a pool, a client and a confirmed user, and signs the user in.
pub(crate) async fn prepare(address: &str) -> Result<World, Failure> {
    let mut server = Connection::open(address).await?;
    let made = server.signed("CreateUserPool", &json!({"PoolName": "bench"})).await?;
    let pool = text(&made["UserPool"]["Id"])?;
    let flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
    let input = json!({"UserPoolId": pool, "ClientName": "bench", "ExplicitAuthFlows": flows});
    let made = server.signed("CreateUserPoolClient", &input).await?;
    let client = text(&made["UserPoolClient"]["ClientId"])?;
    let username = "bench-user".to_owned();
    let input = json!({"UserPoolId": pool, "Username": username, "MessageAction": "SUPPRESS",
        "UserAttributes": [{"Name": "email", "Value": "bench@example.com"}, {"Name": "email_verified", "Value": "true"}]});
    server.signed("AdminCreateUser", &input).await?;
    let input = json!({"UserPoolId": pool, "Username": username, "Password": PASSWORD, "Permanent": true});
    server.signed("AdminSetUserPassword", &input).await?;
    let input = json!({"ClientId": client, "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": {"USERNAME": username, "PASSWORD": PASSWORD}});
    let answer = server.call("InitiateAuth", &input).await?;
    let tokens = &answer["AuthenticationResult"];
    let oauth = oauth::prepare(&mut server, &pool).await?;
    Ok(World {
        oauth,
        identities: Identities::default(),
        id_token: text(&tokens["IdToken"])?,
        access_token: text(&tokens["AccessToken"])?,
        refresh_token: text(&tokens["RefreshToken"])?,
        pool,
        client,
        username,
    })
}

/// Names the function that the pool calls before it makes tokens.
pub(crate) async fn name_trigger(address: &str, world: &World, arn: &str) -> Result<(), Failure> {
    let mut server = Connection::open(address).await?;
    let input = json!({"UserPoolId": world.pool, "LambdaConfig":
        {"PreTokenGenerationConfig": {"LambdaVersion": "V2_0", "LambdaArn": arn}}});
    server.signed("UpdateUserPool", &input).await.map(drop)
}

/// A string of an answer.
pub(crate) fn text(value: &serde_json::Value) -> Result<String, Failure> {
    value.as_str().map(str::to_owned).ok_or_else(|| "a member is missing in an answer".into())
}
