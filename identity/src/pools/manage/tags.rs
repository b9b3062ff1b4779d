//! Tags of pools, and the resource name they are addressed by.

use std::collections::BTreeMap;

use cognomen_contract::{CommonCode, Error, Operation};
use cognomen_iam::Permit;

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
