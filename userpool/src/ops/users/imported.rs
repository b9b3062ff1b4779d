//! A user who comes from elsewhere, by the same checks as one whom an administrator makes.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AttributeType, UserStatusType};
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use super::attributes::{self, Writer};
use super::{names, sign_up};
use crate::context::Context;

/// A new user of a name and attributes. Every attribute that the pool requires must be there.
///
/// # Errors
/// `InvalidParameterException` when name or attributes do not fit.
pub(crate) fn imported(
    ctx: &Context,
    pool: &Pool,
    username: &str,
    given: &[AttributeType],
    status: UserStatusType,
) -> Result<User, Error> {
    let kind = names::judge(pool, username)?;
    let values = attributes::for_new(pool, Writer::Admin, given)?;
    let user = sign_up::build(ctx, pool, (kind, username), values, status)?;
    attributes::check_verified_marks(&user.attributes)?;
    attributes::check_required(pool, &user.attributes)?;
    Ok(user)
}
