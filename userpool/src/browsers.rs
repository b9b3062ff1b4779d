//! Browser sessions in the store: whom a browser is signed in as at the pages of managed login.
//!
//! They lie in the partition of their user, so that a deleted user has none. As Cognito's, they outlast a global sign-out, which
//! ends tokens; they end with their time, at `/logout`, when revoked, and with another password.

use cognomen_contract::Error;
use cognomen_model::UnixMillis;
use cognomen_model::browser::{BrowserSession, MAX_BROWSER_SESSIONS};
use cognomen_model::credential::Credential;
use cognomen_model::session::ClientSessionConfiguration;
use cognomen_model::user::{SignedInUser, User};
use cognomen_store::engine::Range;
use cognomen_store::{At, Batch, Condition};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::password_hashes;
use crate::pool_view::{ClientView, PoolView};
use crate::tokens::USER_SCOPE;

/// Cognito's cookie lasts an hour; a client's own setting may make it longer.
const LEAST_MINUTES: i32 = 60;

/// A browser session that is good, with its user.
#[derive(Clone, Debug)]
pub struct Found {
    /// The user.
    pub user: User,
    /// Version of the user's profile.
    pub version: u64,
    /// The session.
    pub session: BrowserSession,
}

impl Found {
    /// The user as the user's own operations take one, through `client`.
    #[must_use]
    pub fn signed_in(&self, client: &ClientView) -> SignedInUser {
        SignedInUser {
            pool_id: client.pool.pool.id.clone(),
            client_id: client.client.id.clone(),
            user: self.user.clone(),
            version: self.version,
            session: self.session.as_session(self.user.signed_out_at),
            scopes: vec![USER_SCOPE.to_owned()],
        }
    }
}

/// The session of a browser; none when it ended, or its user is gone, disabled or has another password.
///
/// # Errors
/// When the store fails.
pub async fn find(ctx: &Context, pool: &PoolView, sub: &str, id: &str) -> Result<Option<Found>, Error> {
    let pool_id = &pool.pool.id;
    let addresses =
        [address::profile(pool_id, sub), address::browser(pool_id, sub, id), address::credential(pool_id, sub)];
    let mut read = ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter();
    let (Some(Some(profile)), Some(Some(session)), credential) = (read.next(), read.next(), read.next().flatten())
    else {
        return Ok(None);
    };
    let user = profile.open::<User>().map_err(error::store)?;
    let session = session.open::<BrowserSession>().map_err(error::store)?.value;
    let credential = match credential {
        Some(sealed) => Some(sealed.open::<Credential>().map_err(error::store)?.value),
        None => None,
    };
    let same_password = password_at(credential.as_ref()) == session.password_at;
    let good = session.lasts(ctx.clock.now()) && user.value.enabled && same_password;
    Ok(good.then_some(Found { user: user.value, version: user.version, session }))
}

/// When a password was set, as a session remembers it.
pub(crate) fn password_at(credential: Option<&Credential>) -> Option<UnixMillis> {
    credential.map(|credential| credential.changed_at)
}

/// Whether a client takes the session for a sign-in, without asking again: within the minutes that
/// `SetUserPoolClientSessionConfiguration` gives it since the user last proved who they are.
///
/// # Errors
/// When the store fails.
pub async fn is_reusable(ctx: &Context, client: &ClientView, session: &BrowserSession) -> Result<bool, Error> {
    let minutes = sso_minutes(ctx, client).await?;
    Ok(ctx.clock.now() < session.auth_time.plus_seconds(i64::from(minutes) * 60))
}

/// Seconds that a session begun at a client lasts.
///
/// # Errors
/// When the store fails.
pub(crate) async fn lifetime_seconds(ctx: &Context, client: &ClientView) -> Result<i64, Error> {
    Ok(i64::from(sso_minutes(ctx, client).await?.max(LEAST_MINUTES)) * 60)
}

async fn sso_minutes(ctx: &Context, client: &ClientView) -> Result<i32, Error> {
    let at = address::client_sessions(&client.client.pool_id, &client.client.id);
    let found = ctx.store.get::<ClientSessionConfiguration>(&at).await.map_err(error::store)?;
    Ok(found.map(|doc| doc.value).unwrap_or_default().sso_minutes)
}

/// The user's sessions that have not ended, the oldest first.
///
/// # Errors
/// When the store fails.
pub async fn list(ctx: &Context, pool: &PoolView, sub: &str) -> Result<Vec<BrowserSession>, Error> {
    let range = Range::prefix(address::BROWSERS);
    let (scope, partition) = (address::scope(&pool.pool.id), address::user_partition(sub));
    let found = ctx.store.scan::<BrowserSession>(&scope, &partition, &range, 2 * MAX_BROWSER_SESSIONS).await;
    let now = ctx.clock.now();
    let mut sessions: Vec<_> = found.map_err(error::store)?.items.into_iter().map(|item| item.value).collect();
    sessions.retain(|session| session.lasts(now));
    sessions.sort_by_key(|session| session.created_at);
    Ok(sessions)
}

/// The oldest sessions that give way to one more.
///
/// # Errors
/// When the store fails.
pub(crate) async fn surplus(ctx: &Context, pool: &PoolView, sub: &str) -> Result<Vec<At>, Error> {
    let sessions = list(ctx, pool, sub).await?;
    let over = (sessions.len() + 1).saturating_sub(MAX_BROWSER_SESSIONS);
    Ok(sessions.iter().take(over).map(|session| address::browser(&pool.pool.id, sub, &session.id)).collect())
}

/// Stages a session that begins, and the end of those that give way.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn stage(
    batch: &mut Batch,
    pool: &PoolView,
    sub: &str,
    session: &BrowserSession,
    surplus: &[At],
) -> Result<(), Error> {
    let at = address::browser(&pool.pool.id, sub, &session.id);
    batch.create(&at, session).map_err(error::store)?.expiring(session.expires_at);
    for at in surplus {
        batch.delete(at, Condition::Any);
    }
    Ok(())
}

/// Keeps a session whose user has just set `password` in it. Where somebody has set another one since, the session ends by that.
///
/// # Errors
/// When the store fails.
pub async fn keep_after_password_change(
    ctx: &Context,
    pool: &PoolView,
    found: &Found,
    password: &str,
) -> Result<(), Error> {
    let (pool_id, user) = (&pool.pool.id, &found.user);
    let at = address::browser(pool_id, &user.sub, &found.session.id);
    let credential_at = address::credential(pool_id, &user.sub);
    let credential = ctx.store.get::<Credential>(&credential_at).await.map_err(error::store)?;
    let Some(credential) = credential else { return Ok(()) };
    if !password_hashes::is_in_force(&pool.pool, &user.username, &credential.value, password).await? {
        return Ok(());
    }
    let Some(doc) = ctx.store.get::<BrowserSession>(&at).await.map_err(error::store)? else { return Ok(()) };
    let session = BrowserSession { password_at: password_at(Some(&credential.value)), ..doc.value };
    let mut batch = ctx.store.batch();
    batch.put(&at, doc.version, &session).map_err(error::store)?.expiring(session.expires_at);
    batch.check(&credential_at, Condition::Version(credential.version));
    match ctx.store.commit(batch).await {
        Err(lost) if lost.is_conflict() => Ok(()),
        done => done.map_err(error::store),
    }
}

/// Ends a session; one that ended before stays so.
///
/// # Errors
/// When the store fails.
pub async fn end(ctx: &Context, pool: &PoolView, sub: &str, id: &str) -> Result<(), Error> {
    let mut batch = ctx.store.batch();
    batch.delete(&address::browser(&pool.pool.id, sub, id), Condition::Any);
    ctx.store.commit(batch).await.map_err(error::store)
}
