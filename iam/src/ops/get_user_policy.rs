//! `GetUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetUserPolicyRequest, GetUserPolicyResponse, operations};

use super::inline;
use crate::directory::UserRecord;
use crate::{Iam, Permit};

/// An inline policy of a user, percent-encoded.
///
/// # Errors
/// `NoSuchEntity` for an unknown user or policy.
pub async fn get_user_policy(
    _permit: Permit<operations::GetUserPolicy>,
    input: GetUserPolicyRequest,
    iam: &Iam,
) -> Result<GetUserPolicyResponse, Error> {
    let found = inline::get::<UserRecord>(iam, &input.user_name, &input.policy_name).await?;
    Ok(GetUserPolicyResponse {
        policy_document: found.document,
        policy_name: input.policy_name,
        user_name: found.holder,
    })
}
