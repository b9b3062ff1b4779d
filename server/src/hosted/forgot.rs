//! `/forgotPassword` and `/confirmForgotPassword`: a new password against a code, by `ForgotPassword` and `ConfirmForgotPassword`.
//! Whoever is not known is answered as the API does, which may be as everybody else.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ConfirmForgotPasswordResponse, ForgotPasswordResponse, operations, raw};
use cognomen_model::client::Client;
use cognomen_model::pool::Pool;
use cognomen_pages::{ForgotPage, ResetPage, Texts};
use cognomen_userpool::ops::users;
use cognomen_userpool::passwords::PasswordFor;

use super::confirm::{medium_and_destination, sent_text, tidy_code};
use super::frame::Draft;
use super::notice::{self, Notice};
use super::sign_up::{password_problems, tidy_name};
use super::visit::Visit;
use super::{call, csrf, error_page, flow, login, reply, wording};
use crate::listen::Response;

/// The path of the page that takes the code.
const RESET: &str = "/confirmForgotPassword";

/// A password that waits for its code.
#[derive(Default)]
struct Pending {
    username: String,
    sent: Option<(String, String)>,
    code: String,
}

impl Pending {
    fn read(visit: &Visit<'_>) -> Self {
        let field = |name: &str| Some(visit.field(name).to_owned()).filter(|text| !text.is_empty());
        Self {
            username: tidy_name(visit.field("username")),
            sent: field("medium").zip(field("destination")),
            code: tidy_code(visit.field("code")),
        }
    }

    fn page(self, mut draft: Draft, pool: &Pool) -> Response {
        RESET.clone_into(&mut draft.frame.path);
        let texts = draft.frame.texts;
        let sent = self.sent.as_ref().map(|(medium, destination)| sent_text(texts, medium, destination));
        let state = self.sent.map(|(medium, destination)| vec![("medium", medium), ("destination", destination)]);
        let (label, kind) = login::name_field(pool);
        draft.answer(|frame| ResetPage {
            label,
            kind,
            username: self.username,
            sent,
            code: self.code,
            state: state.unwrap_or_default(),
            rules: wording::password_rules(texts, pool),
            frame,
        })
    }
}

/// Shows the page that asks who forgot the password.
pub(crate) async fn show(visit: &Visit<'_>) -> Response {
    match flow::request(visit).await {
        Ok(request) => {
            let username = request.login_hint.clone().unwrap_or_default();
            page(Draft::new(visit, Some(&request.client)), &request.client.pool.pool, username)
        }
        Err(answer) => answer,
    }
}

fn page(draft: Draft, pool: &Pool, username: String) -> Response {
    let (label, kind) = login::name_field(pool);
    draft.answer(|frame| ForgotPage { frame, label, kind, username })
}

/// Sends a code, and shows the page that takes it.
pub(crate) async fn submit(visit: &Visit<'_>) -> Response {
    let request = match flow::request(visit).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    if !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    let pool = &request.client.pool.pool;
    let draft = Draft::new(visit, Some(&request.client));
    let texts = draft.frame.texts;
    let username = tidy_name(visit.field("username"));
    if username.is_empty() {
        let label = texts.get(login::name_field(pool).0);
        let text = texts.with("check-required", &[("field", &label)]);
        return page(draft.problem(Some("username"), text), pool, username);
    }
    match forgot(visit, &request.client.client, &username).await {
        Ok(answer) => {
            let sent = answer.code_delivery_details.as_ref().and_then(medium_and_destination);
            let again = !visit.field("again").is_empty();
            let draft = if again { draft.notice(texts.get("code-resent")) } else { draft };
            Pending { username, sent, code: String::new() }.page(draft, pool)
        }
        Err(failed) if wording::is(&failed, "InternalFailure") => reply::failed(&failed),
        Err(refused) => {
            let text = refusal(texts, pool, &refused);
            page(draft.problem(Some("username"), text), pool, username)
        }
    }
}

async fn forgot(visit: &Visit<'_>, client: &Client, username: &str) -> Result<ForgotPasswordResponse, Error> {
    let raw = raw::ForgotPasswordRequest {
        client_id: Some(client.id.clone()),
        username: Some(username.to_owned()),
        secret_hash: call::secret_hash_of(client, username),
        ..raw::ForgotPasswordRequest::default()
    };
    let sent = call::call::<operations::ForgotPassword>(visit, raw, |permit, input, ctx| {
        Box::pin(users::forgot_password(permit, input, ctx))
    });
    sent.await
}

/// Shows the page that takes the code to somebody who comes back to it: it asks for the name.
pub(crate) async fn show_reset(visit: &Visit<'_>) -> Response {
    match flow::request(visit).await {
        Ok(request) => Pending::default().page(Draft::new(visit, Some(&request.client)), &request.client.pool.pool),
        Err(answer) => answer,
    }
}

/// Takes the code and the new password.
pub(crate) async fn submit_reset(visit: &Visit<'_>) -> Response {
    let request = match flow::request(visit).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    if !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    let pool = &request.client.pool.pool;
    let mut draft = Draft::new(visit, Some(&request.client));
    let texts = draft.frame.texts;
    let pending = Pending::read(visit);
    if pending.username.is_empty() {
        let label = texts.get(login::name_field(pool).0);
        draft = draft.problem(Some("username"), texts.with("check-required", &[("field", &label)]));
    }
    if pending.code.is_empty() {
        draft = draft.problem(Some("code"), texts.with("check-code", &[("count", "6")]));
    }
    let given = (visit.field("password"), visit.field("confirm_password"));
    draft = password_problems(draft, pool, given, false, PasswordFor::Change);
    if !draft.frame.problems.is_empty() {
        return pending.page(draft, pool);
    }
    match reset(visit, &request.client.client, &pending).await {
        Ok(_) => notice::to_login(visit, Notice::Reset),
        Err(failed) if wording::is(&failed, "InternalFailure") => reply::failed(&failed),
        Err(refused) => {
            let of_password = ["InvalidPasswordException", "PasswordHistoryPolicyViolationException"];
            let of_password = of_password.iter().any(|code| wording::is(&refused, code));
            let text = refusal(texts, pool, &refused);
            pending.page(draft.problem(Some(if of_password { "password" } else { "code" }), text), pool)
        }
    }
}

async fn reset(visit: &Visit<'_>, client: &Client, pending: &Pending) -> Result<ConfirmForgotPasswordResponse, Error> {
    let raw = raw::ConfirmForgotPasswordRequest {
        client_id: Some(client.id.clone()),
        username: Some(pending.username.clone()),
        confirmation_code: Some(pending.code.clone()),
        password: Some(visit.field("password").to_owned()),
        secret_hash: call::secret_hash_of(client, &pending.username),
        ..raw::ConfirmForgotPasswordRequest::default()
    };
    let set = call::call::<operations::ConfirmForgotPassword>(visit, raw, |permit, input, ctx| {
        Box::pin(users::confirm_forgot_password(permit, input, ctx))
    });
    set.await
}

fn refusal(texts: &Texts, pool: &Pool, refused: &Error) -> String {
    let message = refused.message();
    if message.starts_with("Cannot reset password for the user") || message.starts_with("Contact administrator") {
        return texts.get("fail-no-contact");
    }
    if message.contains("'confirmationCode'") {
        return texts.get("fail-code");
    }
    if message.contains("'username'") {
        return texts.get("check-username");
    }
    wording::of(texts, pool, refused)
}
