//! Logins come to an identity, go, or move to another.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_store::{At, Batch, CommitError, Condition, Doc, StoreError};

use super::{Found, Identity, Login, MAX_LOGINS, State, address, find};
use crate::Context;
use crate::pools::PoolView;
use crate::pools::error;

/// How often a change is tried against others who change the same.
pub(super) const ATTEMPTS: usize = 4;

/// The logins, each once.
///
/// # Errors
/// `ResourceConflictException` when two are of different users of one public provider.
pub(super) fn distinct(logins: &[Login]) -> Result<Vec<Login>, Error> {
    let mut kept: Vec<Login> = Vec::with_capacity(logins.len());
    for login in logins {
        if kept.iter().any(|other| other.rivals(login)) {
            return Err(rival(login));
        }
        if !kept.contains(login) {
            kept.push(login.clone());
        }
    }
    Ok(kept)
}

/// Adds a login to an identity in memory.
///
/// # Errors
/// `ResourceConflictException` beside another user of the same public provider, and beyond [`MAX_LOGINS`].
pub(super) fn add(identity: &mut Identity, login: &Login) -> Result<(), Error> {
    if identity.logins.iter().any(|other| other.rivals(login)) {
        return Err(rival(login));
    }
    if identity.logins.len() >= MAX_LOGINS {
        return Err(error::conflict(format!("An identity has at most {MAX_LOGINS} logins.")));
    }
    identity.logins.push(login.clone());
    identity.state = State::Linked;
    Ok(())
}

fn rival(login: &Login) -> Error {
    error::conflict(format!("The identity already has another login of the provider `{}`.", login.provider))
}

/// Stages the claims on logins that nobody has.
pub(super) fn stage_claims(batch: &mut Batch, claims: &[(At, Option<Doc<String>>)], id: &str) -> Result<(), Error> {
    for (at, claim) in claims {
        if claim.is_none() {
            batch.create(at, id).map_err(error::store)?;
        }
    }
    Ok(())
}

/// Stages an identity over the version that was read.
pub(super) fn stage(
    ctx: &Context,
    batch: &mut Batch,
    pool: &PoolView,
    version: u64,
    identity: &mut Identity,
) -> Result<(), Error> {
    identity.modified_at = ctx.clock.now();
    let at = address::record(pool, address::uuid(pool, &identity.id)?);
    batch.put(&at, version, identity).map_err(error::store)?;
    Ok(())
}

/// Whether a commit was done; not when others changed the same meanwhile.
pub(super) fn committed(done: Result<(), CommitError>) -> Result<bool, Error> {
    match done {
        Ok(()) => Ok(true),
        Err(lost) if lost.is_conflict() => Ok(false),
        Err(failed) => Err(error::store(failed)),
    }
}

/// What the store could not do in a pool's scope, which is gone once the pool is deleted.
pub(super) fn to_store(pool: &PoolView, failed: StoreError) -> Error {
    match failed {
        StoreError::NoKeys(_) => error::pool_not_found(&pool.pool.id),
        failed => error::store(failed),
    }
}

/// Whether the identity has all those of `logins` that somebody has. A claim that its owner's record does not show was read in the
/// midst of a change.
pub(super) fn has_claimed(identity: &Identity, logins: &[Login], claims: &[(At, Option<Doc<String>>)]) -> bool {
    let mut pairs = logins.iter().zip(claims);
    pairs.all(|(login, (_, claim))| claim.is_none() || identity.logins.contains(login))
}

/// Links to an identity those of `logins` that nobody has; `claims` are theirs. None when others changed it meanwhile.
pub(super) async fn join(
    ctx: &Context,
    pool: &PoolView,
    found: Found,
    logins: &[Login],
    claims: &[(At, Option<Doc<String>>)],
) -> Result<Option<Identity>, Error> {
    let Found { mut identity, version } = found;
    if !has_claimed(&identity, logins, claims) {
        return Ok(None);
    }
    let free = logins.iter().zip(claims).filter(|(_, (_, claim))| claim.is_none());
    let free: Vec<&Login> = free.map(|(login, _)| login).collect();
    if free.is_empty() {
        return Ok(Some(identity));
    }
    for login in free {
        add(&mut identity, login)?;
    }
    let mut batch = ctx.store.batch();
    stage(ctx, &mut batch, pool, version, &mut identity)?;
    stage_claims(&mut batch, claims, &identity.id)?;
    Ok(committed(ctx.store.commit(batch).await)?.then_some(identity))
}

/// Moves all logins of `source` to `destination`, in memory and in the batch; the source is disabled.
pub(super) fn absorb(
    ctx: &Context,
    batch: &mut Batch,
    pool: &PoolView,
    source: Found,
    destination: &mut Identity,
) -> Result<(), Error> {
    let Found { identity: mut gone, version } = source;
    for login in std::mem::take(&mut gone.logins) {
        add(destination, &login)?;
        // Claims move only together with the record of the identity that had them, whose version is checked.
        batch.replace(&address::claim(pool, &login), &destination.id).map_err(error::store)?;
    }
    gone.state = State::Merged { into: destination.id.clone() };
    stage(ctx, batch, pool, version, &mut gone)
}

/// Moves the logins of one identity to another, and disables it. Gives the other.
///
/// # Errors
/// `ResourceNotFoundException` when one of them is not there; `ResourceConflictException` when both have different users of one
/// public provider, or too many logins together; `NotAuthorizedException` when one is disabled; `TooManyRequestsException` when
/// others keep changing them; when the store fails.
pub async fn merge(ctx: &Context, pool: &PoolView, source_id: &str, destination_id: &str) -> Result<Identity, Error> {
    for _ in 0..ATTEMPTS {
        let Found { identity: mut destination, version } = find(ctx, pool, destination_id).await?;
        if source_id == destination_id {
            return Ok(destination);
        }
        let source = find(ctx, pool, source_id).await?;
        if let Some(disabled) = [&source.identity, &destination].into_iter().find(|one| one.is_disabled()) {
            return Err(error::not_authorized(format!("Access to Identity '{}' is forbidden.", disabled.id)));
        }
        let mut batch = ctx.store.batch();
        absorb(ctx, &mut batch, pool, source, &mut destination)?;
        stage(ctx, &mut batch, pool, version, &mut destination)?;
        if committed(ctx.store.commit(batch).await)? {
            return Ok(destination);
        }
    }
    Err(error::contended())
}

/// Takes logins away from an identity; whoever proves one of them next is new. Tells how many there were.
///
/// # Errors
/// `ResourceNotFoundException` when the identity is not there; `TooManyRequestsException` when others keep changing it; when the
/// store fails.
pub async fn unlink(
    ctx: &Context,
    pool: &PoolView,
    identity_id: &str,
    goes: impl Fn(&Login) -> bool + Send + Sync,
) -> Result<usize, Error> {
    for _ in 0..ATTEMPTS {
        let Found { mut identity, version } = find(ctx, pool, identity_id).await?;
        let (gone, kept): (Vec<Login>, Vec<Login>) = identity.logins.drain(..).partition(|login| goes(login));
        if gone.is_empty() {
            return Ok(0);
        }
        identity.logins = kept;
        if identity.logins.is_empty() {
            identity.state = State::Abandoned;
        }
        let mut batch = ctx.store.batch();
        stage(ctx, &mut batch, pool, version, &mut identity)?;
        let claims: BTreeSet<At> = gone.iter().map(|login| address::claim(pool, login)).collect();
        for claim in &claims {
            batch.delete(claim, Condition::Any);
        }
        if committed(ctx.store.commit(batch).await)? {
            return Ok(gone.len());
        }
    }
    Err(error::contended())
}
