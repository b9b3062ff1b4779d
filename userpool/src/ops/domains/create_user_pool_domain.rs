//! `CreateUserPoolDomain`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{CreateUserPoolDomainRequest, CreateUserPoolDomainResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::domain::{Domain, DomainKind, DomainOwner};
use cognomen_store::Condition;

use super::{check, stored};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Gives a pool a prefix, or a domain of its own where the request has settings for one. A custom domain's certificate is
/// that of whoever ends TLS in front of the server; its ARN is kept for the answers.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException` for a name that cannot be or is taken, or a second domain of the
/// kind; `FeatureUnavailableInTierException` for managed login in the LITE tier; `OperationNotEnabledException` for failover;
/// `NotImplementedException` for a TLS policy that is not kept; when the store fails.
pub async fn create_user_pool_domain(
    permit: Permit<operations::CreateUserPoolDomain>,
    input: CreateUserPoolDomainRequest,
    ctx: &Context,
) -> Result<CreateUserPoolDomainResponse, Error> {
    let view = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &view.pool.id;
    let kind = match &input.custom_domain_config {
        Some(config) => check::custom(&input.domain, config, &ctx.issuer.base_domain).map(|()| DomainKind::Custom)?,
        None => check::prefix(&input.domain).map(|()| DomainKind::Prefix)?,
    };
    check::routing(input.routing.as_ref())?;
    let version = check::version(&view.pool, input.managed_login_version.unwrap_or(check::CLASSIC))?;
    let domain = Domain {
        name: input.domain,
        custom: input.custom_domain_config,
        managed_login_version: Some(version),
        created_at: ctx.clock.now(),
    };
    let (settings, global) = (address::settings(pool_id), address::domain_owner(&domain.name));
    let mut batch = ctx.store.batch();
    batch.check(&settings, Condition::Present);
    batch.create(&stored::at(pool_id, kind), &domain).map_err(error::store)?;
    batch.create(&global, &DomainOwner { pool_id: pool_id.clone(), kind }).map_err(error::store)?;
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(CreateUserPoolDomainResponse {
            managed_login_version: domain.managed_login_version,
            cloud_front_domain: (kind == DomainKind::Custom).then(|| stored::server_name(ctx)),
            routing: None,
        }),
        Err(lost) if lost.conflict() == Some(&settings) => Err(error::pool_not_found(pool_id)),
        Err(lost) if lost.conflict() == Some(&global) => {
            Err(error::invalid("Domain already associated with another user pool."))
        }
        Err(lost) if lost.is_conflict() => Err(error::invalid("User pool already has a domain configured.")),
        Err(failed) => Err(error::store(failed)),
    }
}
