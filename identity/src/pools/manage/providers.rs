//! Whom a pool may trust: the forms that providers have.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::CognitoIdentityProvider;
use cognomen_model::identity_pool::IdentityPool;

use crate::Context;
use crate::federation::social;
use crate::pools::error;
use crate::pools::logins::canonical;

/// The key of tokens that pools themselves issue.
const OWN: &str = "cognito-identity.amazonaws.com";
/// Clients of user pools that a pool may trust (Cognito's quota).
const MOST_CLIENTS: usize = 50;
/// Providers of IAM that a pool may trust: as many as an account may have of a kind (IAM's quota).
const MOST_OF_IAM: usize = 100;

/// Checks the social providers of a pool.
///
/// # Errors
/// `InvalidParameterException` for one that is not known, or Twitter's without its secret.
pub(super) fn check_social(providers: &BTreeMap<String, String>) -> Result<(), Error> {
    for (name, id) in providers {
        if !social::NAMES.contains(&name.as_str()) {
            return Err(error::invalid("Please provide a valid public provider"));
        }
        let both = id.split_once(';').is_some_and(|(key, secret)| !key.is_empty() && !secret.is_empty());
        if name == social::TWITTER && !both {
            return Err(error::invalid("api.twitter.com needs a consumer key and a consumer secret, joined by `;`"));
        }
    }
    Ok(())
}

/// Checks the clients of user pools that a pool trusts: their form, as neither pool nor client need exist.
///
/// # Errors
/// `InvalidParameterException` for a name that no user pool has, `LimitExceededException`.
pub(super) fn check_user_pools(ctx: &Context, clients: &[CognitoIdentityProvider]) -> Result<(), Error> {
    if clients.len() > MOST_CLIENTS {
        let text = format!("An identity pool can have at most {MOST_CLIENTS} Cognito user pool providers.");
        return Err(error::limit_exceeded(text));
    }
    for client in clients {
        let of_pool = client.provider_name.as_deref().is_some_and(|name| ctx.user_pools.user_pool(name).is_some());
        if !of_pool || client.client_id.is_none() {
            return Err(error::invalid("Invalid Cognito Identity Provider"));
        }
    }
    Ok(())
}

/// Checks the providers of IAM that a pool trusts: their form. Only SAML's must be this account's.
///
/// # Errors
/// `InvalidParameterException` for what is no ARN of such a provider, `LimitExceededException`.
pub(super) fn check_of_iam(ctx: &Context, open_id: &[String], saml: &[String]) -> Result<(), Error> {
    if open_id.len() > MOST_OF_IAM || saml.len() > MOST_OF_IAM {
        let text = format!("An identity pool can have at most {MOST_OF_IAM} identity providers of a kind.");
        return Err(error::limit_exceeded(text));
    }
    if open_id.iter().any(|arn| open_id_host(arn).is_none()) {
        return Err(error::invalid("Invalid OpenID Connect identity provider ARN"));
    }
    for arn in saml {
        let Some((account, name)) = of_iam(arn, ":saml-provider/") else {
            return Err(error::invalid("Invalid SAML identity provider ARN"));
        };
        if account != ctx.account {
            let text = format!("Identity provider ARN is not valid for account {}", ctx.account);
            return Err(error::invalid(text));
        }
        if name.is_empty()
            || name.len() > 128
            || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
        {
            return Err(error::invalid("Invalid SAML identity provider ARN"));
        }
    }
    Ok(())
}

/// Checks the name of the developer's provider: nobody else's, or tokens of the one would pass for the word of the other.
///
/// # Errors
/// `InvalidParameterException` for the name of a public provider.
pub(super) fn check_developer(pool: &IdentityPool) -> Result<(), Error> {
    let Some(name) = pool.developer_provider.as_deref() else { return Ok(()) };
    let taken = name == OWN
        || name == "www.digits.com"
        || social::NAMES.contains(&name)
        || pool.open_id_providers.iter().any(|arn| open_id_host(arn) == Some(name));
    if taken {
        return Err(error::invalid(format!("The developer provider name `{name}` is that of a public provider.")));
    }
    Ok(())
}

/// Host and path of an OpenID Connect provider of IAM, by its ARN.
pub(super) fn open_id_host(arn: &str) -> Option<&str> {
    let (_, host) = of_iam(arn, ":oidc-provider/")?;
    let fits = |byte: u8| byte.is_ascii_graphic() && !b"?#@".contains(&byte);
    (!host.is_empty() && host.bytes().all(fits)).then_some(host)
}

/// Account and name in an ARN of IAM.
fn of_iam<'a>(arn: &'a str, kind: &str) -> Option<(&'a str, &'a str)> {
    let (account, name) = arn.strip_prefix("arn:aws:iam::")?.split_once(kind)?;
    is_account(account).then_some((account, name))
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a pool trusts a provider that maps of principal tags name: `HOST/POOL` of a user pool, in either form, the name of a
/// social provider, or an ARN of IAM's.
pub(super) fn trusts(ctx: &Context, pool: &IdentityPool, provider: &str) -> bool {
    let provider = canonical(ctx, provider);
    pool.login_providers.contains_key(&provider)
        || pool.open_id_providers.iter().chain(&pool.saml_providers).any(|arn| *arn == provider)
        || pool.user_pools.iter().any(|client| name_of(ctx, client).as_ref() == Some(&provider))
}

/// Amazon's name for the user pool of a client, which may be listed by the issuer of its tokens.
pub(super) fn name_of(ctx: &Context, client: &CognitoIdentityProvider) -> Option<String> {
    client.provider_name.as_deref().map(|name| canonical(ctx, name))
}
