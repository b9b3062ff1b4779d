//! Tags of pools, and the resource name they are addressed by.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;

use crate::context::Context;
use crate::error;

/// The most tags a pool may have.
const MOST: usize = 50;

/// Checks the tags a pool would have.
///
/// # Errors
/// `InvalidParameterException` for more than fifty, or a key in the reserved `aws:` space.
pub(super) fn check(tags: &BTreeMap<String, String>) -> Result<(), Error> {
    if tags.len() > MOST {
        return Err(error::invalid(format!("A user pool can have at most {MOST} tags.")));
    }
    if tags.keys().any(|key| key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))) {
        return Err(error::invalid("Tag keys must not begin with aws:."));
    }
    Ok(())
}

/// The pool id in a resource name of this region and account.
///
/// # Errors
/// `ResourceNotFoundException` for any other resource name.
pub(super) fn pool_id<'a>(ctx: &Context, region: &str, arn: &'a str) -> Result<&'a str, Error> {
    let prefix = format!("arn:aws:cognito-idp:{region}:{}:userpool/", ctx.account);
    let unknown = || Error::new(ErrorCode::ResourceNotFoundException, format!("Resource {arn} does not exist."));
    arn.strip_prefix(prefix.as_str()).ok_or_else(unknown)
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
