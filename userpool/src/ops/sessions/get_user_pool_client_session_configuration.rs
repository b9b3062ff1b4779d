//! `GetUserPoolClientSessionConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ClientSSOSessionConfigType, GetUserPoolClientSessionConfigurationRequest,
    GetUserPoolClientSessionConfigurationResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::session::ClientSessionConfiguration;

use crate::context::Context;
use crate::directory::address;
use crate::error;

/// The session settings of a client; an hour of single sign-on until they are set.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_user_pool_client_session_configuration(
    permit: Permit<operations::GetUserPoolClientSessionConfiguration>,
    input: GetUserPoolClientSessionConfigurationRequest,
    ctx: &Context,
) -> Result<GetUserPoolClientSessionConfigurationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client = ctx.client_of(&pool, &input.client_id).await?.client;
    let at = address::client_sessions(&client.pool_id, &client.id);
    let found = ctx.store.get::<ClientSessionConfiguration>(&at).await.map_err(error::store)?;
    let configuration = found.map(|doc| doc.value).unwrap_or_default();
    Ok(GetUserPoolClientSessionConfigurationResponse {
        client_id: Some(input.client_id),
        sso_session: Some(ClientSSOSessionConfigType { max_validity_minutes: configuration.sso_minutes }),
        user_pool_id: Some(input.user_pool_id),
    })
}
