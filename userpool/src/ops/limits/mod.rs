//! Provisioned limits, log delivery, replicas and the signing certificate.

mod create_user_pool_replica;
mod definition;
mod delete_user_pool_replica;
mod get_log_delivery_configuration;
mod get_provisioned_limit;
mod get_signing_certificate;
mod list_user_pool_replicas;
mod provisioned;
mod replica;
mod saml_signing;
mod set_log_delivery_configuration;
mod update_provisioned_limit;
mod update_user_pool_replica;

pub use create_user_pool_replica::create_user_pool_replica;
pub use delete_user_pool_replica::delete_user_pool_replica;
pub use get_log_delivery_configuration::get_log_delivery_configuration;
pub use get_provisioned_limit::get_provisioned_limit;
pub use get_signing_certificate::get_signing_certificate;
pub use list_user_pool_replicas::list_user_pool_replicas;
pub use provisioned::provisioned;
pub use saml_signing::saml_signing;
pub use set_log_delivery_configuration::set_log_delivery_configuration;
pub use update_provisioned_limit::update_provisioned_limit;
pub use update_user_pool_replica::update_user_pool_replica;
