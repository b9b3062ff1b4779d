//! `UnlinkDeveloperIdentity`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{UnlinkDeveloperIdentityInput, operations};
use cognomen_iam::Permit;

use super::users;
use crate::Context;
use crate::pools::error;
use crate::pools::identities::{Login, find, owner_of, unlink};

/// Takes one of the developer's users away from an identity; the user is new next time. An identity without any login is nobody's.
///
/// # Errors
/// `InvalidParameterException` for a provider that is not the developer's; `ResourceNotFoundException` for an unknown pool or
/// identity, or a user without an identity; `ResourceConflictException` when the user has another identity;
/// `TooManyRequestsException` when others keep changing the identity; when the store fails.
pub async fn unlink_developer_identity(
    permit: Permit<operations::UnlinkDeveloperIdentity>,
    input: UnlinkDeveloperIdentityInput,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    users::check_provider(&pool, &input.developer_provider_name)?;
    find(ctx, &pool, &input.identity_id).await?;
    let login = Login::developer(input.developer_provider_name, input.developer_user_identifier);
    if unlink(ctx, &pool, &input.identity_id, |other| *other == login).await? > 0 {
        return Ok(());
    }
    Err(match owner_of(ctx, &pool, &login).await? {
        Some(_) => error::conflict("The developer user identifier belongs to another identity."),
        None => error::not_found("Developer user identifier not found."),
    })
}
