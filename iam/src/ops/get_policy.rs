//! `GetPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetPolicyRequest, GetPolicyResponse, operations};

use super::attachments::Attachments;
use crate::directory::{find_policy, policy_not_found};
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
    let arn = &input.policy_arn;
    let (mut policy, _) = find_policy(iam, arn).await?.ok_or_else(|| policy_not_found(arn))?;
    if policy.is_aws() {
        policy.attachments = Attachments::count(iam).await?.of(&policy);
    }
    Ok(GetPolicyResponse { policy: Some(policy.to_api(true)) })
}
