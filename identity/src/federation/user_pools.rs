//! The port to user pools, whose ID tokens identity pools and roles trust.

use async_trait::async_trait;
use serde_json::{Map, Value};

/// What an ID token of a user pool proves.
#[derive(Clone, Debug, PartialEq)]
pub struct VerifiedToken {
    /// `cognito-idp.REGION.amazonaws.com/POOL`.
    pub provider: String,
    /// `iss` of the token.
    pub issuer: String,
    /// The client that it was issued to.
    pub client_id: String,
    /// The user.
    pub sub: String,
    /// When it ends, in seconds since 1970.
    pub expires_at: i64,
    /// All claims.
    pub claims: Map<String, Value>,
}

/// Why an ID token proves nothing.
#[derive(Debug, thiserror::Error)]
pub enum TokenFault {
    /// No ID token of the pool: malformed, altered, another pool's, an access token, or of a client that is gone.
    #[error("not an ID token of the user pool")]
    Invalid,
    /// It has ended.
    #[error("the token has ended")]
    Expired {
        /// When, in seconds since 1970.
        at: i64,
    },
    /// The check with the pool found that the session was revoked or signed out, or that the user is disabled or gone.
    #[error("the token was revoked")]
    Revoked,
    /// The store failed.
    #[error("the token cannot be checked")]
    Failed(#[source] cognomen_contract::Error),
}

/// Proves the ID tokens of this server's user pools.
#[async_trait]
pub trait UserPools: Send + Sync {
    /// The id of the user pool that a provider's name would be of, whether or not there is one: `cognito-idp.REGION.amazonaws.com/POOL`,
    /// or the issuer of its tokens without the scheme.
    fn user_pool<'a>(&self, provider: &'a str) -> Option<&'a str> {
        amazon_user_pool(provider)
    }

    /// Proves an ID token of one user pool, `provider` being `cognito-idp.REGION.amazonaws.com/POOL` or its issuer without the
    /// scheme: signature, issuer, kind, client and time. With `server_side_check` the user must also be there and enabled, and
    /// the session neither revoked nor signed out.
    ///
    /// # Errors
    /// [`TokenFault`].
    async fn verify_id_token(
        &self,
        token: &str,
        provider: &str,
        server_side_check: bool,
    ) -> Result<VerifiedToken, TokenFault>;

    /// The JSON Web Key Set of ID tokens by `issuer`, if that is one of this server's user pools.
    ///
    /// # Errors
    /// When the store fails.
    async fn published_keys(&self, issuer: &str) -> Result<Option<Vec<u8>>, cognomen_contract::Error>;
}

/// The id of a user pool in `cognito-idp.REGION.amazonaws.com/POOL`.
#[must_use]
pub fn amazon_user_pool(provider: &str) -> Option<&str> {
    let (region, pool_id) = provider.strip_prefix("cognito-idp.")?.split_once(".amazonaws.com/")?;
    let (of, name) = pool_id.split_once('_')?;
    let fits = !region.is_empty() && of == region && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (fits && (1..=55).contains(&pool_id.len()) && !name.is_empty()).then_some(pool_id)
}
