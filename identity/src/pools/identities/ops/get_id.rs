//! `GetId`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{GetIdInput, GetIdResponse, operations};
use cognomen_iam::Permit;

use crate::Context;
use crate::pools::error;
use crate::pools::identities::{Login, enter, guests_refused};
use crate::pools::logins::{self, OwnToken};

/// The identity of the logins, which is made when there is none; without logins a new guest.
///
/// # Errors
/// `ResourceNotFoundException` for a pool that does not exist, or is another account's; `NotAuthorizedException` for guests where
/// there are none, and for logins that do not hold; `InvalidParameterException` for what is no provider;
/// `ResourceConflictException` for logins of different identities; `ExternalServiceException` when a provider does not answer.
pub async fn get_id(
    _permit: Permit<operations::GetId>,
    input: GetIdInput,
    ctx: &Context,
) -> Result<GetIdResponse, Error> {
    if input.account_id.is_some_and(|account| account != ctx.account) {
        return Err(error::pool_not_found(&input.identity_pool_id));
    }
    let pool = ctx.pool_anywhere(&input.identity_pool_id).await?;
    let logins = input.logins.unwrap_or_default();
    if logins.is_empty() && !pool.pool.allow_guests {
        return Err(guests_refused());
    }
    let verified = logins::verify(ctx, &pool, &logins, OwnToken::Refused).await?;
    let logins: Vec<Login> = verified.proven.into_iter().map(|proven| proven.login).collect();
    let identity = enter(ctx, &pool, &logins).await?;
    Ok(GetIdResponse { identity_id: Some(identity.id) })
}
