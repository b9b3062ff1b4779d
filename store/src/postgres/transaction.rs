//! Commits of several records.

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime};
use futures_util::future::{join, join_all};
use tokio_postgres::{Config, Error, NoTls, Statement};

use super::failure::{self, Backoff};
use super::statements::{Change, Step};
use crate::engine::{CommitError, EngineError};

/// Connections of which each runs one transaction at a time.
pub(super) struct Transactions(Pool);

/// Why a transaction was not committed.
enum Failed {
    /// A step's condition did not hold.
    Conflict(usize),
    /// It was rolled back, or never begun.
    Undone(Error),
    /// The connection was lost while it was being committed.
    Unknown(Error),
    /// There was no connection to be had.
    NoConnection(PoolError),
}

impl Transactions {
    pub(super) fn new(config: Config, connections: usize) -> Result<Self, EngineError> {
        let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = Manager::from_config(config, NoTls, recycling);
        let pool = Pool::builder(manager).max_size(connections).runtime(Runtime::Tokio1).build();
        pool.map(Self).map_err(EngineError::unavailable)
    }

    /// Runs the steps as one transaction, again when the server asks for it or the connection is lost before the end.
    pub(super) async fn commit(&self, steps: &[Step<'_>]) -> Result<(), CommitError> {
        let mut order: Vec<usize> = (0..steps.len()).collect();
        order.sort_unstable_by_key(|index| steps[*index].address());
        let mut backoff = Backoff::default();
        loop {
            let failed = match self.run(steps, &order).await {
                Ok(()) => return Ok(()),
                Err(failed) => failed,
            };
            let (again, error) = match failed {
                Failed::Conflict(index) => return Err(CommitError::Conflict { index }),
                Failed::Unknown(error) => return Err(EngineError::OutcomeUnknown(error.into()).into()),
                Failed::Undone(error) => {
                    (failure::may_repeat_write(&error) || failure::is_lost(&error), EngineError::unavailable(error))
                }
                Failed::NoConnection(PoolError::Backend(error)) => {
                    (failure::is_lost(&error), EngineError::unavailable(error))
                }
                Failed::NoConnection(error) => (false, EngineError::unavailable(error)),
            };
            if !again || !backoff.wait().await {
                return Err(error.into());
            }
        }
    }

    /// Sends all statements at once, looks at what they met, and then commits or rolls back.
    async fn run(&self, steps: &[Step<'_>], order: &[usize]) -> Result<(), Failed> {
        let mut lease = Lease::new(self.0.get().await.map_err(Failed::NoConnection)?);
        let Some(client) = lease.object.as_ref() else { return Err(Failed::NoConnection(PoolError::Closed)) };
        let mut work: Vec<(usize, Change, Statement)> = Vec::with_capacity(steps.len());
        for index in order {
            for change in steps[*index].changes() {
                let statement = client.prepare_cached(change.sql()).await.map_err(Failed::Undone)?;
                work.push((*index, *change, statement));
            }
        }
        let params: Vec<_> = work.iter().map(|(index, change, _)| steps[*index].params(*change)).collect();
        let executions = work.iter().zip(&params).map(|((.., statement), params)| client.execute(statement, params));
        let (begun, done) = join(client.batch_execute("BEGIN"), join_all(executions)).await;
        begun.map_err(Failed::Undone)?;

        let mut conflict: Option<usize> = None;
        let mut error: Option<Error> = None;
        for ((index, change, _), done) in work.iter().zip(done) {
            match done {
                Ok(0) if change.must_match() => conflict = Some(conflict.map_or(*index, |first| first.min(*index))),
                Ok(_) => {}
                // What follows a failed statement fails too; the first failure is the cause.
                Err(failed) => error = error.or(Some(failed)),
            }
        }
        if error.is_some() || conflict.is_some() {
            let rolled_back = client.batch_execute("ROLLBACK").await.is_ok();
            lease.settled = rolled_back;
            return Err(match (error, conflict) {
                (Some(error), _) => Failed::Undone(error),
                (None, index) => Failed::Conflict(index.unwrap_or_default()),
            });
        }
        match client.batch_execute("COMMIT").await {
            Ok(()) => {
                lease.settled = true;
                Ok(())
            }
            Err(error) if failure::is_rolled_back(&error) => Err(Failed::Undone(error)),
            Err(error) => Err(Failed::Unknown(error)),
        }
    }
}

/// A connection that goes back to the pool only when its transaction has ended: if the caller goes away in the middle, the
/// connection is closed, and the server rolls back.
struct Lease {
    object: Option<Object>,
    settled: bool,
}

impl Lease {
    fn new(object: Object) -> Self {
        Self { object: Some(object), settled: false }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(object) = self.object.take()
            && !self.settled
        {
            drop(Object::take(object));
        }
    }
}
