//! `ListUsers`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListUsersRequest, ListUsersResponse, operations};

use super::paging::Paged;
use crate::directory::all_users;
use crate::{Iam, Permit};

/// Users under a path, ordered by name.
///
/// # Errors
/// `ValidationError` for a marker that no listing gave.
pub async fn list_users(
    _permit: Permit<operations::ListUsers>,
    input: ListUsersRequest,
    iam: &Iam,
) -> Result<ListUsersResponse, Error> {
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let users = all_users(iam).await?.into_iter().filter(|user| user.path.starts_with(&prefix)).collect();
    let page = Paged::cut(users, |user| user.name.to_ascii_lowercase(), input.marker, input.max_items)?;
    Ok(ListUsersResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        users: page.items.iter().map(|user| user.to_api(&iam.account, false)).collect(),
    })
}
