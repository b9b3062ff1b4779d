//! Caller authentication, IAM policies and the permit every operation needs.
//!
//! A request passes two gates here: [`authenticate`] proves who calls, [`authorize`] makes the [`Permit`] without which no
//! operation runs. Users, groups, roles, access keys and policies are kept in the store's system scope and managed by the operations in
//! [`ops`]. Keys of the account, which only policies guard, are used by those in [`kms`].

pub mod access;
mod access_tokens;
mod authenticate;
mod authorize;
pub mod caller;
mod context;
mod directory;
pub mod findings;
pub mod kms;
pub mod ops;
mod permit;
pub mod policy;
mod principals;
pub mod providers;
mod resource;
pub mod roles;
mod saml_metadata;
#[cfg(test)]
mod security;
pub mod session;
mod setup;
#[cfg(test)]
mod testing;
pub mod trust;

pub use access_tokens::AccessTokens;
pub use authenticate::{Proven, RequestView, authenticate};
pub use authorize::{Action, DecidingStatement, Standing, Verdict, authorize, decoded_message, permitted};
pub use context::Iam;
pub use directory::{Caches, account_of_id};
pub use permit::Permit;
pub use setup::NewAccessKey;
