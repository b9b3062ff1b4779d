//! A database that fails, and one in which every commit loses to another.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use cognomen_contract::Service;
use cognomen_model::UnixMillis;
use cognomen_store::engine::{Address, CommitError, Condition, Engine, EngineError, Page, Range, Record, Write};
use serde_json::json;

use super::{Faults, nothing};
use crate::assembled::World;
use crate::contract::set_ups::Place;

/// An engine in front of another that fails when it is told to.
pub(super) struct Faulty {
    inner: Arc<dyn Engine>,
    switches: Arc<Switches>,
}

/// What goes wrong.
#[derive(Default)]
pub(super) struct Switches {
    /// Nothing is read or written.
    broken: AtomicBool,
    /// Every commit that changes a record finds that another came first.
    pub(super) contested: AtomicBool,
}

impl Faulty {
    fn check(&self) -> Result<(), EngineError> {
        match self.switches.broken.load(Ordering::SeqCst) {
            true => Err(EngineError::Invalid("the test wants it so".to_owned())),
            false => Ok(()),
        }
    }
}

#[async_trait]
impl Engine for Faulty {
    async fn get(&self, keys: &[Address], now: UnixMillis) -> Result<Vec<Option<Record>>, EngineError> {
        self.check()?;
        self.inner.get(keys, now).await
    }

    async fn scan(&self, partition: &str, range: &Range, limit: usize, now: UnixMillis) -> Result<Page, EngineError> {
        self.check()?;
        self.inner.scan(partition, range, limit, now).await
    }

    async fn walk(
        &self,
        prefix: &str,
        after: Option<&Address>,
        limit: usize,
        now: UnixMillis,
    ) -> Result<Vec<Record>, EngineError> {
        self.inner.walk(prefix, after, limit, now).await
    }

    async fn commit(&self, batch: Vec<Write>, now: UnixMillis) -> Result<(), CommitError> {
        self.check().map_err(CommitError::Engine)?;
        if self.switches.contested.load(Ordering::SeqCst) {
            let seen = |write: &Write| matches!(write.condition(), Condition::Version(_));
            let made = |write: &Write| matches!(write.condition(), Condition::Absent);
            if let Some(index) = batch.iter().position(seen).or_else(|| batch.iter().position(made)) {
                return Err(CommitError::Conflict { index });
            }
        }
        self.inner.commit(batch, now).await
    }

    async fn purge_expired(&self, now: UnixMillis, limit: usize) -> Result<usize, EngineError> {
        self.inner.purge_expired(now, limit).await
    }
}

/// A place whose database goes wrong at the flip of a switch.
pub(super) async fn fragile() -> (Place, Arc<Switches>) {
    let switches = Arc::<Switches>::default();
    let kept = Arc::clone(&switches);
    let world = World::before(Box::new(move |inner| Arc::new(Faulty { inner, switches }))).await;
    (Place::of(world).await, kept)
}

#[tokio::test]
async fn a_database_that_fails_is_an_error_of_this_side() {
    let (place, switches) = fragile().await;
    let mut inputs = Vec::new();
    for operation in Service::CognitoIdp.operations() {
        let input = match place.input(operation.name).await {
            Some(input) => input,
            None => {
                let mut input = nothing(operation);
                let own = if input.get("AccessToken").is_some() {
                    ("AccessToken", json!(place.signed_in().await.tokens.access))
                } else {
                    ("UserPoolId", json!(place.pool.id))
                };
                input[own.0] = own.1;
                input
            }
        };
        inputs.push((operation, input));
    }
    // Past what is kept in memory.
    place.world.clock.advance(61);
    switches.broken.store(true, Ordering::SeqCst);
    let mut faults = Faults::default();
    for (operation, input) in inputs {
        let other = operation.errors.contains(&"InternalServerException");
        let expected = if other { "InternalServerException" } else { "InternalErrorException" };
        faults.expect(&place, operation.name, &input, expected).await;
    }
    faults.none();
}
