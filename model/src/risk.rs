//! Risk configuration of pools and clients (`SetRiskConfiguration`).

use cognomen_contract::cognito_idp as idp;
use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// What a pool, or one client of it, does about risks. A block that is absent does nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RiskConfiguration {
    /// What is done about passwords known from breaches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compromised: Option<idp::CompromisedCredentialsRiskConfigurationType>,
    /// What is done about sign-ins that look like someone else's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takeover: Option<idp::AccountTakeoverRiskConfigurationType>,
    /// Addresses that are always refused, or never judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exceptions: Option<idp::RiskExceptionConfigurationType>,
    /// When it was set.
    pub modified_at: UnixMillis,
}

impl RiskConfiguration {
    /// Whether passwords given at an event of this kind must not be known from breaches.
    #[must_use]
    pub fn refuses_compromised(&self, at: idp::EventFilterType) -> bool {
        self.compromised.as_ref().is_some_and(|block| {
            block.actions.event_action == idp::CompromisedCredentialsEventActionType::Block && filters(block, at)
        })
    }

    /// Whether passwords given at an event of this kind are looked up at all.
    #[must_use]
    pub fn watches_compromised(&self, at: idp::EventFilterType) -> bool {
        self.compromised.as_ref().is_none_or(|block| filters(block, at))
    }

    /// The action set for a level of risk.
    #[must_use]
    pub fn action(&self, level: idp::RiskLevelType) -> Option<&idp::AccountTakeoverActionType> {
        let actions = &self.takeover.as_ref()?.actions;
        match level {
            idp::RiskLevelType::Low => actions.low_action.as_ref(),
            idp::RiskLevelType::Medium => actions.medium_action.as_ref(),
            idp::RiskLevelType::High => actions.high_action.as_ref(),
        }
    }

    /// `RiskConfigurationType` of a pool, or of one client.
    #[must_use]
    pub fn wire(self, pool_id: &str, client_id: Option<&str>) -> idp::RiskConfigurationType {
        idp::RiskConfigurationType {
            account_takeover_risk_configuration: self.takeover,
            client_id: client_id.map(str::to_owned),
            compromised_credentials_risk_configuration: self.compromised,
            last_modified_date: Some(cognomen_contract::Timestamp::from_millis(self.modified_at.0)),
            risk_exception_configuration: self.exceptions,
            user_pool_id: Some(pool_id.to_owned()),
        }
    }
}

/// Without a filter every event counts.
fn filters(block: &idp::CompromisedCredentialsRiskConfigurationType, at: idp::EventFilterType) -> bool {
    block.event_filter.as_ref().is_none_or(|list| list.is_empty() || list.contains(&at))
}
