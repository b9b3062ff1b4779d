//! Identity providers: their settings, checked as far as they can be without asking them.

mod admin_disable_provider_for_user;
mod admin_link_provider_for_user;
mod create_identity_provider;
mod delete_identity_provider;
mod describe_identity_provider;
mod details;
mod get_identity_provider_by_identifier;
mod linked;
mod list_identity_providers;
mod mapping;
mod metadata;
mod social;
mod stored;
mod update_identity_provider;
mod wire;

pub use admin_disable_provider_for_user::admin_disable_provider_for_user;
pub use admin_link_provider_for_user::admin_link_provider_for_user;
pub use create_identity_provider::create_identity_provider;
pub use delete_identity_provider::delete_identity_provider;
pub use describe_identity_provider::describe_identity_provider;
pub(in crate::ops) use details::is_https;
pub use get_identity_provider_by_identifier::get_identity_provider_by_identifier;
pub use list_identity_providers::list_identity_providers;
pub use stored::{find, names};
pub use update_identity_provider::update_identity_provider;
