//! Tokens for whom the developer vouches.

use std::collections::BTreeMap;

use cognomen_contract::Error;

use super::{NewToken, issue};
use crate::Context;
use crate::pools::PoolView;
use crate::pools::error;
use crate::pools::identities::{Identity, Login, Proof, enter, find, settle};
use crate::pools::logins::{self, OwnToken};

/// The longest token that STS takes, in characters.
const LONGEST: usize = 20_000;

/// Finds or makes the identity of a user of the developer's, links to it what `public` proves, and gives it with a token of
/// `seconds`. With `identity_id` the user comes to that identity, if it is a guest's or a login of it is proved.
///
/// # Errors
/// `ResourceNotFoundException` for an identity that the pool does not have; `DeveloperUserAlreadyRegisteredException` for a user
/// who has another one; `NotAuthorizedException` for logins that do not hold or are another's; `InvalidParameterException` for
/// what is no provider, and for more tags than a token can hold; `ResourceConflictException` for logins that cannot be of one identity; `ExternalServiceException` when a
/// provider does not answer.
pub async fn answer(
    ctx: &Context,
    pool: &PoolView,
    identity_id: Option<&str>,
    developer: Login,
    public: &BTreeMap<String, String>,
    tags: &BTreeMap<String, String>,
    seconds: i64,
) -> Result<(Identity, String), Error> {
    let found = match identity_id {
        Some(id) => Some(find(ctx, pool, id).await?),
        None => None,
    };
    let verified = logins::verify(ctx, pool, public, OwnToken::Refused).await?;
    let mut amr = vec![
        super::AUTHENTICATED.to_owned(),
        developer.provider.clone(),
        format!("{}:{}:{}", developer.provider, pool.pool.id, developer.subject),
    ];
    amr.extend(verified.proven.iter().flat_map(|proven| proven.amr.clone()));
    let logins: Vec<Login> =
        std::iter::once(developer).chain(verified.proven.into_iter().map(|proven| proven.login)).collect();
    let identity = match found {
        Some(found) => settle(ctx, pool, found, &Proof { logins, identity_itself: false }).await?,
        None => enter(ctx, pool, &logins).await?,
    };
    let new = NewToken { identity_id: &identity.id, amr: &amr, tags, seconds, elsewhere: false };
    let token = issue(ctx, pool, &new).await?;
    if token.len() > LONGEST {
        return Err(error::invalid("The principal tags are too long for a token."));
    }
    Ok((identity, token))
}
