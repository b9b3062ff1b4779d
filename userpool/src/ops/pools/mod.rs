//! User pools, their settings, schema and tags.

mod add_custom_attributes;
mod change;
mod create_user_pool;
mod delete_user_pool;
mod describe_user_pool;
mod estimate;
mod get_user_pool_mfa_config;
mod list_tags_for_resource;
mod list_user_pools;
mod mfa;
mod pool_ids;
mod rotate_signing_keys;
mod schema;
mod set_user_pool_mfa_config;
mod settings;
mod tag_resource;
mod tags;
mod unsupported;
mod untag_resource;
mod update_user_pool;
mod wire;

pub use add_custom_attributes::add_custom_attributes;
pub(super) use change::change;
pub use create_user_pool::create_user_pool;
pub use delete_user_pool::{delete_user_pool, finish_deletions};
pub use describe_user_pool::describe_user_pool;
pub use get_user_pool_mfa_config::get_user_pool_mfa_config;
pub use list_tags_for_resource::list_tags_for_resource;
pub use list_user_pools::list_user_pools;
pub use pool_ids::pool_ids;
pub use rotate_signing_keys::rotate_signing_keys;
pub use set_user_pool_mfa_config::set_user_pool_mfa_config;
pub use tag_resource::tag_resource;
pub use untag_resource::untag_resource;
pub use update_user_pool::update_user_pool;
pub(super) use wire::timestamp;
