//! `SELECT_MFA_TYPE`: the user chooses among second factors.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ChallengeNameType, ErrorCode};
use cognomen_model::mfa::MfaFactor;

use super::account::Account;
use super::attempt::Attempt;
use super::code::{self, CodeKind};
use super::complete::Answer;
use super::flow::Parameters;
use super::proceed::{self, Proved, nothing};
use super::progress::{self, Mfa};
use super::ticket::Awaits;
use super::{respond, software_token, ticket};
use crate::error;

/// Asks which of `factors` to use.
///
/// # Errors
/// As [`proceed::ask`].
pub(super) async fn ask(
    attempt: &Attempt<'_>,
    account: Account,
    proved: Proved<'_>,
    factors: &[MfaFactor],
) -> Result<Answer, Error> {
    let parameters = BTreeMap::from([("MFAS_CAN_CHOOSE".to_owned(), names(factors)?)]);
    proceed::ask(attempt, account, proved, Awaits::MfaChoice, parameters).await
}

/// A list of factors as challenges carry it: JSON text.
///
/// # Errors
/// When it cannot be written.
pub(super) fn names(factors: &[MfaFactor]) -> Result<String, Error> {
    let names: Vec<_> = factors.iter().map(|factor| factor.as_str()).collect();
    serde_json::to_string(&names).map_err(error::store)
}

/// Takes the choice and asks for the factor's code.
///
/// # Errors
/// `InvalidParameterException` for an answer that is no factor, `MFAMethodNotFoundException` for one that was not offered;
/// as [`proceed::ask`].
pub(super) async fn answer(attempt: &Attempt<'_>, session: &str, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let (ticket, _) = respond::open(attempt, ChallengeNameType::SelectMfaType, session, parameters)?;
    respond::check_name(attempt, &ticket, parameters, true).await?;
    let answer = parameters.require("ANSWER")?;
    let name = if answer == "EMAIL_MFA" { MfaFactor::Email.as_str() } else { answer };
    let factor = MfaFactor::from_name(name).ok_or_else(|| error::invalid("Invalid MFA type selected."))?;
    let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    respond::check_standing(&account)?;
    let user = &account.user.as_ref().ok_or_else(ticket::invalid)?.user;
    let offered = match progress::mfa(&attempt.pool().pool, user, &ticket.progress) {
        Mfa::Choice(factors) => factors.contains(&factor),
        Mfa::Code(only) => only == factor,
        Mfa::Nothing | Mfa::SetUp(_) => false,
    };
    if !offered {
        return Err(Error::new(
            ErrorCode::MFAMethodNotFoundException,
            "The MFA method is not configured for the user.",
        ));
    }
    let progress = ticket.progress.clone();
    let proved = Proved { ticket: Some(&ticket), progress, stage: &nothing };
    match CodeKind::of(factor) {
        Some(kind) => code::ask_proved(attempt, account, proved, kind).await,
        None => software_token::ask(attempt, account, proved).await,
    }
}
