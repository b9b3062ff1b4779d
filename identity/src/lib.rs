//! Identity pools, the security token service, and what proves the identities of other providers.
//!
//! [`federation`] proves who a token of another provider is about; the operations of the two services decide what that is worth.

pub mod context;
pub mod explain;
pub mod federation;
pub mod findings;
pub mod pools;
pub mod sts;

pub use context::Context;
