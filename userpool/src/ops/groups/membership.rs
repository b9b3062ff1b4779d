//! Joining and leaving groups: the list in the user's profile and the group's list of members change together.

use cognomen_contract::Error;
use cognomen_model::group::Group;
use cognomen_store::Condition;

use super::find;
use crate::context::Context;
use crate::directory::{self, address};
use crate::error;
use crate::pool_view::PoolView;

/// What to do about a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Membership {
    /// The user joins.
    Join,
    /// The user leaves.
    Leave,
}

/// Lets a user join or leave a group; one who is there already, or gone already, stays so. Ids of deleted groups are cleared
/// from the profile on the way.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`, `TooManyRequestsException` after a second lost race; when
/// the store fails.
pub(super) async fn change(
    ctx: &Context,
    pool: &PoolView,
    (username, group_name): (&str, &str),
    what: Membership,
) -> Result<(), Error> {
    for _ in 0..2 {
        let group = find::require(ctx, pool, group_name).await?.value;
        let old = directory::require(ctx, pool, username).await?;
        let joined = old.user.groups.contains(&group.id);
        if joined == (what == Membership::Join) {
            return Ok(());
        }
        if commit(ctx, pool, &old, &group, what).await? {
            return Ok(());
        }
    }
    Err(error::contended())
}

/// Tells whether it was done; not when user or group changed meanwhile.
async fn commit(
    ctx: &Context,
    pool: &PoolView,
    old: &directory::UserDoc,
    group: &Group,
    what: Membership,
) -> Result<bool, Error> {
    let pool_id = &pool.pool.id;
    let mut user = old.user.clone();
    let alive = find::of_user(ctx, pool, &user).await?;
    user.groups = alive.iter().map(|group| group.id.clone()).filter(|id| *id != group.id).collect();
    let member = address::member(pool_id, &group.id, &user.sub);
    let mut batch = ctx.store.batch();
    match what {
        Membership::Join => {
            user.groups.push(group.id.clone());
            batch.check(&address::group_by_id(pool_id, &group.id), Condition::Present);
            batch.replace(&member, &()).map_err(error::store)?;
        }
        Membership::Leave => batch.delete(&member, Condition::Any),
    }
    directory::stage_update(&mut batch, pool, old, &user)?;
    directory::commit_user(ctx, pool, &user, batch).await
}
