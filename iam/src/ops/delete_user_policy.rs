//! `DeleteUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteUserPolicyRequest, operations};

use super::user_policy_not_found;
use crate::directory::change_user;
use crate::{Iam, Permit};

/// Removes an inline policy.
///
/// # Errors
/// `NoSuchEntity` for an unknown user or policy.
pub async fn delete_user_policy(
    _permit: Permit<operations::DeleteUserPolicy>,
    input: DeleteUserPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    change_user(iam, &input.user_name, |user, _| {
        let removed = user.inline.remove(&input.policy_name);
        removed.map(drop).ok_or_else(|| user_policy_not_found(&input.policy_name))
    })
    .await
}
