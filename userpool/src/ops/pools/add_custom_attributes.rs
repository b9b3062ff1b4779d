//! `AddCustomAttributes`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AddCustomAttributesRequest, AddCustomAttributesResponse, operations};
use cognomen_iam::Permit;

use super::{change::change_idle, schema};
use crate::context::Context;

/// Adds custom attributes to a pool's schema; they can be neither changed nor removed later.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for what a schema cannot have, `UserImportInProgressException`;
/// when the store fails.
pub async fn add_custom_attributes(
    permit: Permit<operations::AddCustomAttributes>,
    input: AddCustomAttributesRequest,
    ctx: &Context,
) -> Result<AddCustomAttributesResponse, Error> {
    change_idle(ctx, permit.region(), &input.user_pool_id, |pool| {
        schema::extend(&mut pool.schema, &input.custom_attributes)
    })
    .await?;
    Ok(AddCustomAttributesResponse {})
}
