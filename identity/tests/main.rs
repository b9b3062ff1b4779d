//! Operations on a store of their own, a clock that stands still and providers that answer what they are told.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod federation;
mod identities;
mod insight;
mod pools;
mod sts;
mod support;
