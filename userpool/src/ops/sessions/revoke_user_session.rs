//! `RevokeUserSession`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{RevokeUserSessionRequest, RevokeUserSessionResponse, operations};
use cognomen_iam::Permit;

use super::revoke::{self, Target};
use crate::context::Context;
use crate::ops::users::access::signed_in;

/// Ends another session of the user who calls, of either kind, and with `LINKED` those linked to it.
///
/// # Errors
/// `NotAuthorizedException`, `OperationNotEnabledException` in a pool that does not track sessions,
/// `InvalidParameterException` for the session of the access token, `ResourceNotFoundException`; when the store fails.
pub async fn revoke_user_session(
    permit: Permit<operations::RevokeUserSession>,
    input: RevokeUserSessionRequest,
    ctx: &Context,
) -> Result<RevokeUserSessionResponse, Error> {
    let current = Some(permit.user()?.session.id.as_str());
    let signed_in = signed_in(&permit, ctx).await?;
    let target = Target { public_id: &input.session_id, associated: input.revoke_associated_sessions, current };
    revoke::revoke(ctx, signed_in.pool(), signed_in.user, &target).await?;
    Ok(RevokeUserSessionResponse {})
}
