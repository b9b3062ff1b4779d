//! `DeleteUserAttributes`: a user deletes attributes of their own.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteUserAttributesRequest, DeleteUserAttributesResponse, operations};
use cognomen_iam::Permit;

use super::access::signed_in;
use super::attributes::{self, Writer};
use super::change::{save, twice};
use crate::context::Context;

/// Deletes attributes that the token's client may write.
///
/// # Errors
/// `NotAuthorizedException`; `InvalidParameterException` of attributes that are required or cannot change.
pub async fn delete_user_attributes(
    permit: Permit<operations::DeleteUserAttributes>,
    input: DeleteUserAttributesRequest,
    ctx: &Context,
) -> Result<DeleteUserAttributesResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let pool = signed_in.pool();
    let writer = Writer::Client(&signed_in.client.client);
    let changes = attributes::for_removal(&pool.pool, writer, &input.user_attribute_names)?;
    twice(|| {
        Box::pin(async {
            let doc = signed_in.read(ctx).await?;
            let mut user = doc.user.clone();
            changes.apply(&pool.pool, &mut user)?;
            save(ctx, pool, &doc, user, ctx.store.batch()).await
        })
    })
    .await?;
    Ok(DeleteUserAttributesResponse {})
}
