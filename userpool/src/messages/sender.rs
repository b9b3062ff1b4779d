//! The one way out for messages: counted by destination, handed over, noted when it failed.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::Random;
use cognomen_model::Clock;
use cognomen_model::limits::{SentCodes, normal_destination};
use cognomen_store::{CommitError, Condition, Store};

use super::logs::{self, LogGroups};
use super::prepared::{Prepared, Way};
use super::{DeliveryError, Messages};
use crate::context::Context;
use crate::directory::address;
use crate::triggers::port::DataKeys;
use crate::{codes, error};

/// Counts that meet at one moment are made one after another, this often at most.
const COUNTING_ROUNDS: u32 = 16;

/// What sending needs of the context, to be taken along into the background.
pub(super) struct Sender {
    store: Arc<Store>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    data_keys: Arc<dyn DataKeys>,
    messages: Arc<dyn Messages>,
    log_groups: Arc<dyn LogGroups>,
    per_destination: Option<u32>,
}

impl Sender {
    pub(super) fn of(ctx: &Context) -> Self {
        Self {
            store: Arc::clone(&ctx.store),
            clock: Arc::clone(&ctx.clock),
            random: Arc::clone(&ctx.random),
            data_keys: Arc::clone(&ctx.data_keys),
            messages: Arc::clone(&ctx.messages),
            log_groups: Arc::clone(&ctx.log_groups),
            per_destination: ctx.limits.messages_per_destination,
        }
    }

    /// # Errors
    /// `LimitExceededException` when the destination got its share of codes, `CodeDeliveryFailureException` when the next hop
    /// or the pool's own sender did not take the message; when the store fails.
    pub(super) async fn send(&self, message: Prepared) -> Result<(), Error> {
        if let (Some(limit), Some(to)) = (self.per_destination, message.code_goes_to()) {
            self.count(message.pool_id(), to, limit).await?;
        }
        let pool_id = message.pool_id().to_owned();
        let sent = match message.0 {
            Way::Written(message) => self.messages.send(message).await,
            Way::Left(handover) => {
                let left = handover.hand_over(&*self.data_keys, &*self.random).await;
                left.map_err(|failure| DeliveryError(failure.to_string()))
            }
        };
        let Err(failure) = sent else { return Ok(()) };
        logs::note_failure(&self.store, self.log_groups.as_ref(), self.clock.now(), &pool_id, &failure).await;
        Err(Error::new(ErrorCode::CodeDeliveryFailureException, "Failed to deliver the message.").with_cause(failure))
    }

    async fn count(&self, pool_id: &str, to: &str, limit: u32) -> Result<(), Error> {
        let keys = self.store.keys(&address::scope(pool_id)).await.map_err(error::store)?;
        let blind = keys.blind_text("destination", &[&normal_destination(to)]);
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
