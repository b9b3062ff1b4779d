//! `DeleteGroupPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteGroupPolicyRequest, operations};

use crate::directory::GroupRecord;
use crate::ops::inline;
use crate::{Iam, Permit};

/// Removes an inline policy.
///
/// # Errors
/// `NoSuchEntity` for an unknown group or policy.
pub async fn delete_group_policy(
    _permit: Permit<operations::DeleteGroupPolicy>,
    input: DeleteGroupPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    inline::delete::<GroupRecord>(iam, &input.group_name, &input.policy_name).await
}
