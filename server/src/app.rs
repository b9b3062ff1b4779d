//! What answers requests: the API and the documents of pools; the composition root of everything behind the listener.

use std::net::SocketAddr;
use std::sync::{Arc, Weak};

use async_trait::async_trait;
use bytes::Bytes;
use cognomen_contract::{CommonCode, Error};
use cognomen_crypto::random::random_array;
use cognomen_iam::Iam;
use cognomen_model::id;
use cognomen_outbound::functions::CallLog;
use cognomen_outbound::{Inbox, Reach};
use cognomen_userpool::Context;
use cognomen_userpool::cache::Caches;
use cognomen_userpool::context::Issuer;
use cognomen_userpool::risk::Network;
use cognomen_userpool::tokens::UserPoolTokens;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode};
use http_body_util::Full;

use crate::limits::Throttle;
use crate::listen::{Answer, Limits, Response, StreamedBody, plain};
use crate::log_files::LogFiles;
use crate::metrics::Served;
use crate::pipeline::{self, RawRequest};
use crate::server::AppParts;
use crate::user_pools::OwnUserPools;
use crate::{cors, documents, event_feedback, functions, hosted, identity_documents, imports, inbox, logos};

/// The answering side, without its sockets.
pub struct App {
    /// Callers and permits.
    pub iam: Arc<Iam>,
    /// User pools.
    pub userpool: Arc<Context>,
    /// Identity pools and STS.
    pub identity: Arc<cognomen_identity::Context>,
    /// Region of requests that name none.
    pub region: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// Longest file of an import job in bytes.
    pub import_max_bytes: u64,
    /// Holds requests to the rates of their categories.
    pub(crate) throttle: Throttle,
    /// The development inbox; none in production.
    pub inbox: Option<Arc<Inbox>>,
    /// Calls of functions, kept for the page; none in production.
    pub calls: Option<Arc<CallLog>>,
}

impl App {
    /// Assembles the answering side.
    #[must_use]
    pub fn compose(parts: &AppParts) -> Self {
        let userpool = Arc::new_cyclic(|userpool| Context {
            iam: Arc::new(Iam {
                store: Arc::clone(&parts.store),
                clock: Arc::clone(&parts.clock),
                random: Arc::clone(&parts.random),
                account: parts.settings.account_id.clone(),
                regions: parts.settings.regions.clone(),
                tokens: Arc::new(UserPoolTokens(Weak::clone(userpool))),
                plain_http_providers: parts.settings.identity.reach == Reach::Everywhere,
                caches: cognomen_iam::Caches::default(),
            }),
            store: Arc::clone(&parts.store),
            clock: Arc::clone(&parts.clock),
            random: Arc::clone(&parts.random),
            messages: Arc::clone(&parts.messages),
            issuer: Issuer {
                template: parts.addresses.issuer.clone(),
                public_url: parts.addresses.public_url.clone(),
                base_domain: parts.addresses.base_domain.clone(),
            },
            account: parts.settings.account_id.clone(),
            caches: Caches::default(),
            breached: Arc::clone(&parts.settings.breached),
            key_reserve: Arc::clone(&parts.key_reserve),
            limits: parts.settings.limits.clone(),
            log_groups: Arc::new(LogFiles::new(parts.settings.log_groups.clone())),
            functions: Arc::clone(&parts.functions),
            data_keys: Arc::clone(&parts.data_keys),
        });
        let throttle =
            Throttle::new(parts.settings.region.clone(), parts.settings.regions.clone(), Arc::clone(&parts.metrics));
        let iam = Arc::clone(&userpool.iam);
        let identity = Arc::new(cognomen_identity::Context {
            iam: Arc::clone(&iam),
            store: Arc::clone(&parts.store),
            clock: Arc::clone(&parts.clock),
            random: Arc::clone(&parts.random),
            account: parts.settings.account_id.clone(),
            issuer: parts.addresses.identity_issuer.clone(),
            upstream: Arc::clone(&parts.upstream),
            user_pools: Arc::new(OwnUserPools(Arc::clone(&userpool))),
            social: parts.settings.identity.social.clone(),
            caches: cognomen_identity::context::Caches::default(),
        });
        Self {
            iam,
            userpool,
            identity,
            region: parts.settings.region.clone(),
            inbox: parts.inbox.clone(),
            calls: parts.calls.clone(),
            trusted_proxies: parts.settings.trusted_proxies.clone(),
            import_max_bytes: parts.settings.import_max_bytes,
            throttle,
        }
    }

    /// Whether clients reach this server over TLS, its own or a proxy's.
    pub(crate) fn is_secure(&self) -> bool {
        self.userpool.issuer.public_url.starts_with("https:")
    }

    pub(crate) fn request_id(&self) -> String {
        id::uuid_like(random_array::<16>(&*self.userpool.random))
    }

    async fn api(&self, parts: Parts, body: Bytes, peer: SocketAddr) -> Response {
        let browser = parts.headers.contains_key(http::header::ORIGIN);
        let request = RawRequest { parts, body, peer, id: self.request_id() };
        let (operation, encoded) = pipeline::answer(self, &request).await;
        let mut response = http_response(encoded);
        if let Some(operation) = operation {
            response.extensions_mut().insert(Served(operation));
        }
        if browser {
            cors::expose(response.headers_mut());
        }
        response
    }
}

#[async_trait]
impl Answer for App {
    async fn answer(&self, parts: Parts, body: Bytes, peer: SocketAddr) -> Response {
        if let Some(inbox) = self.inbox.as_ref().filter(|_| inbox::is_under(parts.uri.path())) {
            return inbox::answer(inbox, &parts);
        }
        if let Some(calls) = self.calls.as_ref().filter(|_| functions::is_under(parts.uri.path())) {
            return functions::answer(calls, &parts);
        }
        if parts.method == Method::OPTIONS {
            return cors::preflight(&parts.headers);
        }
        if let Some(reached) = hosted::reached(self, &parts) {
            return hosted::answer(self, &parts, &body, peer, reached).await;
        }
        if let Some(document) = identity_documents::wanted(&self.identity.issuer, parts.uri.path()) {
            return identity_documents::answer(&self.identity, &parts.method, document).await;
        }
        if let Some((pool_id, document)) = documents::wanted(parts.uri.path()) {
            return documents::answer(&self.userpool, &parts.method, pool_id, document).await;
        }
        if let Some(pool_id) = event_feedback::wanted(parts.uri.path()) {
            return event_feedback::answer(&self.userpool, &parts, &body, pool_id).await;
        }
        if let Some(logo) = logos::wanted(parts.uri.path()) {
            return logos::answer(&self.userpool, &parts.method, logo).await;
        }
        if parts.uri.path() == "/" && parts.method == Method::GET && parts.uri.query().is_none() {
            return plain(StatusCode::OK, "Cognomen\n");
        }
        self.api(parts, body, peer).await
    }

    fn streams(&self, parts: &Parts) -> bool {
        imports::is_under(parts.uri.path())
    }

    async fn answer_streamed(&self, parts: &Parts, body: StreamedBody, _: SocketAddr) -> Response {
        imports::answer(&self.userpool, parts, body, self.import_max_bytes, &self.request_id()).await
    }

    fn answer_too_large(&self, parts: &Parts) -> Response {
        let (protocol, service) = cognomen_wire::family(parts);
        let text = format!("Request size exceeded {} bytes", Limits::default().body_of(parts));
        let error = Error::new(CommonCode::RequestTooLarge, text);
        let mut response = http_response(cognomen_wire::encode_error(protocol, service, &error, &self.request_id()));
        if parts.headers.contains_key(http::header::ORIGIN) {
            cors::expose(response.headers_mut());
        }
        response
    }
}

fn http_response(encoded: cognomen_wire::Response) -> Response {
    let mut response = Response::new(Full::new(encoded.body));
    *response.status_mut() = encoded.status;
    *response.headers_mut() = encoded.headers;
    response.headers_mut().insert(http::header::CONTENT_TYPE, HeaderValue::from_static(encoded.content_type));
    response
}
