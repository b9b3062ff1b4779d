//! `/login`: who signs in, and by which factors.
//!
//! Every step is a form that posts here. What the engine must know again rides in hidden fields: its sealed `session`, and the name
//! that the user gave. One file shows the pages of a step and takes its answers; `step` finds the page for what the engine asks.

mod chooser;
mod code;
mod factors;
mod mfa;
mod name;
mod new_password;
mod passkey;
mod password;
mod refused;
mod setup;
mod step;
mod turn;

use http::StatusCode;

use cognomen_model::client::Client;
use cognomen_oauth::authorize::AuthorizationRequest;

use super::visit::Visit;
use super::{csrf, error_page, flow, reply};
use crate::listen::Response;
use turn::Turn;

pub(crate) use name::{identity as display_name, name_field};
pub(crate) use step::answer_step;

/// Shows the first page.
pub(crate) async fn show(visit: &Visit<'_>) -> Response {
    let request = match flow::request(visit).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    if !takes_names(&request.client.client) {
        return no_methods(visit, &request);
    }
    let turn = Turn::new(visit, &request);
    chooser::first(&turn).await.unwrap_or_else(|error| reply::failed(&error))
}

/// Takes a step.
pub(crate) async fn submit(visit: &Visit<'_>) -> Response {
    let request = match flow::request(visit).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    if !takes_names(&request.client.client) {
        return no_methods(visit, &request);
    }
    if !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    let turn = Turn::new(visit, &request);
    let answer = match visit.field("step") {
        "name" => name::take(&turn).await,
        // Scripts of old know no steps.
        "password" | "" => password::take(&turn).await,
        "choose" => factors::take(&turn).await,
        "code" => code::take(&turn).await,
        "resend" => code::send_again(&turn).await,
        "mfa" => mfa::take(&turn).await,
        "setup" => setup::choose(&turn).await,
        "setup-email" => setup::take_email(&turn).await,
        "setup-app" => setup::take_code(&turn).await,
        "new-password" => new_password::take(&turn).await,
        "passkey" => passkey::take(&turn).await,
        "continue" => chooser::go_on(&turn).await,
        "other" => Ok(name::page(&turn, turn.draft(), "")),
        "sign-out" => chooser::sign_out(&turn).await,
        _ => chooser::first(&turn).await,
    };
    answer.unwrap_or_else(|error| reply::failed(&error))
}

/// Whether the pool's own users sign in at the client (`SupportedIdentityProviders`); one that lists nobody takes them too.
pub(crate) fn takes_names(client: &Client) -> bool {
    let listed = client.settings.supported_identity_providers.as_deref().unwrap_or_default();
    listed.is_empty() || listed.iter().any(|provider| provider == "COGNITO")
}

fn no_methods(visit: &Visit<'_>, request: &AuthorizationRequest) -> Response {
    Turn::new(visit, request).draft().answer_with(StatusCode::BAD_REQUEST, |frame| cognomen_pages::MessagePage {
        heading: frame.t("error-title"),
        text: frame.t("error-no-methods"),
        title: "error-title",
        next: None,
        frame,
    })
}
