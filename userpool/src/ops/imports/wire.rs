//! Import jobs as the operations answer them.

use cognomen_contract::cognito_idp::UserImportJobType;
use cognomen_model::import::ImportJob;

use crate::context::Context;
use crate::imports::link;
use crate::ops::pools::timestamp;
use crate::pool_view::PoolView;

/// A job of a pool as it is now.
pub(super) fn job(ctx: &Context, pool: &PoolView, job: &ImportJob) -> UserImportJobType {
    let count = |number: u64| Some(i64::try_from(number).unwrap_or(i64::MAX));
    UserImportJobType {
        job_name: Some(job.name.clone()),
        job_id: Some(job.id.clone()),
        user_pool_id: Some(pool.pool.id.clone()),
        pre_signed_url: Some(link::of(ctx, pool, job)),
        creation_date: Some(timestamp(job.created_at)),
        start_date: job.started_at.map(timestamp),
        completion_date: job.completed_at.map(timestamp),
        status: Some(job.status_at(ctx.clock.now())),
        cloud_watch_logs_role_arn: Some(job.role_arn.clone()),
        imported_users: count(job.progress.imported),
        skipped_users: count(job.progress.skipped),
        failed_users: count(job.progress.failed),
        completion_message: job.message.clone(),
        password_hashing_algorithm: job.algorithm,
    }
}
