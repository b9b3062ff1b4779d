//! WebAuthn credentials of users.

mod account;
mod complete_web_authn_registration;
mod delete_web_authn_credential;
mod list_web_authn_credentials;
mod start_web_authn_registration;

pub use complete_web_authn_registration::complete_web_authn_registration;
pub use delete_web_authn_credential::delete_web_authn_credential;
pub use list_web_authn_credentials::list_web_authn_credentials;
pub use start_web_authn_registration::start_web_authn_registration;
