//! `UpdateUserPoolReplica`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateUserPoolReplicaRequest, UpdateUserPoolReplicaResponse, operations};
use cognomen_iam::Permit;

use super::replica;
use crate::context::Context;

/// Finds no replica to activate or deactivate: none can be made.
///
/// # Errors
/// `InvalidParameterException` for the pool's own region, otherwise `ResourceNotFoundException`; when the store fails.
pub async fn update_user_pool_replica(
    permit: Permit<operations::UpdateUserPoolReplica>,
    input: UpdateUserPoolReplicaRequest,
    ctx: &Context,
) -> Result<UpdateUserPoolReplicaResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    replica::secondary(&pool.pool, &input.region_name)?;
    Err(replica::not_found(&pool.pool, &input.region_name))
}
