//! Key-encryption providers, data keys, blind indexes and their rotation.
