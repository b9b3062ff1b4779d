//! `GetUserPoolSessionConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    GetUserPoolSessionConfigurationRequest, GetUserPoolSessionConfigurationResponse, UserPoolTokenSessionConfigType,
    operations,
};
use cognomen_iam::Permit;

use super::configuration::tracking;
use crate::context::Context;

/// The session tracking of a pool; off, and twenty sessions, until it is set.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_user_pool_session_configuration(
    permit: Permit<operations::GetUserPoolSessionConfiguration>,
    input: GetUserPoolSessionConfigurationRequest,
    ctx: &Context,
) -> Result<GetUserPoolSessionConfigurationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let sessions = pool.pool.sessions;
    let max_per_user = i32::try_from(sessions.max_per_user).unwrap_or(i32::MAX);
    Ok(GetUserPoolSessionConfigurationResponse {
        token_session: Some(UserPoolTokenSessionConfigType { max_per_user }),
        user_pool_id: Some(input.user_pool_id),
        user_session_tracking: Some(tracking(sessions)),
    })
}
