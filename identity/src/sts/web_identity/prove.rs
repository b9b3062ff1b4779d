//! Which provider a token is of, and whether it proves anything.

use cognomen_contract::Error;
use cognomen_iam::providers::oidc_provider;
use cognomen_iam::roles::Role;

use super::super::consent;
use super::super::error::{denied, invalid_token};
use crate::Context;
use crate::federation::social::{self, AMAZON, FACEBOOK, GOOGLE};
use crate::federation::web::{self, Audiences, Provider, WebFault, WebIdentity};
use crate::pools::credentials::is_elsewhere;
use crate::pools::tokens;

/// Somebody whom a provider vouches for.
pub(in crate::sts) struct Proved {
    /// What the token says.
    pub(in crate::sts) identity: WebIdentity,
    /// The provider as trust policies name it: a domain, or the ARN of a provider that the account registered.
    pub(in crate::sts) principal: String,
}

/// Proves a token. `provider_id` is the domain of a provider of access tokens; without it the token's issuer says the provider.
/// None is asked whom `role`, the one that is wanted, does not trust: what is known of its keys decides then.
///
/// # Errors
/// `InvalidIdentityToken`, `ExpiredToken`, `IDPRejectedClaim`, `IDPCommunicationError` as [`WebFault::for_sts`] words them;
/// `AccessDenied` for a provider that is none, and for tokens of identity pools that have the enhanced flow alone or whose
/// credentials come from another service.
pub(in crate::sts) async fn prove(
    ctx: &Context,
    role: Option<&Role>,
    provider_id: Option<&str>,
    token: &str,
) -> Result<Proved, Error> {
    let fault = |fault: WebFault| fault.for_sts();
    let trusted = |provider: &str| role.is_some_and(|role| consent::trusts(role, provider));
    if let Some(provider_id) = provider_id {
        let name = [AMAZON, FACEBOOK].into_iter().find(|name| *name == provider_id);
        let name = name.ok_or_else(unauthorized)?;
        // Who sends an ID token by mistake learns so from Amazon's check of its form.
        if name == AMAZON && web::claimed_issuer(token).is_ok() {
            return Err(invalid_token("The token is not an access token of Login with Amazon"));
        }
        if !trusted(name) {
            return Err(unauthorized());
        }
        let identity = social::verify(ctx, name, None, token).await.map_err(fault)?;
        return Ok(Proved { identity, principal: name.to_owned() });
    }
    if tokens::claimed(ctx, token) {
        return Ok(Proved { identity: own(ctx, token).await?, principal: tokens::PROVIDER.to_owned() });
    }
    let issuer = web::claimed_issuer(token).map_err(fault)?;
    if issuer == GOOGLE || issuer.strip_prefix("https://") == Some(GOOGLE) {
        let google = ctx.social.google(Audiences::Any);
        let identity = signed(ctx, &google, token, trusted(GOOGLE)).await.map_err(fault)?;
        return Ok(Proved { identity, principal: GOOGLE.to_owned() });
    }
    let registered = match issuer.contains("://") {
        true => oidc_provider(&ctx.iam, &issuer).await?,
        false => None,
    };
    let Some(registered) = registered else {
        let host = issuer.split_once("://").map_or(issuer.as_str(), |(_, host)| host);
        return Err(invalid_token(format!("No OpenIDConnect provider found in your account for https://{host}")));
    };
    let provider = Provider::open_id(&registered.issuer, registered.client_ids, registered.thumbprints);
    let identity = signed(ctx, &provider, token, trusted(&registered.arn)).await.map_err(fault)?;
    Ok(Proved { identity, principal: registered.arn })
}

/// Proves a signed token, asking its provider for keys if it may be.
async fn signed(ctx: &Context, provider: &Provider, token: &str, ask: bool) -> Result<WebIdentity, WebFault> {
    match ask {
        true => web::verify(ctx, provider, token).await,
        false => web::verify_unasked(ctx, provider, token).await,
    }
}

/// Proves a token of this server's identity pools: what it says of its identity must hold still.
async fn own(ctx: &Context, token: &str) -> Result<WebIdentity, Error> {
    let token = tokens::verify(ctx, token).await.map_err(|fault| fault.for_sts())?;
    let gone = || WebFault::Inactive.for_sts();
    let pool = ctx.pool_of_identity(&token.subject).await?.ok_or_else(gone)?;
    if token.audience != [pool.pool.id.as_str()] {
        return Err(gone());
    }
    if pool.pool.allow_classic == Some(false) || is_elsewhere(&pool.pool) {
        return Err(unauthorized());
    }
    if tokens::stands(ctx, &pool, &token).await? { Ok(token) } else { Err(gone()) }
}

fn unauthorized() -> Error {
    denied("Not authorized to perform sts:AssumeRoleWithWebIdentity")
}
