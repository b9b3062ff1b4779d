//! `SetRiskConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{SetRiskConfigurationRequest, SetRiskConfigurationResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::risk::RiskConfiguration;
use cognomen_store::Condition;

use super::check;
use super::describe_risk_configuration::unset;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::events::check_enabled;

/// Replaces what a pool, or one client of it, does about risks. A request without any block removes it: the pool then
/// does nothing, and the client what its pool does.
///
/// # Errors
/// `ResourceNotFoundException`, `UserPoolAddOnNotEnabledException`, `InvalidParameterException` for a range that is none or
/// a message that is missing; when the store fails.
pub async fn set_risk_configuration(
    permit: Permit<operations::SetRiskConfiguration>,
    input: SetRiskConfigurationRequest,
    ctx: &Context,
) -> Result<SetRiskConfigurationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    check_enabled(&pool)?;
    let (id, client_id) = (&pool.pool.id, input.client_id.as_deref());
    if let Some(client_id) = client_id {
        ctx.client_of(&pool, client_id).await?;
    }
    let given = RiskConfiguration {
        compromised: input.compromised_credentials_risk_configuration,
        takeover: input.account_takeover_risk_configuration,
        exceptions: input.risk_exception_configuration,
        modified_at: ctx.clock.now(),
    };
    given.takeover.as_ref().map_or(Ok(()), check::takeover)?;
    given.exceptions.as_ref().map_or(Ok(()), check::exceptions)?;
    let (at, settings) = (address::risk(id, client_id), address::settings(id));
    let removes = given.compromised.is_none() && given.takeover.is_none() && given.exceptions.is_none();
    let mut batch = ctx.store.batch();
    batch.check(&settings, Condition::Present);
    if let Some(client_id) = client_id {
        batch.check(&address::client(id, client_id), Condition::Present);
    }
    if removes {
        batch.delete(&at, Condition::Any);
    } else {
        batch.replace(&at, &given).map_err(error::store)?;
    }
    let done = ctx.store.commit(batch).await;
    ctx.caches.forget_risk(id, client_id);
    match done {
        Ok(()) => {
            let risk_configuration = if removes { unset(id, client_id) } else { given.wire(id, client_id) };
            Ok(SetRiskConfigurationResponse { risk_configuration })
        }
        Err(lost) if lost.conflict() == Some(&settings) => Err(error::pool_not_found(id)),
        Err(lost) if lost.is_conflict() => Err(error::client_not_found(client_id.unwrap_or_default())),
        Err(failed) => Err(error::store(failed)),
    }
}
