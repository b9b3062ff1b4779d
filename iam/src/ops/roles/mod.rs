//! Roles.

mod attach_role_policy;
mod create_role;
mod delete_role;
mod delete_role_permissions_boundary;
mod delete_role_policy;
mod detach_role_policy;
mod get_role;
mod get_role_policy;
mod list_attached_role_policies;
mod list_role_policies;
mod list_role_tags;
mod list_roles;
mod put_role_permissions_boundary;
mod put_role_policy;
mod tag_role;
mod trust_policy;
mod untag_role;
mod update_assume_role_policy;
mod update_role;

#[cfg(test)]
mod tests;

pub use attach_role_policy::attach_role_policy;
pub use create_role::create_role;
pub use delete_role::delete_role;
pub use delete_role_permissions_boundary::delete_role_permissions_boundary;
pub use delete_role_policy::delete_role_policy;
pub use detach_role_policy::detach_role_policy;
pub use get_role::get_role;
pub use get_role_policy::get_role_policy;
pub use list_attached_role_policies::list_attached_role_policies;
pub use list_role_policies::list_role_policies;
pub use list_role_tags::list_role_tags;
pub use list_roles::list_roles;
pub use put_role_permissions_boundary::put_role_permissions_boundary;
pub use put_role_policy::put_role_policy;
pub use tag_role::tag_role;
pub(in crate::ops) use trust_policy::WEB_PROVIDERS;
pub use untag_role::untag_role;
pub use update_assume_role_policy::update_assume_role_policy;
pub use update_role::update_role;
