//! Codes sent at sign-in: `SMS_MFA` and `EMAIL_OTP` as second factors, `EMAIL_OTP` and `SMS_OTP` as first ones.
//!
//! Only the keyed hash of a code waits, inside the sealed session, so that sign-ins at the same time do not disturb one another.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ChallengeName, ChallengeNameType, ErrorCode};
use cognomen_crypto::{Random, compare, random_array};
use cognomen_model::code::{CodePurpose, CodeRequests};
use cognomen_model::mfa::MfaFactor;
use cognomen_model::user::User;
use cognomen_store::Condition;
use serde::{Deserialize, Serialize};

use super::account::Account;
use super::attempt::Attempt;
use super::complete::{Answer, Challenge};
use super::flow::Parameters;
use super::proceed::{self, Proved, proceed};
use super::progress::{First, Progress};
use super::ticket::{self, Awaits, Ticket};
use super::{email_setup, guesses, respond, watch};
use crate::directory::{self, UserDoc, address, stage_update};
use crate::error;
use crate::messages::deliver::{self, Destination, Draft, Occasion};
use crate::ops::users::unknown;
use crate::pool_view::PoolView;

/// How often a request for a code is counted against others of the same user.
const TRIES: usize = 8;

/// What a code proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum CodeKind {
    /// `SMS_MFA`.
    #[serde(rename = "sm")]
    SmsMfa,
    /// `EMAIL_OTP` as the second factor.
    #[serde(rename = "em")]
    EmailMfa,
    /// `EMAIL_OTP` as the first factor.
    #[serde(rename = "eo")]
    EmailOtp,
    /// `SMS_OTP`.
    #[serde(rename = "so")]
    SmsOtp,
}

impl CodeKind {
    /// The code of a second factor; none for authenticator apps, whose codes are not sent.
    pub(super) fn of(factor: MfaFactor) -> Option<Self> {
        match factor {
            MfaFactor::Sms => Some(Self::SmsMfa),
            MfaFactor::Email => Some(Self::EmailMfa),
            MfaFactor::SoftwareToken => None,
        }
    }

    pub(super) fn challenge(self) -> ChallengeNameType {
        match self {
            Self::SmsMfa => ChallengeNameType::SmsMfa,
            Self::EmailMfa | Self::EmailOtp => ChallengeNameType::EmailOtp,
            Self::SmsOtp => ChallengeNameType::SmsOtp,
        }
    }

    /// The attribute that receives the code.
    pub(super) fn attribute(self) -> &'static str {
        match self {
            Self::EmailMfa | Self::EmailOtp => "email",
            Self::SmsMfa | Self::SmsOtp => "phone_number",
        }
    }

    /// The code in the answer to the challenge.
    ///
    /// # Errors
    /// `InvalidParameterException` when there is none.
    pub(super) fn answer<'a>(self, parameters: &Parameters<'a>) -> Result<&'a str, Error> {
        match self {
            Self::SmsMfa => parameters.require("SMS_MFA_CODE"),
            Self::SmsOtp => parameters.require("SMS_OTP_CODE"),
            Self::EmailOtp => parameters.require("EMAIL_OTP_CODE"),
            Self::EmailMfa => {
                let older = parameters.get("EMAIL_MFA_CODE").filter(|code| !code.is_empty());
                older.map_or_else(|| parameters.require("EMAIL_OTP_CODE"), Ok)
            }
        }
    }

    /// Events know passwords, for which a first code stands, and second factors.
    fn in_events(self) -> ChallengeName {
        if self.is_first() { ChallengeName::Password } else { ChallengeName::Mfa }
    }

    fn is_first(self) -> bool {
        matches!(self, Self::EmailOtp | Self::SmsOtp)
    }

    /// Codes that stand alone have eight digits, those beside a password six.
    pub(super) fn draw(self, random: &dyn Random) -> String {
        let number = u64::from_be_bytes(random_array::<8>(random));
        if self.is_first() { format!("{:08}", number % 100_000_000) } else { format!("{:06}", number % 1_000_000) }
    }
}

/// Sends the code of a second factor to a user who has proved the first.
///
/// # Errors
/// `TooManyRequestsException` after too many codes; as [`deliver::send_or_blame_sender`] and [`proceed::commit`].
pub(super) async fn ask_proved(
    attempt: &Attempt<'_>,
    mut account: Account,
    proved: Proved<'_>,
    kind: CodeKind,
) -> Result<Answer, Error> {
    let user = account.user.as_ref().map(|doc| doc.user.clone()).ok_or_else(error::contended)?;
    let value = user.attribute(kind.attribute()).unwrap_or_default().to_owned();
    let to = Destination { attribute: kind.attribute(), value };
    count_request(attempt, &user.sub).await?;
    proceed::commit(attempt, &mut account, &proved).await?;
    let code = kind.draw(attempt.random());
    let awaits = Awaits::Code(kind, String::new());
    let mut ticket = Ticket::new(attempt, &user.sub, [&user.username, &user.sub], awaits, proved.progress);
    ticket.awaits = Awaits::Code(kind, hash(attempt.pool(), &ticket, &code, &to.value));
    let message = deliver::compose(&attempt.triggers, Occasion::Mfa, &to, &user, &code).await?;
    deliver::send_or_blame_sender(attempt.ctx, message).await?;
    let mut parameters = delivery(&to);
    parameters.insert("USER_ID_FOR_SRP".to_owned(), user.username.clone());
    let session = ticket.seal(attempt.pool(), attempt.random(), None)?;
    Ok(Answer::Challenge(Challenge::new(kind.challenge(), parameters, session)))
}

/// Who is sent a code as the first factor.
pub(super) enum Recipient<'a> {
    /// A user who may sign in by it.
    User(&'a User),
    /// Nobody: the answer only looks as if.
    Nobody { sub: &'a str, username: &'a str },
}

/// Sends, or seems to send, the code of a first factor to whom the client calls `login`.
///
/// # Errors
/// `TooManyRequestsException` after too many codes, as
/// [`deliver::send_or_blame_sender`] unless the client masks; when the store fails.
pub(super) async fn ask_first(
    attempt: &Attempt<'_>,
    login: &str,
    recipient: &Recipient<'_>,
    kind: CodeKind,
    progress: Progress,
) -> Result<Challenge, Error> {
    let pool = attempt.pool();
    let (sub, username) = match recipient {
        Recipient::User(user) => (user.sub.as_str(), user.username.as_str()),
        Recipient::Nobody { sub, username } => (*sub, *username),
    };
    let to = match recipient {
        Recipient::User(user) => {
            let value = user.attribute(kind.attribute()).unwrap_or_default().to_owned();
            Destination { attribute: kind.attribute(), value }
        }
        Recipient::Nobody { .. } => unknown::pretended_at(pool, login, kind.attribute()),
    };
    count_request(attempt, sub).await?;
    let code = kind.draw(attempt.random());
    let awaits = Awaits::Code(kind, String::new());
    let mut ticket = Ticket::new(attempt, sub, [login, username], awaits, progress);
    ticket.awaits = Awaits::Code(kind, hash(pool, &ticket, &code, &to.value));
    match recipient {
        Recipient::User(user) if !attempt.masks() => {
            let message = deliver::compose(&attempt.triggers, Occasion::SignIn, &to, user, &code).await?;
            deliver::send_or_blame_sender(attempt.ctx, message).await?;
        }
        Recipient::User(user) => {
            let (triggers, to, user) = (attempt.triggers.clone(), to.clone(), (*user).clone());
            let draft = Draft { triggers, occasion: Occasion::SignIn, to, user, code };
            deliver::send_unseen(attempt.ctx, Some(draft)).await;
        }
        Recipient::Nobody { .. } if attempt.masks() => deliver::send_unseen(attempt.ctx, None).await,
        Recipient::Nobody { .. } => {}
    }
    let session = ticket.seal(pool, attempt.random(), None)?;
    Ok(Challenge::new(kind.challenge(), delivery(&to), session))
}

/// `CODE_DELIVERY_DELIVERY_MEDIUM` and `CODE_DELIVERY_DESTINATION`.
pub(super) fn delivery(to: &Destination) -> BTreeMap<String, String> {
    let details = to.details();
    let medium = details.delivery_medium.map(|medium| medium.as_str().to_owned()).unwrap_or_default();
    BTreeMap::from([
        ("CODE_DELIVERY_DELIVERY_MEDIUM".to_owned(), medium),
        ("CODE_DELIVERY_DESTINATION".to_owned(), details.destination.unwrap_or_default()),
    ])
}

/// Counts one more code sent to the user or stand-in.
pub(super) async fn count_request(attempt: &Attempt<'_>, sub: &str) -> Result<(), Error> {
    let at = address::user(&attempt.pool().pool.id, sub, &CodePurpose::SignIn.requests_key());
    for _ in 0..TRIES {
        let found = attempt.ctx.store.get::<CodeRequests>(&at).await.map_err(error::store)?;
        let before = found.as_ref().map(|doc| doc.value);
        let after = CodeRequests::one_more_of(&CodePurpose::SignIn, before, attempt.now).ok_or_else(too_many)?;
        let condition = found.map_or(Condition::Absent, |doc| Condition::Version(doc.version));
        let mut batch = attempt.ctx.store.batch();
        batch.write(&at, condition, &after).map_err(error::store)?.expiring(after.until());
        match attempt.ctx.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

/// Takes the answer to a challenge that sent a code. A wrong one leaves the session as it is.
///
/// # Errors
/// `CodeMismatchException`; `NotAuthorizedException` for a used session, after too many wrong codes, or of users who may
/// not sign in any more; as [`proceed`].
pub(super) async fn answer(
    attempt: &Attempt<'_>,
    challenge: ChallengeNameType,
    session: &str,
    parameters: &Parameters<'_>,
) -> Result<Answer, Error> {
    let (ticket, _) = respond::open(attempt, challenge, session, parameters)?;
    if matches!(ticket.awaits, Awaits::EmailSetup(..)) {
        respond::check_name(attempt, &ticket, parameters, true).await?;
        return email_setup::answer(attempt, &ticket, parameters).await;
    }
    let Awaits::Code(kind, expected) = &ticket.awaits else { return Err(ticket::invalid()) };
    respond::check_name(attempt, &ticket, parameters, !kind.is_first()).await?;
    let code = kind.answer(parameters)?;
    guesses::count(attempt, &ticket).await?;
    let mut account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    // An address or number that changed since did not receive the code.
    let to = account.user.as_ref().and_then(|doc| doc.user.attribute(kind.attribute())).unwrap_or_default();
    let given = hash(attempt.pool(), &ticket, code, to);
    let right = compare::equal(given.as_bytes(), expected.as_bytes());
    if !right || account.user.is_none() {
        let name = kind.in_events();
        return Err(watch::failed(attempt, &ticket.sub, &ticket.progress, name, mismatch()).await);
    }
    respond::check_standing(&account)?;
    let mut progress = ticket.progress.clone();
    if kind.is_first() {
        progress.first = Some(First::Code);
    } else {
        progress.second = true;
    }
    watch::passed(attempt, &mut progress, kind.in_events());
    let sub = ticket.sub.clone();
    let verified = if kind.is_first() { None } else { newly_verified(attempt, *kind, &account).await? };
    if let Some((old, user)) = &verified {
        account.user = Some(UserDoc { user: user.clone(), version: old.version });
    }
    let stage = |batch: &mut cognomen_store::Batch| {
        guesses::forget(batch, attempt, &sub);
        verified.as_ref().map_or(Ok(()), |(old, user)| stage_update(batch, attempt.pool(), old, user))
    };
    proceed(attempt, account, Proved { ticket: Some(&ticket), progress, stage: &stage }).await
}

/// The user as read and with the mark of an address or number that has just received a second factor's code; none when it
/// was verified before, or signs another user in.
async fn newly_verified(
    attempt: &Attempt<'_>,
    kind: CodeKind,
    account: &Account,
) -> Result<Option<(UserDoc, User)>, Error> {
    let attribute = kind.attribute();
    let Some(old) = account.user.as_ref().filter(|doc| !doc.user.is_verified(attribute)) else { return Ok(None) };
    if attempt.pool().pool.is_alias(attribute) {
        let value = old.user.attribute(attribute).unwrap_or_default();
        let owner = directory::owner(attempt.ctx, attempt.pool(), value).await?;
        if owner.is_some_and(|owner| owner != old.user.sub) {
            return Ok(None);
        }
    }
    let mut user = old.user.clone();
    user.set_verified(attribute, true);
    user.modified_at = attempt.now;
    Ok(Some((old.clone(), user)))
}

/// The keyed hash of a code, bound to the session that it was sent for and to where it went.
pub(super) fn hash(pool: &PoolView, ticket: &Ticket, code: &str, to: &str) -> String {
    pool.blind("sign-in code", &[&ticket.id, code, to])
}

/// `CodeMismatchException` of a wrong code.
pub(super) fn mismatch() -> Error {
    Error::new(ErrorCode::CodeMismatchException, "Invalid code or auth state for the user.")
}

/// Sign-in has no `LimitExceededException`.
fn too_many() -> Error {
    Error::new(ErrorCode::TooManyRequestsException, "Attempt limit exceeded, please try after some time.")
}
