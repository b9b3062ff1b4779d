//! Constant-time modular exponentiation over aws-lc: the one crate with unsafe code.
