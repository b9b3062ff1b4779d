//! `GetCallerIdentity`.

use cognomen_contract::Error;
use cognomen_contract::sts::{GetCallerIdentityRequest, GetCallerIdentityResponse, operations};
use cognomen_iam::Permit;

use super::caller::caller;
use crate::Context;

/// Who signed. No policy is asked.
///
/// # Errors
/// `MissingAuthenticationToken` when nobody did.
pub async fn get_caller_identity(
    permit: Permit<operations::GetCallerIdentity>,
    _input: GetCallerIdentityRequest,
    _ctx: &Context,
) -> Result<GetCallerIdentityResponse, Error> {
    let caller = caller(&permit)?;
    Ok(GetCallerIdentityResponse {
        account: Some(caller.account.clone()),
        arn: Some(caller.arn.clone()),
        user_id: Some(caller.user_id.clone()),
    })
}
