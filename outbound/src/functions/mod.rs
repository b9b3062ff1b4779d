//! The adapter of the port for functions: processes of this machine, or an endpoint that speaks the Lambda API.
//!
//! `invoker` chooses and repeats, `remote` and `machine` make one attempt, `trace` keeps calls for whoever develops.

mod attempt;
mod bounds;
mod invoker;
pub mod local;
mod machine;
mod policy;
mod redact;
mod refusal;
mod remote;
mod trace;

pub use invoker::{Invoker, InvokerSettings};
pub use policy::{Policies, Policy};
pub use trace::{CallFilter, CallLog, Place, Shown, Traced};
