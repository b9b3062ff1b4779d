//! How a token is checked when it comes back.

use std::collections::BTreeMap;

use cognomen_crypto::jose::{ForeignToken, JwtError};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{ELSEWHERE, PROVIDER, TAGS};
use crate::Context;
use crate::federation::web::{WebFault, WebIdentity, claimed_issuer};

#[derive(Deserialize)]
struct Claims {
    sub: String,
    aud: String,
    amr: Vec<String>,
    iss: String,
    exp: i64,
}

/// Whether a token claims to be one of this server's identity pools. Nothing is proved yet.
#[must_use]
pub fn claimed(ctx: &Context, token: &str) -> bool {
    claimed_issuer(token).is_ok_and(|issuer| issuer == ctx.issuer)
}

/// Proves a token of this server's identity pools: signature, issuer, time. Its audience is the pool, its subject the identity;
/// what it may be changed for is the caller's to judge by them and by `amr`. One that was made for another service proves nothing
/// here, or that service could pass for all who ask it.
///
/// # Errors
/// [`WebFault`].
pub async fn verify(ctx: &Context, token: &str) -> Result<WebIdentity, WebFault> {
    let token = ForeignToken::parse(token).map_err(|fault| match fault {
        JwtError::Algorithm | JwtError::Critical => WebFault::Algorithm,
        _ => WebFault::NotAToken,
    })?;
    let keys = ctx.caches.token_keys.current(ctx).await.map_err(|_| WebFault::Failed)?;
    let kid = token.header("kid").ok_or(WebFault::UnknownKey)?;
    let key = keys.public.candidates(Some(kid)).next().ok_or(WebFault::UnknownKey)?;
    let claims: Map<String, Value> = token.verify(key).map_err(|_| WebFault::Signature)?;
    let Claims { sub, aud, amr, iss, exp } =
        serde_json::from_value(Value::Object(claims.clone())).map_err(|_| WebFault::NotAToken)?;
    if iss != ctx.issuer {
        return Err(WebFault::Issuer);
    }
    if claims.contains_key(ELSEWHERE) {
        return Err(WebFault::Audience);
    }
    let now = ctx.clock.now().seconds();
    if now >= exp {
        return Err(WebFault::Expired { at: exp, now });
    }
    Ok(WebIdentity {
        provider: PROVIDER.to_owned(),
        issuer: iss,
        subject: sub,
        audience: vec![aud],
        authorized_party: None,
        amr,
        claims,
        expires_at: Some(exp),
    })
}

/// The principal tags of a token that was proved.
#[must_use]
pub fn principal_tags(claims: &Map<String, Value>) -> BTreeMap<String, String> {
    let tags = claims.get(TAGS).and_then(|tags| tags.get("principal_tags")).and_then(Value::as_object);
    let pairs = tags.into_iter().flatten().filter_map(|(key, values)| {
        let value = values.as_array()?.first()?.as_str()?;
        Some((key.clone(), value.to_owned()))
    });
    pairs.collect()
}
