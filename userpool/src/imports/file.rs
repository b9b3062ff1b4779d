//! The file of a job as it lies in the store: sealed pieces, of which one at a time is in memory.

use std::future::Future;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, UserImportJobStatusType as Status};
use cognomen_crypto::random_array;
use cognomen_model::import::{ImportJob, Upload};
use cognomen_model::{UnixMillis, id};
use cognomen_store::{At, Condition, Range};
use serde::{Deserialize, Serialize};

use super::link::{Link, Refused};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Bytes of a piece; the last one may be shorter.
const PIECE: usize = 256 * 1024;
/// Pieces that are removed in one commit.
const REMOVED_AT_ONCE: usize = 64;
/// How often a finished upload is entered against other changes of its job.
const TRIES: usize = 8;

/// A piece as stored.
#[derive(Serialize, Deserialize)]
struct Piece {
    base64: String,
}

/// The right to upload the file of a job.
pub struct Admitted {
    pool_id: String,
    job_id: String,
    file_ends_at: UnixMillis,
}

/// Where the bytes of an upload come from.
pub trait Source: Send {
    /// The next bytes; none at the end.
    ///
    /// # Errors
    /// [`Refused::Incomplete`] when the body ended early.
    fn next(&mut self) -> impl Future<Output = Result<Option<impl AsRef<[u8]> + Send>, Refused>> + Send;
}

/// Whether a file may be uploaded to `link` now.
///
/// # Errors
/// [`Refused`].
pub async fn admit(ctx: &Context, link: &Link<'_>) -> Result<Admitted, Refused> {
    let missing = ErrorCode::ResourceNotFoundException.into();
    let pool = ctx.pool_anywhere(link.pool_id).await.map_err(|error| match error.code() {
        // Nobody learns by the answer which pools there are.
        code if code == missing => Refused::Signature,
        _ => Refused::Store(error),
    })?;
    let ends_at = link.verified(&pool.keys).ok_or(Refused::Signature)?;
    if ends_at <= ctx.clock.now() {
        return Err(Refused::Expired { at: ends_at });
    }
    let at = address::import_job(link.pool_id, link.job_id);
    let job = ctx.store.get::<ImportJob>(&at).await.map_err(error::store)?.ok_or(Refused::Closed)?.value;
    if job.status != Status::Created {
        return Err(Refused::Closed);
    }
    Ok(Admitted { pool_id: link.pool_id.to_owned(), job_id: job.id.clone(), file_ends_at: job.file_ends_at() })
}

/// Stores a file piece by piece and enters it in its job, in place of an earlier one. What is not entered is removed again;
/// should that fail, it ends by itself.
///
/// # Errors
/// [`Refused`].
pub async fn store(ctx: &Context, admitted: &Admitted, source: impl Source, most: u64) -> Result<Upload, Refused> {
    let id = id::uuid_like(random_array(&*ctx.random));
    let stored = match write(ctx, admitted, &id, source, most).await {
        Ok(bytes) => enter(ctx, admitted, Upload { id: id.clone(), bytes }).await,
        Err(refused) => Err(refused),
    };
    if stored.is_err() {
        remove_or_warn(ctx, &admitted.pool_id, &id).await;
    }
    stored
}

async fn write(
    ctx: &Context,
    admitted: &Admitted,
    id: &str,
    mut source: impl Source,
    most: u64,
) -> Result<u64, Refused> {
    let (mut buffer, mut bytes, mut number) = (Vec::with_capacity(PIECE), 0_u64, 0);
    while let Some(data) = source.next().await? {
        let mut data = data.as_ref();
        bytes = bytes.saturating_add(data.len() as u64);
        if bytes > most {
            return Err(Refused::TooLarge);
        }
        while !data.is_empty() {
            let (now, later) = data.split_at(data.len().min(PIECE - buffer.len()));
            buffer.extend_from_slice(now);
            data = later;
            if buffer.len() == PIECE {
                write_piece(ctx, admitted, id, number, &buffer).await?;
                (number, buffer) = (number + 1, cleared(buffer));
            }
        }
    }
    if !buffer.is_empty() {
        write_piece(ctx, admitted, id, number, &buffer).await?;
    }
    Ok(bytes)
}

fn cleared(mut buffer: Vec<u8>) -> Vec<u8> {
    buffer.clear();
    buffer
}

async fn write_piece(ctx: &Context, admitted: &Admitted, id: &str, number: u64, bytes: &[u8]) -> Result<(), Error> {
    let at = address::import_piece(&admitted.pool_id, id, number);
    let piece = Piece { base64: STANDARD.encode(bytes) };
    let mut batch = ctx.store.batch();
    batch.create(&at, &piece).map_err(error::store)?.expiring(admitted.file_ends_at);
    ctx.store.commit(batch).await.map_err(error::store)
}

/// Makes the file that of its job, which must still wait for one.
async fn enter(ctx: &Context, admitted: &Admitted, upload: Upload) -> Result<Upload, Refused> {
    let at = address::import_job(&admitted.pool_id, &admitted.job_id);
    for _ in 0..TRIES {
        let found = ctx.store.get::<ImportJob>(&at).await.map_err(error::store)?.ok_or(Refused::Closed)?;
        if found.value.status_at(ctx.clock.now()) != Status::Created {
            return Err(Refused::Closed);
        }
        let before = found.value.upload.clone();
        let job = ImportJob { upload: Some(upload.clone()), ..found.value };
        let mut batch = ctx.store.batch();
        batch.put(&at, found.version, &job).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => {
                if let Some(before) = before {
                    remove_or_warn(ctx, &admitted.pool_id, &before.id).await;
                }
                return Ok(upload);
            }
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed).into()),
        }
    }
    Err(error::contended().into())
}

/// Removes the pieces of a file that nobody needs any more. They end by themselves where that fails.
pub(crate) async fn remove_or_warn(ctx: &Context, pool_id: &str, upload_id: &str) {
    if let Err(error) = remove(ctx, pool_id, upload_id).await {
        tracing::warn!(%error, pool_id, "an imported file is removed later, when its records expire");
    }
}

async fn remove(ctx: &Context, pool_id: &str, upload_id: &str) -> Result<(), Error> {
    let (scope, partition) = (address::scope(pool_id), address::import_file_partition(upload_id));
    loop {
        let range = Range::all();
        let page = ctx.store.scan_sealed(&scope, &partition, &range, REMOVED_AT_ONCE).await.map_err(error::store)?;
        let mut batch = ctx.store.batch();
        for item in &page.items {
            batch.delete(&At::new(scope.clone(), partition.clone(), item.key()), Condition::Any);
        }
        if !batch.is_empty() {
            ctx.store.commit(batch).await.map_err(error::store)?;
        }
        if page.next.is_none() {
            return Ok(());
        }
    }
}

/// Reads the bytes of a file from an offset on.
pub(super) struct Reader<'a> {
    ctx: &'a Context,
    pool_id: &'a str,
    upload: &'a Upload,
    offset: u64,
}

impl<'a> Reader<'a> {
    pub(super) fn new(ctx: &'a Context, pool_id: &'a str, upload: &'a Upload, offset: u64) -> Self {
        Self { ctx, pool_id, upload, offset }
    }

    /// The bytes from the offset to the end of their piece; none at the end of the file.
    ///
    /// # Errors
    /// When the store fails or a piece is gone.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<u8>>, ReadError> {
        if self.offset >= self.upload.bytes {
            return Ok(None);
        }
        let (number, within) = (self.offset / PIECE as u64, self.offset % PIECE as u64);
        let at = address::import_piece(self.pool_id, &self.upload.id, number);
        let found = self.ctx.store.get::<Piece>(&at).await.map_err(error::store)?.ok_or(ReadError::Gone)?;
        let mut bytes = STANDARD.decode(&found.value.base64).map_err(|_| ReadError::Gone)?;
        let within = usize::try_from(within).ok().filter(|at| *at < bytes.len()).ok_or(ReadError::Gone)?;
        bytes.drain(..within);
        self.offset += bytes.len() as u64;
        Ok(Some(bytes))
    }
}

/// Why a file cannot be read.
#[derive(Debug)]
pub(super) enum ReadError {
    /// A piece is missing: it expired, or the pool is deleted.
    Gone,
    /// The store failed.
    Store(Error),
}

impl From<Error> for ReadError {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}
