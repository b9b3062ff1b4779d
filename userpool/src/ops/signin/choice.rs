//! `USER_AUTH`: the user chooses how to sign in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFactorType, ChallengeNameType, UserStatusType};
use cognomen_model::user::User;

use super::account::Account;
use super::attempt::Attempt;
use super::code::{self, CodeKind, Recipient};
use super::complete::{Answer, Challenge};
use super::engine::Refusal;
use super::flow::Parameters;
use super::progress::{self, Progress};
use super::ticket::{Awaits, Ticket};
use super::vet::{By, vet};
use super::{first_sign_in, migrate, passkey, password, respond};
use crate::error;

/// Starts a sign-in of the user's choice, or by the challenge that the client prefers where the user may use it.
///
/// # Errors
/// `UserNotFoundException` and the state of an account that hinders it, unless the client masks; `InvalidParameterException` for
/// a preference that is no sign-in challenge; as the challenge.
pub(super) async fn start(
    attempt: &Attempt<'_>,
    login: &str,
    parameters: &Parameters<'_>,
    session: Option<&str>,
) -> Result<Answer, Error> {
    for unsupported in ["TARGET_ACR_VALUES", "ACCESS_TOKEN", "MAX_AGE"] {
        if parameters.get(unsupported).is_some() {
            return Err(error::not_implemented(unsupported));
        }
    }
    let account = Account::find(attempt.ctx, attempt.pool(), login).await?;
    if let Some(session) = session {
        let device_key = parameters.device_key().map(str::to_owned);
        return first_sign_in::begin(attempt, account, login, session, device_key).await;
    }
    let preferred = parameters.get("PREFERRED_CHALLENGE").filter(|name| !name.is_empty()).map(factor).transpose()?;
    let account = match preferred {
        Some(name) => found_elsewhere(attempt, account, name, login, parameters).await?,
        None => account,
    };
    let by_password = matches!(preferred, Some(ChallengeNameType::Password | ChallengeNameType::PasswordSrp));
    let account = vet(attempt, account, login, if by_password { By::Password } else { By::Other }).await?;
    check_state(attempt, &account)?;
    let progress = Progress { device_key: parameters.device_key().map(str::to_owned), ..Progress::default() };
    let available = available(attempt, &account).await?;
    let chooser = Chooser { attempt, login, progress };
    let answer = match preferred.filter(|name| available.contains(name)) {
        Some(name) => chooser.begin(account, name, parameters, None).await?,
        None => chooser.wait(&account, Awaits::Choice)?,
    };
    Ok(match answer {
        Answer::Challenge(challenge) => Answer::Challenge(Challenge { available: Some(available), ..challenge }),
        done @ (Answer::SignedIn(_) | Answer::Admitted(_)) => done,
    })
}

/// Takes the choice (`SELECT_CHALLENGE`).
///
/// # Errors
/// `InvalidParameterException` for a challenge that is not offered; as the challenge.
pub(super) async fn answer(attempt: &Attempt<'_>, session: &str, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let (ticket, account) = reopen(attempt, ChallengeNameType::SelectChallenge, session, parameters).await?;
    let name = factor(parameters.require("ANSWER")?)?;
    if !available(attempt, &account).await?.contains(&name) {
        return Err(error::invalid("Selected challenge is not available for the user."));
    }
    let login = parameters.require("USERNAME")?;
    let account = found_elsewhere(attempt, account, name, login, parameters).await?;
    let chooser = Chooser { attempt, login, progress: ticket.progress.clone() };
    chooser.begin(account, name, parameters, Some(&ticket)).await
}

/// Takes what `PASSWORD` or `PASSWORD_SRP` asked for, where the start or the choice did not bring it.
///
/// # Errors
/// As the challenge.
pub(super) async fn answer_password(
    attempt: &Attempt<'_>,
    name: ChallengeNameType,
    session: &str,
    parameters: &Parameters<'_>,
) -> Result<Answer, Error> {
    let (ticket, account) = reopen(attempt, name, session, parameters).await?;
    parameters.require(if name == ChallengeNameType::Password { "PASSWORD" } else { "SRP_A" })?;
    let login = parameters.require("USERNAME")?;
    let account = found_elsewhere(attempt, account, name, login, parameters).await?;
    let chooser = Chooser { attempt, login, progress: ticket.progress.clone() };
    chooser.begin(account, name, parameters, Some(&ticket)).await
}

/// The account to go on with, once there is a password to look for an unknown user with.
async fn found_elsewhere(
    attempt: &Attempt<'_>,
    account: Account,
    name: ChallengeNameType,
    login: &str,
    parameters: &Parameters<'_>,
) -> Result<Account, Error> {
    let allowed = attempt.pool().pool.first_factors().contains(&AuthFactorType::Password);
    match parameters.get("PASSWORD").filter(|password| !password.is_empty()) {
        Some(password) if allowed && name == ChallengeNameType::Password => {
            migrate::settle(attempt, account, login, password).await
        }
        _ => Ok(account),
    }
}

async fn reopen(
    attempt: &Attempt<'_>,
    name: ChallengeNameType,
    session: &str,
    parameters: &Parameters<'_>,
) -> Result<(Ticket, Account), Error> {
    let (ticket, _) = respond::open(attempt, name, session, parameters)?;
    respond::check_name(attempt, &ticket, parameters, false).await?;
    respond::check_unused(attempt, &ticket).await?;
    let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    check_state(attempt, &account)?;
    Ok((ticket, account))
}

/// What a choice is made with.
struct Chooser<'a> {
    attempt: &'a Attempt<'a>,
    login: &'a str,
    progress: Progress,
}

impl Chooser<'_> {
    /// A challenge that only waits for more from the client.
    fn wait(&self, account: &Account, awaits: Awaits) -> Result<Answer, Error> {
        let username = account.username(self.attempt.pool(), self.login);
        let names = [self.login, username.as_ref()];
        let name = awaits.challenge().unwrap_or(ChallengeNameType::SelectChallenge);
        let ticket = Ticket::new(self.attempt, &account.sub, names, awaits, self.progress.clone());
        let session = ticket.seal(self.attempt.pool(), self.attempt.random(), None)?;
        Ok(Answer::Challenge(Challenge::new(name, BTreeMap::new(), session)))
    }

    async fn begin(
        self,
        account: Account,
        name: ChallengeNameType,
        parameters: &Parameters<'_>,
        ticket: Option<&Ticket>,
    ) -> Result<Answer, Error> {
        let given = |name| parameters.get(name).filter(|value| !value.is_empty());
        match name {
            ChallengeNameType::Password => match given("PASSWORD") {
                Some(secret) => password::check(self.attempt, account, secret, ticket, self.progress).await,
                None => self.wait(&account, Awaits::Password),
            },
            ChallengeNameType::PasswordSrp => match given("SRP_A") {
                Some(a) => {
                    password::start_srp(self.attempt, &account, self.login, a, self.progress).map(Answer::Challenge)
                }
                None => self.wait(&account, Awaits::SrpA),
            },
            ChallengeNameType::WebAuthn => passkey::begin(self.attempt, &account, self.login, self.progress).await,
            ChallengeNameType::EmailOtp => self.send(&account, CodeKind::EmailOtp).await,
            _ => self.send(&account, CodeKind::SmsOtp).await,
        }
    }

    async fn send(self, account: &Account, kind: CodeKind) -> Result<Answer, Error> {
        let username = account.username(self.attempt.pool(), self.login);
        let user = account.user.as_ref().map(|doc| &doc.user);
        let recipient = match user.filter(|user| user.enabled && user.is_verified(kind.attribute())) {
            Some(user) => Recipient::User(user),
            None => Recipient::Nobody { sub: &account.sub, username: &username },
        };
        code::ask_first(self.attempt, self.login, &recipient, kind, self.progress).await.map(Answer::Challenge)
    }
}

/// The challenge of a name that may begin a sign-in.
fn factor(name: &str) -> Result<ChallengeNameType, Error> {
    use ChallengeNameType as Name;
    let known = [Name::Password, Name::PasswordSrp, Name::EmailOtp, Name::SmsOtp, Name::WebAuthn];
    known.into_iter().find(|known| known.as_str() == name).ok_or_else(|| error::invalid("Invalid challenge name."))
}

/// Checks that the account may sign in, where the client may know of it.
fn check_state(attempt: &Attempt<'_>, account: &Account) -> Result<(), Error> {
    if attempt.masks() {
        return Ok(());
    }
    let Some(doc) = &account.user else { return Err(Refusal::UnknownUser.into()) };
    if !doc.user.enabled {
        return Err(Refusal::Disabled.into());
    }
    if doc.user.status == UserStatusType::Unconfirmed {
        return Err(Refusal::NotConfirmed.into());
    }
    Ok(())
}

/// The challenges by which the user of an account may begin: those the pool allows and the user can answer. Nobody's
/// account, where that is masked, has those of a user with a password and a verified address.
async fn available(attempt: &Attempt<'_>, account: &Account) -> Result<Vec<ChallengeNameType>, Error> {
    let pool = &attempt.pool().pool;
    let allows = |factor| pool.first_factors().contains(&factor);
    let mut names = Vec::new();
    let user = account.user.as_ref().map(|doc| &doc.user).filter(|user| user.enabled);
    if allows(AuthFactorType::EmailOtp) && may_use_code(attempt, user, "email") {
        names.push(ChallengeNameType::EmailOtp);
    }
    if allows(AuthFactorType::SmsOtp) && may_use_code(attempt, user, "phone_number") {
        names.push(ChallengeNameType::SmsOtp);
    }
    if allows(AuthFactorType::WebAuthn)
        && may_use_passkey(attempt, user)
        && passkey::has_any(attempt, user, &account.sub).await?
    {
        names.push(ChallengeNameType::WebAuthn);
    }
    let has_password = match user {
        Some(_) => account.credential.as_ref().is_some_and(|(credential, _)| credential.has_password()),
        None => true,
    };
    if allows(AuthFactorType::Password) && (has_password || names.is_empty()) {
        names.extend([ChallengeNameType::PasswordSrp, ChallengeNameType::Password]);
    }
    Ok(names)
}

/// Whether a user may begin by a code sent to `attribute`. One who needs a second factor may not: codes stand alone.
fn may_use_code(attempt: &Attempt<'_>, user: Option<&User>, attribute: &str) -> bool {
    match user {
        Some(user) => {
            is_confirmed(user) && user.is_verified(attribute) && !progress::needs_mfa(&attempt.pool().pool, user)
        }
        None => true,
    }
}

/// Whether a user may begin by a passkey. One who needs a second factor may where the passkey is both.
fn may_use_passkey(attempt: &Attempt<'_>, user: Option<&User>) -> bool {
    let pool = &attempt.pool().pool;
    user.is_none_or(|user| {
        is_confirmed(user) && (progress::passkey_is_both(pool, user) || !progress::needs_mfa(pool, user))
    })
}

fn is_confirmed(user: &User) -> bool {
    user.status == UserStatusType::Confirmed
}
