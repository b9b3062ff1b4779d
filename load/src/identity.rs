//! Identity pools and callers with policies of many statements.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::Failure;
use crate::http_client::{Connection, IDENTITY_POOLS, Key, USER_POOLS};
use crate::world::{World, text};

/// Statements of the policies that are measured.
pub(crate) const STATEMENTS: [usize; 3] = [1, 10, 100];

/// What the workloads of identity pools use.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Identities {
    /// Identity of a guest.
    guest: String,
    /// Identity of the user.
    user: String,
    /// Key of the user pool in `Logins`.
    provider: String,
    /// ID token of the user.
    id_token: String,
    /// Keys of callers whose policies have 1, 10 and 100 statements.
    callers: Vec<Key>,
}

/// Makes an identity pool over the user pool, its roles, and callers whose policies have ever more statements.
pub(crate) async fn prepare(address: &str, world: World) -> Result<World, Failure> {
    let mut server = Connection::open(address).await?;
    let provider = format!("cognito-idp.us-east-1.amazonaws.com/{}", world.pool);
    let input = json!({"IdentityPoolName": "bench", "AllowUnauthenticatedIdentities": true,
        "CognitoIdentityProviders": [{"ProviderName": provider, "ClientId": world.client}]});
    let made = server.signed_on(&IDENTITY_POOLS, &Key::development(), "CreateIdentityPool", &input).await?;
    let pool = text(&made["IdentityPoolId"])?;
    let mut roles = serde_json::Map::new();
    for kind in ["authenticated", "unauthenticated"] {
        roles.insert(kind.to_owned(), role(&mut server, &pool, kind).await?.into());
    }
    let input = json!({"IdentityPoolId": pool, "Roles": roles});
    server.signed_on(&IDENTITY_POOLS, &Key::development(), "SetIdentityPoolRoles", &input).await?;
    let id_token = world.id_token.clone();
    let logins = json!({provider.clone(): id_token});
    let guest = server.call_on(&IDENTITY_POOLS, "GetId", &json!({"IdentityPoolId": pool})).await?;
    let input = json!({"IdentityPoolId": pool, "Logins": logins});
    let user = server.call_on(&IDENTITY_POOLS, "GetId", &input).await?;
    let mut callers = Vec::new();
    for statements in STATEMENTS {
        callers.push(caller(&mut server, statements).await?);
    }
    let identities = Identities {
        guest: text(&guest["IdentityId"])?,
        user: text(&user["IdentityId"])?,
        provider,
        id_token,
        callers,
    };
    Ok(World { identities, ..world })
}

/// A role that the pool's identities of a kind may assume.
async fn role(server: &mut Connection, pool: &str, kind: &str) -> Result<String, Failure> {
    let trust = json!({"Version": "2012-10-17", "Statement": {"Effect": "Allow",
        "Principal": {"Federated": "cognito-identity.amazonaws.com"}, "Action": "sts:AssumeRoleWithWebIdentity",
        "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": pool},
            "ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": kind}}}});
    let name = format!("bench-{kind}");
    let parameters = [("RoleName", name.as_str()), ("AssumeRolePolicyDocument", &trust.to_string())];
    between(&server.iam("CreateRole", &parameters).await?, "Arn")
}

/// Most statements of one of the policies: a managed policy has 6,144 characters at most.
const PER_POLICY: usize = 50;

/// A user of IAM whose policies have so many statements, the last of which allows `AdminGetUser`.
async fn caller(server: &mut Connection, statements: usize) -> Result<Key, Failure> {
    let name = format!("bench-{statements}");
    server.iam("CreateUser", &[("UserName", &name)]).await?;
    for (nth, document) in policies(statements).iter().enumerate() {
        let policy_name = format!("{name}-{nth}");
        let policy = [("PolicyName", policy_name.as_str()), ("PolicyDocument", document)];
        let arn = between(&server.iam("CreatePolicy", &policy).await?, "Arn")?;
        server.iam("AttachUserPolicy", &[("UserName", &name), ("PolicyArn", &arn)]).await?;
    }
    let made = server.iam("CreateAccessKey", &[("UserName", &name)]).await?;
    Ok(Key { id: between(&made, "AccessKeyId")?, secret: between(&made, "SecretAccessKey")? })
}

/// Policies of so many statements together, of which only the last matches.
pub(crate) fn policies(statements: usize) -> Vec<String> {
    let others = (1..statements)
        .map(|n| json!({"Effect": "Allow", "Action": "s3:Get*", "Resource": format!("arn:aws:s3:::bucket-{n}/*")}));
    let last = json!({"Effect": "Allow", "Action": "cognito-idp:Admin*", "Resource": "*"});
    let all: Vec<_> = others.chain([last]).collect();
    all.chunks(PER_POLICY).map(|part| json!({"Version": "2012-10-17", "Statement": part}).to_string()).collect()
}

/// Credentials of the guest.
pub(crate) async fn guest_credentials(server: &mut Connection, world: &World) -> Result<(), Failure> {
    let input = json!({"IdentityId": world.identities.guest});
    credentials(server, &input).await
}

/// Credentials of the user, by an ID token.
pub(crate) async fn user_credentials(server: &mut Connection, world: &World) -> Result<(), Failure> {
    let Identities { user, provider, id_token, .. } = &world.identities;
    credentials(server, &json!({"IdentityId": user, "Logins": {provider: id_token}})).await
}

async fn credentials(server: &mut Connection, input: &serde_json::Value) -> Result<(), Failure> {
    let answer = server.call_on(&IDENTITY_POOLS, "GetCredentialsForIdentity", input).await?;
    text(&answer["Credentials"]["SessionToken"]).map(drop)
}

/// `AdminGetUser` by the caller whose policy is the `nth` of [`STATEMENTS`].
pub(crate) async fn admin_get_user(server: &mut Connection, world: &World, nth: usize) -> Result<(), Failure> {
    let key = world.identities.callers.get(nth).ok_or("no such caller")?;
    let input = json!({"UserPoolId": world.pool, "Username": world.username});
    server.signed_on(&USER_POOLS, key, "AdminGetUser", &input).await.map(drop)
}

/// The text of an XML element.
fn between(xml: &str, element: &str) -> Result<String, Failure> {
    let found = xml.split_once(&format!("<{element}>")).and_then(|(_, rest)| rest.split_once(&format!("</{element}>")));
    found.map(|(text, _)| text.to_owned()).ok_or_else(|| format!("no `{element}` in {xml}").into())
}
