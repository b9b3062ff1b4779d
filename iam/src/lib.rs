//! Caller authentication, IAM policies and the permit every operation needs.

pub mod caller;
mod permit;

pub use permit::Permit;
