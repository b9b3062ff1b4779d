//! What proves the identities of other providers: tokens of OpenID Connect providers, user pools and social providers.

pub mod saml;
pub mod social;
mod upstream;
mod user_pools;
pub mod web;

pub use social::Social;
pub use upstream::{Fetched, LONGEST_DOCUMENT, Unreachable, Upstream};
pub use user_pools::{TokenFault, UserPools, VerifiedToken, amazon_user_pool};
pub use web::KeySets;
