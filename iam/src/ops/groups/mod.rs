//! Groups.

mod add_user_to_group;
mod attach_group_policy;
mod create_group;
mod delete_group;
mod delete_group_policy;
mod detach_group_policy;
mod get_group;
mod get_group_policy;
mod list_attached_group_policies;
mod list_group_policies;
mod list_groups;
mod list_groups_for_user;
mod membership;
mod put_group_policy;
mod remove_user_from_group;

#[cfg(test)]
mod tests;

pub use add_user_to_group::add_user_to_group;
pub use attach_group_policy::attach_group_policy;
pub use create_group::create_group;
pub use delete_group::delete_group;
pub use delete_group_policy::delete_group_policy;
pub use detach_group_policy::detach_group_policy;
pub use get_group::get_group;
pub use get_group_policy::get_group_policy;
pub use list_attached_group_policies::list_attached_group_policies;
pub use list_group_policies::list_group_policies;
pub use list_groups::list_groups;
pub use list_groups_for_user::list_groups_for_user;
pub use put_group_policy::put_group_policy;
pub use remove_user_from_group::remove_user_from_group;
