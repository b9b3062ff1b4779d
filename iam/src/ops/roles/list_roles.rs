//! `ListRoles`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListRolesRequest, ListRolesResponse, operations};

use super::trust_policy;
use crate::directory::all_roles;
use crate::ops::paging::Paged;
use crate::{Iam, Permit};

/// Roles under a path, ordered by name.
///
/// # Errors
/// `ValidationError` for a marker that no listing gave.
pub async fn list_roles(
    _permit: Permit<operations::ListRoles>,
    input: ListRolesRequest,
    iam: &Iam,
) -> Result<ListRolesResponse, Error> {
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let roles = all_roles(iam).await?.into_iter().filter(|role| role.path.starts_with(&prefix)).collect();
    let page = Paged::cut(roles, |role| role.name.to_ascii_lowercase(), input.marker, input.max_items)?;
    let mut roles = Vec::with_capacity(page.items.len());
    for mut role in page.items {
        trust_policy::show(iam, &mut role).await?;
        roles.push(role.to_api(&iam.account, false));
    }
    Ok(ListRolesResponse { is_truncated: Some(page.marker.is_some()), marker: page.marker, roles })
}
