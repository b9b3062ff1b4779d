//! Inline policies of users, groups and roles.

use cognomen_contract::Error;
use cognomen_contract::iam::ErrorCode;

use super::entity::{self, Entity};
use super::paging::Paged;
use super::{document_length, encode_document};
use crate::Iam;
use crate::policy::{Kind, Policy};

/// An inline policy as IAM answers it.
pub(super) struct Inline {
    /// Name of the entity, in its own spelling.
    pub(super) holder: String,
    /// Percent-encoded.
    pub(super) document: String,
}

/// Adds or replaces a policy.
pub(super) async fn put<E: Entity>(iam: &Iam, holder: &str, name: &str, document: &str) -> Result<(), Error> {
    check_length::<E>(document_length(document), holder)?;
    Policy::parse(Kind::Identity, document)?;
    entity::change::<E>(iam, holder, |entity| {
        entity.inline_mut().insert(name.to_owned(), document.to_owned());
        let length = entity.inline().values().map(|document| document_length(document)).sum();
        check_length::<E>(length, entity.name())
    })
    .await
}

/// The document of a policy.
pub(super) async fn get<E: Entity>(iam: &Iam, holder: &str, name: &str) -> Result<Inline, Error> {
    let (_, _, entity) = entity::find::<E>(iam, holder).await?;
    let document = entity.inline().get(name).ok_or_else(|| not_found::<E>(name))?;
    Ok(Inline { holder: entity.name().to_owned(), document: encode_document(document) })
}

/// Removes a policy.
pub(super) async fn delete<E: Entity>(iam: &Iam, holder: &str, name: &str) -> Result<(), Error> {
    entity::change::<E>(iam, holder, |entity| {
        entity.inline_mut().remove(name).map(drop).ok_or_else(|| not_found::<E>(name))
    })
    .await
}

/// A page of the names of policies.
pub(super) async fn list<E: Entity>(
    iam: &Iam,
    holder: &str,
    marker: Option<String>,
    max_items: Option<i32>,
) -> Result<Paged<String>, Error> {
    let (_, _, entity) = entity::find::<E>(iam, holder).await?;
    Paged::cut(entity.inline().keys().cloned().collect(), String::clone, marker, max_items)
}

fn check_length<E: Entity>(length: usize, holder: &str) -> Result<(), Error> {
    if length <= E::INLINE_LENGTH {
        return Ok(());
    }
    Err(Error::new(
        ErrorCode::LimitExceededException,
        format!("Maximum policy size of {} bytes exceeded for {} {holder}", E::INLINE_LENGTH, E::KIND),
    ))
}

fn not_found<E: Entity>(name: &str) -> Error {
    let kind = E::KIND;
    Error::new(ErrorCode::NoSuchEntityException, format!("The {kind} policy with name {name} cannot be found."))
}
