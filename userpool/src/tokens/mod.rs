//! Tokens: what they claim, how they are issued, and how access and refresh tokens are proved.

mod access_tokens;
mod basis;
mod claims;
pub mod discovery;
mod id_tokens;
mod issue;
pub mod refresh_token;
mod standing;

pub(crate) use access_tokens::verify_client_bound;
pub use access_tokens::{
    Hint, Proved, UserPoolTokens, id_token_hint, invalid, verify, verify_bound, verify_client, verify_derivable,
    verify_id,
};
pub(crate) use basis::Basis;
pub use claims::Actor;
pub use id_tokens::{IdToken, IdTokenFault, pool_of_issuer, verify_id_of};
pub use issue::Binding;
pub(crate) use issue::{
    Derived, Grant, client_token, derived_access_token, derived_id_token, scopes_of, sign_in_result,
};
pub(crate) use standing::{Standing, standing};

/// The scope of every access token that signing in with the API gives; the user's own operations ask for it.
pub const USER_SCOPE: &str = "aws.cognito.signin.user.admin";

/// The scope that asks for an ID token (OpenID Connect Core section 3.1.2.1).
pub const OPENID: &str = "openid";
