//! `SetUserPoolSessionConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    SetUserPoolSessionConfigurationRequest, SetUserPoolSessionConfigurationResponse, UserSessionTrackingType,
    operations,
};
use cognomen_iam::Permit;
use cognomen_model::session::SessionConfiguration;

use super::configuration::check_tier;
use crate::context::Context;
use crate::error;
use crate::ops::pools;

/// Replaces the session tracking of a pool. Sessions that began without tracking stay unlisted; a lower limit takes hold
/// at each user's next sign-in.
///
/// # Errors
/// `ResourceNotFoundException`, `FeatureUnavailableInTierException`, `ConcurrentModificationException`; when the store fails.
pub async fn set_user_pool_session_configuration(
    permit: Permit<operations::SetUserPoolSessionConfiguration>,
    input: SetUserPoolSessionConfigurationRequest,
    ctx: &Context,
) -> Result<SetUserPoolSessionConfigurationResponse, Error> {
    let max_per_user = usize::try_from(input.token_session.max_per_user)
        .map_err(|_| error::invalid("`MaxPerUser` must be between 1 and 100"))?;
    let sessions = SessionConfiguration {
        tracking: input.user_session_tracking == UserSessionTrackingType::Enabled,
        max_per_user,
    };
    pools::change(ctx, permit.region(), &input.user_pool_id, |pool| {
        check_tier(pool)?;
        pool.sessions = sessions;
        Ok(())
    })
    .await?;
    Ok(SetUserPoolSessionConfigurationResponse {
        token_session: Some(input.token_session),
        user_pool_id: Some(input.user_pool_id),
        user_session_tracking: Some(input.user_session_tracking),
    })
}
