//! Aids for the tests of this crate.
