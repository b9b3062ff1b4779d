//! Passkeys: the relying party of Web Authentication (WebAuthn level 3, sections 7.1 and 7.2).
//!
//! Written here rather than taken from a library: the usual one brings some fifty crates and a second cryptographic stack
//! for attestations that Cognito does not ask for. What is left is a reader of CBOR, two signature algorithms that
//! `aws-lc-rs` checks, and the comparisons of the two ceremonies, each in a file of its own.
//!
//! `registration` and `assertion` decide, without a store or a clock; `ops/passkeys` and `ops/signin/passkey` call them.

mod assertion;
mod attestation;
mod authenticator_data;
mod cbor;
mod client_data;
mod cose;
mod names;
mod registration;
mod relying_party;
mod response;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::AuthFactorType;
use cognomen_keys::DataKeys;
use cognomen_model::passkey::{Passkey, Passkeys};
use cognomen_store::{At, Batch, Condition, Doc};

use crate::context::Context;
use crate::directory::{Claim, address};
use crate::error;
use crate::pool_view::PoolView;

pub(crate) use assertion::{assertion_options, feigned, verify_assertion};
pub(crate) use registration::{creation_options, registered, verify_registration};
pub(crate) use relying_party::RelyingParty;

/// Bytes of a challenge.
pub(crate) const CHALLENGE: usize = 32;

/// A user's passkeys, in the order in which they were registered.
///
/// # Errors
/// When the store fails.
pub(crate) async fn of_user(ctx: &Context, pool: &PoolView, sub: &str) -> Result<Vec<Passkey>, Error> {
    Ok(read(ctx, pool, sub).await?.map(|doc| doc.value.list).unwrap_or_default())
}

/// Whether a user has a passkey that the pool's relying party, as it is now, can ask for.
///
/// # Errors
/// When the store fails.
pub(crate) async fn has_usable(ctx: &Context, pool: &PoolView, sub: &str) -> Result<bool, Error> {
    let Some(party) = RelyingParty::find(ctx, pool).await? else { return Ok(false) };
    Ok(of_user(ctx, pool, sub).await?.iter().any(|passkey| passkey.relying_party_id == party.id))
}

/// Whether pages of `origin` (scheme, host, port) can make and use passkeys of the pool: it lets users sign in by them, and
/// its relying party is the page's host or lies above it.
///
/// # Errors
/// When the store fails.
pub async fn are_offered(ctx: &Context, pool: &PoolView, origin: &str) -> Result<bool, Error> {
    if !pool.pool.first_factors().contains(&AuthFactorType::WebAuthn) {
        return Ok(false);
    }
    Ok(RelyingParty::find(ctx, pool).await?.is_some_and(|party| party.allows(origin)))
}

/// The record of a user's passkeys, for who changes it.
///
/// # Errors
/// When the store fails.
pub(crate) async fn read(ctx: &Context, pool: &PoolView, sub: &str) -> Result<Option<Doc<Passkeys>>, Error> {
    ctx.store.get::<Passkeys>(&address::passkeys(&pool.pool.id, sub)).await.map_err(error::store)
}

/// Where the owner of a passkey is written.
pub(crate) fn owner_address(pool_id: &str, keys: &DataKeys, id: &str) -> At {
    address::passkey_owner(pool_id, &keys.blind_text("passkey", &[id]))
}

/// The `sub` of the user whom a passkey belongs to.
///
/// # Errors
/// When the store fails.
pub async fn owner(ctx: &Context, pool: &PoolView, id: &str) -> Result<Option<String>, Error> {
    let claim = ctx.store.get::<Claim>(&owner_address(&pool.pool.id, &pool.keys, id)).await.map_err(error::store)?;
    Ok(claim.map(|doc| doc.value.sub))
}

/// Stages the passkeys of a user in place of those that `version` holds; none when there are none yet.
///
/// # Errors
/// When the document cannot be written.
pub(crate) fn stage(
    batch: &mut Batch,
    pool: &PoolView,
    sub: &str,
    version: Option<u64>,
    passkeys: &Passkeys,
) -> Result<(), Error> {
    let condition = version.map_or(Condition::Absent, Condition::Version);
    batch.write(&address::passkeys(&pool.pool.id, sub), condition, passkeys).map_err(error::store)?;
    Ok(())
}
