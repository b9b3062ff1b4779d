//! One suite for every engine, and what each of them has to show for itself.

mod crash;
mod postgres;
mod sqlite;
mod suite;
