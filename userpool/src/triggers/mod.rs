//! Lambda triggers: functions of the application that a pool calls at fixed points of its operations.
//!
//! One file a trigger: its event's `request`, what it reads of the answer's `response`, and what follows from it. `run` makes
//! the event, calls the function through the port and judges the answer; `port` is how functions are reached.

mod attributes;
mod custom_auth;
mod custom_message;
mod custom_sender;
mod event;
mod function;
pub mod inbound_federation;
mod own_data_keys;
pub mod port;
mod post_authentication;
mod post_confirmation;
mod pre_authentication;
mod pre_sign_up;
mod pre_token_generation;
mod run;
mod trigger;
mod user_migration;

use std::collections::BTreeMap;
use std::sync::Arc;

use cognomen_model::client::Client;

use crate::context::Context;
use crate::messages::Links;
use crate::origin::Origin;
use crate::pool_view::{ClientView, PoolView};
use port::Functions;

pub(crate) use attributes::{attributes_of, given};
pub(crate) use custom_auth::{CUSTOM_CHALLENGE, Next, Round, Subject, unfit};
pub(crate) use custom_message::Texts;
pub(crate) use custom_sender::Handover;
pub use function::{FunctionArn, configured};
pub use own_data_keys::OwnDataKeys;
pub(crate) use post_confirmation::Confirmation;
pub(crate) use pre_sign_up::SignUpSource;
pub(crate) use pre_token_generation::{Changes, Claims, Source};
pub use trigger::Trigger;
pub(crate) use user_migration::{Found, Unknown};

/// `ClientMetadata` of a request.
pub(crate) type Metadata = BTreeMap<String, String>;

/// The triggers of a pool, as one request fires them.
#[derive(Clone)]
pub(crate) struct Triggers {
    functions: Arc<dyn Functions>,
    pool: Arc<PoolView>,
    client: Option<Arc<Client>>,
    links: Option<Links>,
    sdk: String,
    metadata: Option<Metadata>,
    /// Whether `ClientMetadata` does not reach the texts of messages.
    hides_from_messages: bool,
}

impl Triggers {
    /// Those of a client's request.
    pub(crate) fn of_client(ctx: &Context, view: &ClientView, origin: &Origin, metadata: Option<&Metadata>) -> Self {
        Self { client: Some(Arc::clone(&view.client)), ..Self::of_admin(ctx, &view.pool, origin, metadata) }
    }

    /// Those of an administrator's request, which comes through no client.
    pub(crate) fn of_admin(ctx: &Context, pool: &Arc<PoolView>, origin: &Origin, metadata: Option<&Metadata>) -> Self {
        Self {
            functions: Arc::clone(&ctx.functions),
            pool: Arc::clone(pool),
            client: None,
            links: Links::of(ctx, &pool.pool),
            sdk: event::sdk(origin.user_agent.as_deref()),
            metadata: metadata.cloned(),
            hides_from_messages: false,
        }
    }

    /// The same, with `ClientMetadata` kept from `CustomMessage`: where a user answers a challenge.
    pub(crate) fn hiding_from_messages(self) -> Self {
        Self { hides_from_messages: true, ..self }
    }

    /// The pool whose triggers these are.
    pub(crate) fn pool(&self) -> &PoolView {
        &self.pool
    }

    /// The client of the request; empty for an administrator's.
    pub(crate) fn client_id(&self) -> &str {
        self.client.as_ref().map_or("", |client| &client.id)
    }

    /// How links in messages are made, where the pool sends any.
    pub(crate) fn links(&self) -> Option<&Links> {
        self.links.as_ref()
    }

    /// `ClientMetadata`, for the triggers that it reaches.
    pub(crate) fn metadata(&self) -> Option<&Metadata> {
        self.metadata.as_ref()
    }

    /// Whether the pool names a function for a trigger.
    pub(crate) fn has(&self, trigger: Trigger) -> bool {
        self.function(trigger).is_some()
    }

    fn function(&self, trigger: Trigger) -> Option<&str> {
        let config = self.pool.pool.settings.lambda_config.as_ref()?;
        configured(config, trigger)
    }
}
