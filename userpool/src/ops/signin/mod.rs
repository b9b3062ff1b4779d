//! Sign-in, refresh, revocation.
//!
//! `start` and `respond` take a step from either door, and one file a challenge judges it: `engine` decides about passwords, without
//! a store or a clock. What was proved is kept as `progress` in the sealed `ticket`, where a sign-in lives between two steps;
//! `proceed` asks for what is still missing, or `complete` begins a session and issues its tokens.

mod account;
mod admin_initiate_auth;
mod admin_respond_to_auth_challenge;
mod admin_user_global_sign_out;
mod admit;
mod attempt;
mod choice;
mod code;
mod complete;
mod custom;
mod custom_state;
mod decoy;
mod device;
mod device_srp;
mod email_setup;
mod engine;
pub(in crate::ops) mod first_sign_in;
mod flow;
mod get_tokens_from_refresh_token;
mod global_sign_out;
mod guesses;
pub mod hosted;
mod imported;
mod initiate_auth;
pub(in crate::ops) mod mfa_setup;
mod migrate;
mod new_password;
mod passkey;
mod password;
mod proceed;
mod progress;
mod refresh;
mod respond;
mod respond_to_auth_challenge;
mod revoke_token;
pub mod secret_hash;
mod select_mfa;
mod sign_out;
mod software_token;
mod srp_exchange;
mod start;
mod ticket;
mod timestamp;
mod vet;
mod watch;

pub use admin_initiate_auth::admin_initiate_auth;
pub use admin_respond_to_auth_challenge::admin_respond_to_auth_challenge;
pub use admin_user_global_sign_out::admin_user_global_sign_out;
pub use get_tokens_from_refresh_token::get_tokens_from_refresh_token;
pub use global_sign_out::global_sign_out;
pub use initiate_auth::initiate_auth;
pub(crate) use refresh::refresh_granted;
pub use respond_to_auth_challenge::respond_to_auth_challenge;
pub use revoke_token::revoke_token;
