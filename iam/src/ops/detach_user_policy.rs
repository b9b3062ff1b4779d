//! `DetachUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DetachUserPolicyRequest, operations};

use super::attachments;
use crate::directory::policy_not_found;
use crate::{Iam, Permit};

/// Detaches a managed policy from a user.
///
/// # Errors
/// `NoSuchEntity` for an unknown user, or a policy that is not attached to it.
pub async fn detach_user_policy(
    _permit: Permit<operations::DetachUserPolicy>,
    input: DetachUserPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    let arn = &input.policy_arn;
    attachments::change(iam, &input.user_name, arn, |user, policy| {
        let before = user.attached.len();
        user.attached.retain(|attached| attached.arn != *arn);
        if user.attached.len() == before {
            return Err(policy_not_found(arn));
        }
        if let Some(policy) = policy {
            policy.attachments -= 1;
        }
        Ok(())
    })
    .await
}
