//! The operations of `cognito-idp`, one file each, by area.

pub mod branding;
pub mod client_oauth;
pub mod clients;
pub mod devices;
pub mod domains;
pub mod events;
pub mod exchange;
pub mod factors;
pub mod groups;
pub mod identity_providers;
pub mod imports;
pub mod limits;
pub mod passkeys;
pub mod pools;
pub mod resource_servers;
pub mod risk;
pub mod sessions;
pub mod signin;
pub mod terms;
pub mod users;
