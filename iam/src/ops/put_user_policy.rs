//! `PutUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{PutUserPolicyRequest, operations};

use super::inline;
use crate::directory::UserRecord;
use crate::{Iam, Permit};

/// Adds or replaces an inline policy.
///
/// # Errors
/// `MalformedPolicyDocument`, `NoSuchEntity` for an unknown user, `LimitExceeded`.
pub async fn put_user_policy(
    _permit: Permit<operations::PutUserPolicy>,
    input: PutUserPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    inline::put::<UserRecord>(iam, &input.user_name, &input.policy_name, &input.policy_document).await
}
