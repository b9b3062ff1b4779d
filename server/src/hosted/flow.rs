//! A request for authorization on its way through the pages, to its end: a code or tokens at the application.

use cognomen_contract::Error;
use cognomen_crypto::random_array;
use cognomen_model::id;
use cognomen_oauth::authorize::{self, AuthorizationRequest, Refusal};
use cognomen_oauth::code;
use cognomen_userpool::browsers::{self, Found};
use cognomen_userpool::grants::{self, Beginning, Begun};

use super::visit::Visit;
use super::{browser, error_page, reply};
use crate::listen::Response;

/// The request for authorization that a page belongs to, checked anew.
///
/// # Errors
/// The answer to give when it is no good: the page of errors, or an error at the application.
pub(crate) async fn request(visit: &Visit<'_>) -> Result<AuthorizationRequest, Response> {
    match authorize::check(visit.ctx(), visit.site, &visit.query).await {
        Ok(request) => Ok(request),
        Err(Refusal::Page(error)) => Err(error_page::redirect(visit, error)),
        Err(Refusal::Back(location)) => Err(reply::found(&location)),
        Err(Refusal::Failed(error)) => Err(reply::failed(&error)),
    }
}

/// The browser session, as long as the request takes it for a sign-in without asking.
///
/// # Errors
/// When the store fails.
pub(crate) async fn reusable(visit: &Visit<'_>, request: &AuthorizationRequest) -> Result<Option<Found>, Error> {
    let Some(found) = browser::find(visit).await? else { return Ok(None) };
    if request.prompt.login || request.prompt.select_account {
        return Ok(None);
    }
    let now = visit.ctx().clock.now();
    let too_old = request.max_age.is_some_and(|age| now.seconds() - found.session.auth_time.seconds() > age);
    let reusable = !too_old && browsers::is_reusable(visit.ctx(), &request.client, &found.session).await?;
    Ok(reusable.then_some(found))
}

/// Where a signed-in user's browser goes: to the application, with a code or tokens.
///
/// # Errors
/// When the store fails.
pub(crate) async fn finish(visit: &Visit<'_>, request: &AuthorizationRequest, found: &Found) -> Result<String, Error> {
    let issuer = visit.site.issuer(visit.ctx());
    if !request.is_implicit() {
        let code = code::issue(visit.ctx(), request, found).await?;
        return Ok(authorize::code_answer(request, &issuer, &code));
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
    };
    match grants::begin(visit.ctx(), beginning, &|_| Ok(())).await {
        Ok(Begun::Tokens(tokens)) => Ok(authorize::implicit_answer(request, &issuer, &tokens)),
        Ok(Begun::Gone | Begun::Conflict(_)) => Ok(request.refuse(&issuer, "login_required", None)),
        Err(error) if error.cause().is_none() => Ok(request.refuse(&issuer, "invalid_request", Some(error.message()))),
        Err(error) => Err(error),
    }
}
