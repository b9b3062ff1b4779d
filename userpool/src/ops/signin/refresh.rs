//! New tokens for a session, by its refresh token.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthenticationResultType, ErrorCode};
use cognomen_model::client::Client;
use cognomen_model::device::DeviceTracking;
use cognomen_model::session::{RefreshUse, Session};
use cognomen_model::user::User;
use cognomen_store::{Condition, Doc};

use super::secret_hash;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::{devices, sessions};
use crate::origin::Origin;
use crate::pool_view::ClientView;
use crate::tokens::refresh_token::RefreshToken;
use crate::tokens::{self, Grant};

/// How often a refresh is tried against others of the same session.
const TRIES: usize = 3;

/// How a client proves its secret.
#[derive(Clone, Copy)]
pub(super) enum Proof<'a> {
    /// By the `SECRET_HASH` of the user's true name, or of the `sub` (`InitiateAuth`).
    SecretHash(Option<&'a str>),
    /// By the secret itself (`GetTokensFromRefreshToken`).
    ClientSecret(Option<&'a str>),
}

impl Proof<'_> {
    /// # Errors
    /// `NotAuthorizedException` when the client has a secret and nothing came.
    fn check_presence(self, client: &Client) -> Result<(), Error> {
        let (Self::SecretHash(given) | Self::ClientSecret(given)) = self;
        if client.has_secret() && given.is_none() {
            let id = &client.id;
            return Err(error::not_authorized(format!(
                "Client {id} is configured for secret but secret was not received"
            )));
        }
        Ok(())
    }

    /// # Errors
    /// `NotAuthorizedException` when what came proves none of the client's secrets.
    fn check(self, client: &Client, user: &User) -> Result<(), Error> {
        let (right, what) = match self {
            Self::SecretHash(None) | Self::ClientSecret(None) => return self.check_presence(client),
            Self::SecretHash(Some(hash)) => {
                let names = [&user.username, &user.sub];
                (names.iter().any(|name| secret_hash::proves(client, name, hash)), "SecretHash")
            }
            Self::ClientSecret(Some(secret)) => (secret_hash::is_secret(client, secret), "Client secret"),
        };
        if right {
            return Ok(());
        }
        Err(error::not_authorized(format!("{what} does not match for the client: {}", client.id)))
    }
}

/// New ID and access tokens, and with rotation a new refresh token. One read; one commit only when the token rotates or the
/// session is tracked.
///
/// # Errors
/// `NotAuthorizedException` for a token that is not one, has expired or was revoked; `RefreshTokenReuseException` for one
/// that was replaced, after which the session is over; when the store fails.
pub(super) async fn refresh(
    ctx: &Context,
    client: &ClientView,
    text: &str,
    proof: Proof<'_>,
    device_key: Option<&str>,
    origin: &Origin,
) -> Result<AuthenticationResultType, Error> {
    proof.check_presence(&client.client)?;
    let token = RefreshToken::open(ctx, text).await?.ok_or_else(invalid)?;
    if token.client_id != client.client.id || token.pool_id != client.pool.pool.id {
        return Err(invalid());
    }
    let now = ctx.clock.now();
    if token.expires_at <= now {
        return Err(error::not_authorized("Refresh Token has expired"));
    }
    for attempt in 1..=TRIES {
        let (user, mut session) = read(ctx, client, &token, proof).await?;
        check_device(ctx, client, &token, &session.value, device_key).await?;
        let grace = client.client.rotation_grace_seconds();
        let rotated = match session.value.refresh.judge(token.generation, now, grace.unwrap_or(0)) {
            RefreshUse::Current if grace.is_none() => {
                let tracked = sessions::touch(&client.pool, &mut session.value, origin, now);
                // Whoever refreshed at the same moment has told the time of it as well.
                if tracked && !commit_use(ctx, &token, &session).await? && attempt < TRIES {
                    continue;
                }
                None
            }
            RefreshUse::Current => {
                session.value.refresh = session.value.refresh.rotated(now);
                sessions::touch(&client.pool, &mut session.value, origin, now);
                if !commit_use(ctx, &token, &session).await? {
                    continue;
                }
                Some(&session.value)
            }
            RefreshUse::WithinGrace => Some(&session.value),
            RefreshUse::Reused => return Err(end_session(ctx, &token).await),
        };
        let refresh_token = match rotated {
            Some(session) => Some(RefreshToken::of(&token.pool_id, &token.sub, session).seal(ctx).await?),
            None => None,
        };
        let grant = Grant { client, user: &user, session: &session.value };
        return tokens::sign_in_result(ctx, &grant, refresh_token, now).await;
    }
    Err(error::contended())
}

async fn read(
    ctx: &Context,
    client: &ClientView,
    token: &RefreshToken,
    proof: Proof<'_>,
) -> Result<(User, Doc<Session>), Error> {
    let addresses =
        [address::profile(&token.pool_id, &token.sub), address::session(&token.pool_id, &token.sub, &token.session_id)];
    let mut found = ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter();
    let profile = found.next().flatten().ok_or_else(error::user_not_found)?;
    let user = profile.open::<User>().map_err(error::store)?.value;
    proof.check(&client.client, &user)?;
    if !user.enabled {
        return Err(error::not_authorized("User is disabled."));
    }
    let session = found.next().flatten().ok_or_else(revoked)?.open::<Session>().map_err(error::store)?;
    if session.value.client_id != token.client_id || !user.honours(&session.value) {
        return Err(revoked());
    }
    Ok((user, session))
}

/// Where devices are tracked, a session that began on one goes on only with its key, and only if the device was confirmed and
/// not forgotten since.
async fn check_device(
    ctx: &Context,
    client: &ClientView,
    token: &RefreshToken,
    session: &Session,
    given: Option<&str>,
) -> Result<(), Error> {
    let tracked = DeviceTracking::of(&client.pool.pool).and(session.device_key.as_deref());
    let Some(key) = tracked else { return Ok(()) };
    if given != Some(key) || devices::find(ctx, &client.pool, &token.sub, key).await?.is_none() {
        return Err(invalid());
    }
    Ok(())
}

/// Remembers a rotation or the moment of a use; `false` when another came first, or the session ended.
async fn commit_use(ctx: &Context, token: &RefreshToken, session: &Doc<Session>) -> Result<bool, Error> {
    let mut batch = ctx.store.batch();
    let at = address::session(&token.pool_id, &token.sub, &token.session_id);
    let added = batch.put(&at, session.version, &session.value).map_err(error::store)?;
    added.expiring(session.value.forgotten_at());
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(true),
        Err(failed) if failed.is_conflict() => Ok(false),
        Err(failed) => Err(error::store(failed)),
    }
}

/// Ends the session of a refresh token that came again after it was replaced: one of the two who hold it is a thief.
async fn end_session(ctx: &Context, token: &RefreshToken) -> Error {
    match revoke(ctx, token).await {
        Ok(()) => Error::new(ErrorCode::RefreshTokenReuseException, "Refresh Token has been replaced by rotation"),
        Err(failed) => failed,
    }
}

/// Ends the session of a refresh token, and with it all its tokens.
///
/// # Errors
/// When the store fails.
pub(super) async fn revoke(ctx: &Context, token: &RefreshToken) -> Result<(), Error> {
    let mut batch = ctx.store.batch();
    batch.delete(&address::session(&token.pool_id, &token.sub, &token.session_id), Condition::Any);
    ctx.store.commit(batch).await.map_err(error::store)
}

fn invalid() -> Error {
    error::not_authorized("Invalid Refresh Token.")
}

fn revoked() -> Error {
    error::not_authorized("Refresh Token has been revoked")
}
