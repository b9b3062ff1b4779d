//! `ListAttachedUserPolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse, operations};

use super::attachments;
use crate::directory::UserRecord;
use crate::{Iam, Permit};

/// The managed policies attached to a user, ordered by ARN.
///
/// # Errors
/// `NoSuchEntity` for an unknown user.
pub async fn list_attached_user_policies(
    _permit: Permit<operations::ListAttachedUserPolicies>,
    input: ListAttachedUserPoliciesRequest,
    iam: &Iam,
) -> Result<ListAttachedUserPoliciesResponse, Error> {
    let (name, prefix) = (&input.user_name, input.path_prefix);
    let page = attachments::list::<UserRecord>(iam, name, prefix, input.marker, input.max_items).await?;
    Ok(ListAttachedUserPoliciesResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        attached_policies: Some(page.items),
    })
}
