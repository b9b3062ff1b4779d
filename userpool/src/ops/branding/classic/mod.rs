//! Customisations of the classic hosted UI: what may be in them, and how they are stored and shown.

mod css;
mod stored;
mod wire;

pub(super) use css::check as check_css;
pub use css::rules;
pub(super) use stored::{ALL, at, domain_required, image_at, image_kind};
pub use stored::{Logo, customization, logo};
pub(super) use wire::shown;
