//! Users of IAM, with policies of their own.

use std::sync::Arc;

use async_trait::async_trait;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_contract::iam::{CreateUserRequest, GetUserRequest, PutUserPolicyRequest};
use cognomen_contract::{Error, Operation};
use cognomen_crypto::SystemRandom;
use cognomen_iam::caller::{Caller, Principal};
use cognomen_iam::{AccessTokens, Iam, Permit, ops};
use cognomen_model::Clock;
use cognomen_model::user::SignedInUser;
use cognomen_store::Store;

use super::{ACCOUNT, World, request};

struct NoTokens;

#[async_trait]
impl AccessTokens for NoTokens {
    async fn verify(&self, _token: &str) -> Result<SignedInUser, Error> {
        Err(Error::new(ErrorCode::NotAuthorizedException, "Invalid Access Token"))
    }
}

/// IAM on a store, without users.
pub(super) fn iam(store: Arc<Store>, clock: Arc<dyn Clock>) -> Iam {
    Iam {
        store,
        clock,
        random: Arc::new(SystemRandom),
        account: ACCOUNT.to_owned(),
        regions: Vec::new(),
        plain_http_providers: false,
        tokens: Arc::new(NoTokens),
        caches: cognomen_iam::Caches::default(),
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

/// A permit for a signed operation of somebody.
pub(crate) fn permit_as<O: Operation>(principal: &Principal) -> Permit<O> {
    Permit::for_test(Caller::Principal(principal.clone()), request())
}

impl World {
    /// A user of IAM with full rights.
    pub(crate) async fn administrator(&self) -> Principal {
        self.ctx.iam.seed_key("AKIAEXAMPLE", "secret", "admin").await.unwrap();
        let named = GetUserRequest { user_name: Some("admin".to_owned()) };
        let permit = permit_as(&principal("admin", String::new()));
        let user = ops::get_user(permit, named, &self.ctx.iam).await.unwrap().user;
        principal("admin", user.user_id)
    }

    /// A user of IAM who may do what `policy` says.
    pub(crate) async fn user_with(&self, name: &str, policy: &str) -> Principal {
        let admin = self.administrator().await;
        let request = CreateUserRequest { user_name: name.to_owned(), ..CreateUserRequest::default() };
        let user = ops::create_user(permit_as(&admin), request, &self.ctx.iam).await.unwrap().user.unwrap();
        let request = PutUserPolicyRequest {
            user_name: name.to_owned(),
            policy_name: "own".to_owned(),
            policy_document: policy.to_owned(),
        };
        ops::put_user_policy(permit_as(&admin), request, &self.ctx.iam).await.unwrap();
        principal(name, user.user_id)
    }
}
