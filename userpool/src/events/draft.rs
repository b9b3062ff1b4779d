//! An event while it happens.

use cognomen_contract::cognito_idp::{ChallengeName, ChallengeResponse, EventResponseType, EventType};
use cognomen_crypto::random_array;
use cognomen_model::client::Client;
use cognomen_model::event::{Answered, EventContext, EventMark, EventRisk, StoredEvent};
use cognomen_model::id::uuid_like;

use super::device_data;
use crate::context::Context;
use crate::origin::Origin;
use crate::pool_view::PoolView;
use crate::user_agent::UserAgent;

/// An event that is being made; [`stage`](super::stage) writes it. Making one is cheap, whether or not it is kept.
#[derive(Clone, Debug)]
pub struct AuthEvent<'a> {
    event_type: EventType,
    origin: &'a Origin,
    client_id: Option<&'a str>,
    mark: EventMark,
    response: EventResponseType,
}

impl<'a> AuthEvent<'a> {
    /// An event that begins now; passed unless said otherwise.
    #[must_use]
    pub fn new(ctx: &Context, event_type: EventType, origin: &'a Origin) -> Self {
        let mark = EventMark {
            id: uuid_like(random_array(&*ctx.random)),
            created_at: ctx.clock.now(),
            risk: EventRisk::default(),
            challenges: Vec::new(),
        };
        Self::resume(mark, event_type, origin)
    }

    /// An event that goes on: it will stand in the place of what was written of it before.
    #[must_use]
    pub fn resume(mark: EventMark, event_type: EventType, origin: &'a Origin) -> Self {
        Self { event_type, origin, client_id: None, mark, response: EventResponseType::Pass }
    }

    /// Gives the event an id: for a sign-in the tokens' `event_id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.mark.id = id.into();
        self
    }

    /// The client it came through.
    #[must_use]
    pub fn client(self, client: &'a Client) -> Self {
        Self { client_id: Some(&client.id), ..self }
    }

    /// How it ended, if it has.
    #[must_use]
    pub fn outcome(self, response: EventResponseType) -> Self {
        Self { response, ..self }
    }

    /// Adds a challenge that was answered.
    #[must_use]
    pub fn challenge(mut self, name: ChallengeName, response: ChallengeResponse) -> Self {
        self.mark.challenges.push(Answered { name, response });
        self
    }

    /// What is thought of it: `RiskDecision::risk`.
    #[must_use]
    pub fn risk(mut self, risk: EventRisk) -> Self {
        self.mark.risk = risk;
        self
    }

    /// `EventId`.
    #[must_use]
    pub fn event_id(&self) -> &str {
        &self.mark.id
    }

    /// What must be remembered to [`resume`](Self::resume) it.
    #[must_use]
    pub fn mark(&self) -> EventMark {
        self.mark.clone()
    }

    /// Where it came from.
    #[must_use]
    pub fn origin(&self) -> &'a Origin {
        self.origin
    }

    pub(super) fn finish(&self, pool: &PoolView) -> StoredEvent {
        StoredEvent {
            id: self.mark.id.clone(),
            event_type: self.event_type,
            created_at: self.mark.created_at,
            response: self.response,
            client_id: self.client_id.map(str::to_owned),
            risk: self.mark.risk,
            challenges: self.mark.challenges.clone(),
            context: context_of(pool, self.origin),
            feedback: None,
        }
    }
}

/// An origin as events keep it: the device by name, and a keyed hash of what the client says of it.
#[must_use]
pub fn context_of(pool: &PoolView, origin: &Origin) -> EventContext {
    let data = origin.device_data.as_deref().and_then(device_data::read);
    let in_data = data.as_ref().and_then(|data| data.user_agent.as_deref());
    let device = in_data.or(origin.user_agent.as_deref()).map(UserAgent::read);
    let (device_name, device_family) = device.map(|device| (device.versioned(), device.family())).unzip();
    EventContext {
        ip: origin.ip.map(|ip| ip.to_canonical()),
        device_name,
        device_family,
        fingerprint: data.as_ref().map(|data| pool.blind("device", &[&data.identity])),
        timezone: data.and_then(|data| data.timezone),
    }
}
