//! `DeleteUserPoolDomain`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteUserPoolDomainRequest, DeleteUserPoolDomainResponse, operations};
use cognomen_iam::Permit;
use cognomen_store::Condition;

use super::stored;
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Takes a domain from its pool; the name is free at once.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException` for a domain that is not the pool's;
/// `ConcurrentModificationException` after a second lost race; when the store fails.
pub async fn delete_user_pool_domain(
    permit: Permit<operations::DeleteUserPoolDomain>,
    input: DeleteUserPoolDomainRequest,
    ctx: &Context,
) -> Result<DeleteUserPoolDomainResponse, Error> {
    let view = ctx.pool(permit.region(), &input.user_pool_id).await?;
    for _ in 0..2 {
        let (kind, doc) = stored::of_pool(ctx, &view.pool.id, &input.domain).await?;
        let mut batch = ctx.store.batch();
        batch.delete(&stored::at(&view.pool.id, kind), Condition::Version(doc.version));
        batch.delete(&address::domain_owner(&input.domain), Condition::Present);
        match ctx.store.commit(batch).await {
            Ok(()) => {
                ctx.caches.forget_domain(&input.domain);
                return Ok(DeleteUserPoolDomainResponse {});
            }
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::concurrent_modification())
}
