//! `GetIdentityProviderByIdentifier`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ErrorCode, GetIdentityProviderByIdentifierRequest, GetIdentityProviderByIdentifierResponse, operations,
};
use cognomen_iam::Permit;

use super::stored::{self, Listing};
use super::wire;
use crate::context::Context;

/// Answers the provider that goes by an identifier.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_identity_provider_by_identifier(
    permit: Permit<operations::GetIdentityProviderByIdentifier>,
    input: GetIdentityProviderByIdentifierRequest,
    ctx: &Context,
) -> Result<GetIdentityProviderByIdentifierResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let listing = Listing::read(ctx, &pool).await?;
    let entry = listing.entries.by_identifier(&input.idp_identifier).ok_or_else(|| {
        let message = format!("Identity provider for identifier {} does not exist.", input.idp_identifier);
        Error::new(ErrorCode::ResourceNotFoundException, message)
    })?;
    let provider = stored::require(ctx, &pool, &entry.name).await?.value;
    Ok(GetIdentityProviderByIdentifierResponse { identity_provider: wire::identity_provider(&pool.pool.id, provider) })
}
