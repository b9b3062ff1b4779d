//! `GetProvisionedLimit`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetProvisionedLimitRequest, GetProvisionedLimitResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::limits::ProvisionedLimit;

use super::{definition, provisioned};
use crate::context::Context;
use crate::error;

/// Tells the rate of a category in the request's region: the provisioned one, else the configured one, else the default.
///
/// # Errors
/// `InvalidParameterException`, `ResourceNotFoundException` for an unknown category; when the store fails.
pub async fn get_provisioned_limit(
    permit: Permit<operations::GetProvisionedLimit>,
    input: GetProvisionedLimitRequest,
    ctx: &Context,
) -> Result<GetProvisionedLimitResponse, Error> {
    let category = definition::category(&input.limit_definition)?;
    let at = provisioned::at(permit.region(), category);
    let found = ctx.store.get::<ProvisionedLimit>(&at).await.map_err(error::store)?;
    let rate = found.map(|doc| doc.value.rate).or_else(|| ctx.limits.configured(category));
    Ok(GetProvisionedLimitResponse { limit: definition::limit(category, rate.unwrap_or(category.free_rate())) })
}
