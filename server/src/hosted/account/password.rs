//! The password. Who has one gives it; who has none must have signed in a short while ago.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFactorType, operations, raw};
use cognomen_pages::{AccountPasswordPage, Menu};
use cognomen_userpool::browsers;
use cognomen_userpool::ops::{factors, users};

use super::super::frame::Draft;
use super::super::visit::Visit;
use super::super::{reply, wording};
use super::owner::{Owner, token};
use super::{Refusal, Section, is_federated};
use crate::listen::Response;

/// The page.
pub(super) async fn show(visit: &Visit<'_>, owner: &Owner, menu: Menu, draft: Draft) -> Result<Response, Error> {
    let has_password = has_password(visit, owner).await?;
    let rules = wording::password_rules(draft.frame.texts, &owner.client.pool.pool);
    let username = owner.name().to_owned();
    Ok(draft.answer(|frame| AccountPasswordPage { frame, menu, username, has_password, rules }))
}

/// Sets a new password. The other browsers of the user are signed out by it.
pub(super) async fn submit(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let path = Section::Password.path();
    if is_federated(owner) {
        return Ok(reply::see_other(&owner.link(visit, path)));
    }
    let has_password = has_password(visit, owner).await?;
    if !has_password && !owner.is_fresh(visit) {
        return Ok(reply::see_other(&owner.sign_in_again(visit, path)));
    }
    let texts = owner.draft(visit).frame.texts;
    let wanted = [("current", "label-current-password", has_password), ("new", "label-new-password", true)];
    let missing = wanted.into_iter().find(|(field, _, due)| *due && visit.field(field).is_empty());
    if let Some((field, label, _)) = missing {
        return Err(Refusal::said(Some(field), texts.with("check-required", &[("field", &texts.get(label))])));
    }
    if visit.field("new") != visit.field("again") {
        return Err(Refusal::said(Some("again"), texts.get("check-password-mismatch")));
    }
    let input = raw::ChangePasswordRequest {
        access_token: token(),
        previous_password: has_password.then(|| visit.field("current").to_owned()),
        proposed_password: Some(visit.field("new").to_owned()),
    };
    let changed = owner.run::<operations::ChangePassword>(visit, input, |permit, input, ctx| {
        Box::pin(users::change_password(permit, input, ctx))
    });
    changed.await.map_err(|error| match error.code().as_str() {
        "NotAuthorizedException"
            if wording::of(texts, &owner.client.pool.pool, &error) == texts.get("fail-credentials") =>
        {
            Refusal::said(Some("current"), texts.get("fail-password-current"))
        }
        "InvalidPasswordException" | "PasswordHistoryPolicyViolationException" => Refusal::of("new", error),
        _ => error.into(),
    })?;
    browsers::keep_after_password_change(visit.ctx(), &visit.site.pool, &owner.found, visit.field("new")).await?;
    Ok(owner.told(visit, path, "password"))
}

async fn has_password(visit: &Visit<'_>, owner: &Owner) -> Result<bool, Error> {
    let input = raw::GetUserAuthFactorsRequest { access_token: token() };
    let found = owner.run::<operations::GetUserAuthFactors>(visit, input, |permit, input, ctx| {
        Box::pin(factors::get_user_auth_factors(permit, input, ctx))
    });
    let configured = found.await?.configured_user_auth_factors.unwrap_or_default();
    Ok(configured.contains(&AuthFactorType::Password))
}
