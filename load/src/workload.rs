//! One operation as a client performs it, end to end.

use std::str::FromStr;

use cognomen_crypto::SystemRandom;
use cognomen_crypto::hex;
use cognomen_crypto::srp::{Element, Salt, claim_signature, client::Client, hex_number};
use serde_json::{Value, json};

use crate::http_client::Connection;
use crate::world::{PASSWORD, World, text};
use crate::{Failure, clock, identity, oauth};

/// What a connection repeats.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Workload {
    Password,
    Srp,
    Refresh,
    GetUser,
    AdminGetUser,
    AdminGetMember,
    Jwks,
    ListUsers,
    Empty,
    ClientCredentials,
    CodeFlow,
    GuestCredentials,
    UserCredentials,
    /// `AdminGetUser` by the nth caller of [`identity::STATEMENTS`].
    AdminGetUserBy(usize),
}

impl FromStr for Workload {
    type Err = Failure;

    fn from_str(name: &str) -> Result<Self, Failure> {
        Ok(match name {
            "password" => Self::Password,
            "srp" => Self::Srp,
            "refresh" => Self::Refresh,
            "get-user" => Self::GetUser,
            "admin-get-user" => Self::AdminGetUser,
            "admin-get-member" => Self::AdminGetMember,
            "jwks" => Self::Jwks,
            "list-users" => Self::ListUsers,
            "empty" => Self::Empty,
            "client-credentials" => Self::ClientCredentials,
            "code-flow" => Self::CodeFlow,
            "guest-credentials" => Self::GuestCredentials,
            "user-credentials" => Self::UserCredentials,
            "admin-get-user-1" => Self::AdminGetUserBy(0),
            "admin-get-user-10" => Self::AdminGetUserBy(1),
            "admin-get-user-100" => Self::AdminGetUserBy(2),
            _ => return Err(format!("unknown workload `{name}`").into()),
        })
    }
}

/// Performs the workload once; `turn` counts the calls of this connection.
pub(crate) async fn once(server: &mut Connection, world: &World, work: Workload, turn: u32) -> Result<(), Failure> {
    match work {
        Workload::Password => password(server, world).await,
        Workload::Srp => srp(server, world).await,
        Workload::Refresh => refresh(server, world).await,
        Workload::GetUser => {
            let answer = server.call("GetUser", &json!({"AccessToken": world.access_token})).await?;
            expect(&answer["Username"], &world.username)
        }
        Workload::AdminGetUser => admin_get_user(server, world, &world.username).await,
        Workload::AdminGetMember => admin_get_user(server, world, &format!("member-{:07}", turn % 1000)).await,
        Workload::Jwks => {
            server.get(&format!("/{}/.well-known/jwks.json", world.pool)).await?;
            Ok(())
        }
        Workload::ListUsers => list_users(server, world, turn).await,
        Workload::Empty => {
            server.get("/").await?;
            Ok(())
        }
        Workload::ClientCredentials => oauth::client_credentials(server, &world.oauth).await,
        Workload::CodeFlow => oauth::code_flow(server, world, &world.oauth).await,
        Workload::GuestCredentials => identity::guest_credentials(server, world).await,
        Workload::UserCredentials => identity::user_credentials(server, world).await,
        Workload::AdminGetUserBy(nth) => identity::admin_get_user(server, world, nth).await,
    }
}

async fn password(server: &mut Connection, world: &World) -> Result<(), Failure> {
    let input = json!({"ClientId": world.client, "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": {"USERNAME": world.username, "PASSWORD": PASSWORD}});
    tokens(&server.call("InitiateAuth", &input).await?)
}

async fn refresh(server: &mut Connection, world: &World) -> Result<(), Failure> {
    let input = json!({"ClientId": world.client, "AuthFlow": "REFRESH_TOKEN_AUTH",
        "AuthParameters": {"REFRESH_TOKEN": world.refresh_token}});
    tokens(&server.call("InitiateAuth", &input).await?)
}

async fn srp(server: &mut Connection, world: &World) -> Result<(), Failure> {
    let client = Client::start(&SystemRandom);
    let input = json!({"ClientId": world.client, "AuthFlow": "USER_SRP_AUTH",
        "AuthParameters": {"USERNAME": world.username, "SRP_A": hex_number(client.public())}});
    let challenge = server.call("InitiateAuth", &input).await?;
    let given = &challenge["ChallengeParameters"];
    let b: Element = number(&text(&given["SRP_B"])?)?;
    let salt: Salt = number(&text(&given["SALT"])?)?;
    let user = text(&given["USER_ID_FOR_SRP"])?;
    let block = text(&given["SECRET_BLOCK"])?;
    let pool_name = world.pool.split_once('_').map_or("", |(_, name)| name);
    let key = client.key(&b, pool_name, &user, PASSWORD, &salt);
    let timestamp = clock::srp_timestamp(clock::unix_seconds());
    let raw_block = base64_decode(&block)?;
    let signature = claim_signature(&key, pool_name, &user, &raw_block, &timestamp);
    let input = json!({"ClientId": world.client, "ChallengeName": "PASSWORD_VERIFIER", "ChallengeResponses": {
        "USERNAME": user, "PASSWORD_CLAIM_SECRET_BLOCK": block, "TIMESTAMP": timestamp,
        "PASSWORD_CLAIM_SIGNATURE": base64_encode(&signature)}});
    tokens(&server.call("RespondToAuthChallenge", &input).await?)
}

async fn admin_get_user(server: &mut Connection, world: &World, username: &str) -> Result<(), Failure> {
    let answer = server.signed("AdminGetUser", &json!({"UserPoolId": world.pool, "Username": username})).await?;
    expect(&answer["Username"], username)
}

async fn list_users(server: &mut Connection, world: &World, turn: u32) -> Result<(), Failure> {
    // Ten users of the first thousand, whatever the pool's size.
    let filter = format!("email ^= \"member-00000{:01}\"", turn % 10);
    let input = json!({"UserPoolId": world.pool, "Filter": filter, "Limit": 10});
    let answer = server.signed("ListUsers", &input).await?;
    let found = answer["Users"].as_array().map_or(0, Vec::len);
    if found == 10 { Ok(()) } else { Err(format!("{found} users instead of 10").into()) }
}

fn tokens(answer: &Value) -> Result<(), Failure> {
    text(&answer["AuthenticationResult"]["AccessToken"]).map(drop)
}

fn expect(value: &Value, wanted: &str) -> Result<(), Failure> {
    if value.as_str() == Some(wanted) { Ok(()) } else { Err(format!("`{value}` instead of `{wanted}`").into()) }
}

/// A big-endian number in hex as bytes of fixed length.
fn number<const N: usize>(digits: &str) -> Result<[u8; N], Failure> {
    let even = if digits.len() % 2 == 1 { format!("0{digits}") } else { digits.to_owned() };
    let bytes = hex::decode(&even).ok_or("not hex")?;
    let significant = &bytes[bytes.iter().position(|b| *b != 0).unwrap_or(bytes.len())..];
    let mut out = [0; N];
    let start = N.checked_sub(significant.len()).ok_or("number too long")?;
    out[start..].copy_from_slice(significant);
    Ok(out)
}

fn base64_encode(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn base64_decode(text: &str) -> Result<Vec<u8>, Failure> {
    use base64::Engine;
    Ok(base64::engine::general_purpose::STANDARD.decode(text)?)
}
