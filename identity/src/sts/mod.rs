//! The operations of STS, one file each.
//!
//! Sessions are not stored: everything about one stands sealed in its token ([`cognomen_iam::session`]).

mod answer;
mod caller;
mod consent;
mod durations;
mod error;
mod mfa;
mod packed;
mod role_arn;
mod saml_once;
mod session_policies;
mod source_identity;
mod tags;
mod web_identity;
pub mod web_tokens;

mod assume_role;
mod assume_role_with_saml;
mod assume_role_with_web_identity;
mod assume_root;
mod decode_authorization_message;
mod get_access_key_info;
mod get_caller_identity;
mod get_delegated_access_token;
mod get_federation_token;
mod get_session_token;
mod get_web_identity_token;

pub use assume_role::assume_role;
pub use assume_role_with_saml::assume_role_with_saml;
pub use assume_role_with_web_identity::assume_role_with_web_identity;
pub use assume_root::assume_root;
pub use decode_authorization_message::decode_authorization_message;
pub use get_access_key_info::get_access_key_info;
pub use get_caller_identity::get_caller_identity;
pub use get_delegated_access_token::get_delegated_access_token;
pub use get_federation_token::get_federation_token;
pub use get_session_token::get_session_token;
pub use get_web_identity_token::get_web_identity_token;
