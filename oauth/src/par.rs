//! Pushed authorization requests (RFC 9126): the client hands over its request by itself, and the browser brings a reference.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_contract::cognomen::FeatureSwitchType;
use cognomen_crypto::random_array;
use cognomen_model::pushed_request::{OPENED_SECONDS, PUSHED_SECONDS, PushedRequest};
use cognomen_store::{Batch, Condition};
use cognomen_userpool::directory::address;
use cognomen_userpool::ops::client_oauth;
use cognomen_userpool::pool_view::{ClientView, PoolView};
use cognomen_userpool::{Context, error};
use serde::Serialize;

use crate::authorize::{AuthorizationRequest, Fault, PageError, Way, examine};
use crate::failure::Failure;
use crate::params::Params;
use crate::site::Site;

/// What references begin with (RFC 9126 section 2.2).
const PREFIX: &str = "urn:ietf:params:oauth:request_uri:";
/// Parameters that a request for authorization is made of, beside `client_id`; no others are kept.
const KNOWN: [&str; 15] = [
    "response_type",
    "redirect_uri",
    "scope",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "prompt",
    "max_age",
    "login_hint",
    "lang",
    "identity_provider",
    "idp_identifier",
    "resource",
    JKT,
];
/// The parameter that binds the code to a key.
const JKT: &str = "dpop_jkt";
/// The most bytes of what is kept of a request.
const LONGEST: usize = 8 * 1024;

/// The answer to a client that pushed a request.
#[derive(Debug, Serialize)]
pub struct Pushed {
    /// The reference.
    pub request_uri: String,
    /// Seconds within which a browser must come with it.
    pub expires_in: i64,
}

/// Keeps the request of a client that has proved itself; `jkt` is the thumbprint of the key that it proved, which the code is then
/// bound to.
///
/// # Errors
/// `unauthorized_client` when the client may not push; `invalid_request` for parameters that make no request, `request_uri` included;
/// what the authorization endpoint would say of the request; when the store fails.
pub async fn push(
    ctx: &Context,
    site: &Site,
    client: &ClientView,
    params: &Params,
    jkt: Option<String>,
) -> Result<Pushed, Failure> {
    let settings = client_oauth::of(ctx, client).await.map_err(Failure::internal)?;
    if settings.pushed_authorization_requests == FeatureSwitchType::Off {
        return Err(Failure::new("unauthorized_client"));
    }
    if params.get("request_uri").is_some() || params.get("request").is_some() {
        return Err(Failure::invalid_request("a request cannot be pushed by reference or as an object"));
    }
    if params.get("client_id").is_some_and(|id| id != client.client.id) {
        return Err(Failure::invalid_request("client_id is another client's"));
    }
    let named = params.get(JKT);
    if named.is_some() && jkt.is_some() && named != jkt.as_deref() {
        return Err(Failure::new("invalid_dpop_proof").because("dpop_jkt names another key"));
    }
    let kept = params.iter().filter(|(name, _)| KNOWN.contains(name));
    let mut kept: Vec<(String, String)> = kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    kept.push(("client_id".to_owned(), client.client.id.clone()));
    if let Some(jkt) = jkt.filter(|_| named.is_none()) {
        kept.push((JKT.to_owned(), jkt));
    }
    if kept.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() > LONGEST {
        return Err(Failure::invalid_request("the request is too long"));
    }
    let request = Params::new(kept.clone()).map_err(|_| Failure::invalid_request("a parameter came twice"))?;
    examine(ctx, site, &request, Way::Pushing).await.map_err(refused)?;
    let now = ctx.clock.now();
    let reference = URL_SAFE_NO_PAD.encode(random_array::<32>(&*ctx.random));
    let stored = PushedRequest { client_id: client.client.id.clone(), params: kept, created_at: now, opened: false };
    let mut batch = ctx.store.batch();
    let at = address::pushed_request(&site.pool.pool.id, &blind(&site.pool, &reference));
    let added = batch.create(&at, &stored).map_err(failed)?;
    added.expiring(now.plus_seconds(PUSHED_SECONDS + OPENED_SECONDS));
    ctx.store.commit(batch).await.map_err(failed)?;
    Ok(Pushed { request_uri: format!("{PREFIX}{reference}"), expires_in: PUSHED_SECONDS })
}

/// The pushed request that parameters refer to, with the blind index of its reference; none where they refer to none.
///
/// # Errors
/// [`PageError::Pushed`] for a reference that is unknown, used, too old or another client's; when the store fails.
pub(crate) async fn expand(
    ctx: &Context,
    site: &Site,
    params: &Params,
) -> Result<Option<(Params, String)>, crate::authorize::Refusal> {
    let Some(reference) = params.get("request_uri").and_then(|uri| uri.strip_prefix(PREFIX)) else { return Ok(None) };
    let client_id = params.get("client_id").ok_or(PageError::Missing)?;
    let id = blind(&site.pool, reference);
    let at = address::pushed_request(&site.pool.pool.id, &id);
    let found = ctx.store.get::<PushedRequest>(&at).await.map_err(error::store)?.ok_or(PageError::Pushed)?;
    let mut stored = found.value;
    if stored.client_id != client_id || stored.expires_at() <= ctx.clock.now() {
        return Err(PageError::Pushed.into());
    }
    if !stored.opened {
        stored.opened = true;
        let mut batch = ctx.store.batch();
        batch.put(&at, found.version, &stored).map_err(error::store)?.expiring(stored.expires_at());
        match ctx.store.commit(batch).await {
            // Another visit of the same browser opened it a moment ago, or ended it; what it is worth is settled at the end.
            Err(lost) if lost.is_conflict() => {}
            done => done.map_err(error::store)?,
        }
    }
    let params = Params::new(stored.params).map_err(|_| PageError::Pushed)?;
    Ok(Some((params, id)))
}

/// Lets a reference end with the commit that answers its request, and the commit fail when it has ended before.
pub fn stage_end(batch: &mut Batch, request: &AuthorizationRequest) {
    if let Some(id) = &request.pushed {
        let pool_id = &request.client.pool.pool.id;
        batch.delete(&address::pushed_request(pool_id, id), Condition::Present);
    }
}

/// Ends the reference of a request that is answered without a code; `false` when it has ended before.
///
/// # Errors
/// When the store fails.
pub async fn end(ctx: &Context, request: &AuthorizationRequest) -> Result<bool, Error> {
    if request.pushed.is_none() {
        return Ok(true);
    }
    let mut batch = ctx.store.batch();
    stage_end(&mut batch, request);
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(true),
        Err(lost) if lost.is_conflict() => Ok(false),
        Err(failed) => Err(error::store(failed)),
    }
}

fn blind(pool: &PoolView, reference: &str) -> String {
    pool.blind("pushed request", &[reference])
}

fn refused(fault: Fault) -> Failure {
    match fault {
        Fault::Page(PageError::Client) => Failure::new("unauthorized_client"),
        Fault::Page(PageError::Redirect) => Failure::invalid_request("redirect_uri is not one of the client's"),
        Fault::Page(PageError::Missing) => Failure::invalid_request("a required parameter is missing"),
        Fault::Page(_) => Failure::invalid_request("the request is malformed"),
        Fault::Back { why, .. } => {
            let failure = Failure::new(why.error);
            match why.description {
                Some(description) => failure.because(description),
                None => failure,
            }
        }
        Fault::Failed(error) => Failure::internal(error),
    }
}

fn failed(cause: impl std::error::Error + Send + Sync + 'static) -> Failure {
    Failure::internal(error::store(cause))
}
