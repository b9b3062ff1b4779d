//! Pools, clients, users, groups and sessions as data, with pure state transitions.
//!
//! Nothing here reads a clock, draws random numbers or does I/O. Settings blocks are the contract's own
//! structures (see `docs/decisions/0002-model-keeps-contract-settings.md`).

pub mod attribute;
pub mod branding;
pub mod browser;
pub mod client;
pub mod clock;
pub mod code;
pub mod credential;
pub mod device;
pub mod device_grant;
pub mod domain;
pub mod event;
pub mod group;
pub mod id;
pub mod identity;
pub mod identity_pool;
pub mod identity_provider;
pub mod import;
pub mod limits;
pub mod mfa;
pub mod oauth;
pub mod oauth_configuration;
pub mod passkey;
pub mod pool;
pub mod pushed_request;
pub mod resource_server;
pub mod risk;
pub mod saml;
pub mod schema;
pub mod session;
pub mod signing;
pub mod terms;
pub mod user;

pub use clock::{Clock, UnixMillis};
