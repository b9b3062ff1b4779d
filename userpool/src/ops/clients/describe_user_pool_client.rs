//! `DescribeUserPoolClient`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DescribeUserPoolClientRequest, DescribeUserPoolClientResponse, operations};
use cognomen_iam::Permit;

use super::wire;
use crate::context::Context;

/// Answers a client's settings and its secret.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn describe_user_pool_client(
    permit: Permit<operations::DescribeUserPoolClient>,
    input: DescribeUserPoolClientRequest,
    ctx: &Context,
) -> Result<DescribeUserPoolClientResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let view = ctx.client_of(&pool, &input.client_id).await?;
    Ok(DescribeUserPoolClientResponse { user_pool_client: Some(wire::user_pool_client(&view.client)) })
}
