//! `GetOpenIdToken`: the basic flow.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{GetOpenIdTokenInput, GetOpenIdTokenResponse, operations};
use cognomen_iam::Permit;

use super::{NewToken, issue};
use crate::Context;
use crate::pools::credentials::is_elsewhere;
use crate::pools::identities::{Proof, find, settle};
use crate::pools::logins::{self, Kind, OwnToken};
use crate::pools::{error, roles};

/// How long a token counts, in seconds.
const SECONDS: i64 = 600;

/// A token of an identity, to be changed for credentials of any role that trusts it. New logins are linked to the identity.
///
/// # Errors
/// `ResourceNotFoundException` for an identity that does not exist; `InvalidParameterException` where the pool has only the
/// enhanced flow, and for what is no provider; `NotAuthorizedException` for logins that do not hold or are another's, and for
/// guests where there are none; `ResourceConflictException` for logins that cannot be of one identity;
/// `ExternalServiceException` when a provider does not answer.
pub async fn get_open_id_token(
    _permit: Permit<operations::GetOpenIdToken>,
    input: GetOpenIdTokenInput,
    ctx: &Context,
) -> Result<GetOpenIdTokenResponse, Error> {
    let id = &input.identity_id;
    let pool = ctx.pool_of_identity(id).await?.ok_or_else(|| error::identity_not_found(id))?;
    let found = find(ctx, &pool, id).await?;
    if pool.pool.allow_classic == Some(false) {
        return Err(error::invalid("Basic (classic) flow is not enabled, please use enhanced flow."));
    }
    if !pool.pool.role_mappings.is_empty() {
        return Err(error::invalid(
            "Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.",
        ));
    }
    let verified = logins::verify(ctx, &pool, &input.logins.unwrap_or_default(), OwnToken::Refused).await?;
    if verified.proven.iter().any(|proven| proven.kind == Kind::Saml) {
        return Err(error::invalid(
            "Basic (classic) flow is not supported with SAML providers, please use enhanced flow.",
        ));
    }
    let logins = verified.proven.iter().map(|proven| proven.login.clone()).collect();
    let identity = settle(ctx, &pool, found, &Proof { logins, identity_itself: false }).await?;
    let tags = match roles::deciding(&pool.pool, &verified.proven) {
        Some(login) => roles::principal_tags(&pool.pool, login).map_err(|fault| error::invalid(fault.to_string()))?,
        None => BTreeMap::new(),
    };
    let elsewhere = is_elsewhere(&pool.pool);
    let new = NewToken { identity_id: &identity.id, amr: &verified.amr(), tags: &tags, seconds: SECONDS, elsewhere };
    let token = issue(ctx, &pool, &new).await?;
    Ok(GetOpenIdTokenResponse { identity_id: Some(identity.id), token: Some(token) })
}
