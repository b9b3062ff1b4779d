//! `RevokeUserSession`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{RevokeUserSessionRequest, RevokeUserSessionResponse, operations};
use cognomen_iam::Permit;

use super::revoke;
use crate::context::Context;
use crate::error;
use crate::ops::users::access::signed_in;

/// Ends another session of the user who calls.
///
/// # Errors
/// `NotAuthorizedException`, `OperationNotEnabledException` in a pool that does not track sessions,
/// `InvalidParameterException` for the session of the access token, `ResourceNotFoundException`; when the store fails.
pub async fn revoke_user_session(
    permit: Permit<operations::RevokeUserSession>,
    input: RevokeUserSessionRequest,
    ctx: &Context,
) -> Result<RevokeUserSessionResponse, Error> {
    let own = permit.user()?.session.tracked.as_ref().map(|tracked| tracked.public_id.as_str());
    let signed_in = signed_in(&permit, ctx).await?;
    if own == Some(input.session_id.as_str()) {
        return Err(error::invalid("The session of the access token cannot be revoked."));
    }
    revoke::revoke(ctx, signed_in.pool(), signed_in.user, &input.session_id).await?;
    Ok(RevokeUserSessionResponse {})
}
