//! `DeleteTerms`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteTermsRequest, operations};
use cognomen_iam::Permit;
use cognomen_store::Condition;

use super::stored;
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Deletes a terms document.
///
/// # Errors
/// `ResourceNotFoundException`; `ConcurrentModificationException` after a second lost race; when the store fails.
pub async fn delete_terms(
    permit: Permit<operations::DeleteTerms>,
    input: DeleteTermsRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    for _ in 0..2 {
        let doc = stored::require(ctx, pool_id, &input.terms_id).await?;
        let terms = doc.value;
        let mut batch = ctx.store.batch();
        batch.delete(&address::terms(pool_id, &terms.id), Condition::Version(doc.version));
        batch.delete(&address::terms_of_client(pool_id, &terms.client_id, &terms.name), Condition::Any);
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::concurrent_modification())
}
