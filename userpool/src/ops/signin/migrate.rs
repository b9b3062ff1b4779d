//! A sign-in under a name that nobody has, where the pool's function may know who it is (`UserMigration`).
//!
//! The password is then judged elsewhere, so each call counts as a failure before it is made, under the stand-in of the name, and
//! is forgiven in the commit that makes the user: no number of guesses at one moment buys more than the limit.

use cognomen_contract::Error;
use cognomen_store::{Batch, Condition};

use super::account::Account;
use super::attempt::Attempt;
use crate::directory::address;
use crate::ops::users;
use crate::triggers::Unknown;

/// The account to go on with: of the user who was found elsewhere and made, else as it was.
///
/// # Errors
/// `NotAuthorizedException` after too many calls under the name; as [`users::migrate`].
pub(super) async fn settle(
    attempt: &Attempt<'_>,
    mut account: Account,
    login: &str,
    password: &str,
) -> Result<Account, Error> {
    if account.user.is_some() || !users::may_migrate(&attempt.triggers, login) {
        return Ok(account);
    }
    let (ctx, pool) = (attempt.ctx, attempt.pool());
    account.charge(ctx, pool, attempt.now).await?;
    let counter = address::attempts(&pool.pool.id, &account.sub);
    let forgive = |batch: &mut Batch| batch.delete(&counter, Condition::Any);
    let unknown = Unknown { username: login, password: Some(password), validation: attempt.validation.as_ref() };
    if users::migrate(ctx, &attempt.triggers, unknown, &forgive).await? {
        return Account::find(ctx, pool, login).await;
    }
    Ok(account)
}
