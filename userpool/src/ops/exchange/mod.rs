//! Tokens for machines, and tokens for tokens.

mod act;
mod derived;
mod get_client_token;
mod get_derived_token;
mod presented;

pub use get_client_token::get_client_token;
pub use get_derived_token::get_derived_token;
