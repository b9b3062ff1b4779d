//! Tags of user pools and identity pools, for conditions on them.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_store::{At, Scope};
use serde::Deserialize;

use crate::context::Iam;
use crate::directory::store_error;

/// What pools of both kinds keep in their settings.
#[derive(Deserialize)]
struct Settings {
    tags: BTreeMap<String, String>,
}

/// Tags of the pool that an ARN names, as the store has it now; none for any other ARN, or when there is no such pool.
///
/// # Errors
/// When the store cannot answer.
pub(super) async fn tags(iam: &Iam, arn: &str) -> Result<BTreeMap<String, String>, Error> {
    let Some(id) = pool_id(&iam.account, arn) else { return Ok(BTreeMap::new()) };
    let at = At::new(Scope::pool(id), "pool", "settings");
    let found = iam.store.get::<Settings>(&at).await.map_err(store_error)?;
    Ok(found.map(|found| found.value.tags).unwrap_or_default())
}

/// The id of the pool that an ARN of the account names. Whether it is of the ARN's region is for the operation to say.
fn pool_id<'a>(account: &str, arn: &'a str) -> Option<&'a str> {
    let mut parts = arn.splitn(6, ':');
    let parts: [Option<&str>; 6] = std::array::from_fn(|_| parts.next());
    let [Some("arn"), Some("aws"), Some(service), Some(_), Some(owner), Some(resource)] = parts else { return None };
    let (kind, id) = resource.split_once('/').filter(|_| owner == account)?;
    matches!((service, kind), ("cognito-idp", "userpool") | ("cognito-identity", "identitypool")).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pools_of_the_account_are_read() {
        let own = |arn: &'static str| pool_id("123456789012", arn);
        assert_eq!(own("arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a"), Some("us-east-1_a"));
        assert_eq!(
            own("arn:aws:cognito-identity:us-east-1:123456789012:identitypool/us-east-1:0-0"),
            Some("us-east-1:0-0")
        );
        for other in [
            "*",
            "arn:aws:cognito-idp:us-east-1:999999999999:userpool/us-east-1_a",
            "arn:aws:cognito-idp:us-east-1:123456789012:identitypool/us-east-1:0-0",
            "arn:aws:iam::123456789012:user/us-east-1_a",
            "arn:aws:cognito-idp:us-east-1:123456789012:userpool",
        ] {
            assert_eq!(own(other), None, "{other}");
        }
    }
}
