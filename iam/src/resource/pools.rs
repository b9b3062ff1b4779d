//! Tags of user pools and identity pools, for conditions on them.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_store::{At, Scope};
use serde::Deserialize;

use crate::context::Iam;
use crate::directory::store_error;

/// Of a pool as stored, its tags: those of an identity pool, or the settings of a user pool.
#[derive(Deserialize)]
struct Tagged {
    tags: BTreeMap<String, String>,
}

/// A user pool as stored.
#[derive(Deserialize)]
struct UserPool {
    settings: Tagged,
}

/// Tags of the pool that an ARN names, as the store has it now; none for any other ARN, or when there is no such pool.
///
/// # Errors
/// When the store cannot answer.
pub(super) async fn tags(iam: &Iam, arn: &str) -> Result<BTreeMap<String, String>, Error> {
    let Some((kind, id)) = pool(&iam.account, arn) else { return Ok(BTreeMap::new()) };
    // Pools of both kinds are kept at the same place of their own scopes.
    let at = At::new(Scope::pool(id), "pool", "settings");
    let found = match kind {
        Kind::User => iam.store.get::<UserPool>(&at).await.map(|found| found.map(|found| found.value.settings)),
        Kind::Identity => iam.store.get::<Tagged>(&at).await.map(|found| found.map(|found| found.value)),
    };
    Ok(found.map_err(store_error)?.map(|pool| pool.tags).unwrap_or_default())
}

/// What a pool is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    User,
    Identity,
}

/// The pool that an ARN of the account names. Whether it is of the ARN's region is for the operation to say.
fn pool<'a>(account: &str, arn: &'a str) -> Option<(Kind, &'a str)> {
    let mut parts = arn.splitn(6, ':');
    let parts: [Option<&str>; 6] = std::array::from_fn(|_| parts.next());
    let [Some("arn"), Some("aws"), Some(service), Some(_), Some(owner), Some(resource)] = parts else { return None };
    let (kind, id) = resource.split_once('/').filter(|_| owner == account)?;
    let kind = match (service, kind) {
        ("cognito-idp", "userpool") => Kind::User,
        ("cognito-identity", "identitypool") => Kind::Identity,
        _ => return None,
    };
    // Ids of identity pools have a colon, which those of user pools never have.
    (id.contains(':') == (kind == Kind::Identity)).then_some((kind, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pools_of_the_account_are_read() {
        let own = |arn: &'static str| pool("123456789012", arn);
        assert_eq!(
            own("arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a"),
            Some((Kind::User, "us-east-1_a"))
        );
        assert_eq!(
            own("arn:aws:cognito-identity:us-east-1:123456789012:identitypool/us-east-1:0-0"),
            Some((Kind::Identity, "us-east-1:0-0"))
        );
        for other in [
            "*",
            "arn:aws:cognito-idp:us-east-1:999999999999:userpool/us-east-1_a",
            "arn:aws:cognito-idp:us-east-1:123456789012:identitypool/us-east-1:0-0",
            "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1:0-0",
            "arn:aws:cognito-identity:us-east-1:123456789012:identitypool/us-east-1_a",
            "arn:aws:iam::123456789012:user/us-east-1_a",
            "arn:aws:cognito-idp:us-east-1:123456789012:userpool",
        ] {
            assert_eq!(own(other), None, "{other}");
        }
    }
}
