//! `AttachUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{AttachUserPolicyRequest, ErrorCode, operations};

use super::attachments;
use crate::directory::AttachedPolicy;
use crate::{Iam, Permit};

/// Most managed policies of a user.
const MAX_ATTACHED: usize = 10;

/// Attaches a managed policy to a user; one that is attached already stays so.
///
/// # Errors
/// `NoSuchEntity` for an unknown user or policy, `LimitExceeded` beyond ten policies.
pub async fn attach_user_policy(
    _permit: Permit<operations::AttachUserPolicy>,
    input: AttachUserPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    attach(iam, &input.user_name, &input.policy_arn).await
}

pub(crate) async fn attach(iam: &Iam, user_name: &str, policy_arn: &str) -> Result<(), Error> {
    attachments::change(iam, user_name, policy_arn, |user, policy| {
        let policy = policy.ok_or_else(|| {
            Error::new(
                ErrorCode::NoSuchEntityException,
                format!("Policy {policy_arn} does not exist or is not attachable."),
            )
        })?;
        if user.attached.iter().any(|attached| attached.arn == policy.arn) {
            return Ok(());
        }
        if user.attached.len() >= MAX_ATTACHED {
            return Err(Error::new(
                ErrorCode::LimitExceededException,
                format!("Cannot exceed quota for PoliciesPerUser: {MAX_ATTACHED}"),
            ));
        }
        user.attached.push(AttachedPolicy {
            id: policy.id.clone(),
            arn: policy.arn.clone(),
            name: policy.name.clone(),
        });
        policy.attachments += 1;
        Ok(())
    })
    .await
}
