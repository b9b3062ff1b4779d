//! Key-encryption providers, data keys, blind indexes and their rotation.
//!
//! Three layers: a [`KeyEncryption`] provider owns the key-encryption key and wraps data keys; a [`KeySet`] is the wrapped form of
//! one scope's data keys, as it is stored; [`DataKeys`] is its unwrapped form, which seals records and makes blind indexes.

pub mod cursor;
mod data_keys;
mod error;
mod key_set;
mod local_file;
mod provider;

pub use data_keys::DataKeys;
pub use error::{KeyError, OpenError};
pub use key_set::KeySet;
pub use local_file::LocalFile;
pub use provider::{KeyEncryption, Wrapped};
