//! `ListUserPoolReplicas`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListUserPoolReplicasRequest, ListUserPoolReplicasResponse, operations};
use cognomen_iam::Permit;

use super::replica;
use crate::context::Context;
use crate::error;

/// Lists the pool itself, as the primary replica.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a continuation, of which there is none; when the store fails.
pub async fn list_user_pool_replicas(
    permit: Permit<operations::ListUserPoolReplicas>,
    input: ListUserPoolReplicasRequest,
    ctx: &Context,
) -> Result<ListUserPoolReplicasResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    if input.next_token.is_some() {
        return Err(error::invalid("Invalid pagination token"));
    }
    Ok(ListUserPoolReplicasResponse { next_token: None, user_pool_replicas: Some(vec![replica::primary(&pool.pool)]) })
}
