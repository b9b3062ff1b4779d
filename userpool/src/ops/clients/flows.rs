//! `ExplicitAuthFlows`: old and new names, defaults, and what rotation of refresh tokens forbids.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ExplicitAuthFlowsType as Flow, FeatureType, RefreshTokenRotationType};

use crate::error;

/// The flows of a client: those given, or Cognito's defaults when there are none.
///
/// # Errors
/// `InvalidParameterException` for a mixture of old and new names, for rotation beside `ALLOW_REFRESH_TOKEN_AUTH`, and for
/// `ALLOW_CLIENT_TOKEN_AUTH` beside another flow or without a secret.
pub(super) fn complete(
    given: Option<Vec<Flow>>,
    rotation: Option<&RefreshTokenRotationType>,
    has_secret: bool,
) -> Result<Vec<Flow>, Error> {
    let rotates = rotation.is_some_and(|rotation| rotation.feature == FeatureType::Enabled);
    let Some(flows) = given.filter(|flows| !flows.is_empty()) else { return Ok(defaults(rotates)) };
    if flows.contains(&Flow::AllowClientTokenAuth) {
        check_machine(&flows, has_secret)?;
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

/// A client that signs itself in signs nobody else in, and proves itself by a secret.
fn check_machine(flows: &[Flow], has_secret: bool) -> Result<(), Error> {
    if flows.iter().any(|flow| *flow != Flow::AllowClientTokenAuth) {
        return Err(error::invalid("ALLOW_CLIENT_TOKEN_AUTH cannot be used with other auth flows."));
    }
    if !has_secret {
        return Err(error::invalid("ALLOW_CLIENT_TOKEN_AUTH can only be used by a client that has a client secret."));
    }
    Ok(())
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
        let flows = complete(None, None, false).unwrap();
        assert_eq!(flows, [Flow::AllowCustomAuth, Flow::AllowRefreshTokenAuth, Flow::AllowUserSrpAuth]);
        assert_eq!(complete(Some(Vec::new()), None, false).unwrap(), flows);
        let rotating = complete(None, Some(&rotation(FeatureType::Enabled)), false).unwrap();
        assert_eq!(rotating, [Flow::AllowCustomAuth, Flow::AllowUserSrpAuth]);
    }

    #[test]
    fn contradictions_are_refused() {
        let mixed = complete(Some(vec![Flow::AdminNoSrpAuth, Flow::AllowUserSrpAuth]), None, false).unwrap_err();
        assert_eq!(mixed.message(), "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
        let refresh = || Some(vec![Flow::AllowRefreshTokenAuth]);
        assert!(complete(refresh(), Some(&rotation(FeatureType::Enabled)), false).is_err());
        assert!(complete(refresh(), Some(&rotation(FeatureType::Disabled)), false).is_ok());
        let exchange = vec![Flow::AllowTokenExchangeDelegation, Flow::AllowTokenExchangeImpersonation];
        assert_eq!(complete(Some(exchange.clone()), None, false).unwrap(), exchange);
    }

    #[test]
    fn a_client_that_signs_itself_in_signs_nobody_else_in() {
        let alone = vec![Flow::AllowClientTokenAuth];
        assert_eq!(complete(Some(alone.clone()), None, true).unwrap(), alone);
        assert!(complete(Some(alone), None, false).is_err());
        for other in [Flow::AllowRefreshTokenAuth, Flow::AllowTokenExchangeDelegation, Flow::AdminNoSrpAuth] {
            assert!(complete(Some(vec![Flow::AllowClientTokenAuth, other]), None, true).is_err(), "{other}");
        }
    }
}
