//! `LookupDeveloperIdentity`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{LookupDeveloperIdentityInput, LookupDeveloperIdentityResponse, operations};
use cognomen_iam::Permit;

use super::users;
use crate::Context;
use crate::pools::identities::find;
use crate::pools::{error, paging};

/// Tells the identity of one of the developer's users, or the users of an identity. When both are given they must be of each other.
///
/// # Errors
/// `InvalidParameterException` when neither is given or the token is not ours; `ResourceNotFoundException` for an unknown pool or
/// identity, a user without an identity or an identity without a user; `ResourceConflictException` when the user has another
/// identity; when the store fails.
pub async fn lookup_developer_identity(
    permit: Permit<operations::LookupDeveloperIdentity>,
    input: LookupDeveloperIdentityInput,
    ctx: &Context,
) -> Result<LookupDeveloperIdentityResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    let identity_id = match (input.identity_id, &input.developer_user_identifier) {
        (None, None) => return Err(error::invalid("Either IdentityId or DeveloperUserIdentifier is required.")),
        (Some(id), None) => id,
        (None, Some(user_id)) => users::identity_of(ctx, &pool, user_id).await?,
        (Some(id), Some(user_id)) => {
            if users::identity_of(ctx, &pool, user_id).await? != id {
                return Err(error::conflict("The developer user identifier belongs to another identity."));
            }
            id
        }
    };
    let identity = find(ctx, &pool, &identity_id).await?.identity;
    let ids = users::user_ids(&identity);
    if ids.is_empty() {
        return Err(error::not_found("Developer user identifier not found."));
    }
    let kind = format!("LookupDeveloperIdentity/{identity_id}");
    let after = input.next_token.map(|token| paging::decode(&pool.keys, &kind, &token)).transpose()?;
    let mut rest = ids.into_iter().filter(|id| after.as_deref().is_none_or(|after| *id > after));
    let page: Vec<String> = rest.by_ref().take(paging::limit(input.max_results)).map(str::to_owned).collect();
    let more = rest.next().is_some();
    let next_token = page.last().filter(|_| more).map(|last| paging::encode(&pool.keys, &kind, last));
    Ok(LookupDeveloperIdentityResponse {
        developer_user_identifier_list: Some(page),
        identity_id: Some(identity_id),
        next_token,
    })
}
