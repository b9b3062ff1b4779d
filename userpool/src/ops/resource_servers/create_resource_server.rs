//! `CreateResourceServer`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    CreateResourceServerRequest, CreateResourceServerResponse, ErrorCode, operations,
};
use cognomen_iam::Permit;
use cognomen_model::resource_server::{MAX_RESOURCE_SERVERS, ResourceServer};

use super::{stored, wire};
use crate::context::Context;
use crate::error;

/// Makes a resource server with its scopes.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException` when the identifier is taken or a scope is named twice;
/// `LimitExceededException` beyond 25 resource servers; when the store fails.
pub async fn create_resource_server(
    permit: Permit<operations::CreateResourceServer>,
    input: CreateResourceServerRequest,
    ctx: &Context,
) -> Result<CreateResourceServerResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let server =
        ResourceServer { identifier: input.identifier, name: input.name, scopes: input.scopes.unwrap_or_default() };
    stored::check_scopes(&server.scopes)?;
    stored::change(ctx, &pool, |servers| {
        let Err(place) = servers.position(&server.identifier) else {
            return Err(error::invalid(format!("{} already exists in user pool {}.", server.identifier, pool.pool.id)));
        };
        if servers.0.len() >= MAX_RESOURCE_SERVERS {
            let message = format!("a user pool can have at most {MAX_RESOURCE_SERVERS} resource servers");
            return Err(Error::new(ErrorCode::LimitExceededException, message));
        }
        servers.0.insert(place, server.clone());
        Ok(())
    })
    .await?;
    Ok(CreateResourceServerResponse { resource_server: wire::resource_server(&pool.pool.id, server) })
}
