//! `GetGroup`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetGroupRequest, GetGroupResponse, operations};

use crate::directory::{GroupRecord, all_users};
use crate::ops::entity;
use crate::ops::paging::Paged;
use crate::{Iam, Permit};

/// A group with a page of its users, ordered by name.
///
/// # Errors
/// `NoSuchEntity` for an unknown name.
pub async fn get_group(
    _permit: Permit<operations::GetGroup>,
    input: GetGroupRequest,
    iam: &Iam,
) -> Result<GetGroupResponse, Error> {
    let (_, _, group) = entity::find::<GroupRecord>(iam, &input.group_name).await?;
    let mut users = all_users(iam).await?;
    users.retain(|user| user.groups.iter().any(|joined| joined.id == group.id));
    let page = Paged::cut(users, |user| user.name.to_ascii_lowercase(), input.marker, input.max_items)?;
    Ok(GetGroupResponse {
        group: group.to_api(&iam.account),
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        users: page.items.iter().map(|user| user.to_api(&iam.account, false)).collect(),
    })
}
