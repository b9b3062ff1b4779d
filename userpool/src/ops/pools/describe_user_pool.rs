//! `DescribeUserPool`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DescribeUserPoolRequest, DescribeUserPoolResponse, operations};
use cognomen_iam::Permit;

use super::{estimate, wire};
use crate::context::Context;
use crate::ops::domains;

/// Answers a pool's settings, schema and size.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn describe_user_pool(
    permit: Permit<operations::DescribeUserPool>,
    input: DescribeUserPoolRequest,
    ctx: &Context,
) -> Result<DescribeUserPoolResponse, Error> {
    let view = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let users = estimate::users(ctx, &view.pool.id).await?;
    let mut user_pool = wire::user_pool(&view.pool, users);
    (user_pool.domain, user_pool.custom_domain) = domains::names(ctx, &view.pool.id).await?;
    Ok(DescribeUserPoolResponse { user_pool: Some(user_pool) })
}
