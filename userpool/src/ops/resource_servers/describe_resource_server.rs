//! `DescribeResourceServer`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DescribeResourceServerRequest, DescribeResourceServerResponse, operations};
use cognomen_iam::Permit;

use super::{stored, wire};
use crate::context::Context;

/// Answers a resource server with its scopes.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn describe_resource_server(
    permit: Permit<operations::DescribeResourceServer>,
    input: DescribeResourceServerRequest,
    ctx: &Context,
) -> Result<DescribeResourceServerResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let servers = stored::read(ctx, &pool).await?;
    let server = servers.find(&input.identifier).ok_or_else(|| stored::not_found(&input.identifier))?;
    Ok(DescribeResourceServerResponse { resource_server: wire::resource_server(&pool.pool.id, server.clone()) })
}
