//! `DescribeUserImportJob`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DescribeUserImportJobRequest, DescribeUserImportJobResponse, operations};
use cognomen_iam::Permit;

use super::{find, wire};
use crate::context::Context;

/// Shows a job: its state, and how many users it has imported so far.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn describe_user_import_job(
    permit: Permit<operations::DescribeUserImportJob>,
    input: DescribeUserImportJobRequest,
    ctx: &Context,
) -> Result<DescribeUserImportJobResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let found = find::require(ctx, &pool, &input.job_id).await?;
    Ok(DescribeUserImportJobResponse { user_import_job: Some(wire::job(ctx, &pool, &found.value)) })
}
