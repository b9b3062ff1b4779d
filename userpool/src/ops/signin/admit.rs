//! The end of a sign-in at the pages: a browser session in place of tokens.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::EventResponseType;
use cognomen_crypto::{hex, random_array};
use cognomen_model::browser::BrowserSession;
use cognomen_model::{id, session};
use cognomen_store::Batch;

use super::account::Account;
use super::attempt::Attempt;
use super::proceed::Proved;
use super::progress::{First, Progress};
use super::{complete, watch};
use crate::browsers;
use crate::error;
use crate::ops::sessions;
use crate::triggers::Trigger;

/// A user whom the pages let in.
#[derive(Debug)]
pub struct Admitted {
    /// The user.
    pub sub: String,
    /// The session that the browser's cookie stands for.
    pub session: BrowserSession,
}

/// Begins the browser session of a user who has proved everything, in one commit with what the last proof changed. The tokens'
/// function is asked later, when a client asks for tokens.
///
/// # Errors
/// Those of the `PostAuthentication` trigger; when the ticket was used before, or the account was shut or changed meanwhile; when
/// the store fails.
pub(super) async fn admit(attempt: &Attempt<'_>, mut account: Account, proved: Proved<'_>) -> Result<Admitted, Error> {
    let (ctx, pool) = (attempt.ctx, attempt.pool());
    let user = account.user.as_ref().map(|doc| doc.user.clone()).ok_or_else(error::contended)?;
    attempt.triggers.post_authentication(&user, false).await?;
    if attempt.triggers.has(Trigger::PostAuthentication) {
        complete::check_meanwhile(attempt, &account.sub, &proved.progress).await?;
    }
    let session = new_session(attempt, &account, &proved.progress).await?;
    let oldest = browsers::surplus(ctx, pool, &account.sub).await?;
    let sub = account.sub.clone();
    let conflict = account
        .succeed(ctx, pool, proved.ticket, attempt.now, |batch: &mut Batch| {
            (proved.stage)(batch)?;
            watch::stage(batch, attempt, &sub, &proved.progress, EventResponseType::Pass)?;
            browsers::stage(batch, pool, &sub, &session, &oldest)
        })
        .await?;
    match conflict {
        Some(_) => Err(error::contended()),
        None => Ok(Admitted { sub, session }),
    }
}

async fn new_session(attempt: &Attempt<'_>, account: &Account, progress: &Progress) -> Result<BrowserSession, Error> {
    let (ctx, now) = (attempt.ctx, attempt.now);
    let event_id = watch::event_id(progress).map(str::to_owned);
    let seconds = browsers::lifetime_seconds(ctx, attempt.client).await?;
    Ok(BrowserSession {
        id: hex::encode(&random_array::<16>(attempt.random())),
        public_id: session::public_id("sso", random_array(attempt.random())),
        client_id: attempt.client.client.id.clone(),
        auth_time: now,
        created_at: now,
        last_active_at: now,
        expires_at: now.plus_seconds(seconds),
        event_id: event_id.unwrap_or_else(|| id::uuid_like(random_array(attempt.random()))),
        password_at: browsers::password_at(account.credential.as_ref().map(|(credential, _)| credential)),
        methods: methods(progress),
        device: sessions::device_words(&attempt.origin),
        ip: attempt.origin.ip.map(|ip| ip.to_string()),
    })
}

/// How the user proved it (RFC 8176 section 2).
fn methods(progress: &Progress) -> Vec<String> {
    let first = match progress.first {
        Some(First::Password) => Some("pwd"),
        Some(First::Code) => Some("otp"),
        Some(First::Passkey { .. }) => Some("hwk"),
        None => None,
    };
    first.into_iter().chain(progress.second.then_some("mfa")).map(str::to_owned).collect()
}
