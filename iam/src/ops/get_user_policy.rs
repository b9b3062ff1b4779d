//! `GetUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetUserPolicyRequest, GetUserPolicyResponse, operations};

use super::{encode_document, user_policy_not_found};
use crate::directory::{find_user, user_not_found};
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
    let name = &input.user_name;
    let user = find_user(iam, name).await?.ok_or_else(|| user_not_found(name))?.user;
    let document = user.inline.get(&input.policy_name).ok_or_else(|| user_policy_not_found(&input.policy_name))?;
    Ok(GetUserPolicyResponse {
        policy_document: encode_document(document),
        policy_name: input.policy_name,
        user_name: user.name,
    })
}
