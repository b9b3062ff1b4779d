//! ID tokens of OpenID Connect providers of the account.

use cognomen_contract::Error;
use cognomen_iam::providers::oidc_provider;

use super::{Kind, Proven, unsupported};
use crate::Context;
use crate::federation::web::{self, Provider};
use crate::pools::identities::Login;

/// Proves an ID token of the provider of an ARN.
///
/// # Errors
/// `NotAuthorizedException`; `ExternalServiceException` when the provider does not answer; when the store fails.
pub(super) async fn verify(ctx: &Context, key: &str, arn: &str, token: &str) -> Result<Proven, Error> {
    let registered = oidc_provider(&ctx.iam, arn).await?.ok_or_else(unsupported)?;
    let provider = Provider::open_id(&registered.issuer, registered.client_ids, registered.thumbprints).exact();
    let identity = web::verify(ctx, &provider, token).await.map_err(|fault| fault.for_identity_pools())?;
    Ok(Proven {
        kind: Kind::OpenId,
        amr: [key.to_owned(), format!("{arn}:OIDC:{}", identity.subject)],
        login: Login::public(key, identity.subject),
        mapping: arn.to_owned(),
        provider: arn.to_owned(),
        claims: identity.claims,
        roles: Vec::new(),
    })
}
