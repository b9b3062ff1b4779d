//! `ListAttachedRolePolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse, operations};

use crate::directory::RoleRecord;
use crate::ops::attachments;
use crate::{Iam, Permit};

/// The managed policies attached to a role, ordered by ARN.
///
/// # Errors
/// `NoSuchEntity` for an unknown role.
pub async fn list_attached_role_policies(
    _permit: Permit<operations::ListAttachedRolePolicies>,
    input: ListAttachedRolePoliciesRequest,
    iam: &Iam,
) -> Result<ListAttachedRolePoliciesResponse, Error> {
    let (name, prefix) = (&input.role_name, input.path_prefix);
    let page = attachments::list::<RoleRecord>(iam, name, prefix, input.marker, input.max_items).await?;
    Ok(ListAttachedRolePoliciesResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        attached_policies: Some(page.items),
    })
}
