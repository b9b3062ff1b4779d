//! Passwords as the first factor: plain, or proved by SRP.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ChallengeName, ChallengeNameType};
use cognomen_crypto::srp;
use cognomen_store::Batch;

use super::account::Account;
use super::attempt::Attempt;
use super::complete::{Answer, Challenge};
use super::decoy::Decoy;
use super::engine::{self, Event, Outcome, Refusal, State};
use super::flow::Parameters;
use super::proceed::{Proved, Stage, nothing, proceed};
use super::progress::{First, Progress};
use super::srp_exchange::SrpExchange;
use super::ticket::{self, Awaits, Ticket};
use super::{custom_state, imported, new_password, respond, timestamp, watch};
use crate::error;

/// Checks a password that was sent as it is. The ticket of a choice outlives a wrong one, which is counted all the same.
///
/// # Errors
/// The refusal; as [`proceed`].
pub(super) async fn check(
    attempt: &Attempt<'_>,
    account: Account,
    password: &str,
    ticket: Option<&Ticket>,
    progress: Progress,
) -> Result<Answer, Error> {
    let mut account = account;
    let upgrade = imported::settle(attempt, &mut account, password).await?;
    let situation = account.situation(attempt.client, attempt.now, attempt.random());
    let outcome = engine::step(&situation, State::Start, Event::Password(password));
    let stage = |batch: &mut Batch| upgrade.as_ref().map_or(Ok(()), |upgrade| upgrade.stage(batch));
    match outcome {
        Outcome::Refused(Refusal::WrongPassword) => Err(wrong(attempt, account, None, &progress).await),
        outcome => conclude(attempt, account, outcome, (ticket, Some(password)), progress, &stage).await,
    }
}

/// Begins an SRP exchange.
///
/// # Errors
/// `InvalidParameterException` for an `SRP_A` that is no number; the refusal.
pub(super) fn start_srp(
    attempt: &Attempt<'_>,
    account: &Account,
    login: &str,
    srp_a: &str,
    progress: Progress,
) -> Result<Challenge, Error> {
    let a = srp::parse_a(srp_a).map_err(|invalid| error::invalid(invalid.to_string()))?;
    let pool = attempt.pool();
    let decoy = Decoy::new(pool, login);
    let event = Event::SrpA { a: Box::new(a), decoy_seed: decoy.seed };
    let situation = account.situation(attempt.client, attempt.now, attempt.random());
    let (salt, exchange) = match engine::step(&situation, State::Start, event) {
        Outcome::AskProof { salt, exchange } => (salt, exchange),
        Outcome::Refused(refusal) => return Err(refusal.into()),
        Outcome::AskNewPassword | Outcome::Proved => return Err(Refusal::OutOfTurn.into()),
    };
    let username = account.user.as_ref().map_or(decoy.username.as_str(), |doc| doc.user.username.as_str());
    let ticket = Ticket::new(attempt, &account.sub, [login, username], Awaits::Proof, progress);
    let secret_block = ticket.seal(pool, attempt.random(), Some(&exchange))?;
    let mut challenge = ask_proof(username, &salt, &exchange, secret_block);
    // Custom sign-ins have a session from the start, and clients bring it along.
    if ticket.progress.custom.is_some() {
        let beside = ticket.reference(Awaits::BesideProof);
        challenge.session = Some(beside.seal(pool, attempt.random(), None)?);
    }
    Ok(challenge)
}

/// `PASSWORD_VERIFIER`. It needs no `Session`: the secret block is one.
fn ask_proof(username: &str, salt: &srp::Salt, exchange: &SrpExchange, secret_block: String) -> Challenge {
    let parameters = BTreeMap::from([
        ("SALT".to_owned(), srp::hex_number(salt)),
        ("SECRET_BLOCK".to_owned(), secret_block),
        ("SRP_B".to_owned(), srp::hex_number(exchange.public_b.as_slice())),
        ("USERNAME".to_owned(), username.to_owned()),
        ("USER_ID_FOR_SRP".to_owned(), username.to_owned()),
    ]);
    Challenge { name: ChallengeNameType::PasswordVerifier, parameters, session: None, available: None }
}

/// Takes the proof of an SRP exchange.
///
/// # Errors
/// The refusal; `NotAuthorizedException` for a state that is not the client's; as [`proceed`].
pub(super) async fn prove(
    attempt: &Attempt<'_>,
    session: Option<&str>,
    parameters: &Parameters<'_>,
) -> Result<Answer, Error> {
    let block = parameters.require("PASSWORD_CLAIM_SECRET_BLOCK")?;
    let signature = parameters.require("PASSWORD_CLAIM_SIGNATURE")?;
    let timestamp = parameters.require("TIMESTAMP")?;
    let (ticket, rest) = respond::open(attempt, ChallengeNameType::PasswordVerifier, block, parameters)?;
    // Before the proof, only the names of the first step: others would tell who owns an alias.
    if !ticket.is_about(attempt.pool(), parameters.require("USERNAME")?) {
        return Err(ticket::invalid());
    }
    custom_state::check_beside(attempt, session, &ticket)?;
    let exchange = SrpExchange::from_bytes(&rest).ok_or_else(ticket::invalid)?;
    timestamp::check(timestamp, attempt.now)?;
    let secret_block = STANDARD.decode(block).map_err(|_| ticket::invalid())?;
    // What is not base64 is no right signature either, and is counted as a wrong one.
    let signature = STANDARD.decode(signature).unwrap_or_default();
    let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    let event = Event::Claim { secret_block: &secret_block, signature: &signature, timestamp };
    let situation = account.situation(attempt.client, attempt.now, attempt.random());
    let outcome = engine::step(&situation, State::PasswordVerifier(&exchange), event);
    // Clients name their device with the proof rather than at the start.
    let mut progress = ticket.progress.clone();
    if let Some(key) = parameters.device_key() {
        progress.device_key = Some(key.to_owned());
    }
    conclude(attempt, account, outcome, (Some(&ticket), None), progress, &nothing).await
}

/// Counts a wrong password.
async fn wrong(attempt: &Attempt<'_>, account: Account, ticket: Option<&Ticket>, progress: &Progress) -> Error {
    let sub = account.sub.clone();
    let refused = account.fail(attempt.ctx, attempt.pool(), ticket, attempt.now).await;
    watch::failed(attempt, &sub, progress, ChallengeName::Password, refused).await
}

/// Turns what a password led to into an answer, with everything that must be remembered of it.
async fn conclude(
    attempt: &Attempt<'_>,
    account: Account,
    outcome: Outcome,
    (ticket, password): (Option<&Ticket>, Option<&str>),
    progress: Progress,
    stage: Stage<'_>,
) -> Result<Answer, Error> {
    let mut progress = progress.after(First::Password);
    match outcome {
        Outcome::Proved => {
            watch::passed(attempt, &mut progress, ChallengeName::Password);
            if let Some(doc) = &account.user {
                watch::judge(attempt, &doc.user, &mut progress, password).await?;
            }
            proceed(attempt, account, Proved { ticket, progress, stage }).await
        }
        Outcome::AskNewPassword => {
            watch::passed(attempt, &mut progress, ChallengeName::Password);
            custom_state::note(&mut progress, ticket.map(|ticket| &ticket.awaits));
            new_password::ask(attempt, account, ticket, progress).await
        }
        Outcome::Refused(Refusal::WrongPassword) => Err(wrong(attempt, account, ticket, &progress).await),
        Outcome::Refused(refusal) => Err(refusal.into()),
        Outcome::AskProof { .. } => Err(Refusal::OutOfTurn.into()),
    }
}
