//! Managed-login branding and UI customisation.

mod classic;
mod create_managed_login_branding;
mod delete_managed_login_branding;
mod describe_managed_login_branding;
mod describe_managed_login_branding_by_client;
mod forget;
mod get_ui_customization;
mod set_ui_customization;
mod style;
mod update_managed_login_branding;

pub use classic::{Logo, customization, logo, rules};
pub use create_managed_login_branding::create_managed_login_branding;
pub use delete_managed_login_branding::delete_managed_login_branding;
pub use describe_managed_login_branding::describe_managed_login_branding;
pub use describe_managed_login_branding_by_client::describe_managed_login_branding_by_client;
pub use forget::forget_client;
pub use get_ui_customization::get_ui_customization;
pub use set_ui_customization::set_ui_customization;
pub use style::{StyleDoc, settings_of, style as style_by_id, style_image, style_of_client};
pub use update_managed_login_branding::update_managed_login_branding;
