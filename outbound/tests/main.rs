//! The adapters against servers of their protocols.

#[cfg(test)]
mod smtp;
