//! Requests signed with temporary credentials: which pass, and how the others are refused in both families of protocols.

mod permissions;
mod refusals;
mod wire;

use cognomen_contract::Service;
use cognomen_crypto::sigv4::{self, Credentials, RequestView};
use serde_json::json;

use crate::assembled::{ACCOUNT, Answer, Call, Form, Key, REGION, World, basic};

/// A policy that allows everything.
const ALL: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
/// The account trusts itself.
const TRUST: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"000000000000"},"Action":["sts:AssumeRole","sts:TagSession"]}}"#;
/// Text of what is no credentials of this server.
const INVALID: &str = "The security token included in the request is invalid.";

/// Temporary credentials.
#[derive(Clone, Debug)]
struct Temporary {
    id: String,
    secret: String,
    token: Option<String>,
}

impl Temporary {
    #[track_caller]
    fn of(answer: &Answer) -> Self {
        assert_eq!(answer.status, 200, "{answer:?}");
        Self {
            id: answer.element("AccessKeyId").to_owned(),
            secret: answer.element("SecretAccessKey").to_owned(),
            token: Some(answer.element("SessionToken").to_owned()),
        }
    }

    /// A call signed with these credentials, for a service, now.
    fn sign(&self, call: Call, service: Service, world: &World) -> Call {
        let headers: Vec<_> = call.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let payload_hash = sigv4::payload_hash(&call.body);
        let view = RequestView {
            method: call.method,
            path: &call.target,
            query: "",
            headers: &headers,
            payload_hash: &payload_hash,
        };
        let credentials = Credentials {
            access_key_id: &self.id,
            secret_access_key: &self.secret,
            session_token: self.token.as_deref(),
        };
        let signed = sigv4::sign(&credentials, REGION, service.signing_name(), &basic(world.now()), &view);
        let call = call.with("x-amz-date", &signed.amz_date).with("authorization", &signed.authorization);
        match &signed.security_token {
            Some(token) => call.with("x-amz-security-token", token),
            None => call,
        }
    }

    /// Asks STS who these credentials are.
    async fn who(&self, world: &World) -> Answer {
        let call = Call::query(Service::Sts, "GetCallerIdentity", "");
        world.send(&self.sign(call, Service::Sts, world)).await
    }

    /// Lists user pools.
    async fn pools(&self, world: &World) -> Answer {
        let call = Call::pools("ListUserPools", &json!({ "MaxResults": 1 }));
        world.send(&self.sign(call, Service::CognitoIdp, world)).await
    }

    /// Lists users of IAM.
    async fn users(&self, world: &World) -> Answer {
        world.send(&self.sign(Call::query(Service::Iam, "ListUsers", ""), Service::Iam, world)).await
    }
}

/// Percent-encodes a value of a form.
fn form(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// A call of STS by the development key.
async fn sts(world: &World, operation: &str, parameters: &str) -> Answer {
    let call = Call::query(Service::Sts, operation, parameters);
    world.send(&call.signed(&World::key(), Service::Sts, world.now())).await
}

/// A role that the account trusts, and what it may do.
async fn role(world: &World, name: &str, policy: &str) -> String {
    world.iam("CreateRole", &format!("&RoleName={name}&AssumeRolePolicyDocument={}", form(TRUST))).await;
    put(world, name, policy).await;
    format!("arn:aws:iam::{ACCOUNT}:role/{name}")
}

/// Replaces what a role may do.
async fn put(world: &World, name: &str, policy: &str) {
    let parameters = format!("&RoleName={name}&PolicyName=own&PolicyDocument={}", form(policy));
    world.iam("PutRolePolicy", &parameters).await;
}

/// A session of a role, with more parameters.
async fn session(world: &World, role_arn: &str, more: &str) -> Temporary {
    let parameters = format!("&RoleArn={role_arn}&RoleSessionName=visit{more}");
    Temporary::of(&sts(world, "AssumeRole", &parameters).await)
}

/// Asserts that the same credentials are refused by STS, by IAM and by user pools, each in its own form.
async fn refused(temporary: &Temporary, world: &World, query: (u16, &str), json: (u16, &str), message: &str) {
    temporary.who(world).await.assert_error(Form::of(Service::Sts), query.0, query.1, message);
    temporary.users(world).await.assert_error(Form::of(Service::Iam), query.0, query.1, message);
    temporary.pools(world).await.assert_error(Form::of(Service::CognitoIdp), json.0, json.1, message);
}

/// [`refused`] as what is no credentials of this server.
async fn unrecognized(temporary: &Temporary, world: &World) {
    let json = (400, "UnrecognizedClientException");
    refused(temporary, world, (403, "InvalidClientTokenId"), json, INVALID).await;
}

/// A key of development that signs nothing temporary.
fn own() -> Temporary {
    let Key { id, secret, .. } = World::key();
    Temporary { id, secret, token: None }
}
