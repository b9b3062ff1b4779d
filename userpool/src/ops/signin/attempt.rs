//! One step of a sign-in: where it came through, and what it works with.

use cognomen_crypto::Random;
use cognomen_model::UnixMillis;

use super::flow::Door;
use crate::context::Context;
use crate::origin::Origin;
use crate::pool_view::{ClientView, PoolView};
use crate::triggers::{Metadata, Triggers};

/// What every part of a step is given.
pub(in crate::ops) struct Attempt<'a> {
    pub(super) ctx: &'a Context,
    /// The client that signs a user in.
    pub(super) client: &'a ClientView,
    /// Which operation it came through.
    pub(super) door: Door,
    pub(super) origin: Origin,
    /// The pool's functions.
    pub(super) triggers: Triggers,
    /// `validationData` of `PreAuthentication` and `UserMigration`.
    pub(super) validation: Option<Metadata>,
    /// The moment of the step.
    pub(super) now: UnixMillis,
}

impl<'a> Attempt<'a> {
    /// A step that begins now.
    pub(super) fn new(ctx: &'a Context, client: &'a ClientView, door: Door, origin: Origin) -> Self {
        let triggers = Triggers::of_client(ctx, client, &origin, None);
        Self { ctx, client, door, origin, triggers, validation: None, now: ctx.clock.now() }
    }

    /// With the `ClientMetadata` of a request that starts a sign-in: validation data for those triggers alone that decide
    /// whether there may be one.
    pub(super) fn validated_by(mut self, metadata: Option<&Metadata>) -> Self {
        self.validation = metadata.cloned();
        self
    }

    /// With the `ClientMetadata` of a request that answers a challenge, which reaches the triggers that follow; that of a user
    /// does not reach the texts of messages.
    pub(super) fn passing(mut self, metadata: Option<&Metadata>) -> Self {
        let triggers = Triggers::of_client(self.ctx, self.client, &self.origin, metadata);
        self.triggers = if self.door == Door::Admin { triggers } else { triggers.hiding_from_messages() };
        self
    }

    pub(super) fn pool(&self) -> &'a PoolView {
        &self.client.pool
    }

    pub(super) fn random(&self) -> &'a dyn Random {
        &*self.ctx.random
    }

    /// Whether unknown users must not be told apart from known ones.
    pub(super) fn masks(&self) -> bool {
        self.client.client.masks_unknown_users()
    }
}
