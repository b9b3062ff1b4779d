//! `DescribeRiskConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    DescribeRiskConfigurationRequest, DescribeRiskConfigurationResponse, RiskConfigurationType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::risk::RiskConfiguration;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::events::check_enabled;

/// What was set for a pool or for one client. What was not set is absent: a client without settings of its own follows
/// its pool's.
///
/// # Errors
/// `ResourceNotFoundException`, `UserPoolAddOnNotEnabledException`; when the store fails.
pub async fn describe_risk_configuration(
    permit: Permit<operations::DescribeRiskConfiguration>,
    input: DescribeRiskConfigurationRequest,
    ctx: &Context,
) -> Result<DescribeRiskConfigurationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    check_enabled(&pool)?;
    let client_id = input.client_id.as_deref();
    if let Some(client_id) = client_id {
        ctx.client_of(&pool, client_id).await?;
    }
    let id = &pool.pool.id;
    let found = ctx.store.get::<RiskConfiguration>(&address::risk(id, client_id)).await.map_err(error::store)?;
    let risk_configuration = match found {
        Some(doc) => doc.value.wire(id, client_id),
        None => unset(id, client_id),
    };
    Ok(DescribeRiskConfigurationResponse { risk_configuration })
}

/// The configuration of a pool or client for which nothing was set.
pub(super) fn unset(pool_id: &str, client_id: Option<&str>) -> RiskConfigurationType {
    RiskConfigurationType {
        user_pool_id: Some(pool_id.to_owned()),
        client_id: client_id.map(str::to_owned),
        ..RiskConfigurationType::default()
    }
}
