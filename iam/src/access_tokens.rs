//! The port through which access tokens of user pools are verified.

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_model::user::SignedInUser;

/// Verifies access tokens. Implemented by the user pools, handed to [`Iam`](crate::Iam) by the composition root.
#[async_trait]
pub trait AccessTokens: Send + Sync {
    /// The user of an access token whose signature, expiry and revocation were checked.
    ///
    /// # Errors
    /// `NotAuthorizedException` in Cognito's words when the token proves nothing.
    async fn verify(&self, token: &str) -> Result<SignedInUser, Error>;
}
