//! WebAuthn credentials of users.
