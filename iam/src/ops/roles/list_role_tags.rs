//! `ListRoleTags`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListRoleTagsRequest, ListRoleTagsResponse, operations};

use crate::directory::RoleRecord;
use crate::ops::entity;
use crate::ops::paging::Paged;
use crate::{Iam, Permit};

/// The tags of a role, ordered by key.
///
/// # Errors
/// `NoSuchEntity` for an unknown role.
pub async fn list_role_tags(
    _permit: Permit<operations::ListRoleTags>,
    input: ListRoleTagsRequest,
    iam: &Iam,
) -> Result<ListRoleTagsResponse, Error> {
    let (_, _, role) = entity::find::<RoleRecord>(iam, &input.role_name).await?;
    let mut tags = role.tags;
    tags.sort_by(|a, b| a.key.cmp(&b.key));
    let page = Paged::cut(tags, |tag| tag.key.clone(), input.marker, input.max_items)?;
    Ok(ListRoleTagsResponse { is_truncated: Some(page.marker.is_some()), marker: page.marker, tags: page.items })
}
