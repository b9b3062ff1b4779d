//! `/login`: who signs in, and by which factors.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::AuthFlowType;
use cognomen_oauth::authorize::AuthorizationRequest;
use cognomen_pages::{NamePage, PasswordPage};
use cognomen_userpool::browsers;
use cognomen_userpool::ops::signin::hosted::{self, Admitted, Step};

use super::frame::Draft;
use super::visit::Visit;
use super::{browser, call, csrf, error_page, flow, reply};
use crate::listen::Response;

/// Shows the first page.
pub(crate) async fn show(visit: &Visit<'_>) -> Response {
    match flow::request(visit).await {
        Ok(request) => name_page(Draft::new(visit, Some(&request.client)), &request, String::new()),
        Err(answer) => answer,
    }
}

/// Takes a step.
pub(crate) async fn submit(visit: &Visit<'_>) -> Response {
    let request = match flow::request(visit).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    if !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    let draft = Draft::new(visit, Some(&request.client));
    match visit.field("step") {
        "name" => password_page(draft, visit),
        "password" => match password(visit, &request).await {
            Ok(answer) => answer,
            Err(error) if error.cause().is_some() => reply::failed(&error),
            Err(error) => password_page(draft.refused(Some("password"), &error), visit),
        },
        _ => name_page(draft, &request, String::new()),
    }
}

fn name_page(draft: Draft, request: &AuthorizationRequest, username: String) -> Response {
    let username = if username.is_empty() { request.login_hint.clone().unwrap_or_default() } else { username };
    draft.answer(|frame| NamePage { frame, label: "label-username", username, passkeys: false, sign_up: true })
}

fn password_page(draft: Draft, visit: &Visit<'_>) -> Response {
    let username = visit.field("username").to_owned();
    draft.answer(|frame| PasswordPage { frame, username, session: String::new() })
}

async fn password(visit: &Visit<'_>, request: &AuthorizationRequest) -> Result<Response, Error> {
    call::admit(visit, "InitiateAuth").await?;
    let parameters = BTreeMap::from([
        ("USERNAME".to_owned(), visit.field("username").to_owned()),
        ("PASSWORD".to_owned(), visit.field("password").to_owned()),
    ]);
    let flow = AuthFlowType::UserPasswordAuth;
    let step = hosted::start(visit.ctx(), &request.client, visit.origin(), flow, &parameters, None).await?;
    match step {
        Step::Admitted(admitted) => signed_in(visit, request, &admitted).await,
        Step::Asked(asked) => Err(cognomen_userpool::error::not_implemented(asked.name.as_str())),
    }
}

/// Sets the cookie, and goes on to the application.
pub(crate) async fn signed_in(
    visit: &Visit<'_>,
    request: &AuthorizationRequest,
    admitted: &Admitted,
) -> Result<Response, Error> {
    let cookie = browser::begin(visit, admitted)?;
    let session = &admitted.session;
    let found = browsers::find(visit.ctx(), &visit.site.pool, &admitted.sub, &session.id).await?;
    let location = match found {
        Some(found) => flow::finish(visit, request, &found).await?,
        None => format!("{}/login?{}", visit.site.root(), visit.query.to_query()),
    };
    Ok(reply::with_cookies(reply::see_other(&location), cookie))
}
