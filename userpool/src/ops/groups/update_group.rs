//! `UpdateGroup`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateGroupRequest, UpdateGroupResponse, operations};
use cognomen_iam::Permit;

use super::{find, passing, wire};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Changes what the request names of a group; the rest stays.
///
/// # Errors
/// `ResourceNotFoundException`, `TooManyRequestsException` after a second lost race; `AccessDenied` for another role that the
/// caller may not pass on; when the store fails.
pub async fn update_group(
    permit: Permit<operations::UpdateGroup>,
    input: UpdateGroupRequest,
    ctx: &Context,
) -> Result<UpdateGroupResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    for _ in 0..2 {
        let found = find::require(ctx, &pool, &input.group_name).await?;
        let mut group = found.value;
        if let Some(role_arn) = input.role_arn.as_ref().filter(|asked| group.role_arn.as_ref() != Some(*asked)) {
            passing::check(ctx, &permit, role_arn).await?;
        }
        group.description = input.description.clone().or(group.description);
        group.role_arn = input.role_arn.clone().or(group.role_arn);
        group.precedence = input.precedence.or(group.precedence);
        group.modified_at = ctx.clock.now();
        let mut batch = ctx.store.batch();
        batch.put(&address::group_by_id(pool_id, &group.id), found.version, &group).map_err(error::store)?;
        let done = ctx.store.commit(batch).await;
        ctx.caches.forget_group(pool_id, &group.id);
        match done {
            Ok(()) => return Ok(UpdateGroupResponse { group: Some(wire::group(pool_id, &group)) }),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}
