//! Aids for the tests of this crate.

use std::sync::Arc;

use async_trait::async_trait;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_contract::{Error, Operation, validate};
use cognomen_crypto::sigv4::{self, Credentials};
use cognomen_crypto::testing::SeededRandom;
use cognomen_model::clock::ManualClock;
use cognomen_model::user::SignedInUser;
use cognomen_store::testing::TestStore;
use http::request::Parts;

use crate::caller::{Caller, RequestInfo};
use crate::{AccessTokens, Caches, Iam, Permit, Proven, RequestView, authenticate, authorize};

pub(crate) const ACCOUNT: &str = "123456789012";
pub(crate) const KEY_ID: &str = "AKIAIOSFODNN7EXAMPLE";
pub(crate) const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
/// The moment at which test clocks stand.
pub(crate) const NOW: &str = "20260101T000000Z";

/// An IAM of its own, with an administrator `root` whose key is [`KEY_ID`].
pub(crate) struct World {
    pub(crate) iam: Iam,
    pub(crate) clock: Arc<ManualClock>,
    _store: TestStore,
}

struct NoTokens;

#[async_trait]
impl AccessTokens for NoTokens {
    async fn verify(&self, _token: &str) -> Result<SignedInUser, Error> {
        Err(Error::new(ErrorCode::NotAuthorizedException, "Invalid Access Token"))
    }
}

impl World {
    /// Without any user.
    pub(crate) fn empty() -> Self {
        let test = TestStore::new();
        let (store, clock) = (Arc::new(test.store.clone()), test.clock.clone());
        Self { iam: node(store, clock.clone(), 1), clock, _store: test }
    }

    pub(crate) async fn new() -> Self {
        let world = Self::empty();
        world.iam.seed_key(KEY_ID, SECRET, "root").await.unwrap();
        world
    }

    /// Another node on the same store.
    pub(crate) fn other_node(&self) -> Iam {
        node(self.iam.store.clone(), self.clock.clone(), 2)
    }

    /// Validates an input, and admits `root` to the operation.
    pub(crate) async fn admit<O: Operation>(&self, raw: O::Raw) -> (Permit<O>, O::Input) {
        let input = validate::<O>(raw).unwrap().into_input();
        let permit = self.admit_as::<O>(KEY_ID, SECRET, &input).await.unwrap();
        (permit, input)
    }

    /// Signs, authenticates and authorizes an operation by an access key.
    pub(crate) async fn admit_as<O: Operation>(
        &self,
        key_id: &str,
        secret: &str,
        input: &O::Input,
    ) -> Result<Permit<O>, Error> {
        let service = O::META.service.signing_name();
        let request = Request { key_id, secret, service, ..Request::default() }.sign();
        let Proven { caller, region } = request.authenticate(&self.iam, &O::META).await?;
        let info = RequestInfo { region: region.unwrap_or_default(), ..RequestInfo::default() };
        authorize::<O>(&self.iam, caller, info, input).await
    }
}

fn node(store: Arc<cognomen_store::Store>, clock: Arc<ManualClock>, seed: u64) -> Iam {
    Iam {
        store,
        clock,
        random: Arc::new(SeededRandom::new(seed)),
        account: ACCOUNT.to_owned(),
        regions: vec!["us-east-1".to_owned(), "eu-central-1".to_owned()],
        plain_http_providers: false,
        tokens: Arc::new(NoTokens),
        caches: Caches::default(),
    }
}

/// What a client signs; the defaults are a good request.
#[derive(Clone, Copy)]
pub(crate) struct Request<'a> {
    pub(crate) key_id: &'a str,
    pub(crate) secret: &'a str,
    pub(crate) session_token: Option<&'a str>,
    pub(crate) region: &'a str,
    pub(crate) service: &'a str,
    pub(crate) date: &'a str,
    pub(crate) method: &'a str,
    pub(crate) target: &'a str,
    pub(crate) headers: &'a [(&'a str, &'a str)],
    pub(crate) body: &'a str,
}

impl Default for Request<'_> {
    fn default() -> Self {
        Self {
            key_id: KEY_ID,
            secret: SECRET,
            session_token: None,
            region: "us-east-1",
            service: "cognito-idp",
            date: NOW,
            method: "POST",
            target: "/",
            headers: &[("host", "localhost:8400"), ("x-amz-target", "AWSCognitoIdentityProviderService.AdminGetUser")],
            body: "{}",
        }
    }
}

impl Request<'_> {
    fn credentials(&self) -> Credentials<'_> {
        Credentials { access_key_id: self.key_id, secret_access_key: self.secret, session_token: self.session_token }
    }

    /// The request with its signature in the header.
    pub(crate) fn sign(&self) -> Sent {
        let hash = sigv4::payload_hash(self.body.as_bytes());
        let (path, query) = self.target.split_once('?').unwrap_or((self.target, ""));
        let view = sigv4::RequestView { method: self.method, path, query, headers: self.headers, payload_hash: &hash };
        let signed = sigv4::sign(&self.credentials(), self.region, self.service, self.date, &view);
        let mut sent = Sent::new(self.method, self.target, self.headers, self.body);
        sent.set("authorization", &signed.authorization);
        sent.set("x-amz-date", &signed.amz_date);
        if let Some(token) = &signed.security_token {
            sent.set("x-amz-security-token", token);
        }
        sent
    }

    /// The request with its signature in the query.
    pub(crate) fn presign(&self, expires: u32) -> Sent {
        let hash = sigv4::payload_hash(self.body.as_bytes());
        let (path, query) = self.target.split_once('?').unwrap_or((self.target, ""));
        let view = sigv4::RequestView { method: self.method, path, query, headers: self.headers, payload_hash: &hash };
        let query = sigv4::presign(&self.credentials(), self.region, self.service, self.date, expires, &view);
        Sent::new(self.method, &format!("{path}?{query}"), self.headers, self.body)
    }
}

/// A request as it arrives.
pub(crate) struct Sent {
    pub(crate) parts: Parts,
    pub(crate) body: String,
}

impl Sent {
    pub(crate) fn new(method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Self {
        let mut builder = http::Request::builder().method(method).uri(target);
        for (name, value) in headers {
            builder = builder.header(*name, *value);
        }
        Self { parts: builder.body(()).unwrap().into_parts().0, body: body.to_owned() }
    }

    pub(crate) fn set(&mut self, name: &'static str, value: &str) {
        self.parts.headers.insert(name, value.parse().unwrap());
    }

    /// Replaces text in the `Authorization` header.
    pub(crate) fn forge(mut self, from: &str, to: &str) -> Self {
        let header = self.parts.headers["authorization"].to_str().unwrap().to_owned();
        assert!(header.contains(from), "{header}");
        self.set("authorization", &header.replace(from, to));
        self
    }

    pub(crate) async fn authenticate(
        &self,
        iam: &Iam,
        operation: &cognomen_contract::OperationMeta,
    ) -> Result<Proven, Error> {
        let view = RequestView { parts: &self.parts, body: self.body.as_bytes() };
        authenticate(iam, &view, operation, None).await
    }

    /// As an operation of user pools: the caller's ARN, or code and message of the error.
    pub(crate) async fn outcome(&self, iam: &Iam) -> Result<String, (String, String)> {
        let operation = cognomen_contract::cognito_idp::operations::AdminGetUser::META;
        outcome(self.authenticate(iam, &operation).await)
    }
}

/// The caller's ARN, or code and message of the error.
pub(crate) fn outcome(result: Result<Proven, Error>) -> Result<String, (String, String)> {
    match result {
        Ok(Proven { caller: Caller::Principal(principal), .. }) => Ok(principal.arn),
        Ok(Proven { caller, .. }) => panic!("unexpected {caller:?}"),
        Err(error) => Err((error.code().as_str().to_owned(), error.message().to_owned())),
    }
}
