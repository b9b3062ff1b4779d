//! One suite for every engine, and what each of them has to show for itself.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "test code")]

mod crash;
mod postgres;
mod sqlite;
mod suite;
