//! Authorization codes: what they stand for lies with their user, under an id that only the code's sealed text tells.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_crypto::{hex, random_array};
use cognomen_model::oauth::{CODE_SECONDS, Code, Granted, Origin};
use cognomen_model::{UnixMillis, id};
use cognomen_store::{At, Doc};
use cognomen_userpool::browsers::Found;
use cognomen_userpool::directory::address;
use cognomen_userpool::pool_view::PoolView;
use cognomen_userpool::{Context, error};
use serde::{Deserialize, Serialize};

use crate::authorize::AuthorizationRequest;
use crate::failure::Failure;
use crate::par;

/// Keeps codes apart from whatever else is sealed under a pool's token key.
const PURPOSE: &[u8] = b"authorization code";
/// How much longer than a code its record is kept, in seconds, so that a second use is noticed.
const REMEMBERED_SECONDS: i64 = 3600;

/// What a code says once opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// The user.
    #[serde(rename = "s")]
    pub sub: String,
    /// The record.
    #[serde(rename = "i")]
    pub id: String,
}

/// What a signed-in user's browser session grants a request.
#[must_use]
pub fn granted(request: &AuthorizationRequest, found: &Found) -> Granted {
    Granted {
        scopes: request.scopes.clone(),
        audience: request.resource.clone(),
        nonce: request.nonce.clone(),
        browser: Some(Origin { id: found.session.id.clone(), public_id: found.session.public_id.clone() }),
        jkt: request.jkt.clone(),
    }
}

/// Issues a code to a signed-in user's browser, good for five minutes: one commit.
///
/// # Errors
/// `InvalidParameterException` when the request was pushed and has been answered; when the store fails.
pub async fn issue(ctx: &Context, request: &AuthorizationRequest, found: &Found) -> Result<String, Error> {
    let pool = &request.client.pool;
    let now = ctx.clock.now();
    let id = hex::encode(&random_array::<16>(&*ctx.random));
    let code = Code {
        client_id: request.client.client.id.clone(),
        redirect_uri: request.redirect_uri.clone(),
        named_redirect: request.named_redirect,
        challenge: request.challenge.clone(),
        granted: granted(request, found),
        auth_time: found.session.auth_time,
        event_id: found.session.event_id.clone(),
        expires_at: now.plus_seconds(CODE_SECONDS),
        session_id: id::uuid_like(random_array(&*ctx.random)),
        used: false,
    };
    let sub = &found.user.sub;
    let mut batch = ctx.store.batch();
    let at = address::authorization_code(&pool.pool.id, sub, &id);
    let added = batch.create(&at, &code).map_err(error::store)?;
    added.expiring(forgotten_at(&code));
    par::stage_end(&mut batch, request);
    match ctx.store.commit(batch).await {
        Err(ended) if request.pushed.is_some() && ended.is_conflict() => {
            return Err(error::invalid("the request was answered before"));
        }
        done => done.map_err(error::store)?,
    }
    seal(ctx, pool, &Name { sub: sub.clone(), id })
}

fn seal(ctx: &Context, pool: &PoolView, name: &Name) -> Result<String, Error> {
    let plain = serde_json::to_vec(name).map_err(error::store)?;
    Ok(URL_SAFE_NO_PAD.encode(pool.keys.token_key().seal(&*ctx.random, PURPOSE, &plain)))
}

/// The record of a code, and where it lies.
///
/// # Errors
/// When the store fails.
pub(crate) async fn read(ctx: &Context, pool: &PoolView, name: &Name) -> Result<(At, Option<Doc<Code>>), Failure> {
    let at = address::authorization_code(&pool.pool.id, &name.sub, &name.id);
    let found = ctx.store.get::<Code>(&at).await.map_err(|failed| Failure::internal(error::store(failed)))?;
    Ok((at, found))
}

/// From when on nothing of a code is kept: its second use is noticed until then.
pub(crate) fn forgotten_at(code: &Code) -> UnixMillis {
    code.expires_at.plus_seconds(REMEMBERED_SECONDS)
}

/// Opens a code of the pool; none for what was not issued here.
#[must_use]
pub fn open(pool: &PoolView, text: &str) -> Option<Name> {
    let sealed = URL_SAFE_NO_PAD.decode(text).ok()?;
    let plain = pool.keys.token_key().open(PURPOSE, &sealed).ok()?;
    serde_json::from_slice(&plain).ok()
}
