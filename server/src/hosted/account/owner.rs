//! Whose account a page shows, and at which client of the pool.

use cognomen_contract::cognito_idp::{ErrorCode, OAuthFlowType, UserStatusType};
use cognomen_contract::{Error, Operation};
use cognomen_oauth::authorize::PageError;
use cognomen_oauth::params;
use cognomen_userpool::Context;
use cognomen_userpool::browsers::{self, Found};
use cognomen_userpool::pool_view::ClientView;

use super::super::frame::Draft;
use super::super::visit::Visit;
use super::super::{browser, call, error_page, login, reply};
use crate::listen::Response;
use crate::pipeline::Function;

/// Seconds after a sign-in in which users change what their account is protected by.
const FRESH: i64 = 300;
/// Parameters that are about one page or one sign-in, and not brought along.
const PASSING: [&str; 5] = ["then", "prompt", "max_age", "login_hint", "notice"];

/// The user whom the browser is signed in as, at a client.
pub(crate) struct Owner {
    /// The user and the browser's session.
    pub(crate) found: Found,
    /// The client that the address names.
    pub(crate) client: ClientView,
    /// What links carry along, as a query string.
    pub(crate) query: String,
}

impl Owner {
    /// The user who asks for the page at `path`, whom a sign-in leads back there.
    ///
    /// # Errors
    /// The answer to give in place of the page: to the sign-in, to the same page with the client named, to the page of errors.
    pub(crate) async fn find(visit: &Visit<'_>, path: &str) -> Result<Self, Response> {
        let found = browser::find(visit).await.map_err(|error| reply::failed(&error))?;
        let Some(client_id) = visit.query.get("client_id") else {
            let found = found.ok_or_else(|| error_page::redirect(visit, PageError::Missing))?;
            return Err(reply::see_other(&with_client(visit, path, &found.session.client_id)));
        };
        let client = client(visit, client_id).await?;
        let query = kept(visit);
        let found = match found {
            Some(found) => taken(visit, &client, found).await.map_err(|error| reply::failed(&error))?,
            None => None,
        };
        // Who has to choose another password first does so at the sign-in.
        let settled =
            |found: &Found| !matches!(found.user.status, UserStatusType::ResetRequired | UserStatusType::Unconfirmed);
        match found {
            Some(found) if settled(&found) => Ok(Self { found, client, query }),
            Some(_) => Err(reply::see_other(&sign_in(visit, path, &query, true))),
            None => Err(reply::see_other(&sign_in(visit, path, &query, false))),
        }
    }

    /// Whether the user proved a short while ago who they are.
    pub(crate) fn is_fresh(&self, visit: &Visit<'_>) -> bool {
        is_fresh(visit, &self.found)
    }

    /// Where the user proves it again, to come back to `path`.
    pub(crate) fn sign_in_again(&self, visit: &Visit<'_>, path: &str) -> String {
        sign_in(visit, path, &self.query, true)
    }

    /// A page of the client in the making.
    pub(crate) fn draft(&self, visit: &Visit<'_>) -> Draft {
        let mut draft = Draft::new(visit, Some(&self.client));
        draft.frame.query.clone_from(&self.query);
        draft
    }

    /// The address of a path of the domain at the same client.
    pub(crate) fn link(&self, visit: &Visit<'_>, path: &str) -> String {
        format!("{}{path}?{}", visit.site.root(), self.query)
    }

    /// The same with a word on what was done.
    pub(crate) fn told(&self, visit: &Visit<'_>, path: &str, notice: &str) -> Response {
        let mut query = self.query.clone();
        params::append(&mut query, "notice", notice);
        reply::see_other(&format!("{}{path}?{query}", visit.site.root()))
    }

    /// Where the application takes over: as it asked for authorization, or with what its client is registered for.
    pub(crate) fn application(&self, visit: &Visit<'_>) -> String {
        let mut query = self.query.clone();
        if visit.query.get("response_type").is_none() && visit.query.get("request_uri").is_none() {
            let code = self.client.client.settings.allowed_oauth_flows.as_deref().unwrap_or_default();
            let kind = if code.contains(&OAuthFlowType::Code) { "code" } else { "token" };
            params::append(&mut query, "response_type", kind);
        }
        let registered = self.client.client.settings.callback_urls.as_deref().unwrap_or_default();
        let usual = self.client.client.settings.default_redirect_uri.as_ref().or_else(|| registered.first());
        if let Some(uri) = usual.filter(|_| visit.query.get("redirect_uri").is_none()) {
            params::append(&mut query, "redirect_uri", uri);
        }
        format!("{}/oauth2/authorize?{query}", visit.site.root())
    }

    /// What the user knows the account by.
    pub(crate) fn name(&self) -> &str {
        login::display_name(&self.client.pool.pool, &self.found.user)
    }

    /// Runs an operation of the user's own; its `AccessToken` is [`token`].
    ///
    /// # Errors
    /// The operation's own.
    pub(crate) async fn run<O: Operation>(
        &self,
        visit: &Visit<'_>,
        raw: O::Raw,
        function: Function<O, Context>,
    ) -> Result<O::Output, Error> {
        call::call_as(visit, &self.found, &self.client, raw, function).await
    }
}

/// `AccessToken` of the operations that [`Owner::run`] runs.
pub(crate) fn token() -> Option<String> {
    Some(call::BY_BROWSER.to_owned())
}

fn is_fresh(visit: &Visit<'_>, found: &Found) -> bool {
    visit.ctx().clock.now() < found.session.auth_time.plus_seconds(FRESH)
}

/// The browser session, as long as the client takes it for a sign-in. A client that always asks again takes a fresh one: else its
/// users would never arrive.
async fn taken(visit: &Visit<'_>, client: &ClientView, found: Found) -> Result<Option<Found>, Error> {
    let good = is_fresh(visit, &found) || browsers::is_reusable(visit.ctx(), client, &found.session).await?;
    Ok(good.then_some(found))
}

/// The pool's client of that id, as long as users sign in at it; a callback URL beside it must be its own.
async fn client(visit: &Visit<'_>, id: &str) -> Result<ClientView, Response> {
    let client = match visit.ctx().client_of(&visit.site.pool, id).await {
        Ok(client) => client,
        Err(error) if error.code() == ErrorCode::ResourceNotFoundException.into() => {
            return Err(error_page::redirect(visit, PageError::Client));
        }
        Err(error) => return Err(reply::failed(&error)),
    };
    let settings = &client.client.settings;
    let flows = settings.allowed_oauth_flows.as_deref().unwrap_or_default();
    let for_users = flows.iter().any(|flow| matches!(flow, OAuthFlowType::Code | OAuthFlowType::Implicit));
    if settings.allowed_oauth_flows_user_pool_client != Some(true) || !for_users {
        return Err(error_page::redirect(visit, PageError::Client));
    }
    let registered = settings.callback_urls.as_deref().unwrap_or_default();
    match visit.query.get("redirect_uri") {
        Some(uri) if !registered.iter().any(|known| known == uri) => {
            Err(error_page::redirect(visit, PageError::Redirect))
        }
        _ => Ok(client),
    }
}

fn kept(visit: &Visit<'_>) -> String {
    let mut query = String::new();
    for (name, value) in visit.query.iter().filter(|(name, _)| !PASSING.contains(name)) {
        params::append(&mut query, name, value);
    }
    query
}

fn with_client(visit: &Visit<'_>, path: &str, client_id: &str) -> String {
    let mut query = String::new();
    params::append(&mut query, "client_id", client_id);
    for (name, value) in visit.query.iter() {
        params::append(&mut query, name, value);
    }
    format!("{}{path}?{query}", visit.site.root())
}

/// The sign-in that leads to `path`; `again` whether or not somebody is signed in.
fn sign_in(visit: &Visit<'_>, path: &str, query: &str, again: bool) -> String {
    let mut whole = String::new();
    params::append(&mut whole, "then", path);
    if again {
        params::append(&mut whole, "prompt", "login");
    }
    format!("{}/login?{whole}&{query}", visit.site.root())
}
