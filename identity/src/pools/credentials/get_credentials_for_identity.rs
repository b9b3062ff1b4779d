//! `GetCredentialsForIdentity`: the enhanced flow.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    GetCredentialsForIdentityInput, GetCredentialsForIdentityResponse, operations,
};
use cognomen_iam::Permit;

use super::assume::{Session, begin};
use super::target;
use crate::Context;
use crate::pools::identities::{Proof, find, no_match, settle};
use crate::pools::logins::{self, OwnToken, Verified};
use crate::pools::roles::{self, Asking, choose, misconfigured};
use crate::pools::{PoolView, error, tokens};

/// Credentials of the role that the pool's settings choose for an identity. New logins are linked to the identity.
///
/// # Errors
/// `ResourceNotFoundException` for an identity that does not exist; `NotAuthorizedException` for logins that do not hold or are
/// another's, for guests where there are none, for roles that were asked for in vain, and where the mapping denies;
/// `InvalidParameterException` for what is no provider; `ResourceConflictException` for logins that cannot be of one identity;
/// `InvalidIdentityPoolConfigurationException` when there is no role, or it may not be assumed; `ExternalServiceException` when a
/// provider does not answer.
pub async fn get_credentials_for_identity(
    permit: Permit<operations::GetCredentialsForIdentity>,
    input: GetCredentialsForIdentityInput,
    ctx: &Context,
) -> Result<GetCredentialsForIdentityResponse, Error> {
    let id = &input.identity_id;
    let pool = ctx.pool_of_identity(id).await?.ok_or_else(|| error::identity_not_found(id))?;
    let found = find(ctx, &pool, id).await?;
    let verified = logins::verify(ctx, &pool, &input.logins.unwrap_or_default(), OwnToken::Taken).await?;
    let identity_itself = verified.own.as_ref().is_some_and(|own| own.subject == *id);
    if verified.own.is_some() && !identity_itself {
        return Err(no_match());
    }
    let logins = verified.proven.iter().map(|proven| proven.login.clone()).collect();
    let identity = settle(ctx, &pool, found, &Proof { logins, identity_itself }).await?;
    let asking = Asking {
        pool: &pool.pool,
        proven: &verified.proven,
        own_token: verified.own.is_some(),
        custom: input.custom_role_arn.as_deref(),
    };
    let role_arn = choose(&asking)?.role_arn;
    let session = Session {
        role_arn: &role_arn,
        identity_id: &identity.id,
        pool_id: &pool.pool.id,
        amr: &verified.amr(),
        tags: &tags(&pool, &verified)?,
    };
    let credentials = match target::of(&pool.pool) {
        Some(address) => target::begin(ctx, &pool, &address, &session).await?,
        None => begin(ctx, permit.request(), &session).await?,
    };
    Ok(GetCredentialsForIdentityResponse { credentials: Some(credentials), identity_id: Some(identity.id) })
}

/// Tags of the session: those of the developer's token, or those that the deciding login gives.
fn tags(pool: &PoolView, verified: &Verified) -> Result<BTreeMap<String, String>, Error> {
    if let Some(own) = &verified.own {
        return Ok(tokens::principal_tags(&own.claims));
    }
    match roles::deciding(&pool.pool, &verified.proven) {
        Some(login) => roles::principal_tags(&pool.pool, login).map_err(|fault| misconfigured().with_cause(fault)),
        None => Ok(BTreeMap::new()),
    }
}
