//! The name: who signs in.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFactorType, AuthFlowType, ExplicitAuthFlowsType, UserPoolTierType};
use cognomen_model::pool::Pool;
use cognomen_model::user::User;
use cognomen_pages::NamePage;
use cognomen_userpool::pool_view::ClientView;

use super::super::frame::Draft;
use super::super::sign_up;
use super::turn::Turn;
use super::{password, refused, step};
use crate::listen::Response;

/// Shows the page, filled with `given`, or with what the application hints at.
pub(super) fn page(turn: &Turn<'_>, draft: Draft, given: &str) -> Response {
    let hint = turn.request.login_hint.as_deref().unwrap_or_default();
    let username = if given.is_empty() { hint } else { given }.to_owned();
    let (label, kind) = name_field(turn.pool());
    let passkeys = chooses(&turn.request.client) && turn.pool().first_factors().contains(&AuthFactorType::WebAuthn);
    let sign_up = sign_up::is_open(&turn.request.client.client, turn.pool());
    draft.answer(|frame| NamePage { frame, label, kind, username, passkeys, sign_up })
}

/// Takes a name. Where the client lets users choose how to sign in, the engine is asked for their ways; else nothing is asked
/// before there is a password, so that no name is told from another.
///
/// # Errors
/// The server's own failures.
pub(super) async fn take(turn: &Turn<'_>) -> Result<Response, Error> {
    if turn.username.is_empty() {
        let draft = turn.draft();
        let label = draft.frame.t(name_field(turn.pool()).0);
        let text = draft.frame.tv("check-required", "field", &label);
        return Ok(page(turn, draft.problem(Some("username"), text), ""));
    }
    if !chooses(&turn.request.client) {
        return Ok(password::page(turn, turn.draft(), ""));
    }
    let preferred = turn.field("preferred");
    let preferred = (preferred == "WEB_AUTHN").then_some(("PREFERRED_CHALLENGE", preferred));
    match turn.start(AuthFlowType::UserAuth, preferred.as_slice()).await {
        Ok(next) => step::answer(turn, next).await,
        Err(error) => refused::answer(turn, error, Some("username"), |draft| page(turn, draft, turn.username)),
    }
}

/// Whether users of a client choose how to sign in.
pub(super) fn chooses(client: &ClientView) -> bool {
    let pool = &client.pool.pool;
    client.client.allows(ExplicitAuthFlowsType::AllowUserAuth)
        && pool.settings.user_pool_tier != Some(UserPoolTierType::Lite)
        && pool.first_factors() != [AuthFactorType::Password]
}

/// The names that a pool takes: key of the label, and `type` of the field.
pub(crate) fn name_field(pool: &Pool) -> (&'static str, &'static str) {
    let (email, phone) = (pool.is_alias("email"), pool.is_alias("phone_number"));
    match (pool.generates_usernames(), email, phone) {
        (true, true, false) => ("label-email", "email"),
        (true, false, true) => ("label-phone", "tel"),
        (true, ..) => ("label-email-or-phone", "text"),
        (false, true, true) => ("label-username-email-or-phone", "text"),
        (false, true, false) => ("label-username-or-email", "text"),
        (false, false, true) => ("label-username-or-phone", "text"),
        (false, false, false) => ("label-username", "text"),
    }
}

/// The name by which a user knows themselves: never the id that stands for one.
pub(crate) fn identity<'a>(pool: &Pool, user: &'a User) -> &'a str {
    if !pool.generates_usernames() {
        return &user.username;
    }
    let names = ["email", "phone_number"].into_iter().filter(|name| pool.is_alias(name));
    names.filter_map(|name| user.attribute(name)).find(|value| !value.is_empty()).unwrap_or(&user.username)
}
