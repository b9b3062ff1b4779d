//! The answer to a challenge, the same through every door.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::cognito_idp::ChallengeNameType;
use cognomen_contract::{CommonCode, Error};

use super::account::Account;
use super::complete::{self, Answer};
use super::engine::{self, Event, State};
use super::flow::Parameters;
use super::srp_exchange::SrpExchange;
use super::ticket::{self, Ticket};
use super::{new_password, secret_hash, timestamp};
use crate::context::Context;
use crate::pool_view::ClientView;
use crate::{directory, error};

/// Takes the answer to a challenge.
///
/// # Errors
/// In Cognito's words, whatever is wrong with the answer; when the store fails.
pub(super) async fn respond(
    ctx: &Context,
    client: &ClientView,
    challenge: ChallengeNameType,
    session: Option<&str>,
    parameters: Parameters<'_>,
) -> Result<Answer, Error> {
    match challenge {
        ChallengeNameType::PasswordVerifier => prove_password(ctx, client, &parameters).await,
        ChallengeNameType::NewPasswordRequired => {
            let (ticket, _) = open(ctx, client, challenge, required_session(session)?, &parameters)?;
            check_name(ctx, client, &ticket, parameters.require("USERNAME")?).await?;
            new_password::choose(ctx, client, &ticket, &parameters).await
        }
        _ => {
            Err(Error::new(CommonCode::NotImplemented, format!("the challenge `{}` is not served", challenge.as_str())))
        }
    }
}

fn required_session(session: Option<&str>) -> Result<&str, Error> {
    session.ok_or_else(|| error::invalid("Missing required parameter Session"))
}

/// Checks that `username` names the user of a state whose holder has proved the password: any alias will do.
///
/// # Errors
/// `NotAuthorizedException` when it does not; when the store fails.
async fn check_name(ctx: &Context, client: &ClientView, ticket: &Ticket, username: &str) -> Result<(), Error> {
    if ticket.is_about(&client.pool, username) {
        return Ok(());
    }
    let owner = directory::owner(ctx, &client.pool, username).await?;
    if owner.as_ref() == Some(&ticket.sub) { Ok(()) } else { Err(ticket::invalid()) }
}

/// Opens the sealed state of a challenge, with the client's secret proved for the user it names.
fn open(
    ctx: &Context,
    client: &ClientView,
    challenge: ChallengeNameType,
    sealed: &str,
    parameters: &Parameters<'_>,
) -> Result<(Ticket, Vec<u8>), Error> {
    let username = parameters.require("USERNAME")?;
    secret_hash::check(&client.client, username, parameters.get("SECRET_HASH"))?;
    Ticket::open(client, sealed, challenge, ctx.clock.now())
}

async fn prove_password(ctx: &Context, client: &ClientView, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let block = parameters.require("PASSWORD_CLAIM_SECRET_BLOCK")?;
    let signature = parameters.require("PASSWORD_CLAIM_SIGNATURE")?;
    let timestamp = parameters.require("TIMESTAMP")?;
    let (ticket, rest) = open(ctx, client, ChallengeNameType::PasswordVerifier, block, parameters)?;
    // Before the proof, only the names of the first step: others would tell who owns an alias.
    if !ticket.is_about(&client.pool, parameters.require("USERNAME")?) {
        return Err(ticket::invalid());
    }
    let exchange = SrpExchange::from_bytes(&rest).ok_or_else(ticket::invalid)?;
    let now = ctx.clock.now();
    timestamp::check(timestamp, now)?;
    let secret_block = STANDARD.decode(block).map_err(|_| ticket::invalid())?;
    // What is not base64 is no right signature either, and is counted as a wrong one.
    let signature = STANDARD.decode(signature).unwrap_or_default();
    let account = Account::read(ctx, &client.pool, ticket.sub.clone()).await?;
    let event = Event::Claim { secret_block: &secret_block, signature: &signature, timestamp };
    let situation = account.situation(client, now, &*ctx.random);
    let outcome = engine::step(&situation, State::PasswordVerifier(&exchange), event);
    complete::conclude(ctx, client, account, outcome, Some(&ticket), now).await
}
