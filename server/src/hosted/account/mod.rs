//! `/account`: users look after their own account, by the operations that the API has for them.
//!
//! Each section is a page and a file. A form is answered by a redirection to the page, with a word on what was done; a refusal by
//! the page itself. What an account is protected by changes only shortly after a sign-in.

mod delete;
mod devices;
mod factors;
mod owner;
mod passkeys;
mod password;
mod profile;
mod sessions;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFactorType, UserStatusType};
use cognomen_model::device::DeviceTracking;
use cognomen_model::mfa::MfaFactor;
use cognomen_pages::{ManagedPage, Menu, MessagePage, Section};
use http::{Method, StatusCode};

use super::frame::Draft;
use super::visit::Visit;
use super::{browser, csrf, error_page, reply, wording};
use crate::listen::Response;

pub(crate) use owner::{Owner, token};

/// Why a form is refused, and which field it is about.
pub(super) struct Refusal {
    field: Option<&'static str>,
    /// Words of ours in place of the operation's.
    text: Option<String>,
    error: Option<Error>,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self { field: None, text: None, error: Some(error) }
    }
}

impl Refusal {
    /// About a field, in the operation's words.
    fn of(field: &'static str, error: Error) -> Self {
        Self { field: Some(field), ..error.into() }
    }

    /// In words of ours.
    fn said(field: Option<&'static str>, text: String) -> Self {
        Self { field, text: Some(text), error: None }
    }

    fn onto(self, draft: Draft, owner: &Owner) -> Draft {
        let pool = &owner.client.pool.pool;
        let told = self.error.as_ref().map(|error| wording::of(draft.frame.texts, pool, error));
        draft.problem(self.field, self.text.or(told).unwrap_or_default())
    }
}

/// Answers `/account` and what lies below.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let posted = visit.method == Method::POST;
    if !posted && visit.method != Method::GET && visit.method != Method::HEAD {
        return reply::not_allowed("GET, HEAD, POST");
    }
    match visit.path {
        "/account/sign-out" if posted => reply::staying(sign_out(visit).await),
        "/account/sign-out" => reply::not_allowed("POST"),
        "/account/signed-out" if !posted => farewell(visit, "signed-out-title", "signed-out-description"),
        "/account/deleted" if !posted => farewell(visit, "account-delete-heading", "account-deleted"),
        path => match Section::ALL.into_iter().find(|section| section.path() == path) {
            Some(section) => reply::staying(section_page(visit, section, posted).await),
            None => error_page::not_found(visit),
        },
    }
}

async fn section_page(visit: &Visit<'_>, section: Section, posted: bool) -> Response {
    let owner = match Owner::find(visit, section.path()).await {
        Ok(owner) => owner,
        Err(answer) => return answer,
    };
    let draft = owner.draft(visit);
    if !posted {
        return or_failed(show(visit, &owner, section, noticed(visit, &owner, draft)).await);
    }
    if !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    let refusal = match submit(visit, &owner, section).await {
        Ok(answer) => return answer,
        Err(refusal) => refusal,
    };
    if let Some(error) = refusal.error.as_ref().filter(|error| wording::is_fault(error)) {
        return reply::failed(error);
    }
    or_failed(show(visit, &owner, section, refusal.onto(draft, &owner)).await)
}

async fn show(visit: &Visit<'_>, owner: &Owner, section: Section, draft: Draft) -> Result<Response, Error> {
    let menu = menu(visit, owner, section);
    match section {
        Section::Password | Section::Factors if is_federated(owner) => {
            let provider = provider(owner);
            Ok(draft.answer(|frame| ManagedPage { frame, menu, provider }))
        }
        Section::Profile => Ok(profile::show(visit, owner, menu, draft)),
        Section::Password => password::show(visit, owner, menu, draft).await,
        Section::Factors => Ok(factors::show(owner, menu, draft)),
        Section::Passkeys => passkeys::show(visit, owner, menu, draft).await,
        Section::Devices => devices::show(visit, owner, menu, draft).await,
        Section::Sessions => sessions::show(visit, owner, menu, draft).await,
        Section::Delete => Ok(delete::show(menu, draft, false)),
    }
}

async fn submit(visit: &Visit<'_>, owner: &Owner, section: Section) -> Result<Response, Refusal> {
    match section {
        Section::Profile => profile::submit(visit, owner).await,
        Section::Password => password::submit(visit, owner).await,
        Section::Factors => factors::submit(visit, owner).await,
        Section::Passkeys => passkeys::submit(visit, owner).await,
        Section::Devices => devices::submit(visit, owner).await,
        Section::Sessions => sessions::submit(visit, owner).await,
        Section::Delete => delete::submit(visit, owner).await,
    }
}

fn or_failed(answer: Result<Response, Error>) -> Response {
    answer.unwrap_or_else(|error| reply::failed(&error))
}

/// What surrounds a section: those that the pool has something for.
fn menu(visit: &Visit<'_>, owner: &Owner, here: Section) -> Menu {
    let pool = &owner.client.pool.pool;
    let has = |section: Section| match section {
        Section::Profile | Section::Password | Section::Sessions | Section::Delete => true,
        Section::Factors => MfaFactor::ALL.into_iter().any(|factor| pool.offers_mfa(factor)),
        Section::Passkeys => pool.first_factors().contains(&AuthFactorType::WebAuthn),
        Section::Devices => DeviceTracking::of(pool).is_some(),
    };
    let sections = Section::ALL.into_iter().filter(|section| *section == here || has(*section)).collect();
    let back = visit.query.get("redirect_uri").map(|_| owner.application(visit));
    Menu { here, sections, back }
}

/// The page with what was just done; the address can only choose among words of ours.
fn noticed(visit: &Visit<'_>, owner: &Owner, draft: Draft) -> Draft {
    let texts = draft.frame.texts;
    let key = match visit.query.get("notice") {
        Some("saved") => "account-saved",
        Some("password") => "account-password-changed",
        Some("passkey-added") => "passkey-add-done",
        Some("passkey-removed") => "account-passkeys-removed",
        Some("forgotten") => "account-devices-forgotten",
        Some("ended") => "account-sessions-ended",
        Some("everywhere") => "account-signed-out-everywhere",
        Some(sent @ ("email" | "phone_number")) => {
            let user = &owner.found.user;
            let to = user.pending.get(sent).map(String::as_str).or_else(|| user.attribute(sent));
            return match to.filter(|_| owner.client.client.may_read(sent)) {
                Some(to) => draft.notice(texts.with("account-verify-sent", &[("destination", to)])),
                None => draft,
            };
        }
        _ => return draft,
    };
    draft.notice(texts.get(key))
}

/// Whether the user came from an identity provider, which looks after the sign-in.
fn is_federated(owner: &Owner) -> bool {
    owner.found.user.status == UserStatusType::ExternalProvider
}

fn provider(owner: &Owner) -> String {
    let identities = &owner.found.user.identities;
    let first = identities.iter().find(|identity| identity.primary).or_else(|| identities.first());
    first.map(|identity| identity.provider.clone()).unwrap_or_default()
}

/// Ends the session of the browser.
async fn sign_out(visit: &Visit<'_>) -> Response {
    if !csrf::is_own(visit) {
        return error_page::forged(visit);
    }
    match browser::end(visit).await {
        Ok(cookie) => {
            let there = format!("{}/account/signed-out?{}", visit.site.root(), visit.query.to_query());
            reply::with_cookies(reply::see_other(&there), cookie)
        }
        Err(error) => reply::failed(&error),
    }
}

fn farewell(visit: &Visit<'_>, title: &'static str, text: &'static str) -> Response {
    let heading = if title == "signed-out-title" { "signed-out-heading" } else { title };
    Draft::new(visit, None).answer_with(StatusCode::OK, |frame| MessagePage {
        heading: frame.t(heading),
        text: frame.t(text),
        title,
        next: visit.query.get("client_id").map(|_| (frame.link("/account"), frame.t("common-sign-in-again"))),
        frame,
    })
}
