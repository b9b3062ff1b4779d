//! The keys of providers, fetched and kept for a while.

/// The keys of providers.
#[derive(Default)]
pub struct KeySets {}
