//! `/signup`: a new account, by `SignUp`.

mod form;

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFlowType, SignUpResponse, operations, raw};
use cognomen_model::client::Client;
use cognomen_model::pool::Pool;
use cognomen_oauth::authorize::AuthorizationRequest;
use cognomen_pages::{MessagePage, SignUpPage};
use cognomen_userpool::ops::signin::hosted;
use cognomen_userpool::ops::users;
use http::StatusCode;

use super::confirm::{self, Pending};
use super::frame::Draft;
use super::notice::{self, Notice};
use super::visit::Visit;
use super::{call, csrf, error_page, flow, login, reply, terms, wording};
use crate::listen::Response;
use form::Form;

/// Whether people may sign up at a client.
pub(crate) fn is_open(client: &Client, pool: &Pool) -> bool {
    let admins_only = pool.settings.admin_create_user_config.as_ref();
    let providers = client.settings.supported_identity_providers.as_deref().unwrap_or_default();
    admins_only.and_then(|config| config.allow_admin_create_user_only) != Some(true)
        && (providers.is_empty() || providers.iter().any(|provider| provider == "COGNITO"))
}

/// Shows the form.
pub(crate) async fn show(visit: &Visit<'_>) -> Response {
    let request = match flow::request(visit).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    let draft = Draft::new(visit, Some(&request.client));
    if !is_open(&request.client.client, &request.client.pool.pool) {
        return closed(draft);
    }
    let username = request.login_hint.clone().unwrap_or_default();
    page(visit, draft, &request, Form::empty(&request.client, username)).await
}

/// Takes the form.
pub(crate) async fn submit(visit: &Visit<'_>) -> Response {
    let request = match flow::request(visit).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    if !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    let draft = Draft::new(visit, Some(&request.client));
    let pool = &request.client.pool.pool;
    if !is_open(&request.client.client, pool) {
        return closed(draft);
    }
    let form = Form::read(visit, &request.client);
    let draft = form.check(draft, pool);
    if !draft.frame.problems.is_empty() {
        return page(visit, draft, &request, form).await;
    }
    match sign_up(visit, &request.client.client, &form).await {
        Ok(answer) => signed_up(visit, draft, &request, &form, answer).await,
        Err(failed) if wording::is(&failed, "CodeDeliveryFailureException") => {
            // The user is there, and may ask for another code.
            let text = wording::of(draft.frame.texts, pool, &failed);
            Pending::of(&form.username).page(draft.problem(None, text), pool)
        }
        Err(failed) if wording::is(&failed, "InternalFailure") => reply::failed(&failed),
        Err(refused) => {
            let draft = form.refused(draft, pool, &refused);
            page(visit, draft, &request, form).await
        }
    }
}

async fn sign_up(visit: &Visit<'_>, client: &Client, form: &Form) -> Result<SignUpResponse, Error> {
    let attributes = form.attributes(visit.ctx().clock.now());
    let attributes = attributes.into_iter().map(|(name, value)| {
        let (name, value) = (Some(name.to_owned()), Some(value));
        Some(raw::AttributeType { name, value })
    });
    let raw = raw::SignUpRequest {
        client_id: Some(client.id.clone()),
        username: Some(form.username.clone()),
        password: Some(form.password.clone()).filter(|password| !password.is_empty()),
        secret_hash: call::secret_hash_of(client, &form.username),
        user_attributes: Some(attributes.collect()),
        ..raw::SignUpRequest::default()
    };
    call::call::<operations::SignUp>(visit, raw, |permit, input, ctx| Box::pin(users::sign_up(permit, input, ctx)))
        .await
}

/// Goes on with a new user: to the code, to sign in, or nowhere until an administrator has acted.
async fn signed_up(
    visit: &Visit<'_>,
    draft: Draft,
    request: &AuthorizationRequest,
    form: &Form,
    answer: SignUpResponse,
) -> Response {
    if answer.user_confirmed {
        return match sign_in(visit, request, form).await {
            Ok(Some(response)) => response,
            Ok(None) => notice::to_login(visit, Notice::Confirmed),
            Err(failed) => reply::failed(&failed),
        };
    }
    let pool = &request.client.pool.pool;
    let Some(details) = answer.code_delivery_details else {
        let next = (draft.frame.link("/login"), draft.frame.t("forgot-back"));
        return draft.answer(|frame| MessagePage {
            heading: frame.t("confirm-heading"),
            text: frame.t("confirm-by-administrator"),
            title: "confirm-title",
            next: Some(next),
            frame,
        });
    };
    let mut kept = None;
    if !form.password.is_empty() {
        match hosted::after_sign_up(visit.ctx(), &request.client, &answer.user_sub, &form.username).await {
            Ok(session) => kept = Some(session),
            Err(failed) => return reply::failed(&failed),
        }
    }
    Pending::of(&form.username).in_session(answer.session, kept).sent(&details).page(draft, pool)
}

/// Signs in who needed no confirmation, by the password just given; none where that is not possible.
async fn sign_in(visit: &Visit<'_>, request: &AuthorizationRequest, form: &Form) -> Result<Option<Response>, Error> {
    if form.password.is_empty() {
        return Ok(None);
    }
    let parameters = BTreeMap::from([
        ("USERNAME".to_owned(), form.username.clone()),
        ("PASSWORD".to_owned(), form.password.clone()),
    ]);
    let flow = AuthFlowType::UserPasswordAuth;
    let started = hosted::start(visit.ctx(), &request.client, visit.origin(), flow, &parameters, None);
    match confirm::counted(visit, started).await? {
        Some(step) => login::answer_step(visit, request, &form.username, step).await.map(Some),
        None => Ok(None),
    }
}

async fn page(visit: &Visit<'_>, draft: Draft, request: &AuthorizationRequest, form: Form) -> Response {
    let texts = draft.frame.texts;
    let terms = match terms::notice(visit, &request.client, texts).await {
        Ok(terms) => terms,
        Err(failed) => return reply::failed(&failed),
    };
    let pool = &request.client.pool.pool;
    let (label, kind) = form::name_field(pool);
    draft.answer(|frame| SignUpPage {
        label,
        kind,
        rules: form::rules(texts, pool),
        passwordless: form.passwordless,
        username: form.username,
        attributes: form.fields,
        terms,
        frame,
    })
}

fn closed(draft: Draft) -> Response {
    let next = (draft.frame.link("/login"), draft.frame.t("forgot-back"));
    draft.answer_with(StatusCode::FORBIDDEN, |frame| MessagePage {
        heading: frame.t("signup-heading"),
        text: frame.t("signup-closed"),
        title: "signup-title",
        next: Some(next),
        frame,
    })
}

pub(super) use form::{password_problems, tidy_name};
