//! Tokens: what they claim, how they are issued, and how access and refresh tokens are proved.

mod access_tokens;
mod claims;
pub mod discovery;
mod issue;
pub mod refresh_token;

pub use access_tokens::{UserPoolTokens, verify};
pub use issue::{Grant, sign_in_result};

/// The scope of every access token that signing in with the API gives; the user's own operations ask for it.
pub const USER_SCOPE: &str = "aws.cognito.signin.user.admin";
