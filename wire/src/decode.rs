//! From a request to an operation's raw input.

use cognomen_contract::{Error, Operation, Protocol};
use http::request::Parts;

use crate::Target;

/// Reads the input of the operation that [`crate::route`] found.
///
/// # Errors
/// `Serialization` for a body that cannot be read, in the words of the service where they are known.
pub fn decode<O: Operation>(target: &Target, parts: &Parts, body: &[u8]) -> Result<O::Raw, Error> {
    match target.protocol {
        Protocol::Json11 => crate::json::read(body),
        Protocol::Query => crate::query::read(&crate::route::parameters(parts, body)?),
        Protocol::RestJson => crate::rest::read(&O::META, parts, body),
    }
}
