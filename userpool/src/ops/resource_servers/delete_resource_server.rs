//! `DeleteResourceServer`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteResourceServerRequest, operations};
use cognomen_iam::Permit;

use super::stored;
use crate::context::Context;

/// Deletes a resource server with its scopes. Clients that list them keep the entry, but are no longer granted it.
///
/// # Errors
/// `ResourceNotFoundException`; `TooManyRequestsException` after a second lost race; when the store fails.
pub async fn delete_resource_server(
    permit: Permit<operations::DeleteResourceServer>,
    input: DeleteResourceServerRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    stored::change(ctx, &pool, |servers| {
        let place = servers.position(&input.identifier).map_err(|_| stored::not_found(&input.identifier))?;
        servers.0.remove(place);
        Ok(())
    })
    .await
}
