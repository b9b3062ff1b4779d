//! Where terms are kept: by id, with the id by client and name.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::terms::{TERMS_NAMES, Terms};
use cognomen_store::{Condition, Doc};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::identity_providers::is_https;

/// `ResourceNotFoundException` of unknown terms.
pub(super) fn not_found() -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, "Terms not found.")
}

/// `TermsExistsException` of a client that has the document already.
pub(super) fn exists(name: &str) -> Error {
    Error::new(ErrorCode::TermsExistsException, format!("The app client already has terms named {name}."))
}

/// The terms of an id.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub(super) async fn require(ctx: &Context, pool_id: &str, id: &str) -> Result<Doc<Terms>, Error> {
    // Ids are compared as they are kept, in lower case.
    let at = address::terms(pool_id, &id.to_ascii_lowercase());
    ctx.store.get(&at).await.map_err(error::store)?.ok_or_else(not_found)
}

/// A client's terms of a name, if it has them.
///
/// # Errors
/// When the store fails.
pub async fn of_client(ctx: &Context, pool_id: &str, client_id: &str, name: &str) -> Result<Option<Terms>, Error> {
    let at = address::terms_of_client(pool_id, client_id, name);
    let Some(id) = ctx.store.get::<String>(&at).await.map_err(error::store)? else { return Ok(None) };
    let found = ctx.store.get(&address::terms(pool_id, &id.value)).await.map_err(error::store)?;
    Ok(found.map(|doc| doc.value))
}

/// Removes the terms of a client that was deleted.
///
/// # Errors
/// When the store fails.
pub(in crate::ops) async fn forget_client(ctx: &Context, pool_id: &str, client_id: &str) -> Result<(), Error> {
    let mut batch = ctx.store.batch();
    for name in TERMS_NAMES {
        if let Some(terms) = of_client(ctx, pool_id, client_id, name).await? {
            batch.delete(&address::terms(pool_id, &terms.id), Condition::Any);
        }
        batch.delete(&address::terms_of_client(pool_id, client_id, name), Condition::Any);
    }
    ctx.store.commit(batch).await.map_err(error::store)
}

/// # Errors
/// `InvalidParameterException` without a link, or with one that is no `https` URL.
pub(super) fn check_links(links: &BTreeMap<String, String>) -> Result<(), Error> {
    if links.is_empty() {
        return Err(error::invalid("Links must have a URL for at least one language"));
    }
    match links.iter().find(|(_, url)| !is_https(url)) {
        Some((language, _)) => Err(error::invalid(format!("the link for {language} must be an `https` URL"))),
        None => Ok(()),
    }
}
