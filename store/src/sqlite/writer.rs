//! The writing side: one thread, one connection, many operations in one transaction.

use std::thread::{self, JoinHandle};

use cognomen_model::clock::UnixMillis;
use rusqlite::{Connection, OptionalExtension, params};
use tokio::sync::{mpsc, oneshot};

use crate::engine::{Address, CommitError, EngineError, Write, from_sql, to_sql};

/// Operations that wait for the thread; beyond it callers wait to hand theirs over.
const QUEUE: usize = 1024;
/// Most operations of one transaction, and most bytes, so that the first of them does not wait for long.
const GROUP_OPERATIONS: usize = 512;
const GROUP_BYTES: usize = 8 * 1024 * 1024;

/// How often the thread lets others run before it commits a group smaller than the one before.
const PATIENCE: usize = 16;

const LOOK: &str = "SELECT version, expires_at FROM records WHERE partition = ?1 AND key = ?2";
const PUT: &str = "INSERT INTO records (partition, key, version, expires_at, value) VALUES (?1, ?2, ?3, ?4, ?5) \
     ON CONFLICT (partition, key) DO UPDATE \
     SET version = excluded.version, expires_at = excluded.expires_at, value = excluded.value";
const DELETE: &str = "DELETE FROM records WHERE partition = ?1 AND key = ?2";
const PURGE: &str = "DELETE FROM records WHERE (partition, key) IN \
     (SELECT partition, key FROM records WHERE expires_at <= ?1 LIMIT ?2)";

enum Job {
    Commit { batch: Vec<Write>, now: UnixMillis, done: oneshot::Sender<Result<(), CommitError>> },
    Purge { limit: usize, now: UnixMillis, done: oneshot::Sender<Result<usize, EngineError>> },
}

/// What became of an operation, once the transaction that holds it is on disk.
enum Outcome {
    Committed,
    Conflict(usize),
    Purged(usize),
}

/// The handle of the writing thread, which ends when the handle is dropped and the queue is empty.
pub(super) struct Writer {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(connection: Connection) -> Result<Self, EngineError> {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let thread = thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || run(&connection, queue))
            .map_err(EngineError::unavailable)?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    pub(super) async fn commit(&self, batch: Vec<Write>, now: UnixMillis) -> Result<(), CommitError> {
        let (done, answer) = oneshot::channel();
        self.send(Job::Commit { batch, now, done }).await?;
        answer.await.unwrap_or(Err(CommitError::Engine(EngineError::Stopped)))
    }

    pub(super) async fn purge(&self, now: UnixMillis, limit: usize) -> Result<usize, EngineError> {
        let (done, answer) = oneshot::channel();
        self.send(Job::Purge { limit, now, done }).await?;
        answer.await.unwrap_or(Err(EngineError::Stopped))
    }

    async fn send(&self, job: Job) -> Result<(), EngineError> {
        let jobs = self.jobs.as_ref().ok_or(EngineError::Stopped)?;
        jobs.send(job).await.map_err(|_| EngineError::Stopped)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the store's writing thread ended abnormally");
        }
    }
}

fn run(connection: &Connection, mut queue: mpsc::Receiver<Job>) {
    let mut jobs = Vec::new();
    let mut previous = 0;
    while let Some(first) = queue.blocking_recv() {
        let mut bytes = first.size();
        jobs.push(first);
        drain(&mut queue, &mut jobs, &mut bytes);
        // Those who were just answered are about to ask again; a flush to disk takes far longer than to let them.
        for _ in 0..PATIENCE {
            if jobs.len() >= previous || bytes >= GROUP_BYTES {
                break;
            }
            thread::yield_now();
            drain(&mut queue, &mut jobs, &mut bytes);
        }
        previous = jobs.len();
        commit_group(connection, &mut jobs);
    }
}

fn drain(queue: &mut mpsc::Receiver<Job>, jobs: &mut Vec<Job>, bytes: &mut usize) {
    while jobs.len() < GROUP_OPERATIONS && *bytes < GROUP_BYTES {
        let Ok(job) = queue.try_recv() else { return };
        *bytes += job.size();
        jobs.push(job);
    }
}

impl Job {
    fn size(&self) -> usize {
        match self {
            Self::Commit { batch, .. } => batch.iter().map(size).sum(),
            Self::Purge { .. } => 0,
        }
    }

    fn refuse(self, error: EngineError) {
        // A caller that has gone away needs no answer, here and below.
        match self {
            Self::Commit { done, .. } => drop(done.send(Err(error.into()))),
            Self::Purge { done, .. } => drop(done.send(Err(error))),
        }
    }
}

fn size(write: &Write) -> usize {
    match write {
        Write::Put { value, .. } => value.len(),
        Write::Delete { .. } | Write::Check { .. } => 0,
    }
}

/// Runs the operations in one transaction and answers them once it is on disk.
fn commit_group(connection: &Connection, jobs: &mut Vec<Job>) {
    let applied = connection
        .execute_batch("BEGIN IMMEDIATE")
        .and_then(|()| jobs.iter().map(|job| apply(connection, job)).collect::<Result<Vec<_>, _>>());
    let outcomes = match applied {
        Ok(outcomes) => outcomes,
        Err(error) => {
            roll_back(connection);
            let text = error.to_string();
            return jobs.drain(..).for_each(|job| job.refuse(EngineError::unavailable(text.clone())));
        }
    };
    if let Err(error) = connection.execute_batch("COMMIT") {
        roll_back(connection);
        let text = error.to_string();
        return jobs.drain(..).for_each(|job| job.refuse(EngineError::OutcomeUnknown(text.clone().into())));
    }
    for (job, outcome) in jobs.drain(..).zip(outcomes) {
        match (job, outcome) {
            (Job::Commit { done, .. }, Outcome::Committed) => drop(done.send(Ok(()))),
            (Job::Commit { done, .. }, Outcome::Conflict(index)) => {
                drop(done.send(Err(CommitError::Conflict { index })));
            }
            (Job::Purge { done, .. }, Outcome::Purged(count)) => drop(done.send(Ok(count))),
            (job, _) => job.refuse(EngineError::Stopped),
        }
    }
}

fn roll_back(connection: &Connection) {
    if !connection.is_autocommit()
        && let Err(error) = connection.execute_batch("ROLLBACK")
    {
        tracing::error!(%error, "cannot roll a transaction back");
    }
}

/// An operation writes only after all its conditions were found to hold: a conflict leaves the transaction as it was.
fn apply(connection: &Connection, job: &Job) -> rusqlite::Result<Outcome> {
    match job {
        Job::Purge { limit, now, .. } => {
            let limit = to_sql(*limit as u64);
            Ok(Outcome::Purged(connection.prepare_cached(PURGE)?.execute(params![now.0, limit])?))
        }
        Job::Commit { batch, now, .. } => {
            let mut found = Vec::with_capacity(batch.len());
            for (index, write) in batch.iter().enumerate() {
                let version = live_version(connection, write.address(), *now)?;
                if !write.condition().holds(version) {
                    return Ok(Outcome::Conflict(index));
                }
                found.push(version);
            }
            for (write, version) in batch.iter().zip(found) {
                execute(connection, write, version)?;
            }
            Ok(Outcome::Committed)
        }
    }
}

fn live_version(connection: &Connection, address: &Address, now: UnixMillis) -> rusqlite::Result<Option<u64>> {
    let mut look = connection.prepare_cached(LOOK)?;
    let found = look
        .query_row(params![address.partition, address.key], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?))
        })
        .optional()?;
    Ok(found.and_then(|(version, expires_at)| match expires_at {
        Some(end) if end <= now.0 => None,
        _ => Some(from_sql(version)),
    }))
}

fn execute(connection: &Connection, write: &Write, found: Option<u64>) -> rusqlite::Result<()> {
    match write {
        Write::Put { address, expires_at, value, .. } => {
            let version = to_sql(found.unwrap_or(0).saturating_add(1));
            let end = expires_at.map(|end| end.0);
            connection.prepare_cached(PUT)?.execute(params![address.partition, address.key, version, end, value])?;
        }
        Write::Delete { address, .. } => {
            connection.prepare_cached(DELETE)?.execute(params![address.partition, address.key])?;
        }
        Write::Check { .. } => {}
    }
    Ok(())
}
