//! Finding groups: by name, and those of a user.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::group::Group;
use cognomen_model::user::User;
use cognomen_store::{At, Doc};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// `ResourceNotFoundException` of an unknown group.
pub(super) fn not_found() -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, "Group not found.")
}

/// Where the internal id of the group of a name is kept.
pub(super) fn by_name(pool: &PoolView, name: &str) -> At {
    address::group(&pool.pool.id, &pool.blind("group", &[name]))
}

/// The group of a name, read from the store.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub(super) async fn require(ctx: &Context, pool: &PoolView, name: &str) -> Result<Doc<Group>, Error> {
    let id = ctx.store.get::<String>(&by_name(pool, name)).await.map_err(error::store)?.ok_or_else(not_found)?;
    let at = address::group_by_id(&pool.pool.id, &id.value);
    ctx.store.get(&at).await.map_err(error::store)?.ok_or_else(not_found)
}

/// The groups a user belongs to, in the order the user joined them; deleted ones are left out.
///
/// # Errors
/// When the store fails.
pub async fn of_user(ctx: &Context, pool: &PoolView, user: &User) -> Result<Vec<Arc<Group>>, Error> {
    let (pool_id, now) = (&pool.pool.id, ctx.clock.now());
    let mut groups: Vec<_> = user.groups.iter().map(|id| (id, ctx.caches.group(pool_id, id, now))).collect();
    let unknown: Vec<_> = groups.iter().filter(|(_, known)| known.is_none()).map(|(id, _)| *id).collect();
    if !unknown.is_empty() {
        let addresses: Vec<_> = unknown.iter().map(|id| address::group_by_id(pool_id, id)).collect();
        let mut read = ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter();
        for (id, known) in groups.iter_mut().filter(|(_, known)| known.is_none()) {
            let group = match read.next().flatten() {
                Some(sealed) => Some(Arc::new(sealed.open::<Group>().map_err(error::store)?.value)),
                None => None,
            };
            ctx.caches.keep_group(pool_id, id, group.clone(), now);
            *known = Some(group);
        }
    }
    Ok(groups.into_iter().filter_map(|(_, group)| group.flatten()).collect())
}
