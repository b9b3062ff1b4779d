//! The operations of IAM and STS, one file each.

mod attachments;
mod paging;

pub(crate) mod attach_user_policy;
pub(crate) mod create_access_key;
mod create_policy;
mod create_user;
mod delete_access_key;
mod delete_policy;
mod delete_user;
mod delete_user_policy;
mod detach_user_policy;
mod get_access_key_info;
mod get_caller_identity;
mod get_policy;
mod get_policy_version;
mod get_user;
mod get_user_policy;
mod list_access_keys;
mod list_attached_user_policies;
mod list_policies;
mod list_user_policies;
mod list_users;
mod put_user_policy;
mod update_access_key;
mod update_user;

#[cfg(test)]
mod tests;

pub use attach_user_policy::attach_user_policy;
pub use create_access_key::create_access_key;
pub use create_policy::create_policy;
pub use create_user::create_user;
pub use delete_access_key::delete_access_key;
pub use delete_policy::delete_policy;
pub use delete_user::delete_user;
pub use delete_user_policy::delete_user_policy;
pub use detach_user_policy::detach_user_policy;
pub use get_access_key_info::get_access_key_info;
pub use get_caller_identity::get_caller_identity;
pub use get_policy::get_policy;
pub use get_policy_version::get_policy_version;
pub use get_user::get_user;
pub use get_user_policy::get_user_policy;
pub use list_access_keys::list_access_keys;
pub use list_attached_user_policies::list_attached_user_policies;
pub use list_policies::list_policies;
pub use list_user_policies::list_user_policies;
pub use list_users::list_users;
pub use put_user_policy::put_user_policy;
pub use update_access_key::update_access_key;
pub use update_user::update_user;

use std::collections::HashSet;

use cognomen_contract::iam::{ErrorCode, Tag};
use cognomen_contract::{Error, Operation};

use crate::Permit;
use crate::authenticate::missing;

/// The user that an operation names, or else the caller's.
fn named_or_caller<O: Operation>(permit: &Permit<O>, named: Option<String>) -> Result<String, Error> {
    let caller = || permit.principal().and_then(|principal| principal.user_name.clone());
    named.or_else(caller).ok_or_else(|| missing(O::META.service))
}

/// Tags of a new entity.
fn tags(tags: Option<Vec<Tag>>) -> Result<Vec<Tag>, Error> {
    let tags = tags.unwrap_or_default();
    let mut keys = HashSet::new();
    if tags.iter().all(|tag| keys.insert(tag.key.to_lowercase())) {
        return Ok(tags);
    }
    Err(Error::new(
        ErrorCode::InvalidInputException,
        "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
    ))
}

/// Characters of a policy document that count against its limit: all but white space.
fn document_length(document: &str) -> usize {
    document.chars().filter(|c| !c.is_whitespace()).count()
}

/// A policy document as IAM answers it: percent-encoded (RFC 3986).
pub(crate) fn encode_document(document: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(document.len() * 2);
    for byte in document.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    out
}

/// `NoSuchEntity` of an unknown access key.
fn access_key_not_found(id: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("The Access Key with id {id} cannot be found."))
}

/// `NoSuchEntity` of an unknown inline policy.
fn user_policy_not_found(name: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("The user policy with name {name} cannot be found."))
}
