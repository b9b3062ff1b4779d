//! Which provider of a pool a key of `Logins` names.

use cognomen_contract::cognito_identity::CognitoIdentityProvider;

use crate::Context;
use crate::federation::social;
use crate::pools::PoolView;

/// A provider that a pool lists.
pub(super) enum Named<'a> {
    /// A user pool of this server's, and those of its clients that are listed.
    UserPool {
        /// `cognito-idp.REGION.amazonaws.com/POOL`.
        provider: String,
        /// The entries for it.
        clients: Vec<&'a CognitoIdentityProvider>,
    },
    /// An OpenID Connect provider of the account.
    OpenId {
        /// Its ARN.
        arn: &'a str,
    },
    /// A social provider.
    Social {
        /// What the pool holds for it.
        app: &'a str,
    },
    /// A SAML provider of the account.
    Saml,
    /// None that the pool lists.
    NotListed,
}

/// The provider of a key. A user pool goes by Amazon's name for it, and by the issuer of its tokens without the scheme.
pub(super) fn named<'a>(ctx: &Context, pool: &'a PoolView, key: &str) -> Named<'a> {
    let pool = &pool.pool;
    if let Some(id) = ctx.user_pools.user_pool(key) {
        let of_it = |entry: &&CognitoIdentityProvider| {
            entry.provider_name.as_deref().and_then(|name| ctx.user_pools.user_pool(name)) == Some(id)
        };
        let clients: Vec<_> = pool.user_pools.iter().filter(of_it).collect();
        if !clients.is_empty() {
            return Named::UserPool { provider: of_user_pool(id), clients };
        }
    }
    if let Some(app) = pool.login_providers.get(key) {
        return Named::Social { app };
    }
    let of_key = |arn: &&String| arn.split_once(":oidc-provider/").is_some_and(|(_, name)| name == key);
    if let Some(arn) = pool.open_id_providers.iter().find(of_key) {
        return Named::OpenId { arn };
    }
    if pool.saml_providers.iter().any(|arn| arn == key) {
        return Named::Saml;
    }
    Named::NotListed
}

/// Whether a key is the name of a social provider.
pub(super) fn is_social(key: &str) -> bool {
    social::NAMES.contains(&key)
}

/// Whether a key has the form of Amazon's name for a user pool.
pub(super) fn is_user_pool(key: &str) -> bool {
    key.starts_with("cognito-idp.")
}

/// The name under which identities keep a provider.
pub(in crate::pools) fn canonical(ctx: &Context, key: &str) -> String {
    ctx.user_pools.user_pool(key).map_or_else(|| key.to_owned(), of_user_pool)
}

/// Amazon's name for a user pool.
fn of_user_pool(id: &str) -> String {
    let region = id.split_once('_').map_or("", |(region, _)| region);
    format!("cognito-idp.{region}.amazonaws.com/{id}")
}
