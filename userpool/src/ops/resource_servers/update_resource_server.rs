//! `UpdateResourceServer`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateResourceServerRequest, UpdateResourceServerResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::resource_server::ResourceServer;

use super::{stored, wire};
use crate::context::Context;

/// Replaces name and scopes of a resource server. Scopes that are left out are gone at once: clients that list them keep
/// the entry, but are no longer granted it.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException` when a scope is named twice; `TooManyRequestsException` after
/// a second lost race; when the store fails.
pub async fn update_resource_server(
    permit: Permit<operations::UpdateResourceServer>,
    input: UpdateResourceServerRequest,
    ctx: &Context,
) -> Result<UpdateResourceServerResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let server =
        ResourceServer { identifier: input.identifier, name: input.name, scopes: input.scopes.unwrap_or_default() };
    stored::check_scopes(&server.scopes)?;
    stored::change(ctx, &pool, |servers| {
        let place = servers.position(&server.identifier).ok();
        let known = place.and_then(|place| servers.0.get_mut(place));
        known.ok_or_else(|| stored::not_found(&server.identifier))?.clone_from(&server);
        Ok(())
    })
    .await?;
    Ok(UpdateResourceServerResponse { resource_server: wire::resource_server(&pool.pool.id, server) })
}
