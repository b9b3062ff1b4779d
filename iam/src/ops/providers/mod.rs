//! Identity providers that roles may trust: OpenID Connect and SAML.

mod add_client_id_to_open_id_connect_provider;
mod create_open_id_connect_provider;
mod create_saml_provider;
mod delete_open_id_connect_provider;
mod delete_saml_provider;
mod get_open_id_connect_provider;
mod get_saml_provider;
mod list_open_id_connect_providers;
mod list_saml_providers;
mod oidc;
mod remove_client_id_from_open_id_connect_provider;
mod saml;
mod update_open_id_connect_provider_thumbprint;
mod update_saml_provider;

#[cfg(test)]
mod tests;

pub use add_client_id_to_open_id_connect_provider::add_client_id_to_open_id_connect_provider;
pub use create_open_id_connect_provider::create_open_id_connect_provider;
pub use create_saml_provider::create_saml_provider;
pub use delete_open_id_connect_provider::delete_open_id_connect_provider;
pub use delete_saml_provider::delete_saml_provider;
pub use get_open_id_connect_provider::get_open_id_connect_provider;
pub use get_saml_provider::get_saml_provider;
pub use list_open_id_connect_providers::list_open_id_connect_providers;
pub use list_saml_providers::list_saml_providers;
pub use remove_client_id_from_open_id_connect_provider::remove_client_id_from_open_id_connect_provider;
pub use update_open_id_connect_provider_thumbprint::update_open_id_connect_provider_thumbprint;
pub use update_saml_provider::update_saml_provider;

use std::borrow::Cow;

use cognomen_contract::Error;
use cognomen_contract::iam::{ErrorCode, Tag};

/// The most providers of each kind in an account.
const MAX_PROVIDERS: usize = 100;

/// Tags of a new provider, ordered by key as they are answered.
fn sorted_tags(given: Option<Vec<Tag>>) -> Result<Vec<Tag>, Error> {
    let mut tags = super::tags(given)?;
    tags.sort_by(|one, other| one.key.cmp(&other.key));
    Ok(tags)
}

/// Refuses a further provider when there are as many as there may be.
fn check_quota(name: &str, providers: usize) -> Result<(), Error> {
    if providers < MAX_PROVIDERS { Ok(()) } else { Err(quota_exceeded(name, MAX_PROVIDERS)) }
}

/// `LimitExceeded` in IAM's words.
fn quota_exceeded(name: &str, most: usize) -> Error {
    Error::new(ErrorCode::LimitExceededException, format!("Cannot exceed quota for {name}: {most}"))
}

fn invalid_input(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::InvalidInputException, message)
}
