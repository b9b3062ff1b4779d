//! The identity of some logins: found, or made.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_crypto::random::random_array;
use cognomen_store::{At, CommitError, Doc};

use super::change::{ATTEMPTS, committed, distinct, join, stage_claims, to_store};
use super::{Identity, Login, State, address, look_up, read};
use crate::Context;
use crate::pools::PoolView;
use crate::pools::error;

/// The identity that has one of the logins, to which the others are then linked; a new one when none is known, and a new guest
/// when there are no logins. Whoever calls has proved the logins.
///
/// # Errors
/// `ResourceConflictException` when the logins are of different identities, or of different users of one provider;
/// `TooManyRequestsException` when others keep changing them; when the store fails.
pub async fn enter(ctx: &Context, pool: &PoolView, logins: &[Login]) -> Result<Identity, Error> {
    let logins = distinct(logins)?;
    for _ in 0..ATTEMPTS {
        let claims = read::claims(ctx, pool, &logins).await?;
        let owners: BTreeSet<&String> = claims.iter().filter_map(|(_, claim)| Some(&claim.as_ref()?.value)).collect();
        let mut owners = owners.into_iter();
        let entered = match (owners.next(), owners.next()) {
            (None, _) => create(ctx, pool, &logins, &claims).await?,
            (Some(owner), None) => match look_up(ctx, pool, owner).await? {
                Some(found) => join(ctx, pool, found, &logins, &claims).await?,
                None => None,
            },
            (Some(_), Some(_)) => return Err(error::conflict("The logins belong to different identities.")),
        };
        if let Some(identity) = entered {
            return Ok(identity);
        }
    }
    Err(error::contended())
}

/// Makes an identity; none when somebody else took one of its logins meanwhile.
async fn create(
    ctx: &Context,
    pool: &PoolView,
    logins: &[Login],
    claims: &[(At, Option<Doc<String>>)],
) -> Result<Option<Identity>, Error> {
    let now = ctx.clock.now();
    let identity = Identity {
        id: pool.pool.identity_id(random_array::<12>(&*ctx.random)),
        created_at: now,
        modified_at: now,
        logins: logins.to_vec(),
        state: if logins.is_empty() { State::Guest } else { State::Linked },
    };
    let uuid = address::uuid(pool, &identity.id)?;
    let mut batch = ctx.store.batch();
    batch.create(&address::record(pool, uuid), &identity).map_err(error::store)?;
    batch.create(&address::listed(pool, uuid), &()).map_err(error::store)?;
    stage_claims(&mut batch, claims, &identity.id)?;
    match ctx.store.commit(batch).await {
        // The pool was deleted meanwhile.
        Err(CommitError::Store(failed)) => Err(to_store(pool, failed)),
        done => Ok(committed(done)?.then_some(identity)),
    }
}
