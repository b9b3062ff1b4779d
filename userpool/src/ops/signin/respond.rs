//! The answer to a challenge, the same through every door.

use cognomen_contract::cognito_idp::{ChallengeNameType, UserStatusType};
use cognomen_contract::{CommonCode, Error};

use super::account::Account;
use super::attempt::Attempt;
use super::complete::Answer;
use super::engine::Refusal;
use super::flow::{Door, Parameters};
use super::ticket::{self, Ticket};
use super::{
    choice, code, custom, device_srp, mfa_setup, new_password, passkey, password, secret_hash, select_mfa,
    software_token,
};
use crate::directory::address;
use crate::{directory, error, risk};

/// Takes the answer to a challenge.
///
/// # Errors
/// In Cognito's words, whatever is wrong with the answer; when the store fails.
pub(super) async fn respond(
    attempt: &Attempt<'_>,
    challenge: ChallengeNameType,
    session: Option<&str>,
    parameters: Parameters<'_>,
) -> Result<Answer, Error> {
    use ChallengeNameType as Name;
    risk::check_address(attempt.ctx, attempt.client, &attempt.origin).await?;
    let given = session;
    let session = || given.ok_or_else(|| error::invalid("Missing required parameter Session"));
    match challenge {
        Name::PasswordVerifier => password::prove(attempt, given, &parameters).await,
        Name::CustomChallenge => custom::answer(attempt, session()?, &parameters).await,
        Name::NewPasswordRequired => new_password::answer(attempt, session()?, &parameters).await,
        Name::SelectChallenge => choice::answer(attempt, session()?, &parameters).await,
        Name::Password | Name::PasswordSrp => {
            choice::answer_password(attempt, challenge, session()?, &parameters).await
        }
        Name::EmailOtp | Name::SmsOtp | Name::SmsMfa => code::answer(attempt, challenge, session()?, &parameters).await,
        Name::SoftwareTokenMfa => software_token::answer(attempt, session()?, &parameters).await,
        Name::DeviceSrpAuth => device_srp::start(attempt, given, &parameters).await,
        Name::DevicePasswordVerifier => device_srp::prove(attempt, &parameters).await,
        Name::WebAuthn => passkey::answer(attempt, session()?, &parameters).await,
        Name::MfaSetup => mfa_setup::answer(attempt, session()?, &parameters).await,
        Name::SelectMfaType => select_mfa::answer(attempt, session()?, &parameters).await,
        _ => {
            Err(Error::new(CommonCode::NotImplemented, format!("the challenge `{}` is not served", challenge.as_str())))
        }
    }
}

/// Opens the sealed state of a challenge, with the client's secret proved for the user it names. A device may be named with
/// any answer.
///
/// # Errors
/// `InvalidParameterException` without a user name; `NotAuthorizedException` for a wrong secret hash, or a state of another
/// challenge or client, or one too old.
pub(super) fn open(
    attempt: &Attempt<'_>,
    challenge: ChallengeNameType,
    sealed: &str,
    parameters: &Parameters<'_>,
) -> Result<(Ticket, Vec<u8>), Error> {
    let username = parameters.require("USERNAME")?;
    if attempt.door != Door::Hosted {
        secret_hash::check(&attempt.client.client, username, parameters.get("SECRET_HASH"))?;
    }
    let (mut ticket, rest) = Ticket::open(attempt.client, sealed, challenge, attempt.now)?;
    if ticket.hosted != (attempt.door == Door::Hosted) {
        return Err(ticket::invalid());
    }
    // A device that has proved itself stays the device of the sign-in.
    if let Some(key) = parameters.device_key().filter(|_| !ticket.progress.device_proved) {
        ticket.progress.device_key = Some(key.to_owned());
    }
    Ok((ticket, rest))
}

/// Checks that `USERNAME` names the user of a state: by a name of the first step or, once something was `proved`, by any
/// alias, which would otherwise tell who owns it.
///
/// # Errors
/// `NotAuthorizedException` when it does not; when the store fails.
pub(super) async fn check_name(
    attempt: &Attempt<'_>,
    ticket: &Ticket,
    parameters: &Parameters<'_>,
    proved: bool,
) -> Result<(), Error> {
    let username = parameters.require("USERNAME")?;
    if ticket.is_about(attempt.pool(), username) {
        return Ok(());
    }
    if !proved {
        return Err(ticket::invalid());
    }
    let owner = directory::owner(attempt.ctx, attempt.pool(), username).await?;
    if owner.as_ref() == Some(&ticket.sub) { Ok(()) } else { Err(ticket::invalid()) }
}

/// Checks that a state was not answered before.
///
/// # Errors
/// `NotAuthorizedException`; when the store fails.
pub(super) async fn check_unused(attempt: &Attempt<'_>, ticket: &Ticket) -> Result<(), Error> {
    let at = address::once(&attempt.pool().pool.id, &ticket.sub, &ticket.id);
    let used = attempt.ctx.store.get::<()>(&at).await.map_err(error::store)?;
    if used.is_some() { Err(ticket::used()) } else { Ok(()) }
}

/// Checks that a user in the middle of a sign-in may still go on.
///
/// # Errors
/// `NotAuthorizedException` of users who are gone, disabled or in a state without sign-in,
/// `PasswordResetRequiredException`, `UserNotConfirmedException`.
pub(super) fn check_standing(account: &Account) -> Result<(), Error> {
    let Some(doc) = &account.user else { return Err(ticket::invalid()) };
    if !doc.user.enabled {
        return Err(Refusal::Disabled.into());
    }
    match doc.user.status {
        UserStatusType::Confirmed => Ok(()),
        UserStatusType::Unconfirmed => Err(Refusal::NotConfirmed.into()),
        UserStatusType::ResetRequired => Err(Refusal::ResetRequired.into()),
        UserStatusType::ForceChangePassword
        | UserStatusType::ExternalProvider
        | UserStatusType::Archived
        | UserStatusType::Compromised
        | UserStatusType::Unknown => Err(ticket::invalid()),
    }
}
