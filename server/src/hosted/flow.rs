//! A request for authorization on its way through the pages, to its end: a code or tokens at the application.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, UserStatusType};
use cognomen_crypto::random_array;
use cognomen_model::id;
use cognomen_oauth::authorize::{self, AuthorizationRequest, PageError, Refusal};
use cognomen_oauth::{code, par, params};
use cognomen_userpool::browsers::{self, Found};
use cognomen_userpool::grants::{self, Beginning, Begun};

use super::visit::Visit;
use super::{browser, error_page, login, reply, wording};
use crate::listen::Response;

/// Names, in the address of a page, the page of the domain that a sign-in leads to.
const THEN: &str = "then";
/// The pages that a sign-in may lead to in place of an application.
const PAGES: [&str; 9] = [
    "/account",
    "/account/delete",
    "/account/devices",
    "/account/factors",
    "/account/passkeys",
    "/account/password",
    "/account/sessions",
    "/device",
    "/passkeys/add",
];
/// Parameters that are about the sign-in alone, and not brought to the page that follows.
const OF_SIGN_IN: [&str; 4] = [THEN, "prompt", "max_age", "login_hint"];

/// The request for authorization that a page belongs to, checked anew; or the wish for a page of the domain.
///
/// # Errors
/// The answer to give when it is no good: the page of errors, or an error at the application.
pub(crate) async fn request(visit: &Visit<'_>) -> Result<AuthorizationRequest, Response> {
    if let Some(page) = page(visit) {
        return for_page(visit, page).await;
    }
    match authorize::check(visit.ctx(), visit.site, &visit.query).await {
        Ok(request) => Ok(request),
        Err(Refusal::Page(error)) => Err(error_page::redirect(visit, error)),
        Err(Refusal::Back(location)) => Err(reply::found(&location)),
        Err(Refusal::Failed(error)) => Err(reply::failed(&error)),
    }
}

/// The page of the domain that a sign-in leads to; none where an application asks for it.
fn page(visit: &Visit<'_>) -> Option<&'static str> {
    let wanted = visit.query.get(THEN).filter(|_| !visit.path.ends_with("/authorize"))?;
    PAGES.into_iter().find(|page| *page == wanted)
}

async fn for_page(visit: &Visit<'_>, page: &str) -> Result<AuthorizationRequest, Response> {
    let id = visit.query.get("client_id").ok_or_else(|| error_page::redirect(visit, PageError::Missing))?;
    let unknown = || error_page::redirect(visit, PageError::Client);
    let client = match visit.ctx().client_of(&visit.site.pool, id).await {
        Ok(client) => client,
        Err(error) if error.code() == ErrorCode::ResourceNotFoundException.into() => return Err(unknown()),
        Err(error) => return Err(reply::failed(&error)),
    };
    if client.client.settings.allowed_oauth_flows_user_pool_client != Some(true) {
        return Err(unknown());
    }
    let mut request = AuthorizationRequest::for_page(client, visit.site.url(page));
    request.login_hint = visit.query.get("login_hint").map(str::to_owned);
    request.prompt.login = visit.query.get("prompt") == Some("login");
    Ok(request)
}

/// Sends the browser to sign in, and back to `page` (`/account`, `/device`, `/passkeys/add`) with the same parameters. They must
/// name the client (`client_id`) that the user signs in at.
pub(crate) fn sign_in_first(visit: &Visit<'_>, page: &str) -> Response {
    let mut query = String::new();
    params::append(&mut query, THEN, page);
    for (name, value) in visit.query.iter().filter(|(name, _)| *name != THEN) {
        params::append(&mut query, name, value);
    }
    reply::see_other(&format!("{}/login?{query}", visit.site.root()))
}

/// The browser session, as long as the request takes it for a sign-in without asking.
///
/// # Errors
/// When the store fails.
pub(crate) async fn reusable(visit: &Visit<'_>, request: &AuthorizationRequest) -> Result<Option<Found>, Error> {
    let found = continuable(visit, request).await?;
    Ok(found.filter(|_| !request.prompt.select_account))
}

/// The browser session, as long as its user may go on in it by choosing to.
///
/// # Errors
/// When the store fails.
pub(crate) async fn continuable(visit: &Visit<'_>, request: &AuthorizationRequest) -> Result<Option<Found>, Error> {
    // Who signed in elsewhere in the pool does not sign in where its own users may not.
    if request.prompt.login || !login::takes_names(&request.client.client) {
        return Ok(None);
    }
    // Nor who must choose another password first.
    let settled = |found: &Found| found.user.status != UserStatusType::ResetRequired;
    let Some(found) = browser::find(visit).await?.filter(settled) else { return Ok(None) };
    let now = visit.ctx().clock.now();
    let passed = now.seconds() - found.session.auth_time.seconds();
    // No age at all asks for another sign-in, even within the second of the last.
    let too_old = request.max_age.is_some_and(|age| age == 0 || passed > age);
    let reusable = !too_old && browsers::is_reusable(visit.ctx(), &request.client, &found.session).await?;
    Ok(reusable.then_some(found))
}

/// Where a signed-in user's browser goes: to the application, with a code or tokens; or to a page of the domain.
///
/// # Errors
/// When the store fails.
pub(crate) async fn finish(visit: &Visit<'_>, request: &AuthorizationRequest, found: &Found) -> Result<String, Error> {
    if let Some(page) = page(visit) {
        return Ok(address_of(visit, page));
    }
    let issuer = visit.site.issuer(visit.ctx());
    if !request.is_implicit() {
        return match code::issue(visit.ctx(), request, found).await {
            Ok(code) => Ok(authorize::code_answer(request, &issuer, &code)),
            Err(used) if !wording::is_fault(&used) => {
                Ok(request.refuse(&issuer, "invalid_request", Some(used.message())))
            }
            Err(failed) => Err(failed),
        };
    }
    if !par::end(visit.ctx(), request).await? {
        return Ok(request.refuse(&issuer, "invalid_request", Some("the request was answered before")));
    }
    let session_id = id::uuid_like(random_array(&*visit.ctx().random));
    let beginning = Beginning {
        client: &request.client,
        sub: &found.user.sub,
        session_id: &session_id,
        auth_time: found.session.auth_time,
        event_id: &found.session.event_id,
        granted: code::granted(request, found),
        refreshable: false,
        origin: visit.origin(),
        metadata: None,
        standing: None,
    };
    match grants::begin(visit.ctx(), beginning, &|_| Ok(())).await {
        Ok(Begun::Tokens(tokens)) => Ok(authorize::implicit_answer(request, &issuer, &tokens)),
        Ok(Begun::Gone | Begun::Conflict(_)) => Ok(request.refuse(&issuer, "login_required", None)),
        Err(error) if !wording::is_fault(&error) => {
            Ok(request.refuse(&issuer, "invalid_request", Some(error.message())))
        }
        Err(error) => Err(error),
    }
}

fn address_of(visit: &Visit<'_>, page: &str) -> String {
    let mut query = String::new();
    for (name, value) in visit.query.iter().filter(|(name, _)| !OF_SIGN_IN.contains(name)) {
        params::append(&mut query, name, value);
    }
    format!("{}{page}?{query}", visit.site.root())
}
