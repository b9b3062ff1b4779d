//! Tokens that the OAuth endpoints give: for a code or an implicit answer, for a refresh token, for a client itself.
//!
//! The authorization server (crate `oauth`) speaks the protocol, checks clients, codes and proofs; what it has found out comes
//! here, where sessions begin and go on as those of the API do.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::AuthenticationResultType;
use cognomen_model::UnixMillis;
use cognomen_model::credential::Credential;
use cognomen_model::device_grant::Standing;
use cognomen_model::oauth::Granted;
use cognomen_model::session::Session;
use cognomen_model::user::User;
use cognomen_store::{At, Batch};

use crate::browsers;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::sessions;
use crate::ops::signin::refresh_granted;
use crate::origin::Origin;
use crate::pool_view::ClientView;
use crate::tokens::refresh_token::RefreshToken;
use crate::tokens::{self, Basis, Binding, Grant};
use crate::triggers::{Source, Triggers};

/// How often a session is begun against others of the same user, in a pool that tracks sessions.
const TRIES: usize = 8;

/// Writes made in the commit that begins a session.
pub type Stage<'a> = &'a (dyn Fn(&mut Batch) -> Result<(), Error> + Send + Sync);

/// A session that is to begin.
pub struct Beginning<'a> {
    /// The client that gets the tokens.
    pub client: &'a ClientView,
    /// The user.
    pub sub: &'a str,
    /// Id of the session.
    pub session_id: &'a str,
    /// When the user proved who they are.
    pub auth_time: UnixMillis,
    /// `event_id` of the tokens.
    pub event_id: &'a str,
    /// What is granted; its nonce goes into the first ID token alone.
    pub granted: Granted,
    /// Whether there is a refresh token.
    pub refreshable: bool,
    /// Where the request came from.
    pub origin: Origin,
    /// `ClientMetadata` for the tokens' function.
    pub metadata: Option<&'a BTreeMap<String, String>>,
    /// How things must still stand with the user, where no browser session vouches for it.
    pub standing: Option<Standing>,
}

/// How a beginning ended.
#[derive(Debug)]
pub enum Begun {
    /// With tokens.
    Tokens(Box<AuthenticationResultType>),
    /// A document of the caller's own writes stood in the way.
    Conflict(At),
    /// The user is gone or disabled, or the browser session has ended.
    Gone,
}

/// Begins the session of a grant, and signs its tokens. The `PreTokenGeneration` function is asked before the one commit.
///
/// # Errors
/// Those of the `PreTokenGeneration` trigger; when the store fails.
pub async fn begin(ctx: &Context, beginning: Beginning<'_>, stage: Stage<'_>) -> Result<Begun, Error> {
    let Beginning { client, sub, .. } = beginning;
    let Some(mut user) = standing_user(ctx, &beginning).await? else { return Ok(Begun::Gone) };
    let triggers = Triggers::of_client(ctx, client, &beginning.origin, beginning.metadata);
    let scopes: Vec<&str> = beginning.granted.scopes.iter().map(String::as_str).collect();
    let basis = Basis::of(ctx, &triggers, Source::HostedAuth, &user, &scopes).await?;
    if basis.took_time() {
        // Whatever revoked the grant while the function ran counts.
        let Some(now) = standing_user(ctx, &beginning).await? else { return Ok(Begun::Gone) };
        user = now;
    }
    let now = ctx.clock.now();
    let profile = address::profile(&client.pool.pool.id, sub);
    let browser = beginning.granted.browser.as_ref().map(|from| address::browser(&client.pool.pool.id, sub, &from.id));
    for _ in 0..TRIES {
        let mut session = session(&beginning, &user, now);
        let opening = sessions::open(ctx, &client.pool, &user, &mut session, &beginning.origin).await?;
        let mut batch = ctx.store.batch();
        stage(&mut batch)?;
        let at = address::session(&client.pool.pool.id, sub, &session.id);
        batch.create(&at, &session).map_err(error::store)?.expiring(session.forgotten_at());
        opening.stage(&mut batch)?;
        for at in std::iter::once(&profile).chain(&browser) {
            batch.check(at, cognomen_store::Condition::Present);
        }
        match ctx.store.commit(batch).await {
            Ok(()) => return signed(ctx, &beginning, &user, &session, &basis).await,
            Err(failed) => match failed.conflict() {
                Some(at) if opening.lost_at(at) => {}
                Some(at) if *at == profile || browser.as_ref() == Some(at) => return Ok(Begun::Gone),
                Some(at) => return Ok(Begun::Conflict(at.clone())),
                None => return Err(error::store(failed)),
            },
        }
    }
    Err(error::contended())
}

async fn standing_user(ctx: &Context, beginning: &Beginning<'_>) -> Result<Option<User>, Error> {
    let pool = &beginning.client.pool;
    match &beginning.granted.browser {
        Some(browser) => {
            let found = browsers::find(ctx, pool, beginning.sub, &browser.id).await?;
            Ok(found.map(|found| found.user))
        }
        None => {
            let (pool_id, sub) = (&pool.pool.id, beginning.sub);
            let addresses = [address::profile(pool_id, sub), address::credential(pool_id, sub)];
            let mut read = ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter();
            let Some(Some(profile)) = read.next() else { return Ok(None) };
            let user = profile.open::<User>().map_err(error::store)?.value;
            let credential = match read.next().flatten() {
                Some(sealed) => Some(sealed.open::<Credential>().map_err(error::store)?.value),
                None => None,
            };
            let password_at = browsers::password_at(credential.as_ref());
            let standing = Standing { signed_out_at: user.signed_out_at, password_at };
            let stands = beginning.standing.is_none_or(|before| before == standing);
            Ok((user.enabled && stands).then_some(user))
        }
    }
}

fn session(beginning: &Beginning<'_>, user: &User, now: UnixMillis) -> Session {
    let client = &beginning.client.client;
    let lifetime = if beginning.refreshable { client.refresh_token_seconds() } else { client.access_token_seconds() };
    let event_id = if client.revocable() { beginning.event_id } else { beginning.session_id };
    Session {
        id: beginning.session_id.to_owned(),
        client_id: client.id.clone(),
        auth_time: beginning.auth_time,
        created_at: now,
        refresh_expires_at: now.plus_seconds(lifetime),
        refresh: cognomen_model::session::RefreshState::default(),
        event_id: event_id.to_owned(),
        device_key: None,
        after_sign_out: user.signed_out_at,
        tracked: None,
        granted: Some(Box::new(Granted { nonce: None, ..beginning.granted.clone() })),
    }
}

async fn signed(
    ctx: &Context,
    beginning: &Beginning<'_>,
    user: &User,
    session: &Session,
    basis: &Basis,
) -> Result<Begun, Error> {
    let client = beginning.client;
    let refresh_token = match beginning.refreshable {
        true => Some(RefreshToken::of(&client.pool.pool.id, &user.sub, session).seal(ctx).await?),
        false => None,
    };
    let nonce = beginning.granted.nonce.as_deref();
    let grant = Grant { nonce, ..Grant::new(client, user, session, basis) };
    let result = tokens::sign_in_result(ctx, &grant, refresh_token, session.created_at)?;
    Ok(Begun::Tokens(Box::new(result)))
}

/// New tokens for a refresh token that its client, authenticated, presents; `jkt` is the thumbprint of the key it has proved.
///
/// # Errors
/// As `GetTokensFromRefreshToken`.
pub async fn refresh(
    ctx: &Context,
    client: &ClientView,
    origin: Origin,
    token: &str,
    jkt: Option<&str>,
    metadata: Option<&BTreeMap<String, String>>,
) -> Result<AuthenticationResultType, Error> {
    refresh_granted(ctx, client, origin, token, jkt, metadata).await
}

/// An access token of a client itself, and the seconds until it ends.
///
/// # Errors
/// Those of the `PreTokenGeneration` trigger; when the token cannot be signed.
pub async fn client_token(
    ctx: &Context,
    client: &ClientView,
    origin: &Origin,
    scopes: &[&str],
    binding: Binding<'_>,
    metadata: Option<&BTreeMap<String, String>>,
) -> Result<(String, i64), Error> {
    let triggers = Triggers::of_client(ctx, client, origin, metadata);
    let changes = triggers.client_token_changes(scopes).await?;
    tokens::client_token(ctx, client, scopes, changes.as_deref(), binding)
}

/// Ends a token session, and with it all its tokens.
///
/// # Errors
/// When the store fails.
pub async fn end(ctx: &Context, client: &ClientView, sub: &str, session_id: &str) -> Result<(), Error> {
    let mut batch = ctx.store.batch();
    batch.delete(&address::session(&client.pool.pool.id, sub, session_id), cognomen_store::Condition::Any);
    ctx.store.commit(batch).await.map_err(error::store)
}
