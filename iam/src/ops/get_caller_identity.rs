//! `GetCallerIdentity` of STS.

use cognomen_contract::sts::{GetCallerIdentityRequest, GetCallerIdentityResponse, operations};
use cognomen_contract::{Error, Service};

use crate::authenticate::missing;
use crate::{Iam, Permit};

/// Who signed.
///
/// # Errors
/// `MissingAuthenticationToken` when nobody did.
pub async fn get_caller_identity(
    permit: Permit<operations::GetCallerIdentity>,
    _input: GetCallerIdentityRequest,
    _iam: &Iam,
) -> Result<GetCallerIdentityResponse, Error> {
    let principal = permit.principal().ok_or_else(|| missing(Service::Sts))?;
    Ok(GetCallerIdentityResponse {
        account: Some(principal.account.clone()),
        arn: Some(principal.arn.clone()),
        user_id: Some(principal.user_id.clone()),
    })
}
