//! May the caller hand a role on to the members of a group?

use cognomen_contract::{Error, Operation};
use cognomen_iam::{Action, Permit, permitted, roles};

use crate::context::Context;

/// Whom roles are passed to.
const SERVICE: &str = "cognito-idp.amazonaws.com";

/// Checks the role that a group is to have. Tokens name it, and identity pools give its credentials to whom they name it for:
/// without this, whoever may make groups could make themselves anything that trusts an identity pool.
///
/// # Errors
/// `AccessDenied` without `iam:PassRole` on the role; when the store fails.
pub(super) async fn check<O: Operation>(ctx: &Context, permit: &Permit<O>, role_arn: &str) -> Result<(), Error> {
    let keys = roles::passing_keys(&ctx.iam, role_arn, SERVICE).await?;
    let action = Action { service: "iam", operation: "PassRole", resource: role_arn };
    permitted(&ctx.iam, permit, &action, &keys).await
}
