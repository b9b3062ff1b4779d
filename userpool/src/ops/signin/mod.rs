//! Sign-in, refresh, revocation.
