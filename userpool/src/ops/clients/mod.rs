//! App clients and their secrets.

mod add_user_pool_client_secret;
mod change;
mod create_user_pool_client;
mod delete_user_pool_client;
mod delete_user_pool_client_secret;
mod describe_user_pool_client;
mod flows;
mod list_user_pool_client_secrets;
mod list_user_pool_clients;
mod oauth;
mod secrets;
mod settings;
mod update_user_pool_client;
mod validity;
mod wire;

pub use add_user_pool_client_secret::add_user_pool_client_secret;
pub use create_user_pool_client::create_user_pool_client;
pub use delete_user_pool_client::delete_user_pool_client;
pub use delete_user_pool_client_secret::delete_user_pool_client_secret;
pub use describe_user_pool_client::describe_user_pool_client;
pub use list_user_pool_client_secrets::list_user_pool_client_secrets;
pub use list_user_pool_clients::list_user_pool_clients;
pub use update_user_pool_client::update_user_pool_client;
