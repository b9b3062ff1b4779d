//! `GetUICustomization`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    GetUICustomizationRequest, GetUICustomizationResponse, UICustomizationType, operations,
};
use cognomen_iam::Permit;

use super::classic;
use crate::context::Context;

/// Tells of the customisation of a client's pages: its own, else that of all clients, else an empty one.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a pool without a domain; when the store fails.
pub async fn get_ui_customization(
    permit: Permit<operations::GetUICustomization>,
    input: GetUICustomizationRequest,
    ctx: &Context,
) -> Result<GetUICustomizationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client_id = input.client_id.as_deref().filter(|key| *key != classic::ALL);
    if let Some(client_id) = client_id {
        ctx.client_of(&pool, client_id).await?;
    }
    classic::domain_required(ctx, &pool).await?;
    let pool_id = &pool.pool.id;
    let found = classic::customization(ctx, pool_id, client_id).await?;
    let shown = found.map(|(key, customization)| classic::shown(ctx, pool_id, &key, &customization));
    Ok(GetUICustomizationResponse { ui_customization: shown.unwrap_or_else(UICustomizationType::default) })
}
