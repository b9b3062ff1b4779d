//! One step of a sign-in: where it came through, and what it works with.

use cognomen_crypto::Random;
use cognomen_model::UnixMillis;

use super::flow::Door;
use crate::context::Context;
use crate::origin::Origin;
use crate::pool_view::{ClientView, PoolView};

/// What every part of a step is given.
pub(in crate::ops) struct Attempt<'a> {
    pub(super) ctx: &'a Context,
    /// The client that signs a user in.
    pub(super) client: &'a ClientView,
    /// Which operation it came through.
    pub(super) door: Door,
    pub(super) origin: Origin,
    /// The moment of the step.
    pub(super) now: UnixMillis,
}

impl<'a> Attempt<'a> {
    /// A step that begins now.
    pub(super) fn new(ctx: &'a Context, client: &'a ClientView, door: Door, origin: Origin) -> Self {
        Self { ctx, client, door, origin, now: ctx.clock.now() }
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
