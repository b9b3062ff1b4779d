//! How a token is made.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use serde::Serialize;

use crate::Context;
use crate::pools::PoolView;
use crate::pools::error;

/// A token that is to be issued.
#[derive(Clone, Debug)]
pub struct NewToken<'a> {
    /// The identity that it is about.
    pub identity_id: &'a str,
    /// How it was proved: `authenticated` with two entries a login, or `unauthenticated`.
    pub amr: &'a [String],
    /// Principal tags of the session that it is changed for.
    pub tags: &'a BTreeMap<String, String>,
    /// How long it counts, in seconds.
    pub seconds: i64,
    /// Whether it is for another service, which must not use it here.
    pub elsewhere: bool,
}

/// The claims in the order in which Cognito has them.
#[derive(Serialize)]
struct Claims<'a> {
    sub: &'a str,
    aud: &'a str,
    amr: &'a [String],
    #[serde(rename = "https://aws.amazon.com/tags", skip_serializing_if = "Option::is_none")]
    tags: Option<Tags<'a>>,
    iss: &'a str,
    #[serde(
        rename = "https://cognito-identity.amazonaws.com/identity-pool-arn",
        skip_serializing_if = "Option::is_none"
    )]
    pool_arn: Option<String>,
    #[serde(rename = "cognomen:elsewhere", skip_serializing_if = "std::ops::Not::not")]
    elsewhere: bool,
    exp: i64,
    iat: i64,
}

#[derive(Serialize)]
struct Tags<'a> {
    principal_tags: BTreeMap<&'a str, [&'a str; 1]>,
}

/// Signs a token of an identity.
///
/// # Errors
/// When no key can be made or signing fails; when the store fails.
pub async fn issue(ctx: &Context, pool: &PoolView, new: &NewToken<'_>) -> Result<String, Error> {
    let keys = ctx.caches.token_keys.current(ctx).await?;
    let now = ctx.clock.now().seconds();
    let tags = new.tags.iter().map(|(key, value)| (key.as_str(), [value.as_str()])).collect::<BTreeMap<_, _>>();
    let authenticated = new.amr.first().is_some_and(|first| first == super::AUTHENTICATED);
    let claims = Claims {
        sub: new.identity_id,
        aud: &pool.pool.id,
        amr: new.amr,
        tags: (!tags.is_empty()).then_some(Tags { principal_tags: tags }),
        iss: &ctx.issuer,
        pool_arn: authenticated.then(|| pool.pool.arn()),
        elsewhere: new.elsewhere,
        exp: now.saturating_add(new.seconds),
        iat: now,
    };
    keys.newest().sign_rs512(&claims).map_err(error::store)
}
