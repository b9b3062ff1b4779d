//! The user pools of this server, as providers of identities.

use std::sync::Arc;

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_identity::federation::{TokenFault, UserPools, VerifiedToken, amazon_user_pool};
use cognomen_model::id::is_pool_id_like;
use cognomen_userpool::Context;
use cognomen_userpool::tokens::{IdTokenFault, discovery, pool_of_issuer, verify_id_of};

/// The user pools of this server.
pub(crate) struct OwnUserPools(pub(crate) Arc<Context>);

#[async_trait]
impl UserPools for OwnUserPools {
    fn user_pool<'a>(&self, provider: &'a str) -> Option<&'a str> {
        let found = amazon_user_pool(provider).or_else(|| {
            let (scheme, _) = self.0.issuer.template.split_once("://")?;
            let issuer = format!("{scheme}://{provider}");
            let pool_id = pool_of_issuer(&self.0, &issuer)?;
            provider.matches(pool_id).next()
        });
        let has_region = |id: &str| id.split_once('_').is_some_and(|(region, id)| !region.is_empty() && !id.is_empty());
        found.filter(|pool_id| is_pool_id_like(pool_id) && has_region(pool_id))
    }

    async fn verify_id_token(
        &self,
        token: &str,
        provider: &str,
        server_side_check: bool,
    ) -> Result<VerifiedToken, TokenFault> {
        let pool_id = self.user_pool(provider).ok_or(TokenFault::Invalid)?;
        let proved = verify_id_of(&self.0, pool_id, token, server_side_check).await.map_err(|fault| match fault {
            IdTokenFault::Invalid => TokenFault::Invalid,
            IdTokenFault::Expired(at) => TokenFault::Expired { at },
            IdTokenFault::Revoked => TokenFault::Revoked,
            IdTokenFault::Failed(error) => TokenFault::Failed(error),
        })?;
        Ok(VerifiedToken {
            provider: provider.to_owned(),
            issuer: proved.issuer,
            client_id: proved.client_id,
            sub: proved.sub,
            expires_at: proved.expires_at,
            claims: proved.claims,
        })
    }

    async fn published_keys(&self, issuer: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(pool_id) = pool_of_issuer(&self.0, issuer) else { return Ok(None) };
        match discovery::jwks(&self.0, pool_id).await {
            Ok(document) => Ok(Some(document.as_bytes().to_vec())),
            Err(error) if error.code() == ErrorCode::ResourceNotFoundException.into() => Ok(None),
            Err(error) => Err(error),
        }
    }
}
