//! Types and operations of `cognomen`.
#![expect(
    missing_docs,
    reason = "names are the service's own and described in its reference"
)]
mod checks;
mod enums;
mod errors;
mod inputs;
pub mod operations;
mod outputs;
pub mod raw;
pub(crate) mod rules;
mod types;
pub use enums::*;
pub use errors::ErrorCode;
pub use inputs::*;
pub use outputs::*;
pub use types::*;
