//! `UnlinkIdentity`.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{UnlinkIdentityInput, operations};
use cognomen_iam::Permit;

use crate::Context;
use crate::pools::error;
use crate::pools::identities::{find, no_match, unlink};
use crate::pools::logins::{self, OwnToken, canonical};

/// Takes logins of public providers away from an identity. Who proves one of its logins may do that.
///
/// # Errors
/// `ResourceNotFoundException` for an identity that does not exist; `NotAuthorizedException` for logins that do not hold, or are
/// not the identity's; `InvalidParameterException` to remove what the identity does not have; `ExternalServiceException` when a
/// provider does not answer; `TooManyRequestsException` when others keep changing the identity.
pub async fn unlink_identity(
    _permit: Permit<operations::UnlinkIdentity>,
    input: UnlinkIdentityInput,
    ctx: &Context,
) -> Result<(), Error> {
    let id = &input.identity_id;
    let pool = ctx.pool_of_identity(id).await?.ok_or_else(|| error::identity_not_found(id))?;
    let identity = find(ctx, &pool, id).await?.identity;
    let verified = logins::verify(ctx, &pool, &input.logins, OwnToken::Taken).await?;
    let itself = verified.own.as_ref().is_some_and(|own| own.subject == *id && !identity.is_disabled());
    if !itself && !verified.proven.iter().any(|proven| identity.logins.contains(&proven.login)) {
        return Err(no_match());
    }
    let names: BTreeSet<String> = input.logins_to_remove.iter().map(|key| canonical(ctx, key)).collect();
    let has = |name: &String| identity.logins.iter().any(|login| !login.developer && login.provider == *name);
    if !names.iter().all(has) {
        return Err(error::invalid("Please provide a valid public provider"));
    }
    unlink(ctx, &pool, id, |login| !login.developer && names.contains(&login.provider)).await.map(drop)
}
