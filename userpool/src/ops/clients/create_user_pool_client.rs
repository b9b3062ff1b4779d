//! `CreateUserPoolClient`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{CreateUserPoolClientRequest, CreateUserPoolClientResponse, operations};
use cognomen_crypto::random_array;
use cognomen_iam::Permit;
use cognomen_model::client::Client;
use cognomen_model::id;
use cognomen_store::Condition;

use super::settings::{self, Doing, Known};
use super::{secrets, wire};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Makes an app client of a pool, with a secret of the given value or a generated one where the request asks for it.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException`, `InvalidOAuthFlowException`, `ScopeDoesNotExistException`,
/// `FeatureUnavailableInTierException` and `NotImplementedException` for the settings; when the store fails.
pub async fn create_user_pool_client(
    permit: Permit<operations::CreateUserPoolClient>,
    input: CreateUserPoolClientRequest,
    ctx: &Context,
) -> Result<CreateUserPoolClientResponse, Error> {
    let view = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let generate = input.generate_secret == Some(true);
    if generate && input.client_secret.is_some() {
        return Err(error::invalid("GenerateSecret and ClientSecret cannot be used together."));
    }
    let client_id = id::client_id(random_array(ctx.random.as_ref()));
    let wanted = generate || input.client_secret.is_some();
    let secret = wanted.then(|| secrets::new(ctx, &client_id, input.client_secret.as_deref()));
    let known = Known::read(ctx, &view).await?;
    let now = ctx.clock.now();
    let client = Client {
        id: client_id,
        pool_id: view.pool.id.clone(),
        name: input.client_name,
        created_at: now,
        modified_at: now,
        secrets: Vec::from_iter(secret),
        settings: settings::complete(settings::given!(input), &view.pool, &known, wanted, Doing::Creating)?,
    };
    let mut batch = ctx.store.batch();
    batch.check(&address::settings(&client.pool_id), Condition::Present);
    batch.create(&address::client(&client.pool_id, &client.id), &client).map_err(error::store)?;
    batch.create(&address::client_pool(&client.id), &client.pool_id).map_err(error::store)?;
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(CreateUserPoolClientResponse { user_pool_client: Some(wire::user_pool_client(&client)) }),
        // The only condition that can fail: the pool was deleted meanwhile.
        Err(lost) if lost.is_conflict() => Err(error::pool_not_found(&client.pool_id)),
        Err(failed) => Err(error::store(failed)),
    }
}
