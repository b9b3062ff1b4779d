//! May the caller hand a role on?

use std::collections::BTreeSet;

use cognomen_contract::{CommonCode, Error, Operation};
use cognomen_iam::policy::ConditionKeys;
use cognomen_iam::{Action, Permit, permitted};

use crate::Context;
use crate::pools::error;

/// Whom roles are passed to.
const SERVICE: &str = "cognito-identity.amazonaws.com";

/// Checks roles that a pool is to have.
///
/// # Errors
/// `NotAuthorizedException` for what is no role's ARN, a role of another account, or one that the caller may not pass to identity
/// pools; when the store fails.
pub(super) async fn check<O: Operation>(
    ctx: &Context,
    permit: &Permit<O>,
    arns: impl Iterator<Item = &str>,
) -> Result<(), Error> {
    let mut keys = ConditionKeys::default();
    keys.set("iam:PassedToService", SERVICE);
    let prefix = format!("arn:aws:iam::{}:role/", ctx.account);
    for arn in arns.collect::<BTreeSet<_>>() {
        let forbidden = || error::not_authorized(format!("Access to Role '{arn}' is forbidden."));
        if !arn.strip_prefix(prefix.as_str()).is_some_and(is_path_and_name) {
            return Err(forbidden());
        }
        let action = Action { service: "iam", operation: "PassRole", resource: arn };
        match permitted(&ctx.iam, permit, &action, &keys).await {
            Err(denied) if denied.code() == CommonCode::AccessDenied.into() => return Err(forbidden()),
            decided => decided?,
        }
    }
    Ok(())
}

/// Whether `text` may be path and name of a role (IAM API reference, `roleNameType` and `pathType`).
fn is_path_and_name(text: &str) -> bool {
    let (path, name) = text.rsplit_once('/').unwrap_or(("", text));
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"+=,.@_-".contains(&byte);
    (1..=64).contains(&name.len())
        && name.bytes().all(fits)
        && path.len() <= 511
        && path.bytes().all(|byte| byte.is_ascii_graphic() && !b"*?".contains(&byte))
}
