//! Who may use an identity, and what becomes of it when new logins are brought along.
//!
//! A guest's identity goes to who proves a login: it gets the login, or gives way to the identity that has it. One with logins is
//! used by who proves one of them; further logins are linked to it, together with the identities that have them.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::ErrorCode;
use cognomen_store::{At, Doc};

use super::change::{ATTEMPTS, absorb, add, committed, distinct, has_claimed, join, stage, stage_claims};
use super::read::claims;
use super::{Found, Identity, Login, State, find, look_up};
use crate::Context;
use crate::pools::PoolView;
use crate::pools::error;

/// What a request proves.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// Users whom a provider vouches for.
    pub logins: Vec<Login>,
    /// Whether an OpenID token of the identity itself was brought along.
    pub identity_itself: bool,
}

/// The identity that a request may use which names `found`: that one, or the one that took its place.
///
/// # Errors
/// `NotAuthorizedException` for guests where there are none, for an identity that has logins when none is proved, and for logins of
/// others; `DeveloperUserAlreadyRegisteredException` when the developer's user has another identity; `ResourceConflictException`
/// when logins cannot be of one identity; `TooManyRequestsException` when others keep changing it; when the store fails.
pub async fn settle(ctx: &Context, pool: &PoolView, found: Found, proof: &Proof) -> Result<Identity, Error> {
    let logins = distinct(&proof.logins)?;
    if logins.is_empty() {
        return without_logins(pool, found.identity, proof.identity_itself);
    }
    let named = found.identity.id.clone();
    let mut found = found;
    for _ in 0..ATTEMPTS {
        let (after, id) = match found.identity.state.clone() {
            State::Guest => (upgrade(ctx, pool, &found, &logins).await?, named.clone()),
            State::Linked => {
                let id = found.identity.id.clone();
                (extend(ctx, pool, &found, &logins, proof.identity_itself && id == named).await?, id)
            }
            State::Abandoned => return Err(no_match()),
            State::Merged { into } => (None, into),
        };
        if let Some(identity) = after {
            return Ok(identity);
        }
        found = find(ctx, pool, &id).await?;
    }
    Err(error::contended())
}

fn without_logins(pool: &PoolView, identity: Identity, itself: bool) -> Result<Identity, Error> {
    match identity.state {
        State::Guest if pool.pool.allow_guests => Ok(identity),
        State::Guest => Err(guests_refused()),
        State::Linked if itself => Ok(identity),
        _ => Err(error::not_authorized(format!("Access to Identity '{}' is forbidden.", identity.id))),
    }
}

/// Makes a guest's identity that of the logins, or leads to the identity that has them. None when it has to be tried again.
async fn upgrade(ctx: &Context, pool: &PoolView, guest: &Found, logins: &[Login]) -> Result<Option<Identity>, Error> {
    let claims = claims(ctx, pool, logins).await?;
    let owners: BTreeSet<&String> = claims.iter().filter_map(|(_, claim)| Some(&claim.as_ref()?.value)).collect();
    let mut owners = owners.into_iter();
    let owner = match (owners.next(), owners.next()) {
        (None, _) => return join(ctx, pool, guest.clone(), logins, &claims).await,
        (Some(owner), None) => owner,
        (Some(_), Some(_)) => return Err(error::conflict("The logins belong to different identities.")),
    };
    registered_elsewhere(logins, &claims, &guest.identity.id)?;
    let Some(Found { mut identity, version }) = look_up(ctx, pool, owner).await? else { return Ok(None) };
    if *owner == guest.identity.id || !has_claimed(&identity, logins, &claims) {
        return Ok(None);
    }
    for (login, (_, claim)) in logins.iter().zip(&claims) {
        if claim.is_none() {
            add(&mut identity, login)?;
        }
    }
    let mut batch = ctx.store.batch();
    absorb(ctx, &mut batch, pool, guest.clone(), &mut identity)?;
    stage(ctx, &mut batch, pool, version, &mut identity)?;
    stage_claims(&mut batch, &claims, &identity.id)?;
    Ok(committed(ctx.store.commit(batch).await)?.then_some(identity))
}

/// Lets who proves one of an identity's logins use it, and links the others to it. None when it has to be tried again.
async fn extend(
    ctx: &Context,
    pool: &PoolView,
    found: &Found,
    logins: &[Login],
    itself: bool,
) -> Result<Option<Identity>, Error> {
    let (known, new): (Vec<&Login>, Vec<&Login>) =
        logins.iter().partition(|login| found.identity.logins.contains(login));
    if new.is_empty() {
        return Ok(Some(found.identity.clone()));
    }
    let new: Vec<Login> = new.into_iter().cloned().collect();
    let claims = claims(ctx, pool, &new).await?;
    registered_elsewhere(&new, &claims, &found.identity.id)?;
    if known.is_empty() && !itself {
        return Err(no_match());
    }
    let mut identity = found.identity.clone();
    let mut batch = ctx.store.batch();
    let mut absorbed: Vec<String> = Vec::new();
    for (login, (at, claim)) in new.iter().zip(&claims) {
        match claim {
            None => {
                add(&mut identity, login)?;
                batch.create(at, &identity.id).map_err(error::store)?;
            }
            Some(owner) if absorbed.contains(&owner.value) => {}
            Some(owner) => {
                let Some(other) = look_up(ctx, pool, &owner.value).await? else { return Ok(None) };
                if owner.value == identity.id || !other.identity.logins.contains(login) {
                    // Read in the midst of a change.
                    return Ok(None);
                }
                absorb(ctx, &mut batch, pool, other, &mut identity)?;
                absorbed.push(owner.value.clone());
            }
        }
    }
    stage(ctx, &mut batch, pool, found.version, &mut identity)?;
    Ok(committed(ctx.store.commit(batch).await)?.then_some(identity))
}

/// Refuses a user of the developer's who has another identity.
fn registered_elsewhere(logins: &[Login], claims: &[(At, Option<Doc<String>>)], id: &str) -> Result<(), Error> {
    let mut pairs = logins.iter().zip(claims);
    let elsewhere =
        pairs.any(|(login, (_, claim))| login.developer && claim.as_ref().is_some_and(|owner| owner.value != id));
    if !elsewhere {
        return Ok(());
    }
    let text = "The developer user identifier is registered with another identity.";
    Err(Error::new(ErrorCode::DeveloperUserAlreadyRegisteredException, text))
}

/// None of the logins is the identity's.
pub(crate) fn no_match() -> Error {
    error::not_authorized(
        "Logins don't match. Please include at least one valid login for this identity or identity pool.",
    )
}

/// The pool has no guests.
pub(crate) fn guests_refused() -> Error {
    error::not_authorized("Unauthenticated access is not supported for this identity pool.")
}
