//! `StopUserImportJob`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{StopUserImportJobRequest, StopUserImportJobResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::import::ActiveImport;
use cognomen_store::Condition;

use super::{find, wire};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::imports::file;

/// How often a job is told to stop against the commits of its worker.
const TRIES: usize = 32;

/// Stops a job: at once while it waits for a worker, else after the worker's next commit. It cannot be started again.
///
/// # Errors
/// `ResourceNotFoundException`, `PreconditionNotMetException` for a job that does not run; when the store fails.
pub async fn stop_user_import_job(
    permit: Permit<operations::StopUserImportJob>,
    input: StopUserImportJobRequest,
    ctx: &Context,
) -> Result<StopUserImportJobResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    let entry = address::active_import(permit.region());
    for _ in 0..TRIES {
        let found = find::require(ctx, &pool, &input.job_id).await?;
        let job = found.value.stopped(ctx.clock.now()).map_err(find::unready)?;
        let mut batch = ctx.store.batch();
        batch.put(&address::import_job(pool_id, &job.id), found.version, &job).map_err(error::store)?;
        if !job.is_active() {
            let running = ctx.store.get::<ActiveImport>(&entry).await.map_err(error::store)?;
            if running.is_some_and(|doc| doc.value.pool_id == *pool_id && doc.value.job_id == job.id) {
                batch.delete(&entry, Condition::Any);
                batch.delete(&address::importing(pool_id), Condition::Any);
            }
        }
        match ctx.store.commit(batch).await {
            Ok(()) => {
                if let Some(upload) = job.upload.as_ref().filter(|_| !job.is_active()) {
                    file::remove_or_warn(ctx, pool_id, &upload.id).await;
                }
                return Ok(StopUserImportJobResponse { user_import_job: Some(wire::job(ctx, &pool, &job)) });
            }
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}
