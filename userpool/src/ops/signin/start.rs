//! The first step of a sign-in, the same through every door.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::{AuthFlowType, ChallengeNameType};
use cognomen_contract::{CommonCode, Error};
use cognomen_crypto::srp;
use cognomen_model::id;

use super::account::Account;
use super::complete::{self, Answer};
use super::engine::{self, Event, Outcome, Refusal, State};
use super::flow::{self, Door, Parameters};
use super::refresh::{self, Proof};
use super::secret_hash;
use super::srp_exchange::SrpExchange;
use super::ticket::{Awaits, Ticket};
use crate::context::Context;
use crate::error;
use crate::pool_view::{ClientView, PoolView};

/// Starts a sign-in by any flow.
///
/// # Errors
/// In Cognito's words, whatever the flow refuses; when the store fails.
pub(super) async fn start(
    ctx: &Context,
    client: &ClientView,
    flow: AuthFlowType,
    door: Door,
    parameters: Parameters<'_>,
) -> Result<Answer, Error> {
    flow::check(&client.client, flow, door)?;
    match flow {
        AuthFlowType::RefreshTokenAuth | AuthFlowType::RefreshToken => {
            let proof = Proof::SecretHash(parameters.get("SECRET_HASH"));
            let token = parameters.require("REFRESH_TOKEN")?;
            refresh::refresh(ctx, client, token, proof).await.map(Answer::SignedIn)
        }
        AuthFlowType::UserSrpAuth => start_srp(ctx, client, &parameters).await,
        AuthFlowType::UserPasswordAuth | AuthFlowType::AdminUserPasswordAuth | AuthFlowType::AdminNoSrpAuth => {
            check_password(ctx, client, &parameters).await
        }
        AuthFlowType::CustomAuth => Err(custom_auth(&client.pool)),
        AuthFlowType::UserAuth => {
            Err(Error::new(CommonCode::NotImplemented, "the authentication flow `USER_AUTH` is not served"))
        }
    }
}

/// The user name, once the client has proved its secret for it.
fn username<'a>(client: &ClientView, parameters: &Parameters<'a>) -> Result<&'a str, Error> {
    let username = parameters.require("USERNAME")?;
    secret_hash::check(&client.client, username, parameters.get("SECRET_HASH"))?;
    Ok(username)
}

async fn check_password(ctx: &Context, client: &ClientView, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let login = username(client, parameters)?;
    let password = parameters.require("PASSWORD")?;
    let now = ctx.clock.now();
    let account = Account::find(ctx, &client.pool, login).await?;
    let situation = account.situation(client, now, &*ctx.random);
    let outcome = engine::step(&situation, State::Start, Event::Password(password));
    complete::conclude(ctx, client, account, outcome, None, now).await
}

async fn start_srp(ctx: &Context, client: &ClientView, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let login = username(client, parameters)?;
    let a = srp::parse_a(parameters.require("SRP_A")?).map_err(|invalid| error::invalid(invalid.to_string()))?;
    let now = ctx.clock.now();
    let account = Account::find(ctx, &client.pool, login).await?;
    let decoy = Decoy::new(&client.pool, login);
    let event = Event::SrpA { a: Box::new(a), decoy_seed: decoy.seed };
    let outcome = engine::step(&account.situation(client, now, &*ctx.random), State::Start, event);
    let (salt, exchange) = match outcome {
        Outcome::AskProof { salt, exchange } => (salt, exchange),
        Outcome::Refused(refusal) => return Err(refusal.into()),
        Outcome::AskNewPassword | Outcome::SignedIn => return Err(Refusal::OutOfTurn.into()),
    };
    let username = account.user.map_or(decoy.username, |doc| doc.user.username);
    let ticket = Ticket::new(client, &*ctx.random, &account.sub, [login, &username], Awaits::Proof, now);
    let secret_block = ticket.seal(&client.pool, &*ctx.random, Some(&exchange))?;
    Ok(ask_proof(&username, &salt, &exchange, secret_block))
}

/// `PASSWORD_VERIFIER`. It carries no `Session`: the secret block is one.
fn ask_proof(username: &str, salt: &srp::Salt, exchange: &SrpExchange, secret_block: String) -> Answer {
    let parameters = BTreeMap::from([
        ("SALT".to_owned(), srp::hex_number(salt)),
        ("SECRET_BLOCK".to_owned(), secret_block),
        ("SRP_B".to_owned(), srp::hex_number(exchange.public_b.as_slice())),
        ("USERNAME".to_owned(), username.to_owned()),
        ("USER_ID_FOR_SRP".to_owned(), username.to_owned()),
    ]);
    Answer::Challenge { name: ChallengeNameType::PasswordVerifier, parameters, session: None }
}

/// What an unknown user of a masking client appears to be: the same at every attempt.
struct Decoy {
    username: String,
    seed: [u8; 32],
}

impl Decoy {
    fn new(pool: &PoolView, login: &str) -> Self {
        let login = pool.pool.normalise(login);
        let half = |kind| pool.keys.blind(kind, &[&login]);
        let mut seed = [0; 32];
        seed[..16].copy_from_slice(&half("decoy-seed-1"));
        seed[16..].copy_from_slice(&half("decoy-seed-2"));
        // Where names are generated, or an alias stands for one, the true name looks like an id.
        let by_alias = login.contains('@') && pool.pool.is_alias("email")
            || login.starts_with('+') && pool.pool.is_alias("phone_number");
        let generated = by_alias || pool.pool.generates_usernames();
        let username =
            if generated && !id::is_uuid_like(&login) { id::uuid_like(half("decoy-username")) } else { login };
        Self { username, seed }
    }
}

/// `CUSTOM_AUTH` needs triggers, which are not run.
fn custom_auth(pool: &PoolView) -> Error {
    let triggers = pool.pool.settings.lambda_config.as_ref();
    let configured = triggers.is_some_and(|config| config.define_auth_challenge.is_some());
    if configured {
        return Error::new(CommonCode::NotImplemented, "the authentication flow `CUSTOM_AUTH` is not served");
    }
    error::invalid("Custom auth lambda trigger is not configured for the user pool.")
}
