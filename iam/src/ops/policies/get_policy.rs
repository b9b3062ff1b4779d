//! `GetPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetPolicyRequest, GetPolicyResponse, operations};

use super::found;
use crate::ops::uses::Uses;
use crate::{Iam, Permit};

/// A managed policy, without its document.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN.
pub async fn get_policy(
    _permit: Permit<operations::GetPolicy>,
    input: GetPolicyRequest,
    iam: &Iam,
) -> Result<GetPolicyResponse, Error> {
    let mut policy = found(iam, &input.policy_arn).await?;
    if policy.is_aws() {
        policy = Uses::count(iam).await?.counted(policy);
    }
    Ok(GetPolicyResponse { policy: Some(policy.to_api(true)) })
}
