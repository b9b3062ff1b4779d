//! A pool lives where its server is: its only replica is the pool itself.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, ReplicaRoleType, ReplicaStatusType, UserPoolReplicaType};
use cognomen_model::pool::Pool;

use crate::error;

/// The pool as the primary replica.
pub(super) fn primary(pool: &Pool) -> UserPoolReplicaType {
    UserPoolReplicaType {
        region_name: Some(pool.region().to_owned()),
        role: Some(ReplicaRoleType::Primary),
        status: Some(ReplicaStatusType::Active),
        user_pool_arn: Some(pool.arn()),
    }
}

/// Refuses the primary, which is no replica that could be made, changed or deleted.
///
/// # Errors
/// `InvalidParameterException`.
pub(super) fn secondary(pool: &Pool, region: &str) -> Result<(), Error> {
    if pool.region() == region {
        return Err(error::invalid(format!("`{region}` is the primary region of the user pool")));
    }
    Ok(())
}

/// `ResourceNotFoundException` of a replica that was never made.
pub(super) fn not_found(pool: &Pool, region: &str) -> Error {
    let message = format!("User pool {} has no replica in {region}.", pool.id);
    Error::new(ErrorCode::ResourceNotFoundException, message)
}
