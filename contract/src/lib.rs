//! Operations, inputs, outputs and constraints of the AWS services spoken.
//!
//! The types under the service modules are generated from the models in `api/`; what they share is here: a request
//! arrives as an operation's [`Operation::Raw`], and only [`validate`] makes a [`Validated`] input of it.

mod blob;
mod code;
mod error;
#[rustfmt::skip]
mod generated;
mod operation;
mod pattern;
mod rules;
mod service;
mod shown;
mod timestamp;
mod validation;
mod wire_enum;

pub use blob::Blob;
pub use code::{Code, CommonCode};
pub use error::Error;
pub use generated::*;
pub use operation::{Binding, BindingKind, Input, Location, Operation, OperationMeta, Validated, validate};
pub use service::{Protocol, Service, ServiceMeta};
pub use shown::{Hidden, Shown};
pub use timestamp::Timestamp;
pub use validation::{ValidationError, Violations};
pub use wire_enum::{UnknownValue, WireEnum};
