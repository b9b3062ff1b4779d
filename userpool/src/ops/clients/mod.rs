//! Operations on clients.
