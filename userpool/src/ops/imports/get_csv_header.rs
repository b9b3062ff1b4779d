//! `GetCSVHeader`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetCSVHeaderRequest, GetCSVHeaderResponse, operations};
use cognomen_iam::Permit;

use crate::context::Context;
use crate::imports::columns;

/// The columns of a file for the pool. A job with a hashing algorithm has one more, `cognito:password_hash`.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_csv_header(
    permit: Permit<operations::GetCSVHeader>,
    input: GetCSVHeaderRequest,
    ctx: &Context,
) -> Result<GetCSVHeaderResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    Ok(GetCSVHeaderResponse { csv_header: Some(columns::header(&pool.pool)), user_pool_id: Some(input.user_pool_id) })
}
