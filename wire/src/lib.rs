//! AWS protocols: awsJson, awsQuery and restJson bodies in and out.
//!
//! [`route`] names the operation of a request, [`decode`] reads its input, [`encode`] and [`encode_error`] write the
//! answer. Nothing here knows what an operation does.

mod decode;
mod encode;
mod errors;
mod form;
mod json;
mod query;
mod rest;
mod route;
mod xml;

pub use decode::decode;
pub use encode::{Response, encode, encode_error};
pub use errors::{Form, form};
pub use form::{Parameters, parse_form};
pub use route::{Target, family, route};
