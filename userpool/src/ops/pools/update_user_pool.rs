//! `UpdateUserPool`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    UpdateUserPoolRequest, UpdateUserPoolResponse, UserAttributeUpdateSettingsType, UserPoolTierType,
    VerifiedAttributeType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::pool::PoolSettings;

use super::change::change_idle;
use super::{lambda_config, mfa, settings, unsupported};
use crate::context::Context;
use crate::error;
use crate::ops::domains;

/// Replaces a pool's settings: what the request leaves out takes its default, but for name, tier, tags, policies, MFA and
/// `UserAttributeUpdateSettings`, which stay.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for settings that contradict themselves,
/// `FeatureUnavailableInTierException` for what the pool uses and the tier does not have, `NotImplementedException` for
/// settings nothing would honour, `UserImportInProgressException`; when the store fails.
pub async fn update_user_pool(
    permit: Permit<operations::UpdateUserPool>,
    input: UpdateUserPoolRequest,
    ctx: &Context,
) -> Result<UpdateUserPoolResponse, Error> {
    let pool_id = input.user_pool_id;
    ctx.pool(permit.region(), &pool_id).await?;
    let asked = input.user_pool_tier;
    let to_lite = asked == Some(UserPoolTierType::Lite);
    let managed_login = to_lite && domains::show_managed_login(ctx, &pool_id).await?;
    unsupported::check_beyond(
        input.acr_configuration.as_ref(),
        input.dcr_configuration.as_ref(),
        input.issuer_configuration.as_ref(),
        input.key_configuration.as_ref(),
    )?;
    let (name, keeps_tags) = (input.pool_name, input.user_pool_tags.is_none());
    let mut given = settings::given!(input);
    given.lambda_config = Some(lambda_config::complete(given.lambda_config.take(), permit.region(), ctx)?);
    change_idle(ctx, permit.region(), &pool_id, |pool| {
        let (mut given, before) = (given.clone(), &pool.settings);
        mfa::of_updated(&mut given, before)?;
        let (policies, former) = (&mut given.policies, &before.policies);
        if policies.password_policy.is_none() {
            policies.password_policy.clone_from(&former.password_policy);
        }
        if policies.sign_in_policy.is_none() {
            policies.sign_in_policy.clone_from(&former.sign_in_policy);
        }
        given.user_pool_tier = given.user_pool_tier.or(before.user_pool_tier);
        let beyond = [("Managed Login", managed_login), ("Session Management", to_lite && pool.sessions.tracking)];
        let beyond: Vec<&str> = beyond.into_iter().filter_map(|(feature, used)| used.then_some(feature)).collect();
        if !beyond.is_empty() {
            return Err(error::beyond_tier(UserPoolTierType::Lite, &beyond));
        }
        if keeps_tags {
            given.tags.clone_from(&before.tags);
        }
        if given.user_attribute_update_settings.is_none() {
            given.user_attribute_update_settings = still_verified(before, &given.auto_verified_attributes);
        }
        pool.settings = settings::complete(given, asked)?;
        if let Some(name) = &name {
            pool.name.clone_from(name);
        }
        Ok(())
    })
    .await?;
    Ok(UpdateUserPoolResponse {})
}

/// `UserAttributeUpdateSettings` as before, without attributes that the pool no longer verifies.
fn still_verified(
    before: &PoolSettings,
    verified: &[VerifiedAttributeType],
) -> Option<UserAttributeUpdateSettingsType> {
    let mut updates = before.user_attribute_update_settings.clone()?;
    if let Some(attributes) = &mut updates.attributes_require_verification_before_update {
        attributes.retain(|attribute| verified.contains(attribute));
    }
    Some(updates)
}
