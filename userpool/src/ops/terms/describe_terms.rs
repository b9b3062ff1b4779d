//! `DescribeTerms`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DescribeTermsRequest, DescribeTermsResponse, operations};
use cognomen_iam::Permit;

use super::{stored, wire};
use crate::context::Context;

/// Answers a terms document.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn describe_terms(
    permit: Permit<operations::DescribeTerms>,
    input: DescribeTermsRequest,
    ctx: &Context,
) -> Result<DescribeTermsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let terms = stored::require(ctx, &pool.pool.id, &input.terms_id).await?.value;
    Ok(DescribeTermsResponse { terms: Some(wire::terms(&pool.pool.id, terms)) })
}
