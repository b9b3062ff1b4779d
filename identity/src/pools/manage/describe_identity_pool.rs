//! `DescribeIdentityPool`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{self as api, DescribeIdentityPoolInput, operations};
use cognomen_iam::Permit;

use super::settings;
use crate::Context;

/// Tells the settings of a pool.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn describe_identity_pool(
    permit: Permit<operations::DescribeIdentityPool>,
    input: DescribeIdentityPoolInput,
    ctx: &Context,
) -> Result<api::IdentityPool, Error> {
    let view = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    Ok(settings::identity_pool(view.pool.clone()))
}
