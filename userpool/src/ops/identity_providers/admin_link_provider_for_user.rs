//! `AdminLinkProviderForUser`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminLinkProviderForUserRequest, AdminLinkProviderForUserResponse, ErrorCode, IdentityProviderTypeType as Kind,
    operations,
};
use cognomen_iam::Permit;
use cognomen_model::identity::{Identity, MAX_LINKED_IDENTITIES, SUBJECT};
use cognomen_model::identity_provider::IdentityProvider;

use super::linked::Named;
use super::stored;
use crate::context::Context;
use crate::directory::{self, UserDoc, commit_user, stage_update};
use crate::error;
use crate::pool_view::PoolView;

const NATIVE_SOURCE: &str = "Invalid SourceUser: Cognito users with a username/password may not be passed in as a \
                             SourceUser, only as a DestinationUser";
const MERGING: &str =
    "Merging is not currently supported, provide a SourceUser that has not been signed up in order to link";

/// Lets an identity of an external provider sign in as a user of the pool.
///
/// # Errors
/// `ResourceNotFoundException` of an unknown pool or provider, `UserNotFoundException` of an unknown destination;
/// `InvalidParameterException` for a source that is the pool's own, has signed up, is linked already or goes by an
/// attribute the provider does not map; `LimitExceededException` beyond five links; `AliasExistsException` when another
/// user got the identity meanwhile; `TooManyRequestsException` after a second lost race; when the store fails.
pub async fn admin_link_provider_for_user(
    permit: Permit<operations::AdminLinkProviderForUser>,
    input: AdminLinkProviderForUserRequest,
    ctx: &Context,
) -> Result<AdminLinkProviderForUserResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let source = Named::read("SourceUser", &input.source_user)?;
    let destination = Named::read("DestinationUser", &input.destination_user)?;
    if source.is_own() {
        return Err(error::invalid(NATIVE_SOURCE));
    }
    let provider = stored::require(ctx, &pool, source.provider).await?.value;
    check_attribute(&provider, source.attribute)?;
    for _ in 0..2 {
        let doc = receiver(ctx, &pool, &destination).await?;
        check_unused(ctx, &pool, &source).await?;
        let mut user = doc.user.clone();
        if user.identities.iter().filter(|identity| !identity.primary).count() >= MAX_LINKED_IDENTITIES {
            let message = format!("a user can have at most {MAX_LINKED_IDENTITIES} linked identities");
            return Err(Error::new(ErrorCode::LimitExceededException, message));
        }
        user.modified_at = ctx.clock.now();
        user.identities.push(Identity {
            provider: provider.name.clone(),
            kind: provider.kind,
            attribute: source.attribute.to_owned(),
            value: source.value.to_owned(),
            issuer: provider.issuer.clone(),
            primary: false,
            created_at: user.modified_at,
        });
        let mut batch = ctx.store.batch();
        stage_update(&mut batch, &pool, &doc, &user)?;
        if commit_user(ctx, &pool, &user, batch).await? {
            return Ok(AdminLinkProviderForUserResponse {});
        }
    }
    Err(error::contended())
}

/// The user who receives the identity.
async fn receiver(ctx: &Context, pool: &PoolView, destination: &Named<'_>) -> Result<UserDoc, Error> {
    if destination.is_own() {
        return directory::require(ctx, pool, destination.value).await;
    }
    // Its attribute name is ignored, as documented: a federated user is named by the provider's own identifier.
    let by_subject = Named { attribute: SUBJECT, ..*destination };
    by_subject.owner(ctx, pool).await?.ok_or_else(error::user_not_found)
}

/// Checks that nobody goes by the source yet.
async fn check_unused(ctx: &Context, pool: &PoolView, source: &Named<'_>) -> Result<(), Error> {
    let Some(owner) = source.owner(ctx, pool).await? else { return Ok(()) };
    let own = |identity: &Identity| identity.primary && identity.is(source.provider, source.attribute, source.value);
    let signed_up = owner.user.identities.iter().any(own);
    Err(error::invalid(if signed_up { MERGING } else { NATIVE_SOURCE }))
}

/// A social provider's users go by the subject only; others also by an attribute that the provider maps.
fn check_attribute(provider: &IdentityProvider, attribute: &str) -> Result<(), Error> {
    let mapping = &provider.attribute_mapping;
    let mapped = match provider.kind {
        Kind::Saml => mapping.iter().any(|(ours, theirs)| ours == attribute || theirs == attribute),
        Kind::Oidc => mapping.contains_key(attribute),
        _ => false,
    };
    if attribute == SUBJECT || mapped {
        return Ok(());
    }
    let message =
        format!("Invalid SourceUser: `{attribute}` is not mapped by the provider {}; use {SUBJECT}", provider.name);
    Err(error::invalid(message))
}
