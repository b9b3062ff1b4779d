//! Generated from the service models; `cargo run -p cognomen-codegen` writes it anew.
pub mod cognito_idp;
pub mod cognito_identity;
pub mod cognito_sync;
pub mod sts;
pub mod iam;
pub mod cloudtrail;
pub mod kms;
pub mod cognomen;
