//! `DeleteUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteUserPolicyRequest, operations};

use super::inline;
use crate::directory::UserRecord;
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
    inline::delete::<UserRecord>(iam, &input.user_name, &input.policy_name).await
}
