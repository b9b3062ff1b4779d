//! Second factors of users: authenticator apps, preferences and listings.

mod admin_delete_software_token;
mod admin_get_user_auth_factors;
mod admin_set_user_mfa_preference;
mod admin_set_user_settings;
mod associate_software_token;
mod configured;
mod get_user_auth_factors;
mod preferences;
mod set_user_mfa_preference;
mod set_user_settings;
mod verify_software_token;
pub(in crate::ops) mod view;

pub(in crate::ops) use associate_software_token::check_offered;
pub(in crate::ops) use verify_software_token::mismatch;

pub use admin_delete_software_token::admin_delete_software_token;
pub use admin_get_user_auth_factors::admin_get_user_auth_factors;
pub use admin_set_user_mfa_preference::admin_set_user_mfa_preference;
pub use admin_set_user_settings::admin_set_user_settings;
pub use associate_software_token::associate_software_token;
pub use get_user_auth_factors::get_user_auth_factors;
pub use set_user_mfa_preference::set_user_mfa_preference;
pub use set_user_settings::set_user_settings;
pub use verify_software_token::verify_software_token;
