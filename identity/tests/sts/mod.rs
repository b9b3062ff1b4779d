//! The operations of STS, as callers with their own keys and sessions see them.

mod assume_role;
mod chains;
mod others;
mod own_pools;
mod saml;
mod session_policies;
mod user_sessions;
mod web_identity;
mod web_tokens;

use cognomen_contract::cognito_idp::{AdminGetUserRequest, operations as idp};
use cognomen_contract::sts::{
    AssumeRoleRequest, AssumeRoleResponse, Credentials, GetCallerIdentityRequest, GetCallerIdentityResponse, Tag,
    operations,
};
use cognomen_contract::{Error, Operation};
use cognomen_crypto::sigv4;
use cognomen_iam::caller::{Caller, Principal};
use cognomen_iam::{Permit, Proven, RequestView, authenticate, authorize};
use cognomen_identity::{Context, sts};

use crate::support::{ACCOUNT, REGION, World, request};

/// A policy that allows everything.
const ALL: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
/// A policy that allows nothing.
const NOTHING: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"none:None","Resource":"*"}}"#;

/// A trust policy by which everybody of the account may assume the role whose own policies allow it.
fn trusts_account(actions: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":"{ACCOUNT}"}},"Action":[{actions}]}}}}"#
    )
}

/// A trust policy with one statement about a principal: `"AWS":"ARN"`, with a condition or `{}`.
fn trusts(principal: &str, actions: &str, condition: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{{principal}}},"Action":[{actions}],
            "Condition":{condition}}}}}"#
    )
}

/// Runs an operation as a principal, whose policies are asked first.
async fn call<O, F, T>(ctx: &Context, principal: &Principal, function: F, input: O::Input) -> Result<T, Error>
where
    O: Operation,
    F: AsyncFn(Permit<O>, O::Input, &Context) -> Result<T, Error>,
{
    let caller = Caller::Principal(principal.clone());
    let permit = authorize::<O>(&ctx.iam, caller, request(REGION), &input).await?;
    function(permit, input, ctx).await
}

async fn assume(ctx: &Context, principal: &Principal, input: AssumeRoleRequest) -> Result<AssumeRoleResponse, Error> {
    call::<operations::AssumeRole, _, _>(ctx, principal, sts::assume_role, input).await
}

/// A request for a session `visit` of a role.
fn visit(role_arn: &str) -> AssumeRoleRequest {
    AssumeRoleRequest {
        role_arn: role_arn.to_owned(),
        role_session_name: "visit".to_owned(),
        ..AssumeRoleRequest::default()
    }
}

/// The principal that temporary credentials prove, by a signature.
async fn proven(ctx: &Context, credentials: &Credentials) -> Result<Principal, Error> {
    let keys = sigv4::Credentials {
        access_key_id: &credentials.access_key_id,
        secret_access_key: &credentials.secret_access_key,
        session_token: Some(&credentials.session_token),
    };
    let now = cognomen_contract::Timestamp::from_seconds(ctx.clock.now().seconds()).iso8601().replace(['-', ':'], "");
    let headers = [("host", "localhost")];
    let payload_hash = sigv4::payload_hash(b"");
    let view =
        sigv4::RequestView { method: "POST", path: "/", query: "", headers: &headers, payload_hash: &payload_hash };
    let signed = sigv4::sign(&keys, REGION, "sts", &now, &view);
    let sent = http::Request::builder()
        .method("POST")
        .uri("/")
        .header("host", "localhost")
        .header("x-amz-date", &signed.amz_date)
        .header("authorization", &signed.authorization)
        .header("x-amz-security-token", signed.security_token.as_deref().unwrap());
    let (parts, ()) = sent.body(()).unwrap().into_parts();
    let view = RequestView { parts: &parts, body: b"" };
    let proven = authenticate(&ctx.iam, &view, &operations::GetCallerIdentity::META, None).await?;
    let Proven { caller: Caller::Principal(principal), .. } = proven else {
        unreachable!("a signature proves a principal")
    };
    Ok(principal)
}

/// The session of a role, begun by a principal.
async fn session(ctx: &Context, principal: &Principal, input: AssumeRoleRequest) -> Principal {
    let answer = assume(ctx, principal, input).await.unwrap();
    proven(ctx, &answer.credentials.unwrap()).await.unwrap()
}

async fn who(ctx: &Context, principal: &Principal) -> Result<GetCallerIdentityResponse, Error> {
    let input = GetCallerIdentityRequest {};
    call::<operations::GetCallerIdentity, _, _>(ctx, principal, sts::get_caller_identity, input).await
}

/// Whether a principal may read users of a pool.
async fn may_read(ctx: &Context, principal: &Principal, pool: &str) -> bool {
    let input = AdminGetUserRequest { user_pool_id: pool.to_owned(), username: "ann".to_owned() };
    let caller = Caller::Principal(principal.clone());
    authorize::<idp::AdminGetUser>(&ctx.iam, caller, request(REGION), &input).await.is_ok()
}

fn tags(tags: &[(&str, &str)]) -> Option<Vec<Tag>> {
    Some(tags.iter().map(|(key, value)| Tag { key: (*key).to_owned(), value: (*value).to_owned() }).collect())
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A world, a user `ann` who may do everything, and a role `reader` that the account trusts.
async fn prepared() -> (World, Principal, String) {
    let world = World::new().await;
    let ann = world.user("ann", ALL).await;
    let trust = trusts_account(r#""sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity""#);
    let role = world.role("reader", &trust, ALL).await;
    (world, ann, role)
}
