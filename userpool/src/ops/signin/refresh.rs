//! New tokens for a session, by its refresh token.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthenticationResultType, ErrorCode};
use cognomen_contract::cognomen::{FeatureSwitchType, TokenEndpointAuthMethodType};
use cognomen_model::client::Client;
use cognomen_model::device::DeviceTracking;
use cognomen_model::session::{RefreshUse, Session};
use cognomen_model::user::User;
use cognomen_store::{Condition, Doc};

use super::attempt::Attempt;
use super::flow::Door;
use super::secret_hash;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::{client_oauth, devices, sessions};
use crate::origin::Origin;
use crate::pool_view::ClientView;
use crate::tokens::refresh_token::RefreshToken;
use crate::tokens::{self, Basis, Grant};
use crate::triggers::Source;

/// How often a refresh is tried against others of the same session.
const TRIES: usize = 3;

/// How a client proves its secret.
#[derive(Clone, Copy)]
pub(super) enum Proof<'a> {
    /// By the `SECRET_HASH` of the user's true name, or of the `sub` (`InitiateAuth`).
    SecretHash(Option<&'a str>),
    /// By the secret itself (`GetTokensFromRefreshToken`).
    ClientSecret(Option<&'a str>),
    /// The token endpoint has authenticated the client, and who presents the token has proved the key of this thumbprint.
    Endpoint { jkt: Option<&'a str> },
}

impl Proof<'_> {
    /// What the tokens are made for, by the operation that takes the proof.
    fn source(self) -> Source {
        match self {
            Self::SecretHash(_) | Self::Endpoint { .. } => Source::RefreshTokens,
            Self::ClientSecret(_) => Source::Authentication,
        }
    }

    /// Whether a session bound to a key goes on by this proof (RFC 9449 section 5).
    fn fits(self, session: &Session) -> bool {
        let bound = session.granted.as_deref().and_then(|granted| granted.jkt.as_deref());
        match (bound, self) {
            (None, _) => true,
            (Some(bound), Self::Endpoint { jkt }) => jkt == Some(bound),
            (Some(_), _) => false,
        }
    }

    /// # Errors
    /// `NotAuthorizedException` when the client has a secret and nothing came.
    fn check_presence(self, client: &Client) -> Result<(), Error> {
        let (Self::SecretHash(given) | Self::ClientSecret(given)) = self else { return Ok(()) };
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
            Self::Endpoint { .. } => return Ok(()),
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
/// that was replaced, after which the session is over; those of the `PreTokenGeneration` trigger, after which the token is as
/// good as before; when the store fails.
pub(super) async fn refresh(
    attempt: &Attempt<'_>,
    text: &str,
    proof: Proof<'_>,
    device_key: Option<&str>,
) -> Result<AuthenticationResultType, Error> {
    let Attempt { ctx, client, now, .. } = *attempt;
    proof.check_presence(&client.client)?;
    let token = RefreshToken::open(ctx, text).await?.ok_or_else(invalid)?;
    if token.client_id != client.client.id || token.pool_id != client.pool.pool.id {
        return Err(invalid());
    }
    if token.expires_at <= now {
        return Err(error::not_authorized("Refresh Token has expired"));
    }
    let shown = Shown { attempt, token: &token, proof, device_key };
    let mut found = shown.judge().await?;
    let basis =
        Basis::of(ctx, &attempt.triggers, proof.source(), &found.user, &tokens::scopes_of(&found.session.value))
            .await?;
    if basis.took_time() {
        found = shown.judge().await?;
    }
    for tried in 1..=TRIES {
        let Some(rotated) = advance(attempt, &token, &mut found, tried == TRIES).await? else {
            found = shown.judge().await?;
            continue;
        };
        let session = &found.session.value;
        let refresh_token = match rotated {
            true => Some(RefreshToken::of(&token.pool_id, &token.sub, session).seal(ctx).await?),
            false => None,
        };
        let grant = Grant::new(client, &found.user, session, &basis);
        return tokens::sign_in_result(ctx, &grant, refresh_token, now);
    }
    Err(error::contended())
}

/// [`refresh`] for the token endpoint, which has authenticated the client.
///
/// # Errors
/// As [`refresh`].
pub(crate) async fn refresh_granted(
    ctx: &Context,
    client: &ClientView,
    origin: Origin,
    token: &str,
    jkt: Option<&str>,
    metadata: Option<&BTreeMap<String, String>>,
) -> Result<AuthenticationResultType, Error> {
    let attempt = Attempt::new(ctx, client, Door::Hosted, origin).passing(metadata);
    refresh(&attempt, token, Proof::Endpoint { jkt }, None).await
}

/// A refresh token as it was shown.
struct Shown<'a> {
    attempt: &'a Attempt<'a>,
    token: &'a RefreshToken,
    proof: Proof<'a>,
    device_key: Option<&'a str>,
}

/// What a refresh token stands for at this moment.
struct Found {
    user: User,
    session: Doc<Session>,
    /// Whether the token is the one in force, rather than one replaced a moment ago.
    current: bool,
}

impl Shown<'_> {
    /// Reads user and session, and judges what the token is worth now.
    ///
    /// # Errors
    /// `NotAuthorizedException` for a token of nobody, of a session that is over or on another device;
    /// `RefreshTokenReuseException` for one that was replaced, after which the session is over; when the store fails.
    async fn judge(&self) -> Result<Found, Error> {
        let (ctx, client) = (self.attempt.ctx, self.attempt.client);
        let (user, session) = read(ctx, client, self.token, self.proof).await?;
        check_device(ctx, client, self.token, &session.value, self.device_key).await?;
        let grace = client.client.rotation_grace_seconds().unwrap_or(0);
        match session.value.refresh.judge(self.token.generation, self.attempt.now, grace) {
            RefreshUse::Current => Ok(Found { user, session, current: true }),
            RefreshUse::WithinGrace => Ok(Found { user, session, current: false }),
            RefreshUse::Reused => Err(end_session(ctx, self.token).await),
        }
    }
}

/// Commits the use of a token; answers whether it rotated, or nothing when another use came first.
async fn advance(
    attempt: &Attempt<'_>,
    token: &RefreshToken,
    found: &mut Found,
    last: bool,
) -> Result<Option<bool>, Error> {
    let Attempt { ctx, client, now, .. } = *attempt;
    if !found.current {
        return Ok(Some(true));
    }
    let rotates = client.client.rotation_grace_seconds().is_some();
    let session = &mut found.session;
    if rotates {
        session.value.refresh = session.value.refresh.rotated(now);
    }
    let tracked = sessions::touch(&client.pool, &mut session.value, &attempt.origin, now);
    if !rotates && !tracked {
        return Ok(Some(false));
    }
    let committed = commit_use(ctx, token, session).await?;
    // Whoever refreshed at the same moment has told the time of it as well.
    let spared = !rotates && last;
    Ok((committed || spared).then_some(rotates))
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
    if !proof.fits(&session.value) || !is_proved_by_key(ctx, client, &session.value, proof).await? {
        return Err(invalid());
    }
    Ok((user, session))
}

/// A client that proves itself by a key at the token endpoint goes on there alone with what it got there; one that must bind its
/// tokens to keys goes on there in no session that began before it had to, or by the API, and is bound to nothing.
async fn is_proved_by_key(
    ctx: &Context,
    client: &ClientView,
    session: &Session,
    proof: Proof<'_>,
) -> Result<bool, Error> {
    let granted = session.granted.as_deref();
    match proof {
        Proof::Endpoint { .. } if granted.is_some_and(|granted| granted.jkt.is_some()) => Ok(true),
        Proof::Endpoint { .. } => Ok(client_oauth::of(ctx, client).await?.dpop != FeatureSwitchType::Required),
        Proof::SecretHash(_) | Proof::ClientSecret(_) if granted.is_none() => Ok(true),
        Proof::SecretHash(_) | Proof::ClientSecret(_) => {
            let method = client_oauth::of(ctx, client).await?.token_endpoint_auth_method;
            Ok(method != TokenEndpointAuthMethodType::PrivateKeyJwt)
        }
    }
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
