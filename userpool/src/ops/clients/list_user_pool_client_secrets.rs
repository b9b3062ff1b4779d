//! `ListUserPoolClientSecrets`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListUserPoolClientSecretsRequest, ListUserPoolClientSecretsResponse, operations};
use cognomen_iam::Permit;

use super::secrets;
use crate::context::Context;
use crate::error;

/// Lists a client's secrets, without their values, all at once: there are two at most.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a paging token, since none is ever given out; when the store
/// fails.
pub async fn list_user_pool_client_secrets(
    permit: Permit<operations::ListUserPoolClientSecrets>,
    input: ListUserPoolClientSecretsRequest,
    ctx: &Context,
) -> Result<ListUserPoolClientSecretsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client = ctx.client_of(&pool, &input.client_id).await?.client;
    if input.next_token.is_some() {
        return Err(error::invalid("Invalid pagination token"));
    }
    let client_secrets = client.secrets.iter().map(secrets::described).collect();
    Ok(ListUserPoolClientSecretsResponse { client_secrets: Some(client_secrets), next_token: None })
}
