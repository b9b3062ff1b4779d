//! `ListRolePolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListRolePoliciesRequest, ListRolePoliciesResponse, operations};

use crate::directory::RoleRecord;
use crate::ops::inline;
use crate::{Iam, Permit};

/// Names of the inline policies of a role.
///
/// # Errors
/// `NoSuchEntity` for an unknown role.
pub async fn list_role_policies(
    _permit: Permit<operations::ListRolePolicies>,
    input: ListRolePoliciesRequest,
    iam: &Iam,
) -> Result<ListRolePoliciesResponse, Error> {
    let page = inline::list::<RoleRecord>(iam, &input.role_name, input.marker, input.max_items).await?;
    Ok(ListRolePoliciesResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        policy_names: page.items,
    })
}
