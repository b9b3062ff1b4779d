//! `GetLogDeliveryConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    GetLogDeliveryConfigurationRequest, GetLogDeliveryConfigurationResponse, LogDeliveryConfigurationType, operations,
};
use cognomen_iam::Permit;

use crate::context::Context;
use crate::messages::logs;

/// Tells where a pool's logs go.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_log_delivery_configuration(
    permit: Permit<operations::GetLogDeliveryConfiguration>,
    input: GetLogDeliveryConfigurationRequest,
    ctx: &Context,
) -> Result<GetLogDeliveryConfigurationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let log_configurations = logs::configurations(ctx, &pool.pool.id).await?;
    let log_delivery_configuration =
        LogDeliveryConfigurationType { log_configurations, user_pool_id: input.user_pool_id };
    Ok(GetLogDeliveryConfigurationResponse { log_delivery_configuration: Some(log_delivery_configuration) })
}
