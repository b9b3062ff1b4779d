//! The sign-out endpoint: Cognito's parameters, and those of OpenID Connect RP-Initiated Logout 1.0.

use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_userpool::Context;
use cognomen_userpool::pool_view::ClientView;
use cognomen_userpool::tokens;

use crate::authorize::{PageError, Refusal, check, with_query};
use crate::params::{Params, append};
use crate::site::Site;

/// Where a browser goes that was signed out.
pub enum Destination {
    /// To an address of the client's.
    Address(String),
    /// To the sign-in page, by a request for authorization: its query.
    SignIn(String),
    /// Nowhere: a page says that it was done, in the name of the client where one is known.
    Page(Option<ClientView>),
}

/// Parameters that a request for authorization has no use for.
const OF_SIGN_OUT: [&str; 4] = ["logout_uri", "post_logout_redirect_uri", "id_token_hint", "logout_hint"];

/// Finds out where a browser goes. Only addresses that its client has registered come into question.
///
/// # Errors
/// [`Refusal::Page`] for a client or an address that is not known; what a request for authorization is refused for.
pub async fn destination(ctx: &Context, site: &Site, params: &Params) -> Result<Destination, Refusal> {
    let asks = ["logout_uri", "post_logout_redirect_uri", "redirect_uri"].iter().any(|name| params.get(name).is_some());
    let Some(client_id) = client_id(ctx, site, params).await? else {
        return if asks { Err(PageError::Missing.into()) } else { Ok(Destination::Page(None)) };
    };
    let client = match ctx.client_of(&site.pool, &client_id).await {
        Ok(client) => client,
        Err(gone) if gone.code() == ErrorCode::ResourceNotFoundException.into() => return Err(PageError::Client.into()),
        Err(failed) => return Err(failed.into()),
    };
    let registered = client.client.settings.logout_urls.as_deref().unwrap_or_default();
    let is_registered = |uri: &str| registered.iter().any(|known| known == uri);
    if let Some(uri) = params.get("logout_uri").filter(|uri| is_registered(uri)) {
        return Ok(Destination::Address(uri.to_owned()));
    }
    if params.get("redirect_uri").is_some() {
        return sign_in(ctx, site, params).await;
    }
    if params.get("logout_uri").is_some() {
        return Err(PageError::SignOut.into());
    }
    match params.get("post_logout_redirect_uri") {
        Some(uri) if is_registered(uri) => Ok(Destination::Address(with_state(uri, params.get("state")))),
        Some(_) => Err(PageError::SignOut.into()),
        None => Ok(Destination::Page(Some(client))),
    }
}

/// The client: by `client_id`, or whom the ID token of the hint was issued to, which must be the same.
async fn client_id(ctx: &Context, site: &Site, params: &Params) -> Result<Option<String>, Refusal> {
    let named = params.get("client_id").map(str::to_owned);
    let Some(hint) = params.get("id_token_hint") else { return Ok(named) };
    // Where Cognito's own parameters stand, it is ignored with all others.
    if params.get("logout_uri").is_some() {
        return Ok(named);
    }
    let hint = tokens::id_token_hint(ctx, &site.pool, hint).await?.ok_or(PageError::Malformed)?;
    match named {
        Some(named) if named != hint.client_id => Err(PageError::Client.into()),
        _ => Ok(Some(hint.client_id)),
    }
}

/// On to another sign-in: `redirect_uri` and `response_type`, and whatever else a request for authorization has.
async fn sign_in(ctx: &Context, site: &Site, params: &Params) -> Result<Destination, Refusal> {
    let mut query = String::new();
    for (name, value) in params.iter().filter(|(name, _)| !OF_SIGN_OUT.contains(name)) {
        append(&mut query, name, value);
    }
    check(ctx, site, params).await?;
    Ok(Destination::SignIn(query))
}

fn with_state(uri: &str, state: Option<&str>) -> String {
    let Some(state) = state else { return uri.to_owned() };
    let mut query = String::new();
    append(&mut query, "state", state);
    with_query(uri, &query)
}
