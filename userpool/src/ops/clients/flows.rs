//! `ExplicitAuthFlows`: old and new names, defaults, and what rotation of refresh tokens forbids.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ExplicitAuthFlowsType as Flow, FeatureType, RefreshTokenRotationType};

use crate::error;

/// The flows of a client: those given, or Cognito's defaults when there are none.
///
/// # Errors
/// `InvalidParameterException` for a mixture of old and new names, and for rotation beside `ALLOW_REFRESH_TOKEN_AUTH`;
/// `NotImplementedException` for token exchange.
pub(super) fn complete(
    given: Option<Vec<Flow>>,
    rotation: Option<&RefreshTokenRotationType>,
) -> Result<Vec<Flow>, Error> {
    let rotates = rotation.is_some_and(|rotation| rotation.feature == FeatureType::Enabled);
    let Some(flows) = given.filter(|flows| !flows.is_empty()) else { return Ok(defaults(rotates)) };
    let exchange = [Flow::AllowTokenExchangeDelegation, Flow::AllowTokenExchangeImpersonation];
    if let Some(flow) = flows.iter().find(|flow| exchange.contains(flow)) {
        return Err(error::not_implemented(&format!("ExplicitAuthFlows {flow}")));
    }
    if flows.iter().copied().any(is_legacy) && !flows.iter().copied().all(is_legacy) {
        return Err(error::invalid("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names."));
    }
    if rotates && flows.contains(&Flow::AllowRefreshTokenAuth) {
        return Err(error::invalid("ALLOW_REFRESH_TOKEN_AUTH cannot be enabled together with refresh token rotation."));
    }
    Ok(flows)
}

fn defaults(rotates: bool) -> Vec<Flow> {
    let mut flows = vec![Flow::AllowCustomAuth, Flow::AllowRefreshTokenAuth, Flow::AllowUserSrpAuth];
    if rotates {
        flows.retain(|flow| *flow != Flow::AllowRefreshTokenAuth);
    }
    flows
}

/// Whether the name is one from before `ALLOW_`.
fn is_legacy(flow: Flow) -> bool {
    matches!(flow, Flow::AdminNoSrpAuth | Flow::CustomAuthFlowOnly | Flow::UserPasswordAuth)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rotation(feature: FeatureType) -> RefreshTokenRotationType {
        RefreshTokenRotationType { feature, retry_grace_period_seconds: None }
    }

    #[test]
    fn none_given_means_srp_custom_and_refresh() {
        let flows = complete(None, None).unwrap();
        assert_eq!(flows, [Flow::AllowCustomAuth, Flow::AllowRefreshTokenAuth, Flow::AllowUserSrpAuth]);
        assert_eq!(complete(Some(Vec::new()), None).unwrap(), flows);
        let rotating = complete(None, Some(&rotation(FeatureType::Enabled))).unwrap();
        assert_eq!(rotating, [Flow::AllowCustomAuth, Flow::AllowUserSrpAuth]);
    }

    #[test]
    fn contradictions_are_refused() {
        let mixed = complete(Some(vec![Flow::AdminNoSrpAuth, Flow::AllowUserSrpAuth]), None).unwrap_err();
        assert_eq!(mixed.message(), "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
        let refresh = || Some(vec![Flow::AllowRefreshTokenAuth]);
        assert!(complete(refresh(), Some(&rotation(FeatureType::Enabled))).is_err());
        assert!(complete(refresh(), Some(&rotation(FeatureType::Disabled))).is_ok());
        assert!(complete(Some(vec![Flow::AllowTokenExchangeDelegation]), None).is_err());
    }
}
