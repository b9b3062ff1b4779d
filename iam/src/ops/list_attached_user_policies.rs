//! `ListAttachedUserPolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{
    AttachedPolicy, ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse, operations,
};

use super::paging::Paged;
use crate::directory::{find_user, user_not_found};
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
    let name = &input.user_name;
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let mut attached = find_user(iam, name).await?.ok_or_else(|| user_not_found(name))?.user.attached;
    attached.retain(|policy| policy.arn.split_once(":policy").is_some_and(|(_, path)| path.starts_with(&prefix)));
    attached.sort_by(|a, b| a.arn.cmp(&b.arn));
    let page = Paged::cut(attached, |policy| policy.arn.clone(), input.marker, input.max_items)?;
    let policies = page.items.into_iter();
    Ok(ListAttachedUserPoliciesResponse {
        attached_policies: Some(
            policies.map(|p| AttachedPolicy { policy_arn: Some(p.arn), policy_name: Some(p.name) }).collect(),
        ),
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
    })
}
