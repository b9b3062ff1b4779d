//! `UpdateUserPoolDomain`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateUserPoolDomainRequest, UpdateUserPoolDomainResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::domain::DomainKind;

use super::{check, stored};
use crate::context::Context;
use crate::error;

/// Changes branding version, certificate or TLS policy of a domain; what the request leaves out stays.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException` for a domain that is not the pool's, or settings of a custom
/// domain for a prefix; `FeatureUnavailableInTierException`, `OperationNotEnabledException` and `NotImplementedException` as
/// when it is made; `ConcurrentModificationException` after a second lost race; when the store fails.
pub async fn update_user_pool_domain(
    permit: Permit<operations::UpdateUserPoolDomain>,
    input: UpdateUserPoolDomainRequest,
    ctx: &Context,
) -> Result<UpdateUserPoolDomainResponse, Error> {
    let view = ctx.pool(permit.region(), &input.user_pool_id).await?;
    check::routing(input.routing.as_ref())?;
    for _ in 0..2 {
        let (kind, doc) = stored::of_pool(ctx, &view.pool.id, &input.domain).await?;
        let mut domain = doc.value;
        if let Some(config) = &input.custom_domain_config {
            if kind == DomainKind::Prefix {
                return Err(error::invalid("CustomDomainConfig is for custom domains only"));
            }
            check::config_of(config)?;
            domain.custom = Some(config.clone());
        }
        if let Some(asked) = input.managed_login_version {
            domain.managed_login_version = Some(check::version(&view.pool, asked)?);
        }
        let mut batch = ctx.store.batch();
        batch.put(&stored::at(&view.pool.id, kind), doc.version, &domain).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => {
                ctx.caches.forget_domain(&input.domain);
                return Ok(UpdateUserPoolDomainResponse {
                    managed_login_version: domain.managed_login_version,
                    cloud_front_domain: (kind == DomainKind::Custom).then(|| stored::server_name(ctx)),
                    routing: None,
                });
            }
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::concurrent_modification())
}
