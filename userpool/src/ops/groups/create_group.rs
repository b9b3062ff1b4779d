//! `CreateGroup`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{CreateGroupRequest, CreateGroupResponse, ErrorCode, operations};
use cognomen_crypto::random_array;
use cognomen_iam::Permit;
use cognomen_model::group::Group;
use cognomen_model::id;
use cognomen_store::Condition;

use super::{find, passing, wire};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Makes a group without members.
///
/// # Errors
/// `ResourceNotFoundException`, `GroupExistsException` when the name is taken;
/// `AccessDenied` for a role that the caller may not pass on; when the store fails.
pub async fn create_group(
    permit: Permit<operations::CreateGroup>,
    input: CreateGroupRequest,
    ctx: &Context,
) -> Result<CreateGroupResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    if let Some(role_arn) = &input.role_arn {
        passing::check(ctx, &permit, role_arn).await?;
    }
    let now = ctx.clock.now();
    let group = Group {
        id: id::uuid_like(random_array(ctx.random.as_ref())),
        name: input.group_name,
        description: input.description,
        role_arn: input.role_arn,
        precedence: input.precedence,
        created_at: now,
        modified_at: now,
    };
    let pool_id = &pool.pool.id;
    let settings = address::settings(pool_id);
    let mut batch = ctx.store.batch();
    batch.check(&settings, Condition::Present);
    batch.create(&find::by_name(&pool, &group.name), &group.id).map_err(error::store)?;
    batch.create(&address::group_by_id(pool_id, &group.id), &group).map_err(error::store)?;
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(CreateGroupResponse { group: Some(wire::group(pool_id, &group)) }),
        Err(lost) if lost.conflict() == Some(&settings) => Err(error::pool_not_found(pool_id)),
        Err(lost) if lost.is_conflict() => {
            Err(Error::new(ErrorCode::GroupExistsException, "A group with the name already exists."))
        }
        Err(failed) => Err(error::store(failed)),
    }
}
