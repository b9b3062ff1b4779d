//! A world for one test: its own folder, clock and messages.

pub(crate) mod callers;
pub(crate) mod functions;

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use async_trait::async_trait;
use cognomen_contract::cognito_idp::{
    self as idp, CreateUserPoolClientRequest, CreateUserPoolRequest, UserPoolClientType, UserPoolType,
};
use cognomen_contract::{Code, Error, Operation};
use cognomen_crypto::SystemRandom;
use cognomen_iam::Permit;
use cognomen_iam::caller::{Caller, Principal, RequestInfo};
use cognomen_iam::kms::OwnKeys;
use cognomen_model::clock::ManualClock;
use cognomen_model::user::SignedInUser;
use cognomen_model::{Clock, UnixMillis};
use cognomen_store::testing::{TemporaryFolder, TestStore};
use cognomen_userpool::Context;
use cognomen_userpool::cache::Caches;
use cognomen_userpool::context::Issuer;
use cognomen_userpool::limits::Limits;
use cognomen_userpool::messages::logs::NoLogGroups;
use cognomen_userpool::messages::{DeliveryError, Message, Messages};
use cognomen_userpool::ops::{clients, pools};
use cognomen_userpool::signing::KeyReserve;
use cognomen_userpool::triggers::OwnDataKeys;
use functions::Stub;
use parking_lot::Mutex;

/// Region of every request.
pub(crate) const REGION: &str = "eu-west-1";
/// Account of every pool.
pub(crate) const ACCOUNT: &str = "123456789012";

/// Keeps messages instead of sending them.
#[derive(Default)]
pub(crate) struct Captured(Mutex<Vec<Message>>);

#[async_trait]
impl Messages for Captured {
    async fn send(&self, message: Message) -> Result<(), DeliveryError> {
        self.0.lock().push(message);
        Ok(())
    }
}

impl Captured {
    /// All messages so far, oldest first.
    pub(crate) fn all(&self) -> Vec<Message> {
        self.0.lock().clone()
    }

    /// The newest message.
    pub(crate) fn last(&self) -> Message {
        self.0.lock().last().cloned().expect("a message")
    }

    /// The code in the newest message.
    pub(crate) fn last_code(&self) -> String {
        self.last().code.expect("a code")
    }
}

/// What a test works in.
pub(crate) struct World {
    pub(crate) ctx: Context,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) messages: Arc<Captured>,
    pub(crate) functions: Arc<Stub>,
    pub(crate) folder: TemporaryFolder,
}

impl World {
    pub(crate) fn new() -> Self {
        let TestStore { store, clock, folder } = TestStore::new();
        let messages = Arc::new(Captured::default());
        let functions = Arc::new(Stub::default());
        let store = Arc::new(store);
        let own_keys = OwnKeys::new(Arc::clone(&store), Arc::new(SystemRandom));
        let data_keys = Arc::new(OwnDataKeys::new(own_keys, ACCOUNT.to_owned()));
        let ctx = Context {
            iam: Arc::new(callers::iam(Arc::clone(&store), clock.clone())),
            store,
            clock: clock.clone(),
            random: Arc::new(SystemRandom),
            messages: messages.clone(),
            issuer: Issuer {
                template: "http://127.0.0.1:8400/{poolId}".to_owned(),
                public_url: "http://127.0.0.1:8400".to_owned(),
                base_domain: "localhost".to_owned(),
            },
            account: ACCOUNT.to_owned(),
            caches: Caches::default(),
            breached: Arc::default(),
            key_reserve: Arc::new(KeyReserve::of_size(0)),
            limits: Limits::default(),
            log_groups: Arc::new(NoLogGroups),
            functions: functions.clone(),
            data_keys,
        };
        Self { ctx, clock, messages, functions, folder }
    }

    pub(crate) fn now(&self) -> UnixMillis {
        self.clock.now()
    }

    /// A pool made from `request`.
    pub(crate) async fn pool(&self, request: CreateUserPoolRequest) -> UserPoolType {
        let request = CreateUserPoolRequest { pool_name: "pool".to_owned(), ..request };
        pools::create_user_pool(permit(), request, &self.ctx).await.unwrap().user_pool.unwrap()
    }

    /// The id of a pool with default settings.
    pub(crate) async fn pool_id(&self) -> String {
        self.pool(CreateUserPoolRequest::default()).await.id.unwrap()
    }

    /// A client made from `request`.
    pub(crate) async fn client(&self, pool_id: &str, request: CreateUserPoolClientRequest) -> UserPoolClientType {
        let request = CreateUserPoolClientRequest {
            user_pool_id: pool_id.to_owned(),
            client_name: "client".to_owned(),
            ..request
        };
        clients::create_user_pool_client(permit(), request, &self.ctx).await.unwrap().user_pool_client.unwrap()
    }
}

/// What is known of every request.
pub(crate) fn request() -> RequestInfo {
    RequestInfo {
        request_id: "00000000-0000-0000-0000-000000000001".to_owned(),
        region: REGION.to_owned(),
        source_ip: Some(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        user_agent: None,
        secure: true,
    }
}

/// A permit for a signed operation, or for an unsigned one of nobody in particular.
pub(crate) fn permit<O: Operation>() -> Permit<O> {
    let caller = if O::META.signed {
        Caller::Principal(Principal {
            arn: format!("arn:aws:iam::{ACCOUNT}:user/admin"),
            account: ACCOUNT.to_owned(),
            user_id: "AIDAEXAMPLE".to_owned(),
            user_name: Some("admin".to_owned()),
            access_key_id: "AKIAEXAMPLE".to_owned(),
            session: None,
        })
    } else {
        Caller::Anonymous
    };
    Permit::for_test(caller, request())
}

/// A permit for a user's own operation.
pub(crate) fn permit_of<O: Operation>(user: SignedInUser) -> Permit<O> {
    Permit::for_test(Caller::User(Box::new(user)), request())
}

/// Asserts code and message of a refusal.
#[track_caller]
pub(crate) fn assert_refused<T: std::fmt::Debug>(answer: Result<T, Error>, code: impl Into<Code>, message: &str) {
    let error = answer.unwrap_err();
    assert_eq!((error.code(), error.message()), (code.into(), message));
}

/// Asserts the code of a refusal.
#[track_caller]
pub(crate) fn assert_code<T: std::fmt::Debug>(answer: Result<T, Error>, code: idp::ErrorCode) {
    assert_eq!(answer.unwrap_err().code(), code.into());
}
