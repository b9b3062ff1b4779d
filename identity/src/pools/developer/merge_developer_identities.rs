//! `MergeDeveloperIdentities`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    MergeDeveloperIdentitiesInput, MergeDeveloperIdentitiesResponse, operations,
};
use cognomen_iam::Permit;

use super::users;
use crate::Context;
use crate::pools::identities::merge;

/// Lets two of the developer's users have one identity: that of the destination, to which all logins of the source's go. The
/// source's is disabled.
///
/// # Errors
/// `InvalidParameterException` for a provider that is not the developer's; `ResourceNotFoundException` for an unknown pool or a
/// user without an identity; `ResourceConflictException` when both have different users of one public provider, or too many logins
/// together; `TooManyRequestsException` when others keep changing them; when the store fails.
pub async fn merge_developer_identities(
    permit: Permit<operations::MergeDeveloperIdentities>,
    input: MergeDeveloperIdentitiesInput,
    ctx: &Context,
) -> Result<MergeDeveloperIdentitiesResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    users::check_provider(&pool, &input.developer_provider_name)?;
    let source = users::identity_of(ctx, &pool, &input.source_user_identifier).await?;
    let destination = users::identity_of(ctx, &pool, &input.destination_user_identifier).await?;
    let merged = merge(ctx, &pool, &source, &destination).await?;
    Ok(MergeDeveloperIdentitiesResponse { identity_id: Some(merged.id) })
}
