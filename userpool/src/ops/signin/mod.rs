//! Sign-in, refresh, revocation.
//!
//! `engine` decides, without a store or a clock; `start` and `respond` feed it from either door; `complete` turns what it
//! decided into tokens, challenges and counted failures. Between two steps a sign-in lives only in its `ticket`.

mod account;
mod admin_initiate_auth;
mod admin_respond_to_auth_challenge;
mod admin_user_global_sign_out;
mod complete;
mod engine;
mod flow;
mod get_tokens_from_refresh_token;
mod global_sign_out;
mod initiate_auth;
mod new_password;
mod refresh;
mod respond;
mod respond_to_auth_challenge;
mod revoke_token;
pub mod secret_hash;
mod sign_out;
mod srp_exchange;
mod start;
mod ticket;
mod timestamp;

pub use admin_initiate_auth::admin_initiate_auth;
pub use admin_respond_to_auth_challenge::admin_respond_to_auth_challenge;
pub use admin_user_global_sign_out::admin_user_global_sign_out;
pub use get_tokens_from_refresh_token::get_tokens_from_refresh_token;
pub use global_sign_out::global_sign_out;
pub use initiate_auth::initiate_auth;
pub use respond_to_auth_challenge::respond_to_auth_challenge;
pub use revoke_token::revoke_token;
