//! `CUSTOM_AUTH`: the pool's functions decide what is asked and what an answer is worth.
//!
//! Cognito sets no limit to the rounds of a sign-in and neither is there one here: how often an answer may be wrong is the decision of
//! `DefineAuthChallenge`, which is told of every round. What holds without it: a session is answered once, right or wrong, so
//! that every guess costs a call of the functions, and what all rounds leave behind is bounded.
//!
//! A user nobody has takes the same steps for a client that masks, and ends in the same refusal, whatever the functions say.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ChallengeNameType, UserStatusType};
use cognomen_crypto::srp;
use cognomen_model::user::User;

use super::account::Account;
use super::attempt::Attempt;
use super::complete::{Answer, Challenge};
use super::custom_state::{self, Custom, Question};
use super::engine::Refusal;
use super::flow::Parameters;
use super::proceed::{self, Proved, nothing, proceed};
use super::progress::Progress;
use super::ticket::{self, Awaits, Ticket};
use super::vet::{By, vet};
use super::{password, respond, watch};
use crate::error;
use crate::triggers::{self, CUSTOM_CHALLENGE, Next, Round, Subject};

/// The challenge that begins with `SRP_A`.
const SRP_A: &str = "SRP_A";

/// Starts a custom sign-in, by a password proved by SRP where `SRP_A` is given.
///
/// # Errors
/// `InvalidParameterException` for a pool without `DefineAuthChallenge`, a `CHALLENGE_NAME` that begins nothing, or an `SRP_A` that is
/// no number; `UserNotFoundException` and the state of an account that hinders it, unless the client masks; those of functions
/// that fail; `NotAuthorizedException` when they refuse.
pub(super) async fn start(attempt: &Attempt<'_>, login: &str, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    attempt.triggers.check_custom_auth()?;
    let srp_a = srp_a(parameters)?;
    let mut account = Account::find(attempt.ctx, attempt.pool(), login).await?;
    if srp_a.is_some() {
        account = vet(attempt, account, login, By::Password).await?;
    }
    check_state(attempt, &account)?;
    let custom = Custom {
        rounds: srp_a.iter().map(|_| Round::passed(SRP_A)).collect(),
        nobody: account.user.is_none().then(|| login.to_owned()),
        granted: false,
    };
    let progress = Progress {
        device_key: parameters.device_key().map(str::to_owned),
        found: proceed::found(&account),
        custom: Some(Box::new(custom)),
        ..Progress::default()
    };
    let names = [login.to_owned(), account.username(attempt.pool(), login).into_owned()];
    Turn { attempt, account, progress, source: Source::Names(names), srp_a }.go_on().await
}

/// `SRP_A`, where the sign-in begins with it. Some clients send it without saying so by `CHALLENGE_NAME`.
fn srp_a<'a>(parameters: &Parameters<'a>) -> Result<Option<&'a str>, Error> {
    let given = |name| parameters.get(name).filter(|value| !value.is_empty());
    let srp_a = match given("CHALLENGE_NAME") {
        Some(SRP_A) => Some(parameters.require(SRP_A)?),
        Some(CUSTOM_CHALLENGE) => None,
        Some(_) => return Err(error::invalid("Invalid challenge name.")),
        None => given(SRP_A),
    };
    if let Some(number) = srp_a {
        srp::parse_a(number).map_err(|invalid| error::invalid(invalid.to_string()))?;
    }
    Ok(srp_a)
}

/// Takes the answer to a custom challenge. It uses the session up, even where a function then fails.
///
/// # Errors
/// `InvalidParameterException` without an answer; `NotAuthorizedException` for a session that was used before, or when the password
/// was changed or the user signed out everywhere since the start; as [`start`].
pub(super) async fn answer(attempt: &Attempt<'_>, session: &str, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let (opened, _) = respond::open(attempt, ChallengeNameType::CustomChallenge, session, parameters)?;
    respond::check_unused(attempt, &opened).await?;
    let (ticket, question) = custom_state::recall(attempt, opened).await?;
    respond::check_name(attempt, &ticket, parameters, ticket.progress.first.is_some()).await?;
    let given = parameters.require("ANSWER")?;
    attempt.triggers.check_custom_auth()?;
    let mut progress = ticket.progress.clone();
    if let Some(key) = parameters.device_key().filter(|_| !progress.device_proved) {
        progress.device_key = Some(key.to_owned());
    }
    let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    check_state(attempt, &account)?;
    if progress.found != proceed::found(&account) {
        return Err(ticket::invalid());
    }
    let mut turn = Turn { attempt, account, progress, source: Source::Ticket(&ticket), srp_a: None };
    let subject = turn.subject()?;
    custom_state::use_up(attempt, &ticket).await?;
    let right = attempt.triggers.verify_auth_challenge_response(&subject, &question.private, given).await?;
    turn.note(Round::custom(right, question.metadata));
    turn.go_on().await
}

/// Goes on once the password that a custom sign-in began with is proved, and whatever second factor the user has.
///
/// # Errors
/// As [`start`]; as [`proceed::commit`].
pub(super) async fn resume(attempt: &Attempt<'_>, mut account: Account, proved: Proved<'_>) -> Result<Answer, Error> {
    proceed::commit(attempt, &mut account, &proved).await?;
    let user = &account.user.as_ref().ok_or_else(error::contended)?.user;
    let names = [user.username.clone(), user.sub.clone()];
    let source = proved.ticket.map_or(Source::Names(names), Source::Ticket);
    Turn { attempt, account, progress: proved.progress, source, srp_a: None }.go_on().await
}

/// Where the names come from by which the client goes on calling the user.
enum Source<'a> {
    Names([String; 2]),
    Ticket(&'a Ticket),
}

/// What the functions are asked about.
struct Turn<'a> {
    attempt: &'a Attempt<'a>,
    account: Account,
    /// Of a custom sign-in.
    progress: Progress,
    source: Source<'a>,
    /// What a password is proved with, at the start.
    srp_a: Option<&'a str>,
}

impl Turn<'_> {
    fn rounds(&self) -> &[Round] {
        self.progress.custom.as_ref().map_or(&[], |custom| custom.rounds.as_slice())
    }

    fn note(&mut self, round: Round) {
        if let Some(custom) = &mut self.progress.custom {
            custom.rounds.push(round);
        }
    }

    /// Whom the sign-in is about; a user who was there at the start and is gone ends it.
    fn subject(&self) -> Result<Subject<'_>, Error> {
        let user = self.account.user.as_ref().map(|doc| &doc.user);
        let nobody = self.progress.custom.as_ref().and_then(|custom| custom.nobody.as_deref());
        let username = user.map(|user| user.username.as_str()).or(nobody).ok_or_else(ticket::invalid)?;
        Ok(Subject { username, user, masked: self.attempt.masks() })
    }

    /// Asks what comes next, and does it.
    async fn go_on(self) -> Result<Answer, Error> {
        let next = self.attempt.triggers.define_auth_challenge(&self.subject()?, self.rounds()).await?;
        match (next, self.srp_a) {
            (Next::Failure, _) => Err(self.refused().await),
            (Next::Tokens, _) => self.grant().await,
            (Next::Challenge(name), _) if name == CUSTOM_CHALLENGE => self.ask().await,
            (Next::Challenge(name), Some(srp_a))
                if name == SRP_A || name == ChallengeNameType::PasswordVerifier.as_str() =>
            {
                self.ask_proof(srp_a)
            }
            // Cognito's other challenges follow a password by themselves; a function cannot call for them.
            (Next::Challenge(_), _) => Err(triggers::unfit()),
        }
    }

    /// The refusal of a sign-in that the functions end. Without a proved password it is no event: anybody could cause it without
    /// end.
    async fn refused(&self) -> Error {
        let refused = error::wrong_credentials();
        if self.progress.first.is_none() {
            return refused;
        }
        watch::ended(self.attempt, &self.account.sub, &self.progress, refused).await
    }

    /// Has a custom challenge made.
    async fn ask(self) -> Result<Answer, Error> {
        let subject = self.subject()?;
        let created = self.attempt.triggers.create_auth_challenge(&subject, self.rounds()).await?;
        let mut parameters = created.public;
        // Clients go on with this name, and a function must not put another in its place.
        let username = self.account.username(self.attempt.pool(), subject.username).into_owned();
        parameters.insert("USERNAME".to_owned(), username);
        let awaits = Awaits::Custom(Question { private: created.private, metadata: created.metadata });
        let session = custom_state::session(self.attempt, &self.ticket(awaits)).await?;
        Ok(Answer::Challenge(Challenge::new(ChallengeNameType::CustomChallenge, parameters, session)))
    }

    fn ticket(&self, awaits: Awaits) -> Ticket {
        let progress = self.progress.clone();
        match &self.source {
            Source::Ticket(ticket) => ticket.next(self.attempt, awaits, progress),
            Source::Names([login, username]) => {
                Ticket::new(self.attempt, &self.account.sub, [login, username], awaits, progress)
            }
        }
    }

    /// Asks for the proof of the password.
    fn ask_proof(self, srp_a: &str) -> Result<Answer, Error> {
        let Source::Names([login, _]) = &self.source else { return Err(triggers::unfit()) };
        password::start_srp(self.attempt, &self.account, login, srp_a, self.progress).map(Answer::Challenge)
    }

    /// Lets the user in as the functions have left the account, provided that there is one and its state allows it.
    async fn grant(mut self) -> Result<Answer, Error> {
        let (attempt, sub) = (self.attempt, self.account.sub.clone());
        let account = Account::read(attempt.ctx, attempt.pool(), sub).await?;
        let Some(doc) = &account.user else { return Err(self.refused().await) };
        check_user(&doc.user)?;
        if let Some(custom) = &mut self.progress.custom {
            custom.granted = true;
            custom.rounds.clear();
        }
        let proved = Proved { ticket: None, progress: self.progress, stage: &nothing };
        Box::pin(proceed(attempt, account, proved)).await
    }
}

/// Checks that the account may sign in, where the client may know of it. Who is masked is told by an account's owner only, once the
/// functions let them in.
fn check_state(attempt: &Attempt<'_>, account: &Account) -> Result<(), Error> {
    if attempt.masks() {
        return Ok(());
    }
    let doc = account.user.as_ref().ok_or(Refusal::UnknownUser)?;
    Ok(check_user(&doc.user)?)
}

/// A user whose password is temporary may sign in without it.
fn check_user(user: &User) -> Result<(), Refusal> {
    if !user.enabled {
        return Err(Refusal::Disabled);
    }
    match user.status {
        UserStatusType::Confirmed | UserStatusType::ForceChangePassword => Ok(()),
        UserStatusType::Unconfirmed => Err(Refusal::NotConfirmed),
        UserStatusType::ResetRequired => Err(Refusal::ResetRequired),
        UserStatusType::ExternalProvider
        | UserStatusType::Archived
        | UserStatusType::Compromised
        | UserStatusType::Unknown => Err(Refusal::WrongPassword),
    }
}
