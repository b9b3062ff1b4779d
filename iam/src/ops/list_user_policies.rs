//! `ListUserPolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListUserPoliciesRequest, ListUserPoliciesResponse, operations};

use super::paging::Paged;
use crate::directory::{find_user, user_not_found};
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
    let name = &input.user_name;
    let user = find_user(iam, name).await?.ok_or_else(|| user_not_found(name))?.user;
    let page = Paged::cut(user.inline.into_keys().collect(), String::clone, input.marker, input.max_items)?;
    Ok(ListUserPoliciesResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        policy_names: page.items,
    })
}
