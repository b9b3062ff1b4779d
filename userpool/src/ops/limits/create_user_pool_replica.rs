//! `CreateUserPoolReplica`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    CreateUserPoolReplicaRequest, CreateUserPoolReplicaResponse, ErrorCode, operations,
};
use cognomen_iam::Permit;

use super::replica;
use crate::context::Context;

/// Refuses: there is no other region to keep a replica in.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for the pool's own region, otherwise
/// `OperationNotEnabledException`; when the store fails.
pub async fn create_user_pool_replica(
    permit: Permit<operations::CreateUserPoolReplica>,
    input: CreateUserPoolReplicaRequest,
    ctx: &Context,
) -> Result<CreateUserPoolReplicaResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    replica::secondary(&pool.pool, &input.region_name)?;
    let message = "user pools are not replicated to other regions here";
    Err(Error::new(ErrorCode::OperationNotEnabledException, message))
}
