//! `DetachUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DetachUserPolicyRequest, operations};

use super::attachments;
use crate::directory::UserRecord;
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
    attachments::detach::<UserRecord>(iam, &input.user_name, &input.policy_arn).await
}
