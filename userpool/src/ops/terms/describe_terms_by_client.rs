//! `DescribeTermsByClient`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DescribeTermsByClientRequest, DescribeTermsByClientResponse, operations};
use cognomen_iam::Permit;

use super::{stored, wire};
use crate::context::Context;

/// Answers a client's terms document of a name.
///
/// # Errors
/// `ResourceNotFoundException` of an unknown pool, client or document; when the store fails.
pub async fn describe_terms_by_client(
    permit: Permit<operations::DescribeTermsByClient>,
    input: DescribeTermsByClientRequest,
    ctx: &Context,
) -> Result<DescribeTermsByClientResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client = ctx.client_of(&pool, &input.client_id).await?.client;
    let found = stored::of_client(ctx, &pool.pool.id, &client.id, &input.terms_name).await?;
    let terms = found.ok_or_else(stored::not_found)?;
    Ok(DescribeTermsByClientResponse { terms: Some(wire::terms(&pool.pool.id, terms)) })
}
