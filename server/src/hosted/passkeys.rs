//! `/passkeys/add`: a new passkey for the user whom the browser is signed in as. Without one, the way leads on to the application.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{operations, raw};
use cognomen_pages::{PasskeyAddPage, Section};
use cognomen_userpool::ops::passkeys;
use http::Method;
use http::header::HOST;

use super::account::{Owner, token};
use super::visit::Visit;
use super::{csrf, error_page, reply, wording};
use crate::listen::Response;

/// Where the application asks for passkeys.
const PATH: &str = "/passkeys/add";
/// Names, in the address, the page that the way leads back to.
pub(crate) const BACK: &str = "back";
/// The account page, as [`BACK`] has it.
pub(crate) const ACCOUNT: &str = "account";

/// Whether this domain, as it was reached, can make and use passkeys: by the host that the browser names, or that of the domain's
/// address where a proxy names another. Cognito's classic pages have none.
///
/// # Errors
/// When the store fails.
pub(crate) async fn are_offered(visit: &Visit<'_>) -> Result<bool, Error> {
    let site = visit.site;
    if !site.managed {
        return Ok(false);
    }
    let scheme = site.base.split_once("://").map_or("https", |(scheme, _)| scheme);
    let host = visit.headers.get(HOST).and_then(|host| host.to_str().ok());
    let named = host.map(|host| format!("{scheme}://{host}"));
    for origin in named.as_deref().into_iter().chain([site.origin()]) {
        if cognomen_userpool::passkeys::are_offered(visit.ctx(), &site.pool, origin).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Answers the page and its form.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let posted = visit.method == Method::POST;
    if !posted && visit.method != Method::GET && visit.method != Method::HEAD {
        return reply::not_allowed("GET, HEAD, POST");
    }
    if !visit.site.managed {
        return error_page::not_found(visit);
    }
    let owner = match Owner::find(visit, PATH).await {
        Ok(owner) => owner,
        Err(answer) => return answer,
    };
    if posted && !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    if !owner.is_fresh(visit) {
        return reply::see_other(&owner.sign_in_again(visit, PATH));
    }
    let answer = if posted { submit(visit, &owner).await } else { show(visit, &owner, None).await };
    answer.unwrap_or_else(|error| reply::failed(&error))
}

/// The page, with what the browser is to ask the authenticator for.
async fn show(visit: &Visit<'_>, owner: &Owner, problem: Option<&'static str>) -> Result<Response, Error> {
    let mut draft = owner.draft(visit);
    if let Some(key) = problem {
        let text = draft.frame.texts.get(key);
        draft = draft.problem(None, text);
    }
    let mut options = None;
    if are_offered(visit).await? {
        match start(visit, owner).await {
            Ok(found) => options = Some(found),
            Err(error) if wording::is_fault(&error) => return Err(error),
            Err(error) => {
                let text = match wording::is(&error, "LimitExceededException") {
                    true => draft.frame.texts.get("passkey-add-limit"),
                    false => wording::of(draft.frame.texts, &owner.client.pool.pool, &error),
                };
                draft = draft.problem(None, text);
            }
        }
    }
    let skip = on(visit, owner, None);
    Ok(draft.answer(|frame| PasskeyAddPage { frame, options, skip }))
}

async fn start(visit: &Visit<'_>, owner: &Owner) -> Result<String, Error> {
    let input = raw::StartWebAuthnRegistrationRequest { access_token: token() };
    let started = owner.run::<operations::StartWebAuthnRegistration>(visit, input, |permit, input, ctx| {
        Box::pin(passkeys::start_web_authn_registration(permit, input, ctx))
    });
    Ok(started.await?.credential_creation_options.to_string())
}

/// Keeps what the authenticator made.
async fn submit(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Error> {
    let Ok(credential) = serde_json::from_str(visit.field("credential")) else {
        return show(visit, owner, Some("passkey-add-failed")).await;
    };
    let input = raw::CompleteWebAuthnRegistrationRequest { access_token: token(), credential: Some(credential) };
    let kept = owner.run::<operations::CompleteWebAuthnRegistration>(visit, input, |permit, input, ctx| {
        Box::pin(passkeys::complete_web_authn_registration(permit, input, ctx))
    });
    match kept.await {
        Ok(_) => Ok(reply::see_other(&on(visit, owner, Some("passkey-added")))),
        Err(error) if wording::is_fault(&error) => Err(error),
        // The list is full: the new page says so itself.
        Err(error) if wording::is(&error, "LimitExceededException") => show(visit, owner, None).await,
        Err(error) if error.message() == "The credential is already registered." => {
            show(visit, owner, Some("passkey-add-exists")).await
        }
        Err(_) => show(visit, owner, Some("passkey-add-failed")).await,
    }
}

/// Where the way leads on.
fn on(visit: &Visit<'_>, owner: &Owner, notice: Option<&str>) -> String {
    if visit.query.get(BACK) != Some(ACCOUNT) {
        return owner.application(visit);
    }
    let address = owner.link(visit, Section::Passkeys.path());
    match notice {
        Some(notice) => format!("{address}&notice={notice}"),
        None => address,
    }
}
