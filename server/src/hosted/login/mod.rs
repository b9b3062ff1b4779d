//! `/login`: who signs in, and by which factors.

mod step;

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::AuthFlowType;
use cognomen_oauth::authorize::AuthorizationRequest;
use cognomen_pages::{NamePage, PasswordPage};
use cognomen_userpool::ops::signin::hosted;

use super::frame::Draft;
use super::visit::Visit;
use super::{call, csrf, error_page, flow, reply};
use crate::listen::Response;

pub(crate) use step::{answer_step, signed_in};

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
    answer_step(visit, request, visit.field("username"), step).await
}
