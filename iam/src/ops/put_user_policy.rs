//! `PutUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ErrorCode, PutUserPolicyRequest, operations};

use super::document_length;
use crate::directory::change_user;
use crate::policy::{Kind, Policy};
use crate::{Iam, Permit};

/// Most characters of all inline policies of a user, white space left out.
const MAX_LENGTH: usize = 2048;

/// Adds or replaces an inline policy.
///
/// # Errors
/// `MalformedPolicyDocument`, `NoSuchEntity` for an unknown user, `LimitExceeded`.
pub async fn put_user_policy(
    _permit: Permit<operations::PutUserPolicy>,
    input: PutUserPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    check_length(document_length(&input.policy_document), &input.user_name)?;
    Policy::parse(Kind::Identity, &input.policy_document)?;
    change_user(iam, &input.user_name, |user, _| {
        user.inline.insert(input.policy_name.clone(), input.policy_document.clone());
        let length: usize = user.inline.values().map(|document| document_length(document)).sum();
        check_length(length, &user.name)
    })
    .await
}

fn check_length(length: usize, user_name: &str) -> Result<(), Error> {
    if length <= MAX_LENGTH {
        return Ok(());
    }
    Err(Error::new(
        ErrorCode::LimitExceededException,
        format!("Maximum policy size of {MAX_LENGTH} bytes exceeded for user {user_name}"),
    ))
}
