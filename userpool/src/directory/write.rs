//! One user's change with the claims and index entries it moves, staged into one commit.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::id::is_uuid_like;
use cognomen_model::identity::Identity;
use cognomen_model::user::User;
use cognomen_store::{At, Batch, CommitError, Condition};

use super::{Claim, UserDoc, address, claim_key, identity_key, index};
use crate::context::Context;
use crate::error;
use crate::pool_view::PoolView;

/// The message about a user name that is taken.
pub const USER_EXISTS: &str = "User already exists";

/// Sign-in names of a user: the user name, and aliases that are verified (or are the user name of the pool).
fn claims(pool: &PoolView, user: &User) -> BTreeSet<String> {
    let mut keys = BTreeSet::from([claim_key(pool, "username", &user.username)]);
    keys.extend(user.identities.iter().map(|identity| identity_claim(pool, identity)));
    for attribute in ["email", "phone_number", "preferred_username"] {
        let Some(value) = user.attribute(attribute).filter(|value| !value.is_empty()) else { continue };
        let is_username = pool.pool.generates_usernames();
        let counts = attribute == "preferred_username" || is_username || user.is_verified(attribute);
        if pool.pool.is_alias(attribute) && counts {
            keys.insert(claim_key(pool, attribute, value));
        }
    }
    keys
}

fn identity_claim(pool: &PoolView, identity: &Identity) -> String {
    identity_key(pool, &identity.provider, &identity.attribute, &identity.value)
}

fn indexes(pool: &PoolView, user: &User) -> BTreeSet<String> {
    index::entries(pool, user).into_iter().collect()
}

/// Names that must belong to nobody when `user` is written: a user name may not be another user's preferred one, nor
/// the other way round, where both sign in.
fn must_be_free(pool: &PoolView, user: &User) -> BTreeSet<String> {
    if !pool.pool.is_alias("preferred_username") {
        return BTreeSet::new();
    }
    let crossed = user.attribute("preferred_username").filter(|value| !value.is_empty());
    let crossed = crossed.map(|value| claim_key(pool, "username", value));
    let mut keys = BTreeSet::from([claim_key(pool, "preferred_username", &user.username)]);
    keys.extend(crossed);
    &keys - &claims(pool, user)
}

/// Names of `user` that look like a `sub` without being their own. Users are also found by `sub`, so none of these may be
/// another user's.
fn sub_like(pool: &PoolView, user: &User) -> BTreeSet<String> {
    let preferred = user.attribute("preferred_username").filter(|_| pool.pool.is_alias("preferred_username"));
    let names = std::iter::once(user.username.as_str()).chain(preferred).map(|name| pool.pool.normalise(name));
    names.filter(|name| is_uuid_like(name) && *name != user.sub).collect()
}

/// Where another user's record would keep `user` from being made: whoever finds one of them knows before the commit.
#[must_use]
pub fn guarded(pool: &PoolView, user: &User) -> Vec<At> {
    let id = &pool.pool.id;
    let claims = &claims(pool, user) | &must_be_free(pool, user);
    let claims = claims.iter().map(|key| address::claim(id, key));
    claims.chain(sub_like(pool, user).iter().map(|sub| address::profile(id, sub))).collect()
}

/// Stages a new user with claims and index entries.
///
/// # Errors
/// When a document cannot be written.
pub fn stage_create(batch: &mut Batch, pool: &PoolView, user: &User) -> Result<(), Error> {
    stage_new(batch, pool, user, &BTreeSet::new())
}

/// Stages a changed user: the profile under its old version, and only those claims and entries that moved.
///
/// # Errors
/// When a document cannot be written.
pub fn stage_update(batch: &mut Batch, pool: &PoolView, old: &UserDoc, new: &User) -> Result<(), Error> {
    stage_changed(batch, pool, old, new, &BTreeSet::new())
}

/// One who loses an alias to another user: as read, and as it becomes.
pub struct Former {
    /// The user as read.
    pub old: UserDoc,
    /// The user without the alias.
    pub new: User,
}

/// Stages a user, new (without `old`) or changed, who takes aliases over from others (`ForceAliasCreation`).
///
/// # Errors
/// `UsernameExistsException` when the user would go by the `sub` of one of the others; when a document cannot be written.
pub fn stage_takeover(
    batch: &mut Batch,
    pool: &PoolView,
    old: Option<&UserDoc>,
    new: &User,
    formers: &[Former],
) -> Result<(), Error> {
    let names = sub_like(pool, new);
    if formers.iter().any(|former| names.contains(&former.old.user.sub)) {
        return Err(name_taken());
    }
    let wanted = claims(pool, new);
    let mut moved = BTreeSet::new();
    for former in formers {
        let lost = &claims(pool, &former.old.user) - &claims(pool, &former.new);
        let moving = &lost & &wanted;
        stage_changed(batch, pool, &former.old, &former.new, &moving)?;
        moved.extend(moving);
    }
    match old {
        Some(old) => stage_changed(batch, pool, old, new, &moved),
        None => stage_new(batch, pool, new, &moved),
    }
}

/// Claims in `moved` change hands in this batch; the former owner's profile, under its version, guards them.
fn stage_new(batch: &mut Batch, pool: &PoolView, user: &User, moved: &BTreeSet<String>) -> Result<(), Error> {
    let id = &pool.pool.id;
    stage_claims(batch, pool, user, &claims(pool, user), moved)?;
    for key in must_be_free(pool, user) {
        batch.check(&address::claim(id, &key), Condition::Absent);
    }
    for sub in sub_like(pool, user) {
        batch.check(&address::profile(id, &sub), Condition::Absent);
    }
    batch.create(&address::profile(id, &user.sub), user).map_err(error::store)?;
    batch.replace(&address::listed(id, &user.sub), &()).map_err(error::store)?;
    for key in indexes(pool, user) {
        batch.replace(&address::indexed(id, &key, &user.sub), &()).map_err(error::store)?;
    }
    Ok(())
}

fn stage_changed(
    batch: &mut Batch,
    pool: &PoolView,
    old: &UserDoc,
    new: &User,
    moved: &BTreeSet<String>,
) -> Result<(), Error> {
    let id = &pool.pool.id;
    // First, so that two changes of one user meet here and not at a claim that is the user's own.
    batch.put(&address::profile(id, &new.sub), old.version, new).map_err(error::store)?;
    let (before, after) = (claims(pool, &old.user), claims(pool, new));
    stage_claims(batch, pool, new, &(&after - &before), moved)?;
    for key in &(&before - &after) - moved {
        batch.delete(&address::claim(id, &key), Condition::Any);
    }
    for key in &must_be_free(pool, new) - &must_be_free(pool, &old.user) {
        batch.check(&address::claim(id, &key), Condition::Absent);
    }
    for sub in &sub_like(pool, new) - &sub_like(pool, &old.user) {
        batch.check(&address::profile(id, &sub), Condition::Absent);
    }
    let (before, after) = (indexes(pool, &old.user), indexes(pool, new));
    for key in after.difference(&before) {
        batch.replace(&address::indexed(id, key, &new.sub), &()).map_err(error::store)?;
    }
    for key in before.difference(&after) {
        batch.delete(&address::indexed(id, key, &new.sub), Condition::Any);
    }
    Ok(())
}

fn stage_claims(
    batch: &mut Batch,
    pool: &PoolView,
    user: &User,
    keys: &BTreeSet<String>,
    moved: &BTreeSet<String>,
) -> Result<(), Error> {
    for key in keys {
        let condition = if moved.contains(key) { Condition::Any } else { Condition::Absent };
        let at = address::claim(&pool.pool.id, key);
        batch.write(&at, condition, &Claim { sub: user.sub.clone() }).map_err(error::store)?;
    }
    Ok(())
}

/// Users other than `user` who hold one of the aliases that `user` wants, with the alias each would lose. An alias
/// that is the pool's user name, or a preferred user name, stays with its owner.
///
/// # Errors
/// When the store fails.
pub async fn rivals(ctx: &Context, pool: &PoolView, user: &User) -> Result<Vec<Former>, Error> {
    let mut formers: Vec<Former> = Vec::new();
    for kind in ["email", "phone_number"] {
        let movable = pool.pool.is_alias(kind) && !pool.pool.generates_usernames() && user.is_verified(kind);
        let Some(value) = user.attribute(kind).filter(|_| movable) else { continue };
        let at = address::claim(&pool.pool.id, &claim_key(pool, kind, value));
        let Some(claim) = ctx.store.get::<Claim>(&at).await.map_err(error::store)? else { continue };
        let sub = claim.value.sub;
        if sub == user.sub {
            continue;
        }
        let at = match formers.iter().position(|former| former.old.user.sub == sub) {
            Some(at) => at,
            None => {
                let Some(old) = super::by_sub(ctx, pool, &sub).await? else { continue };
                let new = old.user.clone();
                formers.push(Former { old, new });
                formers.len() - 1
            }
        };
        if let Some(former) = formers.get_mut(at) {
            former.new.set_verified(kind, false);
            former.new.modified_at = ctx.clock.now();
        }
    }
    Ok(formers)
}

/// Stages the removal of a user's profile, password, claims, listing, index entries and memberships. What else lies in the
/// user's partition is swept by the operation.
pub fn stage_delete(batch: &mut Batch, pool: &PoolView, old: &UserDoc) {
    let id = &pool.pool.id;
    let sub = &old.user.sub;
    batch.delete(&address::profile(id, sub), Condition::Version(old.version));
    batch.delete(&address::credential(id, sub), Condition::Any);
    batch.delete(&address::listed(id, sub), Condition::Any);
    for key in claims(pool, &old.user) {
        batch.delete(&address::claim(id, &key), Condition::Any);
    }
    for key in indexes(pool, &old.user) {
        batch.delete(&address::indexed(id, &key, sub), Condition::Any);
    }
    for group in &old.user.groups {
        batch.delete(&address::member(id, group, sub), Condition::Any);
    }
}

/// Commits a staged user. `Ok(false)` means the user changed meanwhile: read again and retry once.
///
/// # Errors
/// `UsernameExistsException` or `AliasExistsException` when a claimed name belongs to another; when the store fails.
pub async fn commit_user(ctx: &Context, pool: &PoolView, user: &User, batch: Batch) -> Result<bool, Error> {
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(true),
        Err(CommitError::Conflict { at, .. }) => claim_taken(pool, user, &at).map_or(Ok(false), Err),
        Err(other) => Err(error::store(other)),
    }
}

/// What a conflict at `at` tells a caller: that a name `user` was to have is another's. None when it is about something
/// else.
#[must_use]
pub fn claim_taken(pool: &PoolView, user: &User, at: &At) -> Option<Error> {
    if at.partition.starts_with("claim/") {
        return Some(taken(pool, user, &at.partition));
    }
    let sub = sub_like(pool, user).into_iter().find(|sub| at.partition == address::user_partition(sub))?;
    let is_username = pool.pool.normalise(&user.username) == sub;
    Some(if is_username { name_taken() } else { alias_taken(pool, "preferred_username") })
}

fn name_taken() -> Error {
    Error::new(ErrorCode::UsernameExistsException, USER_EXISTS)
}

fn alias_taken(pool: &PoolView, kind: &str) -> Error {
    if pool.pool.generates_usernames() {
        let message = format!("An account with the given {kind} already exists.");
        return Error::new(ErrorCode::UsernameExistsException, message);
    }
    Error::new(ErrorCode::AliasExistsException, format!("An account with the {kind} already exists."))
}

/// The error of a claim that another user holds, named by the attribute that collided.
fn taken(pool: &PoolView, user: &User, partition: &str) -> Error {
    if user.identities.iter().any(|identity| partition.ends_with(&identity_claim(pool, identity))) {
        return Error::new(ErrorCode::AliasExistsException, "The identity is already linked to another user.");
    }
    let collided = ["email", "phone_number", "preferred_username"].into_iter().find(|kind| {
        let value = user.attribute(kind).unwrap_or_default();
        pool.pool.is_alias(kind) && partition.ends_with(&claim_key(pool, kind, value))
    });
    let preferred = user.attribute("preferred_username").unwrap_or_default();
    let crossed = !preferred.is_empty() && partition.ends_with(&claim_key(pool, "username", preferred));
    let own_name = claim_key(pool, "username", &user.username);
    let collided = collided.or((crossed && !partition.ends_with(&own_name)).then_some("preferred_username"));
    collided.map_or_else(name_taken, |kind| alias_taken(pool, kind))
}
