//! `ListGroupPolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListGroupPoliciesRequest, ListGroupPoliciesResponse, operations};

use crate::directory::GroupRecord;
use crate::ops::inline;
use crate::{Iam, Permit};

/// Names of the inline policies of a group.
///
/// # Errors
/// `NoSuchEntity` for an unknown group.
pub async fn list_group_policies(
    _permit: Permit<operations::ListGroupPolicies>,
    input: ListGroupPoliciesRequest,
    iam: &Iam,
) -> Result<ListGroupPoliciesResponse, Error> {
    let page = inline::list::<GroupRecord>(iam, &input.group_name, input.marker, input.max_items).await?;
    Ok(ListGroupPoliciesResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        policy_names: page.items,
    })
}
