//! `ListAttachedGroupPolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse, operations};

use crate::directory::GroupRecord;
use crate::ops::attachments;
use crate::{Iam, Permit};

/// The managed policies attached to a group, ordered by ARN.
///
/// # Errors
/// `NoSuchEntity` for an unknown group.
pub async fn list_attached_group_policies(
    _permit: Permit<operations::ListAttachedGroupPolicies>,
    input: ListAttachedGroupPoliciesRequest,
    iam: &Iam,
) -> Result<ListAttachedGroupPoliciesResponse, Error> {
    let (name, prefix) = (&input.group_name, input.path_prefix);
    let page = attachments::list::<GroupRecord>(iam, name, prefix, input.marker, input.max_items).await?;
    Ok(ListAttachedGroupPoliciesResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        attached_policies: Some(page.items),
    })
}
