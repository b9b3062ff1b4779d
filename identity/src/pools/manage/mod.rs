//! The operations on pools, their roles and their tags.

mod create_identity_pool;
mod delete_identity_pool;
mod describe_identity_pool;
mod get_identity_pool_roles;
mod get_principal_tag_attribute_map;
mod list_identity_pools;
mod list_tags_for_resource;
mod mappings;
mod passing;
mod providers;
mod set_identity_pool_roles;
mod set_principal_tag_attribute_map;
mod settings;
mod tag_resource;
mod tags;
mod untag_resource;
mod update_identity_pool;

pub use create_identity_pool::create_identity_pool;
pub use delete_identity_pool::delete_identity_pool;
pub use describe_identity_pool::describe_identity_pool;
pub use get_identity_pool_roles::get_identity_pool_roles;
pub use get_principal_tag_attribute_map::get_principal_tag_attribute_map;
pub use list_identity_pools::list_identity_pools;
pub use list_tags_for_resource::list_tags_for_resource;
pub use set_identity_pool_roles::set_identity_pool_roles;
pub use set_principal_tag_attribute_map::set_principal_tag_attribute_map;
pub use tag_resource::tag_resource;
pub use untag_resource::untag_resource;
pub use update_identity_pool::update_identity_pool;
