//! Tokens of OpenID Connect providers.

mod key_sets;

pub use key_sets::KeySets;
