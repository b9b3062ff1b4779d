//! `GetDerivedToken`: a token for a token (RFC 8693).

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ErrorCode, ExplicitAuthFlowsType, GetDerivedTokenRequest, GetDerivedTokenResponse, IssuedTokenTypeIdentifierType,
    OAuthTokenTypeType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::client::Client;

use super::derived::{self, Wanted};
use super::{act, presented};
use crate::context::Context;
use crate::error;
use crate::ops::signin::secret_hash;
use crate::origin::Origin;
use crate::triggers::Triggers;

/// Exchanges a user's token for one that is narrower or meant for another service. It ends with the session of the user,
/// and no later than the token it came from.
///
/// # Errors
/// `ResourceNotFoundException` for an unknown client, or an unknown resource server; `NotAuthorizedException` when the
/// client does not prove itself or a token proves nothing; `UserNotFoundException` when the user is gone;
/// `InvalidParameterException` when the flow is not enabled or the request contradicts itself or asks for more than there is;
/// `NotImplementedException` for tokens of other issuers; those of the `PreTokenGeneration` trigger; when the store fails.
pub async fn get_derived_token(
    permit: Permit<operations::GetDerivedToken>,
    input: GetDerivedTokenRequest,
    ctx: &Context,
) -> Result<GetDerivedTokenResponse, Error> {
    let view = ctx.client(&input.client_id).await?;
    let signed = permit.principal().is_some();
    if signed {
        // IAM speaks for the region that was signed.
        ctx.pool(permit.region(), &view.client.pool_id)
            .await
            .map_err(|hidden| hide_region(hidden, &input.client_id))?;
    }
    check_secret(&view.client, input.client_secret.as_deref(), signed)?;
    let actor = actor(&input)?;
    check_flow(&view.client, actor.is_some())?;
    let wanted = Wanted::of(ctx, &view, &input).await?;
    let (kind, provider) = (input.subject_token_type, input.subject_token_provider_name.as_deref());
    let subject = presented::subject(ctx, &view.pool, kind, provider, &input.subject_token).await?;
    let actor = match actor {
        Some((kind, token)) => {
            let provider = input.actor_token_provider_name.as_deref();
            Some(presented::actor(ctx, &view.pool, kind, provider, token).await?)
        }
        None => None,
    };
    let act = act::chain(actor, subject.act.clone())?;
    let triggers = Triggers::of_client(ctx, &view, &Origin::of(permit.request()), None);
    let issued = derived::issue(ctx, &view, &triggers, &subject, act, wanted).await?;
    let is_access = issued.kind == IssuedTokenTypeIdentifierType::AccessToken;
    Ok(GetDerivedTokenResponse {
        issued_token: issued.token,
        issued_token_type: issued.kind,
        token_type: if is_access { OAuthTokenTypeType::Bearer } else { OAuthTokenTypeType::NA },
        expires_in: i32::try_from(issued.expires_in).ok(),
        scopes: is_access.then_some(issued.scopes),
    })
}

/// The actor token with its type, which come together or not at all.
fn actor(
    input: &GetDerivedTokenRequest,
) -> Result<Option<(cognomen_contract::cognito_idp::TokenTypeIdentifierType, &str)>, Error> {
    match (input.actor_token_type, input.actor_token.as_deref()) {
        (Some(kind), Some(token)) => Ok(Some((kind, token))),
        (None, None) if input.actor_token_provider_name.is_none() => Ok(None),
        _ => Err(error::invalid("`ActorToken` and `ActorTokenType` are required together")),
    }
}

/// A client with a secret proves it, unless IAM vouches for the caller; a wrong one never passes.
fn check_secret(client: &Client, given: Option<&str>, signed: bool) -> Result<(), Error> {
    let proved = match given {
        Some(secret) => secret_hash::is_secret(client, secret),
        None => signed || !client.has_secret(),
    };
    if proved {
        return Ok(());
    }
    Err(error::not_authorized(format!("Client secret does not match for the client: {}", client.id)))
}

fn check_flow(client: &Client, delegates: bool) -> Result<(), Error> {
    let (flow, name) = if delegates {
        (ExplicitAuthFlowsType::AllowTokenExchangeDelegation, "TOKEN_EXCHANGE_DELEGATION")
    } else {
        (ExplicitAuthFlowsType::AllowTokenExchangeImpersonation, "TOKEN_EXCHANGE_IMPERSONATION")
    };
    if client.allows(flow) {
        return Ok(());
    }
    Err(error::invalid(format!("{name} flow not enabled for this client")))
}

/// A client of another region does not exist in this one.
fn hide_region(found: Error, client_id: &str) -> Error {
    let missing = found.code() == ErrorCode::ResourceNotFoundException.into();
    if missing { error::client_not_found(client_id) } else { found }
}
