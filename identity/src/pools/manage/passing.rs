//! May the caller hand a role on?

use std::collections::BTreeSet;

use cognomen_contract::{CommonCode, Error, Operation};
use cognomen_iam::{Action, Permit, permitted, roles};
use cognomen_model::identity_pool::IdentityPool;

use crate::Context;
use crate::pools::credentials::is_elsewhere;
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
    pool: &IdentityPool,
    arns: impl Iterator<Item = &str>,
) -> Result<(), Error> {
    // The accounts of another service are not ours to tell.
    let account = if is_elsewhere(pool) { None } else { Some(ctx.account.as_str()) };
    for arn in arns.collect::<BTreeSet<_>>() {
        let forbidden = || error::not_authorized(format!("Access to Role '{arn}' is forbidden."));
        if !is_role_of(account, arn) {
            return Err(forbidden());
        }
        let action = Action { service: "iam", operation: "PassRole", resource: arn };
        let keys = roles::passing_keys(&ctx.iam, arn, SERVICE).await?;
        match permitted(&ctx.iam, permit, &action, &keys).await {
            Err(denied) if denied.code() == CommonCode::AccessDenied.into() => return Err(forbidden()),
            decided => decided?,
        }
    }
    Ok(())
}

/// Whether `arn` is that of a role, of the account if one is given.
fn is_role_of(account: Option<&str>, arn: &str) -> bool {
    let Some((partition, rest)) = arn.strip_prefix("arn:").and_then(|rest| rest.split_once(":iam::")) else {
        return false;
    };
    let Some((owner, name)) = rest.split_once(":role/") else { return false };
    let owned = match account {
        Some(account) => partition == "aws" && owner == account,
        None => partition.starts_with("aws") && owner.len() == 12 && owner.bytes().all(|byte| byte.is_ascii_digit()),
    };
    owned && is_path_and_name(name)
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
