//! Clients that prove themselves by their own keys: `private_key_jwt` (RFC 7523 section 3, OpenID Connect Core section 9).

use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_contract::cognomen::TokenEndpointAuthMethodType;
use cognomen_crypto::jose::{ForeignToken, PublicKeySet};
use cognomen_userpool::Context;
use cognomen_userpool::ops::client_oauth;
use cognomen_userpool::pool_view::ClientView;
use serde::Deserialize;

use crate::failure::Failure;
use crate::once;
use crate::params::Params;
use crate::site::Site;

/// `client_assertion_type`.
const KIND: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// The furthest end of an assertion, in seconds from now: Authlib signs for an hour unless it is told otherwise.
const LONGEST_SECONDS: i64 = 3600;
/// Seconds that an assertion's clock may be wrong.
const SKEW_SECONDS: i64 = 60;
/// The longest `jti`, in bytes.
const LONGEST_ID: usize = 256;

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    exp: i64,
    nbf: Option<i64>,
    iat: Option<i64>,
    jti: String,
}

/// The client that a request's assertion proves; none when the request has no assertion. An assertion counts once.
///
/// # Errors
/// `invalid_client`, for every reason the same; when the store fails.
pub async fn client(ctx: &Context, site: &Site, params: &Params) -> Result<Option<ClientView>, Failure> {
    let (Some(kind), Some(assertion)) = (params.get("client_assertion_type"), params.get("client_assertion")) else {
        let half = params.get("client_assertion_type").or(params.get("client_assertion")).is_some();
        return if half { Err(Failure::invalid_client()) } else { Ok(None) };
    };
    let token = ForeignToken::parse(assertion).ok().filter(|_| kind == KIND).ok_or_else(Failure::invalid_client)?;
    let claimed: Claims = token.unverified().map_err(|_| Failure::invalid_client())?;
    let named = params.get("client_id");
    if claimed.iss != claimed.sub || named.is_some_and(|id| id != claimed.sub) {
        return Err(Failure::invalid_client());
    }
    let client = ctx.client_of(&site.pool, &claimed.sub).await.map_err(|error| {
        let missing = error.code() == ErrorCode::ResourceNotFoundException.into();
        if missing { Failure::invalid_client() } else { Failure::internal(error) }
    })?;
    let settings = client_oauth::of(ctx, &client).await.map_err(Failure::internal)?;
    if settings.token_endpoint_auth_method != TokenEndpointAuthMethodType::PrivateKeyJwt {
        return Err(Failure::invalid_client());
    }
    let keys = settings.jwks.as_deref().and_then(|text| PublicKeySet::parse(text).ok());
    let keys = keys.ok_or_else(Failure::invalid_client)?;
    let proved = keys.candidates(token.header("kid")).find_map(|key| token.verify::<Claims>(key).ok());
    let claims = proved.filter(|claims| is_good(ctx, site, claims)).ok_or_else(Failure::invalid_client)?;
    let until = ctx.clock.now().plus_seconds(LONGEST_SECONDS + 2 * SKEW_SECONDS);
    let ids = [client.client.id.as_str(), claims.jti.as_str()];
    match once::take(ctx, &site.pool, "client assertion", &ids, until).await {
        Ok(true) => Ok(Some(client)),
        Ok(false) => Err(Failure::invalid_client()),
        Err(error) => Err(Failure::internal(error)),
    }
}

fn is_good(ctx: &Context, site: &Site, claims: &Claims) -> bool {
    let now = ctx.clock.now().seconds();
    let meant = |audience: &str| audience == site.issuer(ctx) || site.is_address(ctx, "/oauth2/token", audience);
    let audience = match &claims.aud {
        Audience::One(audience) => meant(audience),
        Audience::Many(audiences) => audiences.len() == 1 && audiences.iter().all(|audience| meant(audience)),
    };
    let times = claims.exp > now
        && claims.exp <= now + LONGEST_SECONDS + SKEW_SECONDS
        && claims.nbf.is_none_or(|nbf| nbf <= now + SKEW_SECONDS)
        && claims.iat.is_none_or(|iat| iat <= now + SKEW_SECONDS);
    audience && times && !claims.jti.is_empty() && claims.jti.len() <= LONGEST_ID
}

/// Whether a client may prove itself by a secret, or by nothing where it has none: not when it proves itself by its keys.
///
/// # Errors
/// When the store fails.
pub async fn takes_secret(ctx: &Context, client: &ClientView) -> Result<bool, Failure> {
    let settings = client_oauth::of(ctx, client).await.map_err(Failure::internal)?;
    Ok(settings.token_endpoint_auth_method == TokenEndpointAuthMethodType::ClientSecret)
}
