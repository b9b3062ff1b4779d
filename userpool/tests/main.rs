//! Operations on a store of their own, a clock that stands still and messages that are only kept.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod branding;
mod clients;
mod devices;
mod domains;
mod events;
mod exchange;
mod factors;
mod groups;
mod hosted;
mod identity_providers;
mod imports;
mod limits;
mod linking;
mod mfa_config;
mod passkeys;
mod pool_updates;
mod pools;
mod resource_servers;
mod risk;
mod sessions;
mod signin;
mod support;
mod terms;
mod triggers;
mod users;
