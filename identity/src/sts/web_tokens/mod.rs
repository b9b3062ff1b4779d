//! Tokens that prove a caller of this account to others: signed by keys of their own, published below an issuer of their own.

mod claims;
mod documents;
mod keys;

pub(super) use claims::{LONGEST_CLAIMS, NewToken, claims};
pub use documents::{discovery, jwks};
pub use keys::Keys;
pub(super) use keys::{Algorithm, signed};

use crate::Context;

/// `iss` of these tokens; below it stand their documents. No token of an identity pool has it.
#[must_use]
pub fn issuer(ctx: &Context) -> String {
    format!("{}/sts", ctx.issuer)
}
