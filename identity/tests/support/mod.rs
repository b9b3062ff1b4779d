//! A world for one test: its own folder, clock, IAM and providers.

pub(crate) mod logins;
pub(crate) mod providers;
pub(crate) mod saml;

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use async_trait::async_trait;
use cognomen_contract::cognito_identity::{CreateIdentityPoolInput, IdentityPool, SetIdentityPoolRolesInput};
use cognomen_contract::cognito_idp::ErrorCode as IdpErrorCode;
use cognomen_contract::iam::{
    CreateRoleRequest, CreateUserRequest, GetUserRequest, PutRolePolicyRequest, PutUserPolicyRequest,
};
use cognomen_contract::{Code, Error, Operation};
use cognomen_crypto::SystemRandom;
use cognomen_iam::caller::{Caller, Principal, RequestInfo};
use cognomen_iam::{AccessTokens, Iam, Permit, ops};
use cognomen_identity::context::Caches;
use cognomen_identity::federation::Social;
use cognomen_identity::{Context, pools};
use cognomen_model::clock::ManualClock;
use cognomen_model::user::SignedInUser;
use cognomen_model::{Clock, UnixMillis};
use cognomen_store::testing::{TemporaryFolder, TestStore};
use providers::{Documents, Tokens};

/// Region of every request.
pub(crate) const REGION: &str = "eu-west-1";
/// Account of every pool.
pub(crate) const ACCOUNT: &str = "123456789012";
/// Issuer of the tokens of identity pools.
pub(crate) const ISSUER: &str = "http://127.0.0.1:8400/identity";

/// What a test works in.
pub(crate) struct World {
    pub(crate) ctx: Context,
    pub(crate) clock: Arc<ManualClock>,
    /// What the servers of providers answer.
    pub(crate) documents: Arc<Documents>,
    /// What ID tokens of user pools prove.
    pub(crate) tokens: Arc<Tokens>,
    /// A user of IAM with full rights.
    pub(crate) admin: Principal,
    _folder: TemporaryFolder,
}

struct NoTokens;

#[async_trait]
impl AccessTokens for NoTokens {
    async fn verify(&self, _token: &str) -> Result<SignedInUser, Error> {
        Err(Error::new(IdpErrorCode::NotAuthorizedException, "Invalid Access Token"))
    }
}

impl World {
    pub(crate) async fn new() -> Self {
        let TestStore { store, clock, folder } = TestStore::new();
        let (documents, tokens) = (Arc::new(Documents::default()), Arc::new(Tokens::default()));
        let ctx = node(Arc::new(store), &clock, &documents, &tokens);
        ctx.iam.seed_key("AKIAEXAMPLE", "secret", "admin").await.unwrap();
        let placeholder = principal("admin", String::new());
        let user = GetUserRequest { user_name: Some("admin".to_owned()) };
        let permit = Permit::for_test(Caller::Principal(placeholder), request(REGION));
        let user = ops::get_user(permit, user, &ctx.iam).await.unwrap().user;
        Self { ctx, clock, documents, tokens, admin: principal("admin", user.user_id), _folder: folder }
    }

    /// Another node on the same store.
    pub(crate) fn other_node(&self) -> Context {
        node(Arc::clone(&self.ctx.store), &self.clock, &self.documents, &self.tokens)
    }

    pub(crate) fn now(&self) -> UnixMillis {
        self.clock.now()
    }

    /// A permit for a signed operation of the administrator's, or for an unsigned one of nobody in particular.
    pub(crate) fn permit<O: Operation>(&self) -> Permit<O> {
        self.permit_in(REGION)
    }

    /// [`permit`](Self::permit) for a request to another region.
    pub(crate) fn permit_in<O: Operation>(&self, region: &str) -> Permit<O> {
        let caller = if O::META.signed { Caller::Principal(self.admin.clone()) } else { Caller::Anonymous };
        Permit::for_test(caller, request(region))
    }

    /// A user of IAM who may do what `policy` says.
    pub(crate) async fn user(&self, name: &str, policy: &str) -> Principal {
        let request = CreateUserRequest { user_name: name.to_owned(), ..CreateUserRequest::default() };
        let user = ops::create_user(self.permit(), request, &self.ctx.iam).await.unwrap().user.unwrap();
        let request = PutUserPolicyRequest {
            user_name: name.to_owned(),
            policy_name: "own".to_owned(),
            policy_document: policy.to_owned(),
        };
        ops::put_user_policy(self.permit(), request, &self.ctx.iam).await.unwrap();
        principal(name, user.user_id)
    }

    /// A role that those may assume whom `trust` names, and who then may do what `policy` says; its ARN.
    pub(crate) async fn role(&self, name: &str, trust: &str, policy: &str) -> String {
        let request = CreateRoleRequest {
            role_name: name.to_owned(),
            assume_role_policy_document: trust.to_owned(),
            ..CreateRoleRequest::default()
        };
        let role = ops::roles::create_role(self.permit(), request, &self.ctx.iam).await.unwrap().role;
        let request = PutRolePolicyRequest {
            role_name: name.to_owned(),
            policy_name: "own".to_owned(),
            policy_document: policy.to_owned(),
        };
        ops::roles::put_role_policy(self.permit(), request, &self.ctx.iam).await.unwrap();
        role.arn
    }

    /// A pool made from `request`.
    pub(crate) async fn pool(&self, request: CreateIdentityPoolInput) -> IdentityPool {
        let request = CreateIdentityPoolInput { identity_pool_name: "pool".to_owned(), ..request };
        pools::create_identity_pool(self.permit(), request, &self.ctx).await.unwrap()
    }

    /// Gives a pool its default roles, by ARN.
    pub(crate) async fn set_roles(&self, pool_id: &str, roles: &[(&str, &str)]) {
        let roles = roles.iter().map(|(kind, arn)| ((*kind).to_owned(), (*arn).to_owned())).collect();
        let request = SetIdentityPoolRolesInput {
            identity_pool_id: pool_id.to_owned(),
            roles,
            ..SetIdentityPoolRolesInput::default()
        };
        pools::set_identity_pool_roles(self.permit(), request, &self.ctx).await.unwrap();
    }
}

fn node(
    store: Arc<cognomen_store::Store>,
    clock: &Arc<ManualClock>,
    documents: &Arc<Documents>,
    tokens: &Arc<Tokens>,
) -> Context {
    let iam = Iam {
        store: Arc::clone(&store),
        clock: clock.clone(),
        random: Arc::new(SystemRandom),
        account: ACCOUNT.to_owned(),
        regions: Vec::new(),
        tokens: Arc::new(NoTokens),
        plain_http_providers: true,
        caches: cognomen_iam::Caches::default(),
    };
    Context {
        iam: Arc::new(iam),
        store,
        clock: clock.clone(),
        random: Arc::new(SystemRandom),
        account: ACCOUNT.to_owned(),
        issuer: ISSUER.to_owned(),
        upstream: documents.clone(),
        user_pools: tokens.clone(),
        social: Social::default(),
        caches: Caches::default(),
    }
}

fn principal(name: &str, user_id: String) -> Principal {
    Principal {
        arn: format!("arn:aws:iam::{ACCOUNT}:user/{name}"),
        account: ACCOUNT.to_owned(),
        user_id,
        user_name: Some(name.to_owned()),
        access_key_id: "AKIAEXAMPLE".to_owned(),
        session: None,
    }
}

/// What is known of every request.
pub(crate) fn request(region: &str) -> RequestInfo {
    RequestInfo {
        request_id: "00000000-0000-0000-0000-000000000001".to_owned(),
        region: region.to_owned(),
        source_ip: Some(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        ..RequestInfo::default()
    }
}

/// A permit for an operation of a principal's.
pub(crate) fn permit_of<O: Operation>(principal: &Principal) -> Permit<O> {
    Permit::for_test(Caller::Principal(principal.clone()), request(REGION))
}

/// A policy that allows `action` on `resource`.
pub(crate) fn allow(action: &str, resource: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"{action}","Resource":"{resource}"}}}}"#
    )
}

/// Asserts code and message of a refusal.
#[track_caller]
pub(crate) fn assert_refused<T: std::fmt::Debug>(answer: Result<T, Error>, code: impl Into<Code>, message: &str) {
    let error = answer.unwrap_err();
    assert_eq!((error.code(), error.message()), (code.into(), message));
}

/// Asserts the code of a refusal.
#[track_caller]
pub(crate) fn assert_code<T: std::fmt::Debug>(answer: Result<T, Error>, code: impl Into<Code>) {
    assert_eq!(answer.unwrap_err().code(), code.into());
}
