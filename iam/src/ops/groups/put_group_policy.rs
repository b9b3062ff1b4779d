//! `PutGroupPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{PutGroupPolicyRequest, operations};

use crate::directory::GroupRecord;
use crate::ops::inline;
use crate::{Iam, Permit};

/// Adds or replaces an inline policy.
///
/// # Errors
/// `MalformedPolicyDocument`, `NoSuchEntity` for an unknown group, `LimitExceeded`.
pub async fn put_group_policy(
    _permit: Permit<operations::PutGroupPolicy>,
    input: PutGroupPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    inline::put::<GroupRecord>(iam, &input.group_name, &input.policy_name, &input.policy_document).await
}
