//! `DeleteUserPoolClientSecret`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    DeleteUserPoolClientSecretRequest, DeleteUserPoolClientSecretResponse, ErrorCode, operations,
};
use cognomen_iam::Permit;

use super::change::change;
use crate::context::Context;
use crate::error;

/// Deletes one of a client's two secrets; the last one stays.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for the last secret; when the store fails.
pub async fn delete_user_pool_client_secret(
    permit: Permit<operations::DeleteUserPoolClientSecret>,
    input: DeleteUserPoolClientSecretRequest,
    ctx: &Context,
) -> Result<DeleteUserPoolClientSecretResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    change(ctx, &pool, &input.client_id, |client| {
        let position = client.secrets.iter().position(|secret| secret.id == input.client_secret_id);
        let Some(position) = position else {
            let text = format!("Client secret {} does not exist.", input.client_secret_id);
            return Err(Error::new(ErrorCode::ResourceNotFoundException, text));
        };
        if client.secrets.len() == 1 {
            return Err(error::invalid("The last remaining secret of a client cannot be deleted."));
        }
        client.secrets.remove(position);
        Ok(())
    })
    .await?;
    Ok(DeleteUserPoolClientSecretResponse {})
}
