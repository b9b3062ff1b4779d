//! The operations of `cognito-idp`, one file each, by area.

pub mod clients;
pub mod groups;
pub mod pools;
pub mod signin;
pub mod users;
