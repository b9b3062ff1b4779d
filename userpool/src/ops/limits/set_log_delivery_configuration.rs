//! `SetLogDeliveryConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ErrorCode, EventSourceName, LogConfigurationType, LogDeliveryConfigurationType, LogLevel,
    SetLogDeliveryConfigurationRequest, SetLogDeliveryConfigurationResponse, UserPoolTierType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::pool::Pool;
use cognomen_store::Condition;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::messages::logs;

/// Sets where a pool's logs go, in place of what was set before. Messages that did not leave can be written to log groups
/// that the server's configuration maps to files; an empty list ends all delivery.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for sources, levels and destinations that do not go together,
/// `FeatureUnavailableInTierException` for user activity outside the Plus plan, `NotImplementedException` (HTTP 501) for a
/// destination that is not there; when the store fails.
pub async fn set_log_delivery_configuration(
    permit: Permit<operations::SetLogDeliveryConfiguration>,
    input: SetLogDeliveryConfigurationRequest,
    ctx: &Context,
) -> Result<SetLogDeliveryConfigurationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let given = input.log_configurations;
    if let [first, second] = given.as_slice()
        && first.event_source == second.event_source
    {
        return Err(error::invalid(format!("`{}` is configured twice", first.event_source)));
    }
    for configuration in &given {
        check(ctx, &pool.pool, configuration)?;
    }
    let pool_id = &pool.pool.id;
    let settings = address::settings(pool_id);
    let mut batch = ctx.store.batch();
    batch.check(&settings, Condition::Present);
    if given.is_empty() {
        batch.delete(&logs::at(pool_id), Condition::Any);
    } else {
        batch.replace(&logs::at(pool_id), &given).map_err(error::store)?;
    }
    match ctx.store.commit(batch).await {
        Ok(()) => {}
        Err(gone) if gone.conflict() == Some(&settings) => return Err(error::pool_not_found(pool_id)),
        Err(failed) => return Err(error::store(failed)),
    }
    let log_delivery_configuration =
        LogDeliveryConfigurationType { log_configurations: given, user_pool_id: input.user_pool_id };
    Ok(SetLogDeliveryConfigurationResponse { log_delivery_configuration: Some(log_delivery_configuration) })
}

fn check(ctx: &Context, pool: &Pool, given: &LogConfigurationType) -> Result<(), Error> {
    let group = given.cloud_watch_logs_configuration.as_ref();
    let bucket = given.s3_configuration.as_ref();
    let stream = given.firehose_configuration.as_ref();
    let named = [
        group.is_some_and(|group| group.log_group_arn.is_some()),
        bucket.is_some_and(|bucket| bucket.bucket_arn.is_some()),
        stream.is_some_and(|stream| stream.stream_arn.is_some()),
    ];
    let several = [group.is_some(), bucket.is_some(), stream.is_some()].into_iter().filter(|given| *given).count() > 1;
    if several || !named.contains(&true) {
        return Err(error::invalid(format!("`{}` needs one destination with its ARN", given.event_source)));
    }
    match given.event_source {
        EventSourceName::UserNotification => {
            let arn =
                group.and_then(|group| group.log_group_arn.as_deref()).filter(|_| given.log_level == LogLevel::Error);
            let arn = arn.ok_or_else(|| {
                error::invalid("`userNotification` takes the level `ERROR` and a CloudWatch log group")
            })?;
            let known = logs::group_name(arn, pool).is_some_and(|name| ctx.log_groups.has(name));
            if known { Ok(()) } else { Err(error::not_implemented("CloudWatchLogsConfiguration")) }
        }
        EventSourceName::UserAuthEvents if given.log_level != LogLevel::Info => {
            Err(error::invalid("`userAuthEvents` takes the level `INFO`"))
        }
        EventSourceName::UserAuthEvents if pool.settings.user_pool_tier != Some(UserPoolTierType::Plus) => {
            let message = "userAuthEvents logs need the Plus feature plan";
            Err(Error::new(ErrorCode::FeatureUnavailableInTierException, message))
        }
        EventSourceName::UserAuthEvents => Err(error::not_implemented("userAuthEvents")),
    }
}
