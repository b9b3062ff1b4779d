//! `DescribeUserPoolDomain`.

use cognomen_contract::cognito_idp::{
    DescribeUserPoolDomainRequest, DescribeUserPoolDomainResponse, DomainDescriptionType, DomainStatusType, ErrorCode,
    operations,
};
use cognomen_contract::{Error, Timestamp};
use cognomen_iam::Permit;

use super::stored;
use crate::context::Context;

/// Describes a domain; an unknown one, or one of another region, by an empty description.
///
/// # Errors
/// When the store fails.
pub async fn describe_user_pool_domain(
    permit: Permit<operations::DescribeUserPoolDomain>,
    input: DescribeUserPoolDomainRequest,
    ctx: &Context,
) -> Result<DescribeUserPoolDomainResponse, Error> {
    let description = describe(ctx, permit.region(), &input.domain).await?;
    Ok(DescribeUserPoolDomainResponse { domain_description: Some(description.unwrap_or_default()) })
}

async fn describe(ctx: &Context, region: &str, name: &str) -> Result<Option<DomainDescriptionType>, Error> {
    let Some(owner) = stored::owner(ctx, name).await? else { return Ok(None) };
    let view = match ctx.pool(region, &owner.pool_id).await {
        Ok(view) => view,
        Err(gone) if gone.code() == ErrorCode::ResourceNotFoundException.into() => return Ok(None),
        Err(failed) => return Err(failed),
    };
    let domain = match stored::of_pool(ctx, &owner.pool_id, name).await {
        Ok((_, doc)) => doc.value,
        // Deleted meanwhile.
        Err(gone) if gone.code() == ErrorCode::InvalidParameterException.into() => return Ok(None),
        Err(failed) => return Err(failed),
    };
    Ok(Some(DomainDescriptionType {
        user_pool_id: Some(owner.pool_id),
        aws_account_id: Some(view.pool.account.clone()),
        domain: Some(domain.name),
        cloud_front_distribution: Some(stored::server_name(ctx)),
        version: Some(version(Timestamp::from_millis(domain.created_at.0))),
        status: Some(DomainStatusType::Active),
        custom_domain_config: domain.custom,
        managed_login_version: domain.managed_login_version,
        s3_bucket: None,
        routing: None,
    }))
}

/// The moment the domain was made, as digits.
fn version(made: Timestamp) -> String {
    made.iso8601().chars().filter(char::is_ascii_digit).take(14).collect()
}
