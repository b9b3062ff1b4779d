//! `ListUserSessions`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListUserSessionsRequest, ListUserSessionsResponse, operations};
use cognomen_iam::Permit;

use super::list;
use crate::context::Context;
use crate::ops::users::access::signed_in;

/// The active sessions of the user who calls, at every client, theirs marked.
///
/// # Errors
/// `NotAuthorizedException`, `OperationNotEnabledException` in a pool that does not track sessions,
/// `InvalidParameterException` for a paging token; when the store fails.
pub async fn list_user_sessions(
    permit: Permit<operations::ListUserSessions>,
    input: ListUserSessionsRequest,
    ctx: &Context,
) -> Result<ListUserSessionsResponse, Error> {
    let current = permit.user()?.session.id.as_str();
    let signed_in = signed_in(&permit, ctx).await?;
    let next_token = input.next_token.as_deref();
    let sessions = list::list(ctx, signed_in.pool(), signed_in.user, Some(current), next_token).await?;
    Ok(ListUserSessionsResponse { sessions: Some(sessions), next_token: None })
}
