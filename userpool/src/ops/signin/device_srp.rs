//! `DEVICE_SRP_AUTH` and `DEVICE_PASSWORD_VERIFIER`: a remembered device proves itself. It is the SRP exchange of a password,
//! with the device group key in the pool name's place and the device key in the user name's.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ChallengeNameType;
use cognomen_crypto::compare;
use cognomen_crypto::srp::{self, Verifier};
use cognomen_model::device::{self, Device};
use cognomen_model::id;
use cognomen_store::{Batch, Condition};

use super::account::Account;
use super::attempt::Attempt;
use super::complete::{Answer, Challenge};
use super::device::{group_key, remembered};
use super::flow::Parameters;
use super::proceed::{self, Proved, proceed};
use super::srp_exchange::SrpExchange;
use super::ticket::{self, Awaits, Ticket};
use super::{guesses, respond, secret_hash, timestamp};
use crate::directory::{self, address, feign};
use crate::error;

/// Asks a device to prove itself. Published clients answer this challenge without its session, or with that of the challenge
/// before, so the session also waits here, for the one answer that names user, client and device.
///
/// # Errors
/// As [`proceed::commit`]; when the session cannot be sealed.
pub(super) async fn ask(attempt: &Attempt<'_>, mut account: Account, proved: Proved<'_>) -> Result<Answer, Error> {
    let key = proved.progress.device_key.clone().ok_or_else(ticket::invalid)?;
    let user = account.user.as_ref().map(|doc| doc.user.clone()).ok_or_else(error::contended)?;
    let awaits = Awaits::DeviceSrpA(key.clone());
    let ticket = Ticket::new(attempt, &user.sub, [&user.username, &user.sub], awaits, proved.progress.clone());
    let session = ticket.seal(attempt.pool(), attempt.random(), None)?;
    let waiting = address::device_challenge(&attempt.pool().pool.id, &user.sub, &key);
    let stage = |batch: &mut Batch| {
        (proved.stage)(batch)?;
        batch.replace(&waiting, &session).map_err(error::store)?.expiring(ticket.expires_at);
        Ok(())
    };
    let staged = Proved { ticket: proved.ticket, progress: proved.progress, stage: &stage };
    proceed::commit(attempt, &mut account, &staged).await?;
    let parameters = BTreeMap::from([
        ("DEVICE_KEY".to_owned(), key),
        ("USERNAME".to_owned(), user.username.clone()),
        ("USER_ID_FOR_SRP".to_owned(), user.username),
    ]);
    Ok(Answer::Challenge(Challenge::new(ChallengeNameType::DeviceSrpAuth, parameters, session.clone())))
}

/// Takes `SRP_A` of a device and answers `DEVICE_PASSWORD_VERIFIER`.
///
/// # Errors
/// `InvalidParameterException` without `SRP_A` or a device key; `NotAuthorizedException` for a state that is not about this
/// device or was used before, or of users who may not sign in any more; when the store fails.
pub(super) async fn start(
    attempt: &Attempt<'_>,
    session: Option<&str>,
    parameters: &Parameters<'_>,
) -> Result<Answer, Error> {
    let key = parameters.require("DEVICE_KEY")?;
    let a = srp::parse_a(parameters.require("SRP_A")?).map_err(|invalid| error::invalid(invalid.to_string()))?;
    let given = session.map(|session| Ticket::open_late(attempt.client, session).ok_or_else(ticket::invalid));
    let waiting = match given.transpose()? {
        Some(ticket) if matches!(ticket.awaits, Awaits::DeviceSrpA(_)) => None,
        _ => Some(waiting(attempt, parameters, key).await?),
    };
    let session = waiting.as_deref().or(session).unwrap_or_default();
    let (ticket, _) = respond::open(attempt, ChallengeNameType::DeviceSrpAuth, session, parameters)?;
    respond::check_name(attempt, &ticket, parameters, true).await?;
    if ticket.awaits != Awaits::DeviceSrpA(key.to_owned()) {
        return Err(ticket::invalid());
    }
    let mut account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    respond::check_standing(&account)?;
    let device = remembered(attempt, &ticket.sub, key).await?.ok_or_else(ticket::invalid)?.value;
    let verifier = verifier(&device).ok_or_else(ticket::invalid)?;
    let (b, public_b) = srp::server_start(attempt.random(), &verifier.v);
    let exchange = SrpExchange { b, a: Box::new(a), public_b: Box::new(public_b) };
    let next = ticket.next(attempt, Awaits::DeviceProof(device.key), ticket.progress.clone());
    let secret_block = next.seal(attempt.pool(), attempt.random(), Some(&exchange))?;
    let proved = Proved { ticket: Some(&ticket), progress: ticket.progress.clone(), stage: &proceed::nothing };
    proceed::commit(attempt, &mut account, &proved).await?;
    let username = account.user.map(|doc| doc.user.username).unwrap_or_default();
    let parameters = BTreeMap::from([
        ("DEVICE_KEY".to_owned(), key.to_owned()),
        ("SALT".to_owned(), srp::hex_number(&verifier.salt)),
        ("SECRET_BLOCK".to_owned(), secret_block),
        ("SRP_B".to_owned(), srp::hex_number(exchange.public_b.as_slice())),
        ("USERNAME".to_owned(), username),
    ]);
    let name = ChallengeNameType::DevicePasswordVerifier;
    Ok(Answer::Challenge(Challenge { name, parameters, session: None, available: None }))
}

/// The session that waits for a device of a user, for clients that do not bring it along. A name that nobody has takes the
/// same steps as one whose owner is not signing in.
async fn waiting(attempt: &Attempt<'_>, parameters: &Parameters<'_>, key: &str) -> Result<String, Error> {
    let (ctx, pool) = (attempt.ctx, attempt.pool());
    let username = parameters.require("USERNAME")?;
    secret_hash::check(&attempt.client.client, username, parameters.get("SECRET_HASH"))?;
    if !device::is_device_key(pool.pool.region(), key) {
        return Err(ticket::invalid());
    }
    let owner = directory::owner(ctx, pool, username).await?;
    if owner.is_none() {
        feign::claim();
    }
    let sub = owner.unwrap_or_else(|| id::uuid_like([0; 16]));
    let at = address::device_challenge(&pool.pool.id, &sub, key);
    let found = ctx.store.get::<String>(&at).await.map_err(error::store)?;
    found.map(|doc| doc.value).ok_or_else(ticket::invalid)
}

/// Takes a device's proof. A wrong one is counted apart from wrong passwords and codes, so that a broken device shuts no other
/// way in.
///
/// # Errors
/// `NotAuthorizedException` for a wrong proof, also of a device forgotten meanwhile, for a state that is not about this device
/// or was used before, after too many wrong proofs, or of users who may not sign in any more; as [`proceed`].
pub(super) async fn prove(attempt: &Attempt<'_>, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let block = parameters.require("PASSWORD_CLAIM_SECRET_BLOCK")?;
    let signature = parameters.require("PASSWORD_CLAIM_SIGNATURE")?;
    let timestamp = parameters.require("TIMESTAMP")?;
    let (ticket, rest) = respond::open(attempt, ChallengeNameType::DevicePasswordVerifier, block, parameters)?;
    respond::check_name(attempt, &ticket, parameters, true).await?;
    let Awaits::DeviceProof(key) = &ticket.awaits else { return Err(ticket::invalid()) };
    if parameters.device_key().is_some_and(|given| given != key) {
        return Err(ticket::invalid());
    }
    let exchange = SrpExchange::from_bytes(&rest).ok_or_else(ticket::invalid)?;
    timestamp::check(timestamp, attempt.now)?;
    let secret_block = STANDARD.decode(block).map_err(|_| ticket::invalid())?;
    let signature = STANDARD.decode(signature).unwrap_or_default();
    let counter = address::device_guesses(&attempt.pool().pool.id, &ticket.sub);
    guesses::count_at(attempt, &ticket, &counter).await?;
    let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    respond::check_standing(&account)?;
    let device = remembered(attempt, &ticket.sub, key).await?;
    let Some(verifier) = device.and_then(|doc| verifier(&doc.value)) else { return Err(error::wrong_credentials()) };
    let shared = exchange.key(&verifier.v);
    let expected = srp::claim_signature(&shared, &group_key(attempt.pool()), key, &secret_block, timestamp);
    if !compare::equal(&expected, &signature) {
        return Err(error::wrong_credentials());
    }
    let mut progress = ticket.progress.clone();
    progress.device_key = Some(key.clone());
    progress.device_proved = true;
    let stage = |batch: &mut Batch| {
        batch.delete(&counter, Condition::Any);
        Ok(())
    };
    proceed(attempt, account, Proved { ticket: Some(&ticket), progress, stage: &stage }).await
}

fn verifier(device: &Device) -> Option<Verifier> {
    let stored = device.verifier.as_ref()?;
    Verifier::from_numbers(&stored.salt, &stored.v).ok()
}
