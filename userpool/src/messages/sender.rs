//! The one way out for messages: counted by destination, handed over, noted when it failed.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::Clock;
use cognomen_model::limits::{SentCodes, normal_destination};
use cognomen_store::{CommitError, Condition, Store};

use super::logs::{self, LogGroups};
use super::{Message, Messages};
use crate::context::Context;
use crate::directory::address;
use crate::{codes, error};

/// Counts that meet at one moment are made one after another, this often at most.
const COUNTING_ROUNDS: u32 = 16;

/// What sending needs of the context, to be taken along into the background.
pub(super) struct Sender {
    store: Arc<Store>,
    clock: Arc<dyn Clock>,
    messages: Arc<dyn Messages>,
    log_groups: Arc<dyn LogGroups>,
    per_destination: Option<u32>,
}

impl Sender {
    pub(super) fn of(ctx: &Context) -> Self {
        Self {
            store: Arc::clone(&ctx.store),
            clock: Arc::clone(&ctx.clock),
            messages: Arc::clone(&ctx.messages),
            log_groups: Arc::clone(&ctx.log_groups),
            per_destination: ctx.limits.messages_per_destination,
        }
    }

    /// # Errors
    /// `LimitExceededException` when the destination got its share of codes, `CodeDeliveryFailureException` when the next hop
    /// did not take the message; when the store fails.
    pub(super) async fn send(&self, message: Message) -> Result<(), Error> {
        // Temporary passwords go where an administrator sends them.
        if let Some(limit) = self.per_destination.filter(|_| message.code.is_some() && !message.code_is_password) {
            self.count(&message, limit).await?;
        }
        let pool_id = message.user_pool_id.clone();
        let Err(failure) = self.messages.send(message).await else { return Ok(()) };
        logs::note_failure(&self.store, self.log_groups.as_ref(), self.clock.now(), &pool_id, &failure).await;
        Err(Error::new(ErrorCode::CodeDeliveryFailureException, "Failed to deliver the message.").with_cause(failure))
    }

    async fn count(&self, message: &Message, limit: u32) -> Result<(), Error> {
        let pool_id = &message.user_pool_id;
        let keys = self.store.keys(&address::scope(pool_id)).await.map_err(error::store)?;
        let blind = keys.blind_text("destination", &[&normal_destination(&message.to)]);
        let at = address::sent_codes(pool_id, &blind);
        for _ in 0..COUNTING_ROUNDS {
            let found = self.store.get::<SentCodes>(&at).await.map_err(error::store)?;
            let after = SentCodes::one_more(found.as_ref().map(|doc| doc.value), self.clock.now(), limit);
            let after = after.ok_or_else(codes::limit_exceeded)?;
            let condition = found.map_or(Condition::Absent, |doc| Condition::Version(doc.version));
            let mut batch = self.store.batch();
            batch.write(&at, condition, &after).map_err(error::store)?.expiring(after.until());
            match self.store.commit(batch).await {
                Ok(()) => return Ok(()),
                Err(CommitError::Conflict { .. }) => {}
                Err(failed) => return Err(error::store(failed)),
            }
        }
        Err(codes::limit_exceeded())
    }
}
