//! The authorization server: OAuth 2.0 and OpenID Connect on the domains of user pools.
//!
//! Here the protocol is spoken: parameters are read, clients, codes and proofs checked, answers and errors put into their form.
//! Sessions begin and go on in `userpool::grants`. No HTML and no HTTP server: the `server` crate hands over parameters and
//! headers, and sends what comes out.

pub mod assertion;
pub mod authorize;
pub mod client_auth;
pub mod code;
pub mod device;
pub mod discovery;
pub mod dpop;
pub mod exchange;
pub mod failure;
pub mod introspection;
pub mod logout;
mod once;
pub mod par;
pub mod params;
pub mod revoke;
pub mod site;
pub mod token;
pub mod userinfo;

pub use failure::Failure;
pub use params::Params;
pub use site::Site;
