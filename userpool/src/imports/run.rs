//! Work on one job, a slice at a time.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, UserImportJobStatusType as Status};
use cognomen_model::import::{ActiveImport, ImportJob, Lease, ReportedRow, STOPPED};
use cognomen_store::{At, Batch, CommitError, Condition};

use super::columns::Columns;
use super::file;
use super::row::{Form, NewUser};
use super::rows::{Rows, RowsError};
use super::stage::Portion;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// Rows of one commit: many, for the sake of speed, and few enough that others do not wait for long.
const ROWS: usize = 64;
/// Commits of one slice.
const COMMITS: usize = 32;
/// How long a worker has a job to itself, in seconds. A slice is over long before.
const LEASE: i64 = 10;
const UNREADABLE: &str = "The CSV file cannot be read: a quotation mark is not closed.";
const GONE: &str = "The CSV file is not available any more.";
const EMPTY: &str = "The CSV file has no header.";
const MALFORMED_HEADER: &str = "The header of the CSV file cannot be read.";

/// A job that this worker has to itself.
struct Run<'a> {
    ctx: &'a Context,
    at: At,
    active: At,
    pool: Arc<PoolView>,
    job: ImportJob,
    version: u64,
}

/// What a commit came to.
enum Committed {
    Done,
    /// The job was changed by somebody else: told to stop, or taken over.
    Changed,
}

/// Works for a while on the job that runs in a region, if it is free for `owner`. Tells whether there is more to do.
///
/// # Errors
/// When the store fails; what was committed stays.
pub(super) async fn slice(
    ctx: &Context,
    owner: &str,
    region: &str,
    found: ActiveImport,
    version: u64,
    going_on: impl Fn() -> bool + Send + Sync,
) -> Result<bool, Error> {
    let now = ctx.clock.now();
    if !found.is_free_for(owner, now) {
        return Ok(false);
    }
    let at = address::active_import(region);
    let lease = Lease { owner: owner.to_owned(), until: now.plus_seconds(LEASE) };
    let leased = ActiveImport { lease: Some(lease), ..found };
    if !put(ctx, &at, version, &leased).await? {
        return Ok(false);
    }
    let Some(mut run) = Run::open(ctx, at.clone(), &leased).await? else {
        drop_entry(ctx, &at, version + 1).await?;
        return Ok(false);
    };
    let more = run.work(&going_on).await?;
    if more && !going_on() {
        // Whoever takes over need not wait.
        put(ctx, &at, version + 1, &ActiveImport { lease: None, ..leased }).await?;
    }
    Ok(more)
}

async fn put(ctx: &Context, at: &At, version: u64, value: &ActiveImport) -> Result<bool, Error> {
    let mut batch = ctx.store.batch();
    batch.put(at, version, value).map_err(error::store)?;
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(true),
        Err(lost) if lost.is_conflict() => Ok(false),
        Err(failed) => Err(error::store(failed)),
    }
}

/// Removes the entry of a job that is gone.
async fn drop_entry(ctx: &Context, at: &At, version: u64) -> Result<(), Error> {
    let mut batch = ctx.store.batch();
    batch.delete(at, Condition::Version(version));
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(()),
        // It is that of another job by now.
        Err(lost) if lost.is_conflict() => Ok(()),
        Err(failed) => Err(error::store(failed)),
    }
}

impl<'a> Run<'a> {
    /// The job of an entry; none when job or pool are gone, or the job is over.
    async fn open(ctx: &'a Context, active: At, entry: &ActiveImport) -> Result<Option<Self>, Error> {
        let pool = match ctx.pool_now(&entry.pool_id).await {
            Ok(pool) => pool,
            Err(error) if error.code() == ErrorCode::ResourceNotFoundException.into() => return Ok(None),
            Err(error) => return Err(error),
        };
        let at = address::import_job(&entry.pool_id, &entry.job_id);
        let found = ctx.store.get::<ImportJob>(&at).await.map_err(error::store)?;
        let found = found.filter(|doc| doc.value.is_active());
        Ok(found.map(|doc| Self { ctx, at, active, pool, job: doc.value, version: doc.version }))
    }

    /// Reads and imports rows until the slice, or the job, is over. Tells whether there is more to do.
    async fn work(&mut self, going_on: &(impl Fn() -> bool + Send + Sync)) -> Result<bool, Error> {
        if self.job.status == Status::Stopping {
            self.finish(self.job.ended(Status::Stopped, STOPPED, self.ctx.clock.now())).await?;
            return Ok(false);
        }
        let pool = Arc::clone(&self.pool);
        let Some(upload) = self.job.upload.clone() else { return self.fail(GONE).await };
        let mut rows = Rows::at(self.ctx, &pool.pool.id, &upload, 0, 0);
        let columns = match self.header(&mut rows).await? {
            Ok(columns) => columns,
            Err(message) => return self.fail(&message).await,
        };
        let before = self.job.progress;
        if before.offset > 0 {
            rows = Rows::at(self.ctx, &pool.pool.id, &upload, before.offset, before.lines);
        } else if let Committed::Changed = self.begin(rows.position()).await? {
            return Ok(true);
        }
        let form = Form { ctx: self.ctx, pool: &pool.pool, columns: &columns, algorithm: self.job.algorithm };
        let mut source = Source { rows, form, held: None };
        let until = self.ctx.clock.now().plus_seconds(LEASE / 3);
        for _ in 0..COMMITS {
            let (portion, ended) = match source.portion(&pool).await {
                Ok(read) => read,
                Err(RowsError::Unclosed) => return self.fail(UNREADABLE).await,
                Err(RowsError::Gone) => return self.fail(GONE).await,
                Err(RowsError::Store(error)) => return Err(error),
            };
            if let Committed::Changed = self.commit(portion, ended).await? {
                return Ok(true);
            }
            if ended {
                return Ok(false);
            }
            if !going_on() || self.ctx.clock.now() >= until {
                break;
            }
        }
        Ok(true)
    }

    /// The header; the inner error is to be the job's message.
    async fn header(&self, rows: &mut Rows<'_>) -> Result<Result<Columns, String>, Error> {
        let hashed = self.job.algorithm.is_some();
        Ok(match rows.next().await {
            Ok(Some(row)) => match row.cells {
                Ok(cells) => Columns::read(&self.pool.pool, hashed, cells),
                Err(_) => Err(MALFORMED_HEADER.to_owned()),
            },
            Ok(None) => Err(EMPTY.to_owned()),
            Err(RowsError::Unclosed) => Err(UNREADABLE.to_owned()),
            Err(RowsError::Gone) => Err(GONE.to_owned()),
            Err(RowsError::Store(error)) => return Err(error),
        })
    }

    /// From now on the job is in progress.
    async fn begin(&mut self, (offset, lines): (u64, u64)) -> Result<Committed, Error> {
        let mut job = ImportJob { status: Status::InProgress, ..self.job.clone() };
        (job.progress.offset, job.progress.lines) = (offset, lines);
        let mut batch = self.ctx.store.batch();
        batch.put(&self.at, self.version, &job).map_err(error::store)?;
        self.settle(batch, job).await
    }

    /// Makes the users of a portion, moves the progress on, and ends the job with the last portion: all in one commit.
    async fn commit(&mut self, mut portion: Portion, ended: bool) -> Result<Committed, Error> {
        let pool = Arc::clone(&self.pool);
        portion.weed(self.ctx, &pool).await?;
        loop {
            let (now, before) = (self.ctx.clock.now(), self.job.progress);
            let mut batch = self.ctx.store.batch();
            portion.stage(&mut batch, &pool, &self.job, now)?;
            let progress = if portion.len() == 0 { before } else { portion.progress(before) };
            let job = match ended {
                true => self.job.finished(progress, now),
                false => ImportJob { progress, ..self.job.clone() },
            };
            batch.put(&self.at, self.version, &job).map_err(error::store)?;
            if ended {
                self.stage_end(&mut batch);
            }
            match self.ctx.store.commit(batch).await {
                Ok(()) => {
                    self.log(portion.reported(before));
                    (self.job, self.version) = (job, self.version + 1);
                    if ended {
                        self.clean().await;
                    }
                    return Ok(Committed::Done);
                }
                Err(CommitError::Conflict { at, .. }) if at != self.at && portion.weed_one(&pool, &at) => {}
                Err(lost) if lost.is_conflict() => return Ok(Committed::Changed),
                Err(failed) => return Err(error::store(failed)),
            }
        }
    }

    async fn settle(&mut self, batch: Batch, job: ImportJob) -> Result<Committed, Error> {
        match self.ctx.store.commit(batch).await {
            Ok(()) => {
                (self.job, self.version) = (job, self.version + 1);
                Ok(Committed::Done)
            }
            Err(lost) if lost.is_conflict() => Ok(Committed::Changed),
            Err(failed) => Err(error::store(failed)),
        }
    }

    async fn fail(&mut self, message: &str) -> Result<bool, Error> {
        let failed = self.job.ended(Status::Failed, message, self.ctx.clock.now());
        Ok(matches!(self.finish(failed).await?, Committed::Changed))
    }

    /// Ends the job without further users.
    async fn finish(&mut self, job: ImportJob) -> Result<Committed, Error> {
        let mut batch = self.ctx.store.batch();
        batch.put(&self.at, self.version, &job).map_err(error::store)?;
        self.stage_end(&mut batch);
        let done = self.settle(batch, job).await?;
        if let Committed::Done = done {
            self.clean().await;
        }
        Ok(done)
    }

    fn stage_end(&self, batch: &mut Batch) {
        batch.delete(&self.active, Condition::Any);
        batch.delete(&address::importing(&self.pool.pool.id), Condition::Any);
    }

    /// Removes the file of a job that is over, and tells what came of it.
    async fn clean(&self) {
        let (pool_id, job) = (&self.pool.pool.id, &self.job);
        let progress = &job.progress;
        tracing::info!(
            pool_id,
            job_id = job.id,
            status = job.status.as_str(),
            imported = progress.imported,
            skipped = progress.skipped,
            failed = progress.failed,
            "import job ended"
        );
        if let Some(upload) = &job.upload {
            file::remove_or_warn(self.ctx, pool_id, &upload.id).await;
        }
    }

    fn log(&self, rows: &[ReportedRow]) {
        for row in rows {
            tracing::info!(pool_id = self.pool.pool.id, job_id = self.job.id, "{row}");
        }
    }
}

/// Where portions come from.
struct Source<'a> {
    rows: Rows<'a>,
    form: Form<'a>,
    /// A row that waits for the portion before it to be committed.
    held: Option<(u64, Box<NewUser>)>,
}

impl Source<'_> {
    /// The next rows, and whether they are the last.
    async fn portion(&mut self, pool: &PoolView) -> Result<(Portion, bool), RowsError> {
        let mut portion = Portion::default();
        if let Some((line, new)) = self.held.take() {
            // Nothing is in the portion that could stand in its way.
            let _ = portion.add(pool, line, *new, self.rows.position());
        }
        while portion.len() < ROWS {
            let Some(row) = self.rows.next().await? else { return Ok((portion, true)) };
            let cells = row.cells.map_err(|fault| fault.to_string());
            match cells.and_then(|cells| self.form.user(&cells)) {
                Ok(new) => {
                    if let Err(new) = portion.add(pool, row.line, new, self.rows.position()) {
                        self.held = Some((row.line, new));
                        return Ok((portion, false));
                    }
                }
                Err(reason) => {
                    let left_out = ReportedRow { line: row.line, skipped: false, reason };
                    portion.leave_out(left_out, self.rows.position());
                }
            }
        }
        Ok((portion, false))
    }
}
