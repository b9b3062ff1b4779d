//! `StartUserImportJob`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{StartUserImportJobRequest, StartUserImportJobResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::import::{ActiveImport, ImportJob};

use super::{find, wire};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// How often a job is started against uploads that are entered at the same time.
const TRIES: usize = 4;

/// Hands a job to the workers. One job at a time runs in the account and region.
///
/// # Errors
/// `ResourceNotFoundException`; `PreconditionNotMetException` for a job without a file, one that was started before or has
/// expired, while another one runs, and in a pool that verifies neither addresses nor numbers; when the store fails.
pub async fn start_user_import_job(
    permit: Permit<operations::StartUserImportJob>,
    input: StartUserImportJobRequest,
    ctx: &Context,
) -> Result<StartUserImportJobResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    if pool.pool.settings.auto_verified_attributes.is_empty() {
        return Err(find::precondition("The user pool must have at least one auto verified attribute."));
    }
    for _ in 0..TRIES {
        if let Some(job) = start(ctx, &pool, permit.region(), &input.job_id).await? {
            return Ok(StartUserImportJobResponse { user_import_job: Some(wire::job(ctx, &pool, &job)) });
        }
    }
    Err(error::contended())
}

/// Starts the job; none when it changed at the same time.
async fn start(ctx: &Context, pool: &PoolView, region: &str, job_id: &str) -> Result<Option<ImportJob>, Error> {
    let (found, pool_id) = (find::require(ctx, pool, job_id).await?, &pool.pool.id);
    let job = found.value.started(ctx.clock.now()).map_err(find::unready)?;
    let active = ActiveImport { pool_id: pool_id.clone(), job_id: job.id.clone(), lease: None };
    let (settings, entry) = (address::settings(pool_id), address::active_import(region));
    let mut batch = ctx.store.batch();
    // Settings that another change has reached first might not be those that were just looked at.
    batch.check(&settings, cognomen_store::Condition::Version(pool.version));
    batch.put(&address::import_job(pool_id, &job.id), found.version, &job).map_err(error::store)?;
    batch.create(&entry, &active).map_err(error::store)?;
    batch.replace(&address::importing(pool_id), &job.id).map_err(error::store)?;
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(Some(job)),
        Err(lost) if lost.conflict() == Some(&entry) => {
            Err(find::precondition("Another user import job is running. Only one can run at a time."))
        }
        Err(lost) if lost.conflict() == Some(&settings) => {
            ctx.caches.forget_pool(pool_id);
            Err(error::contended())
        }
        Err(lost) if lost.is_conflict() => Ok(None),
        Err(failed) => Err(error::store(failed)),
    }
}
