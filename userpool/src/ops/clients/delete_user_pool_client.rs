//! `DeleteUserPoolClient`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteUserPoolClientRequest, operations};
use cognomen_iam::Permit;
use cognomen_store::Condition;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::{branding, terms};

/// Deletes a client. Its sessions end with it, since every use of one asks for the client.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn delete_user_pool_client(
    permit: Permit<operations::DeleteUserPoolClient>,
    input: DeleteUserPoolClientRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client = ctx.client_of(&pool, &input.client_id).await?.client;
    let mut batch = ctx.store.batch();
    batch.delete(&address::client(&client.pool_id, &client.id), Condition::Present);
    batch.delete(&address::client_pool(&client.id), Condition::Any);
    batch.delete(&address::risk(&client.pool_id, Some(&client.id)), Condition::Any);
    batch.delete(&address::client_sessions(&client.pool_id, &client.id), Condition::Any);
    batch.delete(&address::client_oauth(&client.pool_id, &client.id), Condition::Any);
    let done = ctx.store.commit(batch).await;
    ctx.caches.forget_client(&client.id);
    ctx.caches.forget_client_oauth(&client.id);
    match done {
        Ok(()) => {
            terms::forget_client(ctx, &client.pool_id, &client.id).await?;
            branding::forget_client(ctx, &client.pool_id, &client.id).await
        }
        Err(gone) if gone.is_conflict() => Err(error::client_not_found(&client.id)),
        Err(failed) => Err(error::store(failed)),
    }
}
