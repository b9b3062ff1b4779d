//! `DescribeIdentity`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{DescribeIdentityInput, IdentityDescription, operations};
use cognomen_iam::Permit;

use crate::Context;
use crate::pools::error;
use crate::pools::identities::find;

/// Tells when an identity was made and changed, and which providers it has logins of.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn describe_identity(
    permit: Permit<operations::DescribeIdentity>,
    input: DescribeIdentityInput,
    ctx: &Context,
) -> Result<IdentityDescription, Error> {
    let id = &input.identity_id;
    let pool = ctx.pool_of_identity(id).await?.filter(|pool| pool.pool.region() == permit.region());
    let pool = pool.ok_or_else(|| error::identity_not_found(id))?;
    Ok(find(ctx, &pool, id).await?.identity.describe())
}
