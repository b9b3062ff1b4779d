//! Resource servers and their custom scopes.

mod create_resource_server;
mod delete_resource_server;
mod describe_resource_server;
mod list_resource_servers;
mod stored;
mod update_resource_server;
mod wire;

pub use create_resource_server::create_resource_server;
pub use delete_resource_server::delete_resource_server;
pub use describe_resource_server::describe_resource_server;
pub use list_resource_servers::list_resource_servers;
pub use stored::{exists, scopes, scopes_for};
pub use update_resource_server::update_resource_server;
