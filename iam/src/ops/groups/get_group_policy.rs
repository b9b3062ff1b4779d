//! `GetGroupPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetGroupPolicyRequest, GetGroupPolicyResponse, operations};

use crate::directory::GroupRecord;
use crate::ops::inline;
use crate::{Iam, Permit};

/// An inline policy of a group, percent-encoded.
///
/// # Errors
/// `NoSuchEntity` for an unknown group or policy.
pub async fn get_group_policy(
    _permit: Permit<operations::GetGroupPolicy>,
    input: GetGroupPolicyRequest,
    iam: &Iam,
) -> Result<GetGroupPolicyResponse, Error> {
    let found = inline::get::<GroupRecord>(iam, &input.group_name, &input.policy_name).await?;
    Ok(GetGroupPolicyResponse {
        policy_document: found.document,
        policy_name: input.policy_name,
        group_name: found.holder,
    })
}
