//! `CreateUserPool`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AliasAttributeType, CreateUserPoolRequest, CreateUserPoolResponse, operations};
use cognomen_crypto::random_array;
use cognomen_iam::Permit;
use cognomen_model::id;
use cognomen_model::pool::Pool;
use cognomen_model::session::SessionConfiguration;
use cognomen_store::CommitError;

use super::{lambda_config, mfa, schema, settings, unsupported, wire};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::signing::new_key_set;

/// Makes a pool with data keys and signing keys of its own, in the region of the request.
///
/// # Errors
/// `InvalidParameterException` for settings or a schema that contradict themselves, `NotImplementedException` for settings
/// nothing would honour; when a key cannot be made or the store fails.
pub async fn create_user_pool(
    permit: Permit<operations::CreateUserPool>,
    input: CreateUserPoolRequest,
    ctx: &Context,
) -> Result<CreateUserPoolResponse, Error> {
    let pool = new_pool(input, permit.region(), ctx)?;
    let signing = new_key_set(&ctx.key_reserve, pool.created_at).await?;
    let mut batch = ctx.store.batch();
    ctx.store.create_scope(&address::scope(&pool.id), &mut batch).await.map_err(error::store)?;
    batch.create(&address::settings(&pool.id), &pool).map_err(error::store)?;
    batch.create(&address::signing(&pool.id), &signing).map_err(error::store)?;
    batch.create(&address::pool_entry(permit.region(), &pool.id), &()).map_err(error::store)?;
    batch.replace(&address::region_entry(permit.region()), &()).map_err(error::store)?;
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(CreateUserPoolResponse { user_pool: Some(wire::user_pool(&pool, 0)) }),
        Err(CommitError::Store(failed)) => Err(error::store(failed)),
        // Two pools drew the same of 62^9 ids.
        Err(taken) => Err(error::contended().with_cause(taken)),
    }
}

fn new_pool(input: CreateUserPoolRequest, region: &str, ctx: &Context) -> Result<Pool, Error> {
    unsupported::check_beyond(
        input.acr_configuration.as_ref(),
        input.dcr_configuration.as_ref(),
        input.issuer_configuration.as_ref(),
        input.key_configuration.as_ref(),
    )?;
    let alias_attributes = input.alias_attributes.unwrap_or_default();
    let username_attributes = input.username_attributes.unwrap_or_default();
    if !alias_attributes.is_empty() && !username_attributes.is_empty() {
        return Err(error::invalid("Only one of the aliasAttributes or usernameAttributes can be set in a User pool."));
    }
    let schema = schema::build(input.schema.unwrap_or_default())?;
    // Those who sign up could not give it, and would have to.
    let required = schema.required().any(|name| name == "preferred_username");
    if required && alias_attributes.contains(&AliasAttributeType::PreferredUsername) {
        return Err(error::invalid("preferred_username cannot be both a required attribute and an alias."));
    }
    let mut given = settings::given!(input);
    let asked = given.user_pool_tier;
    given.lambda_config = Some(lambda_config::complete(given.lambda_config.take(), region, ctx)?);
    mfa::of_new(&mut given)?;
    let now = ctx.clock.now();
    Ok(Pool {
        id: id::pool_id(region, random_array(ctx.random.as_ref())),
        name: input.pool_name,
        account: ctx.account.clone(),
        created_at: now,
        modified_at: now,
        schema,
        alias_attributes,
        username_attributes,
        case_sensitive: input.username_configuration.as_ref().is_none_or(|configuration| configuration.case_sensitive),
        username_configuration: input.username_configuration,
        settings: settings::complete(given, asked)?,
        sessions: SessionConfiguration::default(),
    })
}
