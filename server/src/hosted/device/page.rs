//! `/device`: the user enters the code, signs in where that is needed, and allows the device or does not.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::UserStatusType;
use cognomen_oauth::authorize::AuthorizationRequest;
use cognomen_oauth::device::{self, Waiting};
use cognomen_oauth::params;
use cognomen_pages::{DeviceCodePage, DeviceConfirmPage, MessagePage};
use cognomen_userpool::browsers::Found;
use cognomen_userpool::error;
use cognomen_userpool::pool_view::ClientView;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::super::cookies::{FORGERY, LANGUAGE};
use super::super::frame::Draft;
use super::super::visit::Visit;
use super::super::{browser, call, csrf, error_page, flow, login, reply};
use crate::listen::Response;

/// Keeps addresses of this page apart from whatever else is sealed under a pool's token key.
const PURPOSE: &[u8] = b"device page";
/// The code that was entered, sealed, in the address of the page that asks whether it is right.
const ENTERED: &str = "device";

/// A code that was entered in this browser.
#[derive(Serialize, Deserialize)]
struct Entered {
    #[serde(rename = "c")]
    letters: String,
    /// The browser's mark against forged forms: nobody is sent past the question for the code by a link.
    #[serde(rename = "b")]
    browser: String,
}

/// Shows the question for the code, or whether the device may sign in.
pub(crate) async fn show(visit: &Visit<'_>) -> Response {
    let shown = match visit.query.get(ENTERED) {
        Some(_) => confirm(visit).await,
        None => Ok(code_page(Draft::new(visit, None), visit.query.get("user_code").unwrap_or_default())),
    };
    shown.unwrap_or_else(|failed| reply::failed(&failed))
}

/// Takes the code, or the decision.
pub(crate) async fn submit(visit: &Visit<'_>) -> Response {
    if !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    let answer = match visit.field("step") {
        "confirm" => decide(visit).await,
        _ => enter(visit).await,
    };
    answer.unwrap_or_else(|failed| reply::failed(&failed))
}

fn code_page(draft: Draft, code: &str) -> Response {
    let code: String = code.chars().take(20).collect();
    draft.answer(|frame| DeviceCodePage { frame, code })
}

fn wrong(visit: &Visit<'_>, code: &str, key: &str) -> Response {
    let draft = Draft::new(visit, None);
    let text = draft.frame.t(key);
    code_page(draft.problem(Some("user_code"), text), code)
}

async fn enter(visit: &Visit<'_>) -> Result<Response, Error> {
    let (ctx, pool, code) = (visit.ctx(), &visit.site.pool, visit.field("user_code"));
    if call::admit(visit, "InitiateAuth").await.is_err() {
        return Ok(wrong(visit, code, "fail-too-many-requests"));
    }
    // What cannot be a code is no attempt at one.
    let Some(letters) = device::typed(code) else { return Ok(wrong(visit, code, "device-code-unknown")) };
    if !device::admit(ctx, pool, visit.info.source_ip).await? {
        return Ok(wrong(visit, code, "fail-attempts"));
    }
    let Some(waiting) = device::find(ctx, pool, &letters).await? else {
        return Ok(wrong(visit, code, "device-code-unknown"));
    };
    let entered = Entered { letters, browser: visit.cookies.get(FORGERY).unwrap_or_default().to_owned() };
    let plain = serde_json::to_vec(&entered).map_err(error::store)?;
    let sealed = URL_SAFE_NO_PAD.encode(pool.keys.token_key().seal(&*ctx.random, PURPOSE, &plain));
    let mut query = String::new();
    params::append(&mut query, "client_id", &waiting.grant.value.client_id);
    params::append(&mut query, ENTERED, &sealed);
    if let Some(lang) = visit.query.get(LANGUAGE) {
        params::append(&mut query, LANGUAGE, lang);
    }
    Ok(reply::see_other(&format!("{}/device?{query}", visit.site.root())))
}

/// What the address names: a device that waits, with its client.
struct Asked {
    letters: String,
    waiting: Waiting,
    client: ClientView,
}

/// # Errors
/// The page for the code, where the address names none that is good in this browser; when the store fails.
async fn asked(visit: &Visit<'_>) -> Result<Result<Asked, Response>, Error> {
    let unknown = || Ok(Err(wrong(visit, "", "device-code-unknown")));
    let Some(entered) = entered(visit) else { return unknown() };
    let Some(waiting) = device::find(visit.ctx(), &visit.site.pool, &entered.letters).await? else { return unknown() };
    let client_id = &waiting.grant.value.client_id;
    if visit.query.get("client_id") != Some(client_id) {
        return unknown();
    }
    match visit.ctx().client_of(&visit.site.pool, client_id).await {
        Ok(client) => Ok(Ok(Asked { letters: entered.letters, waiting, client })),
        Err(gone) if gone.cause().is_none() => unknown(),
        Err(failed) => Err(failed),
    }
}

fn entered(visit: &Visit<'_>) -> Option<Entered> {
    let sealed = URL_SAFE_NO_PAD.decode(visit.query.get(ENTERED)?).ok()?;
    let plain = visit.site.pool.keys.token_key().open(PURPOSE, &sealed).ok()?;
    let entered: Entered = serde_json::from_slice(&plain).ok()?;
    visit.cookies.get(FORGERY).filter(|mark| *mark == entered.browser)?;
    Some(entered)
}

/// Who is signed in, as long as the client takes it for a sign-in, or it was made at the client after the device asked.
async fn signed_in(visit: &Visit<'_>, asked: &Asked) -> Result<Option<Found>, Error> {
    // Who must choose another password first allows nothing.
    let settled = |found: &Found| found.user.status != UserStatusType::ResetRequired;
    let Some(found) = browser::find(visit).await?.filter(settled) else { return Ok(None) };
    let client = &asked.client.client;
    let takes = login::takes_names(client) && found.session.client_id == client.id;
    if takes && found.session.auth_time >= asked.waiting.grant.value.created_at {
        return Ok(Some(found));
    }
    let request = AuthorizationRequest::for_page(asked.client.clone(), visit.site.url("/device"));
    flow::reusable(visit, &request).await
}

async fn confirm(visit: &Visit<'_>) -> Result<Response, Error> {
    let asked = match asked(visit).await? {
        Ok(asked) => asked,
        Err(page) => return Ok(page),
    };
    let Some(found) = signed_in(visit, &asked).await? else { return Ok(flow::sign_in_first(visit, "/device")) };
    let user = login::display_name(&visit.site.pool.pool, &found.user).to_owned();
    let code = device::shown(&asked.letters);
    Ok(Draft::new(visit, Some(&asked.client)).answer(|frame| DeviceConfirmPage { frame, code, user }))
}

async fn decide(visit: &Visit<'_>) -> Result<Response, Error> {
    let asked = match asked(visit).await? {
        Ok(asked) => asked,
        Err(page) => return Ok(page),
    };
    let Some(found) = signed_in(visit, &asked).await? else { return Ok(flow::sign_in_first(visit, "/device")) };
    let allow = visit.field("decision") == "allow";
    let draft = Draft::new(visit, Some(&asked.client));
    if !device::decide(visit.ctx(), &visit.site.pool, asked.waiting, &found, allow).await? {
        return Ok(wrong(visit, "", "device-code-unknown"));
    }
    let (heading, text) =
        if allow { ("device-allowed-heading", "device-allowed") } else { ("device-denied-heading", "device-denied") };
    Ok(draft.answer_with(StatusCode::OK, |frame| MessagePage {
        heading: frame.t(heading),
        text: frame.t(text),
        title: heading,
        next: None,
        frame,
    }))
}
