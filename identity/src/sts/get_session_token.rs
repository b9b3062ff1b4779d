//! `GetSessionToken`.

use cognomen_contract::Error;
use cognomen_contract::sts::{GetSessionTokenRequest, GetSessionTokenResponse, operations};
use cognomen_iam::Permit;
use cognomen_iam::session::{Holder, NewSession};

use super::caller::caller;
use super::error::not_with_a_session;
use super::{answer, mfa};
use crate::Context;

/// Seconds of a session that asks for no length: twelve hours.
const DEFAULT_SECONDS: i32 = 43_200;

/// Begins a session of a user, who may do in it what the user may, save for calls to IAM. No policy is asked.
///
/// # Errors
/// `AccessDenied` to sessions, and for devices of multi-factor authentication, of which users have none.
pub async fn get_session_token(
    permit: Permit<operations::GetSessionToken>,
    input: GetSessionTokenRequest,
    ctx: &Context,
) -> Result<GetSessionTokenResponse, Error> {
    let caller = caller(&permit)?;
    let Some(name) = caller.user_name.as_ref().filter(|_| caller.session.is_none()) else {
        return Err(not_with_a_session("GetSessionToken"));
    };
    mfa::check(input.serial_number.as_deref(), input.token_code.as_deref())?;
    let new = NewSession {
        holder: Holder::User { id: caller.user_id.clone(), name: name.clone(), arn: caller.arn.clone() },
        seconds: input.duration_seconds.unwrap_or(DEFAULT_SECONDS).into(),
        policies: None,
        tags: Vec::new(),
        transitive: Vec::new(),
        source_identity: None,
        keys: Vec::new(),
    };
    let begun = answer::begin(ctx, new, input.minimum_session_token_size).await?;
    Ok(GetSessionTokenResponse {
        credentials: Some(begun.credentials),
        session_token_size: begun.token_size,
        session_token_utilization: None,
    })
}
