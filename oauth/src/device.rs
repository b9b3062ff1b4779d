//! Sign-in on another device (RFC 8628): a device without a browser shows a code, which its user enters elsewhere.

use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthenticationResultType, OAuthFlowType};
use cognomen_crypto::{Random, random_array};
use cognomen_model::device_grant::{
    DEVICE_SECONDS, DeviceGrant, DeviceGuesses, DeviceState, GUESS_SECONDS, MAX_GUESSES, POLL_SECONDS, Poll, Standing,
};
use cognomen_model::id;
use cognomen_model::oauth::Granted;
use cognomen_store::{Condition, Doc};
use cognomen_userpool::browsers::Found;
use cognomen_userpool::directory::address;
use cognomen_userpool::grants::{self, Beginning, Begun};
use cognomen_userpool::ops::client_oauth;
use cognomen_userpool::origin::Origin;
use cognomen_userpool::pool_view::{ClientView, PoolView};
use cognomen_userpool::{Context, error};
use serde::Serialize;

use crate::authorize;
use crate::failure::Failure;
use crate::params::Params;
use crate::site::Site;

/// What user codes are written in: no vowels, so that no words come out (RFC 8628 section 6.1).
const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";
/// Letters of a user code: 20^8 of them.
const LETTERS_OF_CODE: usize = 8;
/// Seconds that a grant is remembered after its end, so that a device is told.
const REMEMBERED_SECONDS: i64 = 600;
/// How often a user code is drawn that nobody else has.
const TRIES: usize = 3;

/// The answer to a device.
#[derive(Debug, Serialize)]
pub struct Started {
    /// What the device asks with.
    pub device_code: String,
    /// What the user enters.
    pub user_code: String,
    /// Where.
    pub verification_uri: String,
    /// The same with the code filled in.
    pub verification_uri_complete: String,
    /// Seconds until both end.
    pub expires_in: i64,
    /// Seconds between two questions.
    pub interval: i64,
}

/// Begins a sign-in of a device whose client has proved itself, or has no secret.
///
/// # Errors
/// `unauthorized_client` when the client may not; `invalid_scope`, `invalid_target`; when the store fails.
pub async fn begin(ctx: &Context, site: &Site, client: &ClientView, params: &Params) -> Result<Started, Failure> {
    check_allowed(ctx, client).await?;
    let scopes = authorize::scopes(ctx, client, params.get("scope")).await.map_err(Failure::internal)?;
    let scopes = scopes.map_err(|why| Failure::new(why.error))?;
    let audience = authorize::resource(params.get("resource")).map_err(|why| Failure::new(why.error))?;
    let now = ctx.clock.now();
    let grant = DeviceGrant {
        client_id: client.client.id.clone(),
        scopes,
        audience,
        created_at: now,
        expires_at: now.plus_seconds(DEVICE_SECONDS),
        interval: POLL_SECONDS,
        polled_at: None,
        state: DeviceState::Pending,
    };
    let device_code = URL_SAFE_NO_PAD.encode(random_array::<32>(&*ctx.random));
    let index = device_index(&site.pool, &device_code);
    let pool_id = &site.pool.pool.id;
    for _ in 0..TRIES {
        let letters = draw(&*ctx.random);
        let mut batch = ctx.store.batch();
        let added = batch.create(&address::device_grant(pool_id, &index), &grant).map_err(failed)?;
        added.expiring(grant.expires_at.plus_seconds(REMEMBERED_SECONDS));
        let by_user = address::device_user_code(pool_id, &user_index(&site.pool, &letters));
        batch.create(&by_user, &index).map_err(failed)?.expiring(grant.expires_at);
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(started(site, device_code, &letters)),
            Err(taken) if taken.is_conflict() => {}
            Err(broken) => return Err(failed(broken)),
        }
    }
    Err(Failure::internal(error::contended()))
}

fn started(site: &Site, device_code: String, letters: &str) -> Started {
    let user_code = shown(letters);
    let verification_uri = site.url("/device");
    Started {
        device_code,
        verification_uri_complete: format!("{verification_uri}?user_code={user_code}"),
        verification_uri,
        user_code,
        expires_in: DEVICE_SECONDS,
        interval: POLL_SECONDS,
    }
}

async fn check_allowed(ctx: &Context, client: &ClientView) -> Result<(), Failure> {
    let settings = client_oauth::of(ctx, client).await.map_err(Failure::internal)?;
    let client = &client.client.settings;
    let code = client.allowed_oauth_flows.iter().flatten().any(|flow| *flow == OAuthFlowType::Code);
    let oauth = client.allowed_oauth_flows_user_pool_client == Some(true);
    if settings.device_grant && oauth && code { Ok(()) } else { Err(Failure::new("unauthorized_client")) }
}

/// Eight letters, each as likely as any other.
fn draw(random: &dyn Random) -> String {
    let mut letters = String::new();
    while letters.len() < LETTERS_OF_CODE {
        let fair = random_array::<16>(random).into_iter().filter(|byte| *byte < 240);
        let drawn = fair.map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
        letters.extend(drawn.take(LETTERS_OF_CODE - letters.len()));
    }
    letters
}

/// A user code as it is shown: in two halves.
#[must_use]
pub fn shown(letters: &str) -> String {
    match letters.split_at_checked(LETTERS_OF_CODE / 2) {
        Some((first, second)) => format!("{first}-{second}"),
        None => letters.to_owned(),
    }
}

/// The letters of a user code as somebody typed it; none for what cannot be one.
#[must_use]
pub fn typed(text: &str) -> Option<String> {
    let letters: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).map(|c| c.to_ascii_uppercase()).collect();
    let good = letters.len() == LETTERS_OF_CODE && letters.bytes().all(|letter| LETTERS.contains(&letter));
    good.then_some(letters)
}

/// A device that waits, as its user sees it.
#[derive(Debug)]
pub struct Waiting {
    /// What it asks for.
    pub grant: Doc<DeviceGrant>,
    index: String,
    letters: String,
}

/// Counts a code that somebody enters, so that codes cannot be tried out (RFC 8628 section 5.1): twenty in ten minutes from one
/// address, of version 6 from one network. `false` when there were too many.
///
/// # Errors
/// When the store fails.
pub async fn admit(ctx: &Context, pool: &PoolView, from: Option<IpAddr>) -> Result<bool, Error> {
    let at = address::device_code_guesses(&pool.pool.id, &pool.blind("device guesses", &[&place(from)]));
    for _ in 0..TRIES {
        let now = ctx.clock.now();
        let found = ctx.store.get::<DeviceGuesses>(&at).await.map_err(error::store)?;
        let fresh = DeviceGuesses { count: 0, until: now.plus_seconds(GUESS_SECONDS) };
        let mut guesses = found.as_ref().map(|doc| doc.value).filter(|kept| now < kept.until).unwrap_or(fresh);
        if guesses.count >= MAX_GUESSES {
            return Ok(false);
        }
        guesses.count += 1;
        let condition = found.map_or(Condition::Absent, |doc| Condition::Version(doc.version));
        let mut batch = ctx.store.batch();
        batch.write(&at, condition, &guesses).map_err(error::store)?.expiring(guesses.until);
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(true),
            Err(lost) if lost.is_conflict() => {}
            Err(broken) => return Err(error::store(broken)),
        }
    }
    // Whoever tries so many at once waits.
    Ok(false)
}

fn place(from: Option<IpAddr>) -> String {
    match from {
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
        Some(IpAddr::V4(address)) => address.to_string(),
        None => String::new(),
    }
}

/// The device whose user code somebody entered; none when there is none, or its user has decided.
///
/// # Errors
/// When the store fails.
pub async fn find(ctx: &Context, pool: &PoolView, letters: &str) -> Result<Option<Waiting>, Error> {
    let at = address::device_user_code(&pool.pool.id, &user_index(pool, letters));
    let Some(index) = ctx.store.get::<String>(&at).await.map_err(error::store)? else { return Ok(None) };
    let at = address::device_grant(&pool.pool.id, &index.value);
    let Some(grant) = ctx.store.get::<DeviceGrant>(&at).await.map_err(error::store)? else { return Ok(None) };
    let good = grant.value.state == DeviceState::Pending && ctx.clock.now() < grant.value.expires_at;
    Ok(good.then(|| Waiting { grant, index: index.value, letters: letters.to_owned() }))
}

/// Writes down what the user of a browser session decided; `false` when it is too late, or was decided before.
///
/// # Errors
/// When the store fails.
pub async fn decide(
    ctx: &Context,
    pool: &PoolView,
    waiting: Waiting,
    found: &Found,
    allow: bool,
) -> Result<bool, Error> {
    let Waiting { mut grant, index, letters } = waiting;
    for _ in 0..TRIES {
        if grant.value.state != DeviceState::Pending || grant.value.expires_at <= ctx.clock.now() {
            return Ok(false);
        }
        grant.value.state = match allow {
            true => DeviceState::Allowed {
                sub: found.user.sub.clone(),
                auth_time: found.session.auth_time,
                event_id: found.session.event_id.clone(),
                standing: Standing { signed_out_at: found.user.signed_out_at, password_at: found.session.password_at },
            },
            false => DeviceState::Denied,
        };
        let at = address::device_grant(&pool.pool.id, &index);
        let by_user = address::device_user_code(&pool.pool.id, &user_index(pool, &letters));
        let mut batch = ctx.store.batch();
        let added = batch.put(&at, grant.version, &grant.value).map_err(error::store)?;
        added.expiring(grant.value.expires_at.plus_seconds(REMEMBERED_SECONDS));
        batch.delete(&by_user, Condition::Any);
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(true),
            // The device may have asked meanwhile.
            Err(lost) if lost.is_conflict() => match ctx.store.get(&at).await.map_err(error::store)? {
                Some(again) => grant = again,
                None => return Ok(false),
            },
            Err(broken) => return Err(error::store(broken)),
        }
    }
    Err(error::contended())
}

/// Tokens for a device whose user has allowed it; `jkt` is the thumbprint of the key it has proved.
///
/// # Errors
/// `authorization_pending`, `slow_down`, `access_denied`, `expired_token` (RFC 8628 section 3.5); `invalid_grant` for a code that is
/// unknown, used or another client's, or whose user is gone, was signed out everywhere since, or has another password; those of the
/// `PreTokenGeneration` trigger; when the store fails.
pub async fn redeem(
    ctx: &Context,
    client: &ClientView,
    device_code: &str,
    jkt: Option<String>,
    origin: Origin,
) -> Result<AuthenticationResultType, Failure> {
    check_allowed(ctx, client).await?;
    let at = address::device_grant(&client.pool.pool.id, &device_index(&client.pool, device_code));
    let found = ctx.store.get::<DeviceGrant>(&at).await.map_err(failed)?;
    let mut doc = found.filter(|doc| doc.value.client_id == client.client.id).ok_or_else(Failure::invalid_grant)?;
    let now = ctx.clock.now();
    if doc.value.expires_at <= now {
        return Err(Failure::new("expired_token"));
    }
    let (sub, auth_time, event_id, standing) = match &doc.value.state {
        DeviceState::Denied => return Err(Failure::new("access_denied")),
        DeviceState::Allowed { sub, auth_time, event_id, standing } => {
            (sub.clone(), *auth_time, event_id.clone(), *standing)
        }
        DeviceState::Pending => {
            let poll = doc.value.poll(now);
            let mut batch = ctx.store.batch();
            let added = batch.put(&at, doc.version, &doc.value).map_err(failed)?;
            added.expiring(doc.value.expires_at.plus_seconds(REMEMBERED_SECONDS));
            return match ctx.store.commit(batch).await {
                Ok(()) if poll == Poll::TooSoon => Err(Failure::new("slow_down")),
                Ok(()) => Err(Failure::new("authorization_pending")),
                // The user decided, or the device asks from two places at once.
                Err(lost) if lost.is_conflict() => Err(Failure::new("authorization_pending")),
                Err(broken) => Err(failed(broken)),
            };
        }
    };
    let session_id = id::uuid_like(random_array(&*ctx.random));
    let granted = Granted { scopes: doc.value.scopes, audience: doc.value.audience, nonce: None, browser: None, jkt };
    let beginning = Beginning {
        client,
        sub: &sub,
        session_id: &session_id,
        auth_time,
        event_id: &event_id,
        granted,
        refreshable: true,
        origin,
        metadata: None,
        standing: Some(standing),
    };
    let version = doc.version;
    let used = |batch: &mut cognomen_store::Batch| {
        batch.delete(&at, Condition::Version(version));
        Ok(())
    };
    match grants::begin(ctx, beginning, &used).await? {
        Begun::Tokens(tokens) => Ok(*tokens),
        Begun::Conflict(_) | Begun::Gone => Err(Failure::invalid_grant()),
    }
}

fn device_index(pool: &PoolView, code: &str) -> String {
    pool.blind("device code", &[code])
}

fn user_index(pool: &PoolView, letters: &str) -> String {
    pool.blind("device user code", &[letters])
}

fn failed(cause: impl std::error::Error + Send + Sync + 'static) -> Failure {
    Failure::internal(error::store(cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_taken_however_they_are_typed() {
        let letters = draw(&cognomen_crypto::SystemRandom);
        assert_eq!(typed(&letters), Some(letters.clone()));
        assert_eq!(typed(&format!(" {} ", shown(&letters).to_lowercase())), Some(letters.clone()));
        assert_eq!((typed("ABCD-EFGH"), typed(&letters[1..]), typed("")), (None, None, None));
    }
}
