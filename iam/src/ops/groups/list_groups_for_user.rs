//! `ListGroupsForUser`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListGroupsForUserRequest, ListGroupsForUserResponse, operations};

use crate::directory::{UserRecord, find_group};
use crate::ops::entity;
use crate::ops::paging::Paged;
use crate::{Iam, Permit};

/// The groups that a user belongs to, ordered by name.
///
/// # Errors
/// `NoSuchEntity` for an unknown user.
pub async fn list_groups_for_user(
    _permit: Permit<operations::ListGroupsForUser>,
    input: ListGroupsForUserRequest,
    iam: &Iam,
) -> Result<ListGroupsForUserResponse, Error> {
    let (_, _, user) = entity::find::<UserRecord>(iam, &input.user_name).await?;
    let mut groups = Vec::with_capacity(user.groups.len());
    for joined in &user.groups {
        groups.extend(find_group(iam, &joined.name).await?.map(|found| found.group));
    }
    groups.sort_by_cached_key(|group| group.name.to_ascii_lowercase());
    let page = Paged::cut(groups, |group| group.name.to_ascii_lowercase(), input.marker, input.max_items)?;
    Ok(ListGroupsForUserResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        groups: page.items.iter().map(|group| group.to_api(&iam.account)).collect(),
    })
}
