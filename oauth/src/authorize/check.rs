//! What a client asks for, checked: first whom an answer may go to, then everything else.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, OAuthFlowType};
use cognomen_model::client::Client;
use cognomen_model::oauth::{ChallengeMethod, CodeChallenge};
use cognomen_userpool::Context;
use cognomen_userpool::ops::{client_oauth, resource_servers};
use cognomen_userpool::pool_view::ClientView;

use super::beyond::{self, Way};
use super::refusal::{Fault, PageError, Refusal, Why};
use super::request::{AuthorizationRequest, Prompt, ResponseType};
use crate::par;
use crate::params::Params;
use crate::site::Site;

/// Scopes of OpenID Connect that only mean something beside `openid`.
const WITH_OPENID: [&str; 3] = ["phone", "email", "profile"];
/// The longest `state` and `nonce`, in bytes.
const LONGEST: usize = 4096;

/// Checks a request for authorization.
///
/// # Errors
/// [`Refusal::Page`] as long as the callback URL is not known to be the client's, [`Refusal::Back`] from then on.
pub async fn check(ctx: &Context, site: &Site, params: &Params) -> Result<AuthorizationRequest, Refusal> {
    let examined = match par::expand(ctx, site, params).await? {
        Some((params, id)) => examine(ctx, site, &params, Way::Pushed(id)).await,
        None => examine(ctx, site, params, Way::Direct).await,
    };
    examined.map_err(|fault| fault.told(&site.issuer(ctx)))
}

/// Checks a request, whichever way it comes.
///
/// # Errors
/// [`Fault`].
pub(crate) async fn examine(
    ctx: &Context,
    site: &Site,
    params: &Params,
    way: Way,
) -> Result<AuthorizationRequest, Fault> {
    let client_id = params.get("client_id").ok_or(PageError::Missing)?;
    let response_type = params.get("response_type").ok_or(PageError::Missing)?;
    let client = client(ctx, site, client_id).await?;
    let (redirect_uri, named_redirect) = redirect_uri(&client.client, params.get("redirect_uri"))?;
    let beyond = client_oauth::of(ctx, &client).await?;
    let state = params.get("state").map(str::to_owned);
    let back = |why: Why| Fault::Back { redirect_uri: redirect_uri.clone(), state: state.clone(), why };
    let response_type = response_type_of(&client.client, response_type).map_err(back)?;
    let scopes = scopes(ctx, &client, params.get("scope")).await?.map_err(back)?;
    let asked = Asked::read(params).map_err(back)?;
    beyond::check(&beyond, &way, response_type, asked.challenge.is_some()).map_err(back)?;
    let jkt = beyond::key(&beyond, params.get("dpop_jkt")).map_err(back)?;
    Ok(AuthorizationRequest {
        redirect_uri: redirect_uri.clone(),
        named_redirect,
        response_type,
        scopes,
        state: state.clone(),
        nonce: asked.nonce,
        challenge: asked.challenge,
        prompt: asked.prompt,
        max_age: asked.max_age,
        login_hint: params.get("login_hint").map(str::to_owned),
        lang: params.get("lang").map(str::to_owned),
        provider: params.get("identity_provider").or_else(|| params.get("idp_identifier")).map(str::to_owned),
        resource: asked.resource,
        jkt,
        pushed: way.reference(),
        client,
    })
}

/// The pool's client of that id, as long as it may use OAuth.
///
/// # Errors
/// [`PageError::Client`]; when the store fails.
pub(super) async fn client(ctx: &Context, site: &Site, client_id: &str) -> Result<ClientView, Fault> {
    let found = ctx.client_of(&site.pool, client_id).await;
    let client = found.map_err(|error| match error.code() == ErrorCode::ResourceNotFoundException.into() {
        true => Fault::Page(PageError::Client),
        false => Fault::Failed(error),
    })?;
    match client.client.settings.allowed_oauth_flows_user_pool_client {
        Some(true) => Ok(client),
        _ => Err(PageError::Client.into()),
    }
}

/// The callback URL: named exactly as registered (RFC 9700 section 4.1.3), or the client's default.
fn redirect_uri(client: &Client, named: Option<&str>) -> Result<(String, bool), PageError> {
    let registered = client.settings.callback_urls.as_deref().unwrap_or_default();
    if let Some(named) = named {
        let known = registered.iter().any(|uri| uri == named);
        return known.then(|| (named.to_owned(), true)).ok_or(PageError::Redirect);
    }
    let default = client.settings.default_redirect_uri.as_ref().or(match registered {
        [only] => Some(only),
        _ => None,
    });
    default.map(|uri| (uri.clone(), false)).ok_or(PageError::Missing)
}

fn why(error: &'static str) -> Why {
    Why { error, description: None }
}

/// `invalid_request` for a reason.
pub(super) fn bad(description: &'static str) -> Why {
    Why { error: "invalid_request", description: Some(description) }
}

fn response_type_of(client: &Client, asked: &str) -> Result<ResponseType, Why> {
    let (response_type, flow) = match asked {
        "code" => (ResponseType::Code, OAuthFlowType::Code),
        "token" => (ResponseType::Token, OAuthFlowType::Implicit),
        _ => return Err(why("unsupported_response_type")),
    };
    let allowed = client.settings.allowed_oauth_flows.as_deref().unwrap_or_default();
    if allowed.contains(&flow) { Ok(response_type) } else { Err(why("unauthorized_client")) }
}

/// The scopes that are granted: those asked for, or all of the client's; custom ones as long as their resource server exists.
pub(crate) async fn scopes(
    ctx: &Context,
    client: &ClientView,
    asked: Option<&str>,
) -> Result<Result<Vec<String>, Why>, Error> {
    let allowed = client.client.settings.allowed_oauth_scopes.as_deref().unwrap_or_default();
    let mut scopes: Vec<String> = match asked {
        Some(asked) => asked.split(' ').filter(|scope| !scope.is_empty()).map(str::to_owned).collect(),
        None => allowed.to_vec(),
    };
    if scopes.is_empty() || scopes.iter().any(|scope| !allowed.contains(scope)) {
        return Ok(Err(why("invalid_scope")));
    }
    let openid = scopes.iter().any(|scope| scope == "openid");
    if asked.is_some() && !openid && scopes.iter().any(|scope| WITH_OPENID.contains(&scope.as_str())) {
        return Ok(Err(why("invalid_scope")));
    }
    let mut seen = BTreeSet::new();
    scopes.retain(|scope| seen.insert(scope.clone()));
    if scopes.iter().any(|scope| scope.contains('/')) {
        let known = resource_servers::scopes_for(ctx, &client.pool, &scopes).await?;
        scopes.retain(|scope| !scope.contains('/') || known.contains(scope));
    }
    if scopes.is_empty() {
        return Ok(Err(why("invalid_scope")));
    }
    Ok(Ok(scopes))
}

/// What else a request asks for.
struct Asked {
    nonce: Option<String>,
    challenge: Option<CodeChallenge>,
    prompt: Prompt,
    max_age: Option<i64>,
    resource: Option<String>,
}

impl Asked {
    fn read(params: &Params) -> Result<Self, Why> {
        if ["state", "nonce"].iter().any(|name| params.get(name).is_some_and(|value| value.len() > LONGEST)) {
            return Err(bad("state or nonce is too long"));
        }
        Ok(Self {
            nonce: params.get("nonce").map(str::to_owned),
            challenge: challenge(params)?,
            prompt: prompt(params.get("prompt"))?,
            max_age: match params.get("max_age") {
                Some(text) => {
                    Some(text.parse().ok().filter(|age| *age >= 0).ok_or(bad("max_age is not a number of seconds"))?)
                }
                None => None,
            },
            resource: resource(params.get("resource"))?,
        })
    }
}

/// PKCE (RFC 7636 section 4.3), by SHA-256 alone, as Cognito's.
fn challenge(params: &Params) -> Result<Option<CodeChallenge>, Why> {
    match (params.get("code_challenge"), params.get("code_challenge_method")) {
        (None, None) => Ok(None),
        (Some(value), Some("S256")) if is_challenge(value) => {
            Ok(Some(CodeChallenge { value: value.to_owned(), method: ChallengeMethod::S256 }))
        }
        (Some(_), Some("S256")) => Err(bad("code_challenge is no SHA-256 in base64url")),
        _ => Err(bad("code_challenge_method must be S256, beside a code_challenge")),
    }
}

/// Thirty-two bytes in base64url without padding.
fn is_challenge(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

fn prompt(text: Option<&str>) -> Result<Prompt, Why> {
    let mut prompt = Prompt::default();
    for word in text.unwrap_or_default().split(' ').filter(|word| !word.is_empty()) {
        match word {
            "none" => prompt.none = true,
            "login" => prompt.login = true,
            "select_account" => prompt.select_account = true,
            // There is nothing to consent to: clients belong to the pool.
            "consent" => {}
            _ => return Err(bad("prompt is not known")),
        }
    }
    if prompt.none && text != Some("none") {
        return Err(bad("prompt none stands alone"));
    }
    Ok(prompt)
}

/// One resource, by an address that a callback URL could have (RFC 8707 section 2).
pub(crate) fn resource(text: Option<&str>) -> Result<Option<String>, Why> {
    let Some(text) = text else { return Ok(None) };
    let scheme = text.split_once("://");
    let good = match scheme {
        Some(("http", rest)) => rest.starts_with("localhost"),
        Some((scheme, rest)) => !scheme.is_empty() && !rest.is_empty(),
        None => false,
    };
    let good = good && !text.contains('#') && text.len() <= 1024;
    good.then(|| Some(text.to_owned())).ok_or(Why { error: "invalid_target", description: None })
}
