//! `UpdateUserPoolClient`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateUserPoolClientRequest, UpdateUserPoolClientResponse, operations};
use cognomen_iam::Permit;

use super::change::change;
use super::settings::{self, Doing, Known};
use super::wire;
use crate::context::Context;

/// Replaces a client's settings: what the request leaves out takes its default, but for the name, which stays. Secrets stay.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException`, `InvalidOAuthFlowException`, `ScopeDoesNotExistException`,
/// `FeatureUnavailableInTierException` and `NotImplementedException` for the settings; when the store fails.
pub async fn update_user_pool_client(
    permit: Permit<operations::UpdateUserPoolClient>,
    input: UpdateUserPoolClientRequest,
    ctx: &Context,
) -> Result<UpdateUserPoolClientResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let (client_id, name) = (input.client_id, input.client_name);
    let given = settings::given!(input);
    let known = Known::read(ctx, &pool).await?;
    let (client, ()) = change(ctx, &pool, &client_id, |client| {
        let has_secret = client.has_secret();
        client.settings = settings::complete(given.clone(), &pool.pool, &known, has_secret, Doing::Updating)?;
        if let Some(name) = &name {
            client.name.clone_from(name);
        }
        Ok(())
    })
    .await?;
    Ok(UpdateUserPoolClientResponse { user_pool_client: Some(wire::user_pool_client(&client)) })
}
