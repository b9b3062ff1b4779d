//! User-pool domains.
