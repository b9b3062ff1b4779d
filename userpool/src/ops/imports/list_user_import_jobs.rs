//! `ListUserImportJobs`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListUserImportJobsRequest, ListUserImportJobsResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::import::ImportJob;
use cognomen_store::Range;

use super::wire;
use crate::context::Context;
use crate::directory::address;
use crate::{error, paging};

const KIND: &str = "ListUserImportJobs";
/// The longest page (`UserImportJobsListType`).
const MOST: usize = 50;

/// Lists the jobs of a pool, the newest first.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_user_import_jobs(
    permit: Permit<operations::ListUserImportJobs>,
    input: ListUserImportJobsRequest,
    ctx: &Context,
) -> Result<ListUserImportJobsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let mut range = Range::prefix(address::IMPORT_JOBS).reversed();
    if let Some(token) = &input.pagination_token {
        range = range.resume(paging::decode(&pool.keys, KIND, token)?);
    }
    let (scope, limit) = (address::scope(&pool.pool.id), paging::limit(Some(input.max_results)).min(MOST));
    let page = ctx.store.scan::<ImportJob>(&scope, address::POOL, &range, limit).await.map_err(error::store)?;
    let jobs = page.items.iter().map(|item| wire::job(ctx, &pool, &item.value)).collect();
    let pagination_token = page.next.map(|last| paging::encode(&pool.keys, KIND, &last));
    Ok(ListUserImportJobsResponse { user_import_jobs: Some(jobs), pagination_token })
}
