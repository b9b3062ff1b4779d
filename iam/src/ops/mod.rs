//! The operations of IAM, one file each.

pub(crate) mod attachments;
mod boundary;
mod entity;
mod inline;
mod paging;
mod uses;

pub mod groups;
pub mod policies;
pub mod providers;
pub mod roles;
pub mod simulator;

mod attach_user_policy;
pub(crate) mod create_access_key;
mod create_user;
mod delete_access_key;
mod delete_user;
mod delete_user_policy;
mod detach_user_policy;
mod get_access_key_last_used;
mod get_user;
mod get_user_policy;
mod list_access_keys;
mod list_attached_user_policies;
mod list_user_policies;
mod list_users;
mod put_user_policy;
mod update_access_key;
mod update_user;

#[cfg(test)]
mod tests;

pub use attach_user_policy::attach_user_policy;
pub use create_access_key::create_access_key;
pub use create_user::create_user;
pub use delete_access_key::delete_access_key;
pub use delete_user::delete_user;
pub use delete_user_policy::delete_user_policy;
pub use detach_user_policy::detach_user_policy;
pub use get_access_key_last_used::get_access_key_last_used;
pub use get_user::get_user;
pub use get_user_policy::get_user_policy;
pub use list_access_keys::list_access_keys;
pub use list_attached_user_policies::list_attached_user_policies;
pub use list_user_policies::list_user_policies;
pub use list_users::list_users;
pub use put_user_policy::put_user_policy;
pub use update_access_key::update_access_key;
pub use update_user::update_user;

use std::collections::HashSet;

use cognomen_contract::iam::{ErrorCode, Tag};
use cognomen_contract::{CommonCode, Error, Operation};
use cognomen_crypto::percent;

use crate::authenticate::missing;
use crate::authorize::{Action, permitted};
use crate::policy::ConditionKeys;
use crate::{Iam, Permit};

/// The user that an operation names, or else the caller's.
fn named_or_caller<O: Operation>(permit: &Permit<O>, named: Option<String>) -> Result<String, Error> {
    if let Some(name) = named {
        return Ok(name);
    }
    let caller = permit.principal().ok_or_else(|| missing(O::META.service))?;
    let text = "Must specify userName when calling with non-User credentials";
    caller.user_name.clone().ok_or_else(|| Error::new(CommonCode::Validation, text))
}

/// Most tags of a user, role or policy.
const MAX_TAGS: usize = 50;

/// Tags of a new entity, or tags that one is to get.
fn tags(tags: Option<Vec<Tag>>) -> Result<Vec<Tag>, Error> {
    let tags = tags.unwrap_or_default();
    let mut keys = HashSet::new();
    let fault = if !tags.iter().all(|tag| keys.insert(tag.key.to_lowercase())) {
        "Duplicate tag keys found. Please note that Tag keys are case insensitive."
    } else if keys.iter().any(|key| key.starts_with("aws:")) {
        "Tag keys that begin with aws: are reserved."
    } else {
        return Ok(tags);
    };
    Err(Error::new(ErrorCode::InvalidInputException, fault))
}

/// Whether the caller may give a new entity its tags, which takes a permission of its own.
async fn may_tag<O: Operation>(
    iam: &Iam,
    permit: &Permit<O>,
    operation: &str,
    resource: &str,
    tags: &[Tag],
) -> Result<(), Error> {
    if tags.is_empty() {
        return Ok(());
    }
    let mut keys = ConditionKeys::default();
    for tag in tags {
        keys.set(format!("aws:requesttag/{}", tag.key), tag.value.clone());
    }
    keys.set_all("aws:tagkeys", tags.iter().map(|tag| tag.key.clone()));
    permitted(iam, permit, &Action { service: "iam", operation, resource }, &keys).await
}

/// Adds tags to those of an entity; one replaces another of the same key in any case.
fn merge_tags(tags: &mut Vec<Tag>, more: &[Tag]) -> Result<(), Error> {
    for tag in more {
        match tags.iter_mut().find(|known| known.key.to_lowercase() == tag.key.to_lowercase()) {
            Some(known) => known.clone_from(tag),
            None => tags.push(tag.clone()),
        }
    }
    if tags.len() <= MAX_TAGS {
        return Ok(());
    }
    Err(Error::new(ErrorCode::LimitExceededException, "The number of tags has reached the maximum limit."))
}

/// Whether one more is allowed where there are `count`.
fn check_quota(name: &str, count: usize, most: usize) -> Result<(), Error> {
    if count < most { Ok(()) } else { Err(quota_exceeded(name, most)) }
}

/// `LimitExceeded`.
fn quota_exceeded(name: &str, most: usize) -> Error {
    Error::new(ErrorCode::LimitExceededException, format!("Cannot exceed quota for {name}: {most}"))
}

/// Characters of a policy document that count against its limit: all but white space.
fn document_length(document: &str) -> usize {
    document.chars().filter(|c| !c.is_whitespace()).count()
}

/// A policy document as IAM answers it: percent-encoded (RFC 3986).
pub(crate) fn encode_document(document: &str) -> String {
    percent::encode(document)
}

/// `NoSuchEntity` of an unknown access key.
fn access_key_not_found(id: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("The Access Key with id {id} cannot be found."))
}
