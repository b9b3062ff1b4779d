//! OpenID tokens of identity pools: issued to who may use an identity, to be changed for credentials at STS.

mod developer;
mod documents;
mod get_open_id_token;
mod issue;
mod keys;
mod standing;
mod verify;

pub use developer::answer as answer_developer;
pub use documents::{discovery, jwks};
pub use get_open_id_token::get_open_id_token;
pub use issue::{NewToken, issue};
pub use keys::{SigningKeys, rotate};
pub use standing::stands;
pub use verify::{claimed, principal_tags, verify};

/// Name of the provider in `Logins`, in trust policies and in condition keys.
pub const PROVIDER: &str = "cognito-identity.amazonaws.com";
/// The claim that holds principal tags.
const TAGS: &str = "https://aws.amazon.com/tags";
/// The claim of tokens that are for another service alone.
const ELSEWHERE: &str = "cognomen:elsewhere";
/// What `amr` begins with when somebody proved who they are.
pub const AUTHENTICATED: &str = "authenticated";
/// What `amr` begins with for guests.
pub const UNAUTHENTICATED: &str = "unauthenticated";
