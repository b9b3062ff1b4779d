//! Devices that users sign in with: confirming, listing, remembering and forgetting them.
//!
//! A sign-in in a pool that tracks devices gives out a device key, which lives in the session alone until the session's
//! own access token confirms it. From then on the device is a record in its user's partition.

mod admin_forget_device;
mod admin_get_device;
mod admin_list_devices;
mod admin_update_device_status;
mod confirm_device;
mod find;
mod forget;
mod forget_device;
mod get_device;
mod list;
mod list_devices;
mod status;
mod update_device_status;
mod verifier;

pub use admin_forget_device::admin_forget_device;
pub use admin_get_device::admin_get_device;
pub use admin_list_devices::admin_list_devices;
pub use admin_update_device_status::admin_update_device_status;
pub use confirm_device::confirm_device;
pub use forget_device::forget_device;
pub use get_device::get_device;
pub use list_devices::list_devices;
pub use update_device_status::update_device_status;

pub(in crate::ops) use find::find;
