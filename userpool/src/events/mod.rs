//! Authentication events: what pools with threat protection remember of sign-ins, sign-ups and passwords.
//!
//! An event lies in its user's partition, newest first, and goes into the commit of what it tells of. A pool whose
//! `AdvancedSecurityMode` is off keeps none, and pays nothing.

mod device_data;
mod draft;
mod log;

use cognomen_contract::cognito_idp::AdvancedSecurityModeType;

use crate::pool_view::PoolView;

pub use draft::{AuthEvent, context_of};
pub(crate) use log::trim_sometimes;
pub use log::{feign, find, newest, page, record, record_failure, stage, trim};

/// The threat-protection mode of a pool.
#[must_use]
pub fn mode(pool: &PoolView) -> AdvancedSecurityModeType {
    let add_ons = pool.pool.settings.user_pool_add_ons.as_ref();
    add_ons.map_or(AdvancedSecurityModeType::Off, |add_ons| add_ons.advanced_security_mode)
}

/// Whether the pool keeps events (`AUDIT` and `ENFORCED`).
#[must_use]
pub fn records(pool: &PoolView) -> bool {
    mode(pool) != AdvancedSecurityModeType::Off
}
