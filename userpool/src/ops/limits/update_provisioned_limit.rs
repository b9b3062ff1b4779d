//! `UpdateProvisionedLimit`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ErrorCode, UpdateProvisionedLimitRequest, UpdateProvisionedLimitResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::limits::{Category, ProvisionedLimit};

use super::{definition, provisioned};
use crate::context::Context;
use crate::error;

/// Sets the rate of an adjustable category in the request's region; from now on it is enforced.
///
/// # Errors
/// `InvalidParameterException` for a category that is not adjustable, a rate below the default, or sign-in categories where
/// pools use managed login; `ServiceQuotaExceededException` for a rate above the configured maximum;
/// `ResourceNotFoundException` for an unknown category; when the store fails.
pub async fn update_provisioned_limit(
    permit: Permit<operations::UpdateProvisionedLimit>,
    input: UpdateProvisionedLimitRequest,
    ctx: &Context,
) -> Result<UpdateProvisionedLimitResponse, Error> {
    let category = definition::category(&input.limit_definition)?;
    if !category.is_adjustable() {
        return Err(error::invalid(format!("the limit of `{}` is not adjustable", category.name())));
    }
    let free = category.free_rate();
    let rate = u32::try_from(input.requested_limit_value).ok().filter(|rate| *rate >= free);
    let rate = rate.ok_or_else(|| error::invalid(format!("`RequestedLimitValue` must be at least {free}")))?;
    let maximum = ctx.limits.maximum.max(free);
    if rate > maximum {
        let message = format!("`RequestedLimitValue` must be at most {maximum}");
        return Err(Error::new(ErrorCode::ServiceQuotaExceededException, message));
    }
    let of_sign_in = matches!(category, Category::UserAuthentication | Category::UserFederation);
    if of_sign_in && provisioned::managed_login_is_used(ctx, permit.region()).await? {
        let message = format!("`{}` cannot be adjusted while user pools use managed login", category.name());
        return Err(error::invalid(message));
    }
    let limit = ProvisionedLimit { rate, modified_at: ctx.clock.now() };
    let mut batch = ctx.store.batch();
    batch.replace(&provisioned::at(permit.region(), category), &limit).map_err(error::store)?;
    ctx.store.commit(batch).await.map_err(error::store)?;
    ctx.caches.limits_changed();
    Ok(UpdateProvisionedLimitResponse { limit: definition::limit(category, rate) })
}
