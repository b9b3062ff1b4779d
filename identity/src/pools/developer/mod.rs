//! The operations of the developer's side: on identities, and on the users whom the developer vouches for.

mod delete_identities;
mod describe_identity;
mod get_open_id_token_for_developer_identity;
mod list_identities;
mod lookup_developer_identity;
mod merge_developer_identities;
mod unlink_developer_identity;
mod users;

pub use delete_identities::delete_identities;
pub use describe_identity::describe_identity;
pub use get_open_id_token_for_developer_identity::get_open_id_token_for_developer_identity;
pub use list_identities::list_identities;
pub use lookup_developer_identity::lookup_developer_identity;
pub use merge_developer_identities::merge_developer_identities;
pub use unlink_developer_identity::unlink_developer_identity;
