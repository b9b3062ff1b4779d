//! `CreateIdentityPool`.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{self as api, CreateIdentityPoolInput, operations};
use cognomen_crypto::random_array;
use cognomen_iam::Permit;
use cognomen_model::id;
use cognomen_model::identity_pool::IdentityPool;
use cognomen_store::CommitError;

use super::{settings, tags};
use crate::Context;
use crate::pools::{address, error};

/// How often a tag is drawn: one in four thousand millions is taken by each pool there is.
const DRAWS: usize = 4;

/// Makes a pool with data keys of its own, in the region of the request. Names need not be unique.
///
/// # Errors
/// `AccessDenied` for tags without `cognito-identity:TagResource`, `InvalidParameterException` for a provider that has not the form of one, `LimitExceededException`; when the store fails.
pub async fn create_identity_pool(
    permit: Permit<operations::CreateIdentityPool>,
    input: CreateIdentityPoolInput,
    ctx: &Context,
) -> Result<api::IdentityPool, Error> {
    let mut pool = blank(ctx, permit.region());
    if let Some(wanted) = &input.identity_pool_tags {
        tags::may_replace(ctx, &permit, &pool, wanted).await?;
    }
    settings::apply(
        ctx,
        &mut pool,
        api::IdentityPool {
            allow_classic_flow: input.allow_classic_flow,
            allow_unauthenticated_identities: input.allow_unauthenticated_identities,
            cognito_identity_providers: input.cognito_identity_providers,
            developer_provider_name: input.developer_provider_name,
            identity_pool_id: String::new(),
            identity_pool_name: input.identity_pool_name,
            identity_pool_tags: input.identity_pool_tags,
            open_id_connect_provider_arns: input.open_id_connect_provider_arns,
            saml_provider_arns: input.saml_provider_arns,
            supported_login_providers: input.supported_login_providers,
        },
    )?;
    for _ in 0..DRAWS {
        pool.tag = tag(ctx);
        let mut batch = ctx.store.batch();
        ctx.store.create_scope(&address::scope(&pool.id), &mut batch).await.map_err(error::store)?;
        batch.create(&address::settings(&pool.id), &pool).map_err(error::store)?;
        batch.create(&address::pool_entry(&pool.id), &()).map_err(error::store)?;
        let tagged = address::tagged(&pool.tag);
        batch.create(&tagged, &pool.id).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(settings::identity_pool(pool)),
            Err(CommitError::Store(failed)) => return Err(error::store(failed)),
            Err(taken) if taken.conflict() == Some(&tagged) => {}
            // Two pools drew the same of 2^122 ids.
            Err(taken) => return Err(error::contended().with_cause(taken)),
        }
    }
    Err(error::contended())
}

fn tag(ctx: &Context) -> String {
    format!("{:08x}", u32::from_be_bytes(random_array(ctx.random.as_ref())))
}

fn blank(ctx: &Context, region: &str) -> IdentityPool {
    let now = ctx.clock.now();
    IdentityPool {
        id: format!("{region}:{}", id::uuid(random_array(ctx.random.as_ref()))),
        tag: String::new(),
        name: String::new(),
        account: ctx.account.clone(),
        created_at: now,
        modified_at: now,
        allow_guests: false,
        allow_classic: None,
        login_providers: BTreeMap::new(),
        developer_provider: None,
        open_id_providers: Vec::new(),
        user_pools: Vec::new(),
        saml_providers: Vec::new(),
        tags: BTreeMap::new(),
        guest_role: None,
        authenticated_role: None,
        role_mappings: BTreeMap::new(),
        principal_tags: BTreeMap::new(),
        credentials_target: None,
    }
}
