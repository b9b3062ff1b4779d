//! Tags of pools, and the resource name they are addressed by.

use std::collections::{BTreeMap, BTreeSet};

use cognomen_contract::{CommonCode, Error, Operation};
use cognomen_iam::policy::ConditionKeys;
use cognomen_iam::{Action, Permit, permitted};
use cognomen_model::identity_pool::IdentityPool;

use crate::Context;
use crate::pools::error;

/// The most tags a pool may have.
const MOST: usize = 50;

/// Checks the tags a pool would have.
///
/// # Errors
/// `InvalidParameterException` for more than fifty, or a key in the reserved `aws:` space.
pub(super) fn check(tags: &BTreeMap<String, String>) -> Result<(), Error> {
    if tags.len() > MOST {
        return Err(error::invalid(format!("An identity pool can have at most {MOST} tags.")));
    }
    if tags.keys().any(|key| key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))) {
        return Err(error::invalid("Tag keys must not begin with aws:."));
    }
    Ok(())
}

/// Whether the caller may give a pool the tags that an operation of another name sets along with the rest: what that takes is no less
/// than where tags are all that changes.
///
/// # Errors
/// `AccessDenied` without `cognito-identity:TagResource` for tags that come or change, `cognito-identity:UntagResource` for those
/// that go; when the store fails.
pub(super) async fn may_replace<O: Operation>(
    ctx: &Context,
    permit: &Permit<O>,
    pool: &IdentityPool,
    wanted: &BTreeMap<String, String>,
) -> Result<(), Error> {
    let set: Vec<_> = wanted.iter().filter(|(key, value)| pool.tags.get(*key) != Some(*value)).collect();
    let removed: Vec<_> = pool.tags.iter().filter(|(key, _)| !wanted.contains_key(*key)).collect();
    for (operation, tags) in [("TagResource", set), ("UntagResource", removed)] {
        if tags.is_empty() {
            continue;
        }
        let mut keys = ConditionKeys::default();
        for (key, value) in &pool.tags {
            keys.set(format!("aws:resourcetag/{key}"), value.clone());
        }
        for (key, value) in tags.iter().filter(|_| operation == "TagResource") {
            keys.set(format!("aws:requesttag/{key}"), (*value).clone());
        }
        // Conditions tell keys apart regardless of case: a tag is also named as the pool has it.
        let folded: Vec<String> = tags.iter().map(|(key, _)| key.to_lowercase()).collect();
        let stored = pool.tags.keys().filter(|key| folded.contains(&key.to_lowercase()));
        let named: BTreeSet<String> = tags.iter().map(|(key, _)| *key).chain(stored).cloned().collect();
        keys.set_all("aws:tagkeys", named);
        let action = Action { service: "cognito-identity", operation, resource: &pool.arn() };
        permitted(&ctx.iam, permit, &action, &keys).await?;
    }
    Ok(())
}

/// The pool id in a resource name of this region and account.
///
/// # Errors
/// `AccessDenied` for any other resource name: whatever it names, it is nobody's here.
pub(super) fn pool_id<'a, O: Operation>(ctx: &Context, permit: &Permit<O>, arn: &'a str) -> Result<&'a str, Error> {
    let prefix = format!("arn:aws:cognito-identity:{}:{}:identitypool/", permit.region(), ctx.account);
    arn.strip_prefix(prefix.as_str()).ok_or_else(|| {
        let caller = permit.principal().map_or("anonymous", |principal| principal.arn.as_str());
        let operation = O::META.name;
        Error::new(
            CommonCode::AccessDenied,
            format!("User: {caller} is not authorized to perform: cognito-identity:{operation} on resource: {arn}"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_bounded_and_keep_off_the_reserved_space() {
        let tags = |count: usize| (0..count).map(|n| (format!("key{n}"), String::new())).collect();
        assert!(check(&tags(50)).is_ok());
        assert!(check(&tags(51)).is_err());
        assert!(check(&BTreeMap::from([("AWS:x".to_owned(), String::new())])).is_err());
    }
}
