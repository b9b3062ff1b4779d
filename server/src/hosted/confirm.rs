//! `/confirm` and `/resendcode`: the code that confirms a new account, by `ConfirmSignUp` and `ResendConfirmationCode`.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AuthFlowType, CodeDeliveryDetailsType, ConfirmSignUpResponse, DeliveryMediumType, operations, raw,
};
use cognomen_model::client::Client;
use cognomen_model::pool::Pool;
use cognomen_oauth::authorize::AuthorizationRequest;
use cognomen_pages::{ConfirmPage, Sent, Texts};
use cognomen_userpool::ops::signin::hosted::{self, Step};
use cognomen_userpool::ops::users;

use super::frame::Draft;
use super::notice::{self, Notice};
use super::sign_up::tidy_name;
use super::visit::Visit;
use super::{call, csrf, error_page, flow, login, reply, wording};
use crate::listen::Response;

/// The path of the page.
const PATH: &str = "/confirm";

/// An account that waits for its code.
#[derive(Default)]
pub(crate) struct Pending {
    /// The name as given; may be empty.
    username: String,
    /// `Session` of `SignUp`.
    session: Option<String>,
    /// What was kept of a sign-up with a password.
    kept: Option<String>,
    /// How the code was sent (`DeliveryMedium`), and where to, masked.
    sent: Option<(String, String)>,
}

impl Pending {
    /// The account of a name, of which nothing else is known.
    pub(crate) fn of(username: &str) -> Self {
        Self { username: username.to_owned(), ..Self::default() }
    }

    /// As the form of the page brings it back.
    fn read(visit: &Visit<'_>) -> Self {
        let field = |name: &str| Some(visit.field(name).to_owned()).filter(|text| !text.is_empty());
        Self {
            username: tidy_name(visit.field("username")),
            session: field("session"),
            kept: field("kept"),
            sent: field("medium").zip(field("destination")),
        }
    }

    /// The same with the session that `SignUp` answered, and what was kept of a sign-up with a password.
    pub(crate) fn in_session(self, session: Option<String>, kept: Option<String>) -> Self {
        Self { session, kept, ..self }
    }

    /// The same after a code was sent.
    pub(crate) fn sent(mut self, details: &CodeDeliveryDetailsType) -> Self {
        self.sent = medium_and_destination(details);
        self
    }

    /// The page.
    pub(crate) fn page(self, mut draft: Draft, pool: &Pool) -> Response {
        PATH.clone_into(&mut draft.frame.path);
        let by_link = |medium: &str| medium == DeliveryMediumType::Email.as_str() && pool.confirms_by_link();
        let sent = match &self.sent {
            Some((medium, destination)) if by_link(medium) => Sent {
                text: Some(draft.frame.tv("confirm-link-sent", "destination", destination)),
                by_link: true,
                again: true,
            },
            Some((medium, destination)) => {
                Sent { text: Some(sent_text(draft.frame.texts, medium, destination)), by_link: false, again: true }
            }
            None => Sent { again: true, ..Sent::default() },
        };
        let mut state = Vec::new();
        state.extend(self.session.map(|session| ("session", session)));
        state.extend(self.kept.map(|kept| ("kept", kept)));
        if let Some((medium, destination)) = self.sent {
            state.extend([("medium", medium), ("destination", destination)]);
        }
        let username = self.username;
        let (label, kind) = login::name_field(pool);
        draft.answer(|frame| ConfirmPage { frame, label, kind, username, state, sent })
    }
}

/// `DeliveryMedium` and `Destination` of a code.
pub(crate) fn medium_and_destination(details: &CodeDeliveryDetailsType) -> Option<(String, String)> {
    Some((details.delivery_medium?.as_str().to_owned(), details.destination.clone()?))
}

/// The sentence that says where a code went.
pub(crate) fn sent_text(texts: &Texts, medium: &str, destination: &str) -> String {
    let key = if medium == DeliveryMediumType::Sms.as_str() { "code-sent-sms" } else { "code-sent-email" };
    texts.with(key, &[("destination", destination)])
}

/// A code as people copy it.
pub(crate) fn tidy_code(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Shows the page to somebody who comes back to it: it asks for the name.
pub(crate) async fn show(visit: &Visit<'_>) -> Response {
    match flow::request(visit).await {
        Ok(request) => Pending::default().page(Draft::new(visit, Some(&request.client)), &request.client.pool.pool),
        Err(answer) => answer,
    }
}

/// Takes a code.
pub(crate) async fn submit(visit: &Visit<'_>) -> Response {
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
    let code = tidy_code(visit.field("code"));
    if pending.username.is_empty() {
        let label = texts.get(login::name_field(pool).0);
        draft = draft.problem(Some("username"), texts.with("check-required", &[("field", &label)]));
    }
    if code.is_empty() {
        draft = draft.problem(Some("code"), texts.with("check-code", &[("count", "6")]));
    }
    if !draft.frame.problems.is_empty() {
        return pending.page(draft, pool);
    }
    let confirmed = confirm(visit, &request.client.client, &pending.username, &code, pending.session.as_deref()).await;
    match confirmed {
        Ok(answer) => match sign_in(visit, &request, &pending, answer).await {
            Ok(response) => response,
            Err(failed) => reply::failed(&failed),
        },
        Err(failed) if wording::is(&failed, "InternalFailure") => reply::failed(&failed),
        Err(refused) => {
            let text = refusal(texts, pool, &refused);
            pending.page(draft.problem(Some("code"), text), pool)
        }
    }
}

/// Confirms an account, as the API does.
///
/// # Errors
/// Those of `ConfirmSignUp`.
pub(crate) async fn confirm(
    visit: &Visit<'_>,
    client: &Client,
    username: &str,
    code: &str,
    session: Option<&str>,
) -> Result<ConfirmSignUpResponse, Error> {
    let raw = raw::ConfirmSignUpRequest {
        client_id: Some(client.id.clone()),
        username: Some(username.to_owned()),
        confirmation_code: Some(code.to_owned()),
        secret_hash: call::secret_hash_of(client, username),
        session: session.map(str::to_owned),
        ..raw::ConfirmSignUpRequest::default()
    };
    let confirmed = call::call::<operations::ConfirmSignUp>(visit, raw, |permit, input, ctx| {
        Box::pin(users::confirm_sign_up(permit, input, ctx))
    });
    confirmed.await
}

/// Signs in a user who has just proved an address, where nothing else is missing; else sends them to sign in.
async fn sign_in(
    visit: &Visit<'_>,
    request: &AuthorizationRequest,
    pending: &Pending,
    answer: ConfirmSignUpResponse,
) -> Result<Response, Error> {
    let (ctx, client, name) = (visit.ctx(), &request.client, pending.username.as_str());
    let mut step = None;
    if let Some(kept) = &pending.kept {
        step = counted(visit, hosted::confirmed(ctx, client, visit.origin(), name, kept)).await?;
    }
    if let (None, Some(session)) = (&step, &answer.session) {
        let parameters = BTreeMap::from([("USERNAME".to_owned(), name.to_owned())]);
        let flow = AuthFlowType::UserAuth;
        let started = hosted::start(ctx, client, visit.origin(), flow, &parameters, Some(session));
        step = counted(visit, started).await?;
    }
    match step {
        Some(step) => login::answer_step(visit, request, name, step).await,
        None => Ok(notice::to_login(visit, Notice::Confirmed)),
    }
}

/// A step of a sign-in that nobody asked for: none when it is refused.
///
/// # Errors
/// The server's own failures.
pub(crate) async fn counted(
    visit: &Visit<'_>,
    step: impl Future<Output = Result<Step, Error>>,
) -> Result<Option<Step>, Error> {
    let step = match call::admit(visit, "InitiateAuth").await {
        Ok(()) => step.await,
        Err(refused) => Err(refused),
    };
    match step {
        Ok(step) => Ok(Some(step)),
        Err(failed) if wording::is(&failed, "InternalFailure") => Err(failed),
        Err(_) => Ok(None),
    }
}

/// Sends another code.
pub(crate) async fn resend(visit: &Visit<'_>) -> Response {
    let request = match flow::request(visit).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    if !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    let (client, pool) = (&request.client.client, &request.client.pool.pool);
    let draft = Draft::new(visit, Some(&request.client));
    let texts = draft.frame.texts;
    let pending = Pending::read(visit);
    let raw = raw::ResendConfirmationCodeRequest {
        client_id: Some(client.id.clone()),
        username: Some(pending.username.clone()),
        secret_hash: call::secret_hash_of(client, &pending.username),
        ..raw::ResendConfirmationCodeRequest::default()
    };
    let sent = call::call::<operations::ResendConfirmationCode>(visit, raw, |permit, input, ctx| {
        Box::pin(users::resend_confirmation_code(permit, input, ctx))
    });
    match sent.await {
        Ok(answer) => {
            let notice = texts.get("code-resent");
            let pending = pending.sent(&answer.code_delivery_details.unwrap_or_default());
            let linked = pool.confirms_by_link();
            pending.page(if linked { draft } else { draft.notice(notice) }, pool)
        }
        Err(failed) if wording::is(&failed, "InternalFailure") => reply::failed(&failed),
        Err(refused) => {
            let text = refusal(texts, pool, &refused);
            pending.page(draft.problem(None, text), pool)
        }
    }
}

fn refusal(texts: &Texts, pool: &Pool, refused: &Error) -> String {
    let message = refused.message();
    if message.ends_with("Current status is CONFIRMED") || message == "User is already confirmed." {
        return texts.get("fail-already-confirmed");
    }
    if message.contains("'confirmationCode'") {
        return texts.get("fail-code");
    }
    if message.contains("'username'") {
        return texts.get("check-username");
    }
    wording::of(texts, pool, refused)
}
