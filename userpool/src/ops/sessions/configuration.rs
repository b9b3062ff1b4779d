//! What the configuration operations share: tracking in wire form, and where it may be changed.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, UserPoolTierType, UserSessionTrackingType};
use cognomen_model::pool::Pool;
use cognomen_model::session::SessionConfiguration;

/// `UserSessionTracking`.
pub(super) fn tracking(configuration: SessionConfiguration) -> UserSessionTrackingType {
    if configuration.tracking { UserSessionTrackingType::Enabled } else { UserSessionTrackingType::Disabled }
}

/// Sessions are configured only in the two upper tiers.
///
/// # Errors
/// `FeatureUnavailableInTierException` in a pool that asked for the lowest one.
pub(super) fn check_tier(pool: &Pool) -> Result<(), Error> {
    if pool.settings.user_pool_tier != Some(UserPoolTierType::Lite) {
        return Ok(());
    }
    let message = "session management needs the tier `ESSENTIALS` or `PLUS`";
    Err(Error::new(ErrorCode::FeatureUnavailableInTierException, message))
}

/// # Errors
/// `OperationNotEnabledException` in a pool that does not track sessions.
pub(super) fn require_tracking(pool: &Pool) -> Result<(), Error> {
    if pool.sessions.tracking {
        return Ok(());
    }
    let message = "session tracking is not enabled for this user pool";
    Err(Error::new(ErrorCode::OperationNotEnabledException, message))
}
