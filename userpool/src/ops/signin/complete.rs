//! The end of a step: the next challenge, or tokens for a new session.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthenticationResultType, ChallengeNameType, EventResponseType};
use cognomen_crypto::random_array;
use cognomen_model::client::Client;
use cognomen_model::session::{RefreshState, Session};
use cognomen_model::user::User;
use cognomen_model::{UnixMillis, id};
use cognomen_store::Batch;

use super::account::Account;
use super::admit::Admitted;
use super::attempt::Attempt;
use super::engine::Refusal;
use super::proceed::Proved;
use super::progress::Progress;
use super::{device, proceed, ticket, watch};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::sessions;
use crate::tokens::refresh_token::RefreshToken;
use crate::tokens::{self, Basis, Grant, USER_SCOPE};
use crate::triggers::{Source, Trigger};

/// How often a sign-in is tried against others of the same user, in a pool that tracks sessions.
const TRIES: usize = 8;

/// What a step of a sign-in answers.
pub(super) enum Answer {
    /// Tokens.
    SignedIn(Box<AuthenticationResultType>),
    /// A browser session, through the pages alone.
    Admitted(Box<Admitted>),
    /// A challenge.
    Challenge(Challenge),
}

/// A challenge as the client is told of it.
pub(super) struct Challenge {
    pub(super) name: ChallengeNameType,
    pub(super) parameters: BTreeMap<String, String>,
    pub(super) session: Option<String>,
    /// `AvailableChallenges` of a choice-based sign-in.
    pub(super) available: Option<Vec<ChallengeNameType>>,
}

impl Challenge {
    /// A challenge with its session.
    pub(super) fn new(name: ChallengeNameType, parameters: BTreeMap<String, String>, session: String) -> Self {
        Self { name, parameters, session: Some(session), available: None }
    }
}

/// The output of a sign-in operation for an answer; the four outputs have the same members.
macro_rules! output {
    ($answer:expr, $output:ident) => {
        match $answer {
            $crate::ops::signin::complete::Answer::SignedIn(result) => $output {
                authentication_result: Some(*result),
                challenge_parameters: Some(std::collections::BTreeMap::new()),
                ..$output::default()
            },
            // The doors of the API open to tokens alone.
            $crate::ops::signin::complete::Answer::Admitted(_) => return Err($crate::error::contended()),
            $crate::ops::signin::complete::Answer::Challenge(challenge) => $output {
                challenge_name: Some(challenge.name),
                challenge_parameters: Some(challenge.parameters),
                session: challenge.session,
                available_challenges: challenge.available,
                ..$output::default()
            },
        }
    };
}

pub(super) use output;

/// Begins the session of a user who has proved everything, in one commit with what the last proof changed.
///
/// # Errors
/// Those of the `PostAuthentication` and `PreTokenGeneration` triggers; when the ticket was used before, or the account was shut
/// or changed meanwhile; when the store fails.
pub(super) async fn sign_in(
    attempt: &Attempt<'_>,
    mut account: Account,
    proved: Proved<'_>,
) -> Result<AuthenticationResultType, Error> {
    let (ctx, client, now) = (attempt.ctx, attempt.client, attempt.now);
    let user = account.user.as_ref().map(|doc| doc.user.clone()).ok_or_else(error::contended)?;
    let device = device::at_sign_in(attempt, &user, &proved.progress).await?;
    attempt.triggers.post_authentication(&user, device.metadata.is_some()).await?;
    let basis = Basis::of(ctx, &attempt.triggers, source(&proved.progress), &user, &[USER_SCOPE]).await?;
    if basis.took_time() || attempt.triggers.has(Trigger::PostAuthentication) {
        check_meanwhile(attempt, &account.sub, &proved.progress).await?;
    }
    for _ in 0..TRIES {
        let mut session = new_session(ctx, &client.client, &user, now);
        session.device_key.clone_from(&device.key);
        if let Some(id) = watch::event_id(&proved.progress) {
            session.go_by_event(id);
        }
        let opening = sessions::open(ctx, &client.pool, &user, &mut session, &attempt.origin).await?;
        let at = address::session(&client.pool.pool.id, &account.sub, &session.id);
        let conflict = account
            .succeed(ctx, &client.pool, proved.ticket, now, |batch: &mut Batch| {
                (proved.stage)(batch)?;
                device.stage(batch, attempt, &user.sub, &session)?;
                watch::stage(batch, attempt, &user.sub, &proved.progress, EventResponseType::Pass)?;
                batch.create(&at, &session).map_err(error::store)?.expiring(session.forgotten_at());
                opening.stage(batch)
            })
            .await?;
        match conflict {
            Some(at) if opening.lost_at(&at) => {}
            Some(_) => break,
            None => {
                let grant = Grant::new(client, &user, &session, &basis);
                let mut result = first_tokens(ctx, &grant, now).await?;
                // Custom sign-ins hand out no new device, as Cognito's do not.
                result.new_device_metadata = device.metadata.filter(|_| proved.progress.custom.is_none());
                return Ok(result);
            }
        }
    }
    Err(error::contended())
}

/// A session that begins now. Where the client has token revocation switched off, it goes by its `event_id`.
pub(super) fn new_session(ctx: &Context, client: &Client, user: &User, now: UnixMillis) -> Session {
    let id = id::uuid_like(random_array(&*ctx.random));
    let event_id = if client.revocable() { id::uuid_like(random_array(&*ctx.random)) } else { id.clone() };
    Session {
        id,
        client_id: client.id.clone(),
        auth_time: now,
        created_at: now,
        refresh_expires_at: now.plus_seconds(client.refresh_token_seconds()),
        refresh: RefreshState::default(),
        event_id,
        device_key: None,
        after_sign_out: user.signed_out_at,
        tracked: None,
        granted: None,
    }
}

/// Checks that nothing ended the sign-in while functions ran, which take their time.
///
/// # Errors
/// `NotAuthorizedException` when the user was disabled or deleted, got another password or signed out everywhere; when the store
/// fails.
pub(super) async fn check_meanwhile(attempt: &Attempt<'_>, sub: &str, progress: &Progress) -> Result<(), Error> {
    let account = Account::read(attempt.ctx, attempt.pool(), sub.to_owned()).await?;
    if account.user.as_ref().is_some_and(|doc| !doc.user.enabled) {
        return Err(Refusal::Disabled.into());
    }
    if proceed::found(&account) != progress.found {
        return Err(ticket::invalid());
    }
    Ok(())
}

/// What a sign-in ended with.
fn source(progress: &Progress) -> Source {
    if progress.device_proved {
        Source::AuthenticateDevice
    } else if progress.chosen {
        Source::NewPasswordChallenge
    } else {
        Source::Authentication
    }
}

/// The tokens of a session that has just begun, a refresh token among them.
///
/// # Errors
/// When a token cannot be made.
async fn first_tokens(ctx: &Context, grant: &Grant<'_>, now: UnixMillis) -> Result<AuthenticationResultType, Error> {
    let pool_id = &grant.client.pool.pool.id;
    let refresh_token = RefreshToken::of(pool_id, &grant.user.sub, grant.session).seal(ctx).await?;
    tokens::sign_in_result(ctx, grant, Some(refresh_token), now)
}
