//! One user's change with the claims and index entries it moves, staged into one commit.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::user::User;
use cognomen_store::{Batch, CommitError, Condition};

use super::{Claim, UserDoc, address, claim_key, index};
use crate::context::Context;
use crate::error;
use crate::pool_view::PoolView;

/// Sign-in names of a user: the user name, and aliases that are verified (or are the user name of the pool).
fn claims(pool: &PoolView, user: &User) -> BTreeSet<String> {
    let mut keys = BTreeSet::from([claim_key(pool, "username", &user.username)]);
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

fn indexes(pool: &PoolView, user: &User) -> BTreeSet<String> {
    index::entries(pool, user).into_iter().collect()
}

/// Stages a new user with claims and index entries.
///
/// # Errors
/// When a document cannot be written.
pub fn stage_create(batch: &mut Batch, pool: &PoolView, user: &User) -> Result<(), Error> {
    let id = &pool.pool.id;
    for key in claims(pool, user) {
        batch.create(&address::claim(id, &key), &Claim { sub: user.sub.clone() }).map_err(error::store)?;
    }
    batch.create(&address::profile(id, &user.sub), user).map_err(error::store)?;
    batch.replace(&address::listed(id, &user.sub), &()).map_err(error::store)?;
    for key in indexes(pool, user) {
        batch.replace(&address::indexed(id, &key, &user.sub), &()).map_err(error::store)?;
    }
    Ok(())
}

/// Stages a changed user: the profile under its old version, and only those claims and entries that moved.
///
/// # Errors
/// When a document cannot be written.
pub fn stage_update(batch: &mut Batch, pool: &PoolView, old: &UserDoc, new: &User) -> Result<(), Error> {
    let id = &pool.pool.id;
    let (before, after) = (claims(pool, &old.user), claims(pool, new));
    for key in after.difference(&before) {
        batch.create(&address::claim(id, key), &Claim { sub: new.sub.clone() }).map_err(error::store)?;
    }
    for key in before.difference(&after) {
        batch.delete(&address::claim(id, key), Condition::Any);
    }
    batch.put(&address::profile(id, &new.sub), old.version, new).map_err(error::store)?;
    let (before, after) = (indexes(pool, &old.user), indexes(pool, new));
    for key in after.difference(&before) {
        batch.replace(&address::indexed(id, key, &new.sub), &()).map_err(error::store)?;
    }
    for key in before.difference(&after) {
        batch.delete(&address::indexed(id, key, &new.sub), Condition::Any);
    }
    Ok(())
}

/// Stages the removal of a user's profile, claims, listing, index entries and memberships. What else lies in the
/// user's partition is swept by the operation.
pub fn stage_delete(batch: &mut Batch, pool: &PoolView, old: &UserDoc) {
    let id = &pool.pool.id;
    let sub = &old.user.sub;
    batch.delete(&address::profile(id, sub), Condition::Version(old.version));
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
        Err(CommitError::Conflict { at, .. }) if at.partition.starts_with("claim/") => {
            Err(taken(pool, user, &at.partition))
        }
        Err(CommitError::Conflict { .. }) => Ok(false),
        Err(other) => Err(error::store(other)),
    }
}

/// The error of a claim that another user holds, named by the attribute that collided.
fn taken(pool: &PoolView, user: &User, partition: &str) -> Error {
    let collided = ["email", "phone_number", "preferred_username"].into_iter().find(|kind| {
        let value = user.attribute(kind).unwrap_or_default();
        pool.pool.is_alias(kind) && partition.ends_with(&claim_key(pool, kind, value))
    });
    match collided {
        None => Error::new(ErrorCode::UsernameExistsException, "User already exists"),
        Some(kind) => {
            let as_username = pool.pool.generates_usernames();
            let code = if as_username { ErrorCode::UsernameExistsException } else { ErrorCode::AliasExistsException };
            Error::new(code, format!("An account with the given {kind} already exists."))
        }
    }
}
