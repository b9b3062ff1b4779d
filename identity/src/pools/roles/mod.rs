//! Which role an identity gets, which tags, and why.

mod choice;
mod explain;
mod rules;
mod tags;

pub(in crate::pools) use choice::misconfigured;
pub use choice::{Asking, RoleChoice, RoleRefusal, choose, deciding};
pub use explain::{Because, PassedOver, Refused};
pub use tags::{TagFault, principal_tags};
