//! `DeleteUserPoolReplica`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteUserPoolReplicaRequest, DeleteUserPoolReplicaResponse, operations};
use cognomen_iam::Permit;

use super::replica;
use crate::context::Context;

/// Finds no replica to delete: none can be made.
///
/// # Errors
/// `InvalidParameterException` for the pool's own region, otherwise `ResourceNotFoundException`; when the store fails.
pub async fn delete_user_pool_replica(
    permit: Permit<operations::DeleteUserPoolReplica>,
    input: DeleteUserPoolReplicaRequest,
    ctx: &Context,
) -> Result<DeleteUserPoolReplicaResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    replica::secondary(&pool.pool, &input.region_name)?;
    Err(replica::not_found(&pool.pool, &input.region_name))
}
