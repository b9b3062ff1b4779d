//! `ListAccessKeys`.

use cognomen_contract::Error;
use cognomen_contract::iam::{AccessKeyMetadata, ListAccessKeysRequest, ListAccessKeysResponse, operations};

use super::named_or_caller;
use super::paging::Paged;
use crate::directory::{find_user, timestamp, user_not_found};
use crate::{Iam, Permit};

/// The access keys of a user, or of the caller; without secrets.
///
/// # Errors
/// `NoSuchEntity` for an unknown user.
pub async fn list_access_keys(
    permit: Permit<operations::ListAccessKeys>,
    input: ListAccessKeysRequest,
    iam: &Iam,
) -> Result<ListAccessKeysResponse, Error> {
    let name = named_or_caller(&permit, input.user_name)?;
    let user = find_user(iam, &name).await?.ok_or_else(|| user_not_found(&name))?.user;
    let mut keys = user.access_keys;
    keys.sort_by(|a, b| a.id.cmp(&b.id));
    let page = Paged::cut(keys, |key| key.id.clone(), input.marker, input.max_items)?;
    let metadata = page.items.into_iter().map(|key| AccessKeyMetadata {
        access_key_id: Some(key.id),
        create_date: Some(timestamp(key.created_at)),
        status: Some(key.status),
        user_name: Some(user.name.clone()),
    });
    Ok(ListAccessKeysResponse {
        access_key_metadata: metadata.collect(),
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
    })
}
