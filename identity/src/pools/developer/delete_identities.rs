//! `DeleteIdentities`.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    DeleteIdentitiesInput, DeleteIdentitiesResponse, UnprocessedErrorCode, UnprocessedIdentityId, operations,
};
use cognomen_iam::Permit;

use crate::Context;
use crate::pools::identities::delete;

/// Deletes identities, of any pools of the request's region; those that do not exist are done already. What fails is told one by
/// one.
///
/// # Errors
/// None of its own.
pub async fn delete_identities(
    permit: Permit<operations::DeleteIdentities>,
    input: DeleteIdentitiesInput,
    ctx: &Context,
) -> Result<DeleteIdentitiesResponse, Error> {
    let mut unprocessed = Vec::new();
    for id in input.identity_ids_to_delete.into_iter().collect::<BTreeSet<_>>() {
        if let Err(error) = delete_one(ctx, permit.region(), &id).await {
            tracing::error!(%error, cause = error.cause().map(tracing::field::display), "an identity was not deleted");
            unprocessed.push(UnprocessedIdentityId {
                error_code: Some(UnprocessedErrorCode::InternalServerError),
                identity_id: Some(id),
            });
        }
    }
    Ok(DeleteIdentitiesResponse { unprocessed_identity_ids: Some(unprocessed) })
}

async fn delete_one(ctx: &Context, region: &str, id: &str) -> Result<(), Error> {
    let pool = ctx.pool_of_identity(id).await?.filter(|pool| pool.pool.region() == region);
    if let Some(pool) = pool {
        delete(ctx, &pool, id).await?;
    }
    Ok(())
}
