//! `AddUserPoolClientSecret`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AddUserPoolClientSecretRequest, AddUserPoolClientSecretResponse, ClientSecretDescriptorType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::client::MAX_SECRETS;

use super::change::{change, limit_exceeded};
use super::secrets;
use crate::context::Context;
use crate::error;

/// Adds a second secret to a client that has one; both are good until one is deleted. A generated value is answered this
/// once; a given one is not repeated.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a public client, `LimitExceededException` for a third secret;
/// when the store fails.
pub async fn add_user_pool_client_secret(
    permit: Permit<operations::AddUserPoolClientSecret>,
    input: AddUserPoolClientSecretRequest,
    ctx: &Context,
) -> Result<AddUserPoolClientSecretResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let given = input.client_secret.as_deref();
    let (_, secret) = change(ctx, &pool, &input.client_id, |client| {
        if !client.has_secret() {
            return Err(error::invalid("Client secrets cannot be added to a client without a secret."));
        }
        if client.secrets.len() >= MAX_SECRETS {
            return Err(limit_exceeded("A client can have at most 2 secrets."));
        }
        let secret = secrets::new(ctx, &client.id, given);
        if client.secrets.iter().any(|other| other.value == secret.value) {
            return Err(error::invalid("The client has this secret already."));
        }
        if client.secrets.iter().any(|other| other.id == secret.id) {
            return Err(error::contended());
        }
        client.secrets.push(secret.clone());
        Ok(secret)
    })
    .await?;
    let mut descriptor: ClientSecretDescriptorType = secrets::described(&secret);
    if given.is_none() {
        descriptor.client_secret_value = Some(secret.value);
    }
    Ok(AddUserPoolClientSecretResponse { client_secret_descriptor: Some(descriptor) })
}
