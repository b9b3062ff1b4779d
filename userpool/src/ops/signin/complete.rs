//! The end of a step: tokens for a new session, the next challenge, or a refusal that is counted.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthenticationResultType, ChallengeNameType};
use cognomen_crypto::random_array;
use cognomen_model::client::Client;
use cognomen_model::session::{RefreshState, Session};
use cognomen_model::user::User;
use cognomen_model::{UnixMillis, id};

use super::account::Account;
use super::engine::{Outcome, Refusal};
use super::new_password;
use super::ticket::Ticket;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::ClientView;
use crate::tokens::refresh_token::RefreshToken;
use crate::tokens::{self, Grant};

/// What a step of a sign-in answers.
pub(super) enum Answer {
    /// Tokens.
    SignedIn(AuthenticationResultType),
    /// A challenge.
    Challenge { name: ChallengeNameType, parameters: BTreeMap<String, String>, session: Option<String> },
}

/// Turns the outcome of a password into an answer, with everything that must be remembered of it.
///
/// # Errors
/// The refusal; when the store fails.
pub(super) async fn conclude(
    ctx: &Context,
    client: &ClientView,
    account: Account,
    outcome: Outcome,
    ticket: Option<&Ticket>,
    now: UnixMillis,
) -> Result<Answer, Error> {
    match outcome {
        Outcome::SignedIn => sign_in(ctx, client, account, ticket, now).await.map(Answer::SignedIn),
        Outcome::AskNewPassword => new_password::ask(ctx, client, account, ticket, now).await,
        Outcome::Refused(Refusal::WrongPassword) => Err(account.fail(ctx, &client.pool, ticket, now).await),
        Outcome::Refused(refusal) => Err(refusal.into()),
        Outcome::AskProof { .. } => Err(Refusal::OutOfTurn.into()),
    }
}

async fn sign_in(
    ctx: &Context,
    client: &ClientView,
    mut account: Account,
    ticket: Option<&Ticket>,
    now: UnixMillis,
) -> Result<AuthenticationResultType, Error> {
    let user = account.user.as_ref().map(|doc| doc.user.clone()).ok_or_else(error::contended)?;
    let session = new_session(ctx, &client.client, &user, now);
    let at = address::session(&client.pool.pool.id, &account.sub, &session.id);
    let conflict = account
        .succeed(ctx, &client.pool, ticket, now, |batch| {
            batch.create(&at, &session).map_err(error::store)?.expiring(session.forgotten_at());
            Ok(())
        })
        .await?;
    match conflict {
        None => first_tokens(ctx, client, &user, &session, now).await,
        Some(_) => Err(error::contended()),
    }
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
    }
}

/// The tokens of a session that has just begun, a refresh token among them.
///
/// # Errors
/// When a token cannot be made.
pub(super) async fn first_tokens(
    ctx: &Context,
    client: &ClientView,
    user: &User,
    session: &Session,
    now: UnixMillis,
) -> Result<AuthenticationResultType, Error> {
    let refresh_token = RefreshToken::of(&client.pool.pool.id, &user.sub, session).seal(ctx).await?;
    tokens::sign_in_result(ctx, &Grant { client, user, session }, Some(refresh_token), now).await
}
