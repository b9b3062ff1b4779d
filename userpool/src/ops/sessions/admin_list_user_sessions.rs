//! `AdminListUserSessions`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminListUserSessionsRequest, AdminListUserSessionsResponse, operations};
use cognomen_iam::Permit;

use super::list;
use crate::context::Context;
use crate::directory;

/// The active sessions of a user.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`, `OperationNotEnabledException` in a pool that does not track
/// sessions, `InvalidParameterException` for a paging token; when the store fails.
pub async fn admin_list_user_sessions(
    permit: Permit<operations::AdminListUserSessions>,
    input: AdminListUserSessionsRequest,
    ctx: &Context,
) -> Result<AdminListUserSessionsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let user = directory::require(ctx, &pool, &input.username).await?.user;
    let sessions = list::list(ctx, &pool, &user, None, input.next_token.as_deref()).await?;
    Ok(AdminListUserSessionsResponse { sessions: Some(sessions), next_token: None })
}
