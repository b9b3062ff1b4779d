//! Sign-in, refresh, revocation.

pub mod secret_hash;
