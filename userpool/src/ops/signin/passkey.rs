//! `WEB_AUTHN`: sign-in by a passkey.

use cognomen_contract::Error;
use cognomen_model::user::User;

use super::account::Account;
use super::attempt::Attempt;
use super::complete::Answer;
use super::flow::Parameters;
use super::progress::Progress;
use super::ticket::Ticket;
use crate::error;

/// Whether the user has a passkey.
///
/// # Errors
/// When the store fails.
pub(super) async fn has_any(_attempt: &Attempt<'_>, _user: &User) -> Result<bool, Error> {
    Ok(false)
}

/// Asks for a passkey's assertion, or takes the one that came with the choice.
///
/// # Errors
/// In Cognito's words, what is wrong with the assertion; as `proceed`.
pub(super) async fn begin(
    _attempt: &Attempt<'_>,
    _account: Account,
    _login: &str,
    _parameters: &Parameters<'_>,
    _ticket: Option<&Ticket>,
    _progress: Progress,
) -> Result<Answer, Error> {
    Err(error::not_implemented("WEB_AUTHN"))
}
