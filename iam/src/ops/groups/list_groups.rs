//! `ListGroups`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListGroupsRequest, ListGroupsResponse, operations};

use crate::directory::all_groups;
use crate::ops::paging::Paged;
use crate::{Iam, Permit};

/// Groups under a path, ordered by name.
///
/// # Errors
/// `ValidationError` for a marker that no listing gave.
pub async fn list_groups(
    _permit: Permit<operations::ListGroups>,
    input: ListGroupsRequest,
    iam: &Iam,
) -> Result<ListGroupsResponse, Error> {
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let groups = all_groups(iam).await?.into_iter().filter(|group| group.path.starts_with(&prefix)).collect();
    let page = Paged::cut(groups, |group| group.name.to_ascii_lowercase(), input.marker, input.max_items)?;
    Ok(ListGroupsResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        groups: page.items.iter().map(|group| group.to_api(&iam.account)).collect(),
    })
}
