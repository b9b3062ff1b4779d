//! Listing and revoking sessions, and their configuration.
