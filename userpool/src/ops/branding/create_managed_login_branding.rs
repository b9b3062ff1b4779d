//! `CreateManagedLoginBranding`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    CreateManagedLoginBrandingRequest, CreateManagedLoginBrandingResponse, ErrorCode, operations,
};
use cognomen_crypto::{Random, random_array};
use cognomen_iam::Permit;
use cognomen_model::branding::{MAX_STYLES, Style};
use cognomen_model::id;
use cognomen_store::Condition;

use super::style::{self, Wanted};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Makes the style of an app client. Without settings and images it shows the defaults.
///
/// # Errors
/// `ResourceNotFoundException`, `ManagedLoginBrandingExistsException` when the client has a style, `LimitExceededException`
/// when the pool has as many as it may, `InvalidParameterException`, `ConcurrentModificationException`; when the store fails.
pub async fn create_managed_login_branding(
    permit: Permit<operations::CreateManagedLoginBranding>,
    input: CreateManagedLoginBrandingRequest,
    ctx: &Context,
) -> Result<CreateManagedLoginBrandingResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client = ctx.client_of(&pool, &input.client_id).await?.client;
    let random = ctx.random.as_ref();
    let wanted = Wanted::read(input.use_cognito_provided_values, input.settings.as_ref(), input.assets, random)?;
    let now = ctx.clock.now();
    let made = Style {
        id: style_id(random),
        client_id: client.id.clone(),
        use_provided_values: wanted.use_provided_values.unwrap_or(!wanted.has_values()),
        settings: wanted.settings.clone(),
        assets: wanted.images.iter().map(|image| image.asset.clone()).collect(),
        created_at: now,
        modified_at: now,
    };
    let pool_id = &pool.pool.id;
    style::attempt_twice(|| create(ctx, pool_id, &made, &wanted)).await?;
    let bytes = wanted.images.into_iter().map(|image| image.bytes);
    Ok(CreateManagedLoginBrandingResponse { managed_login_branding: Some(style::shown_now(pool_id, &made, bytes)) })
}

/// None when another change of the pool's styles came first.
async fn create(ctx: &Context, pool_id: &str, made: &Style, wanted: &Wanted) -> Result<Option<()>, Error> {
    let (mut index, version) = style::index(ctx, pool_id).await?;
    if index.by_client.contains_key(&made.client_id) {
        let message = "The app client already has a managed login branding style.";
        return Err(Error::new(ErrorCode::ManagedLoginBrandingExistsException, message));
    }
    if index.by_client.len() >= MAX_STYLES {
        let message = format!("a user pool may have {MAX_STYLES} managed login branding styles");
        return Err(Error::new(ErrorCode::LimitExceededException, message));
    }
    index.by_client.insert(made.client_id.clone(), made.id.clone());
    let client = address::client(pool_id, &made.client_id);
    let known = if version == 0 { Condition::Absent } else { Condition::Version(version) };
    let mut batch = ctx.store.batch();
    batch.check(&client, Condition::Present);
    batch.write(&style::index_at(pool_id), known, &index).map_err(error::store)?;
    batch.create(&style::at(pool_id, &made.id), made).map_err(error::store)?;
    style::stage_images(&mut batch, pool_id, &made.id, &wanted.images)?;
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(Some(())),
        Err(gone) if gone.conflict() == Some(&client) => Err(error::client_not_found(&made.client_id)),
        Err(lost) if lost.is_conflict() => Ok(None),
        Err(failed) => Err(error::store(failed)),
    }
}

/// A version 4 UUID (RFC 9562 section 5.4), which the model asks for.
fn style_id(random: &dyn Random) -> String {
    let mut bytes = random_array::<16>(random);
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    id::uuid_like(bytes)
}
