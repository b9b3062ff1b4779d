//! `ListUserPolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListUserPoliciesRequest, ListUserPoliciesResponse, operations};

use super::inline;
use crate::directory::UserRecord;
use crate::{Iam, Permit};

/// Names of the inline policies of a user.
///
/// # Errors
/// `NoSuchEntity` for an unknown user.
pub async fn list_user_policies(
    _permit: Permit<operations::ListUserPolicies>,
    input: ListUserPoliciesRequest,
    iam: &Iam,
) -> Result<ListUserPoliciesResponse, Error> {
    let page = inline::list::<UserRecord>(iam, &input.user_name, input.marker, input.max_items).await?;
    Ok(ListUserPoliciesResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        policy_names: page.items,
    })
}
