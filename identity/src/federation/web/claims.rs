//! What the claims of a token must say.

use serde_json::{Map, Value};

use super::provider::LEEWAY;
use super::{Audiences, Provider, WebFault, WebIdentity};

/// The longest `sub`, in bytes: it becomes part of addresses and of names.
const LONGEST_SUBJECT: usize = 2048;
/// The most values of `aud` and of `amr`.
const MOST_VALUES: usize = 100;

/// Reads and checks the claims of a token at `now`, in seconds since 1970.
///
/// # Errors
/// [`WebFault`].
pub(super) fn read(provider: &Provider, claims: Map<String, Value>, now: i64) -> Result<WebIdentity, WebFault> {
    let issuer = text(&claims, "iss")?;
    if !provider.issuers.contains(&issuer) {
        return Err(WebFault::Issuer);
    }
    let audience = texts(&claims, "aud")?;
    if audience.is_empty() || audience.iter().any(String::is_empty) {
        return Err(WebFault::MissingClaim("aud"));
    }
    let subject = text(&claims, "sub")?;
    if subject.len() > LONGEST_SUBJECT {
        return Err(WebFault::NotAToken);
    }
    let expires_at = seconds(&claims, "exp")?;
    let issued_at = seconds(&claims, "iat")?;
    if now >= expires_at.saturating_add(provider.grace) {
        return Err(WebFault::Expired { at: expires_at, now });
    }
    if issued_at > now.saturating_add(LEEWAY) {
        return Err(WebFault::IssuedInFuture);
    }
    if claims.contains_key("nbf") && seconds(&claims, "nbf")? > now.saturating_add(LEEWAY) {
        return Err(WebFault::NotYet);
    }
    let authorized_party = match claims.get("azp") {
        None | Some(Value::Null) => None,
        Some(_) => Some(text(&claims, "azp")?),
    };
    meant(provider, &audience, authorized_party.as_deref())?;
    let amr = if claims.contains_key("amr") { texts(&claims, "amr")? } else { Vec::new() };
    Ok(WebIdentity {
        provider: provider.name.clone(),
        issuer,
        subject,
        audience,
        authorized_party,
        amr,
        claims,
        expires_at: Some(expires_at),
    })
}

/// Whether the token is for a client of the provider's list: `azp` decides where there is one, as AWS has it. OpenID Connect Core
/// 1.0 section 3.1.3.7 wants `aud` to name a client as well, or who receives tokens that are shown to others could bring them here.
fn meant(provider: &Provider, audience: &[String], authorized_party: Option<&str>) -> Result<(), WebFault> {
    let client = match (authorized_party, audience) {
        (Some(party), _) => party,
        (None, [one]) => one,
        (None, _) => return Err(WebFault::ManyAudiences),
    };
    let Audiences::Clients(clients) = &provider.audiences else { return Ok(()) };
    let listed = clients.iter().any(|known| known == client);
    let shown = !provider.listed_audience || audience.iter().any(|one| clients.contains(one));
    if listed && shown { Ok(()) } else { Err(WebFault::Audience) }
}

fn text(claims: &Map<String, Value>, name: &'static str) -> Result<String, WebFault> {
    let text = claims.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    text.map(str::to_owned).ok_or(WebFault::MissingClaim(name))
}

fn texts(claims: &Map<String, Value>, name: &'static str) -> Result<Vec<String>, WebFault> {
    match claims.get(name) {
        Some(Value::String(one)) => Ok(vec![one.clone()]),
        Some(Value::Array(values)) if values.len() <= MOST_VALUES => {
            let texts = values.iter().map(|value| value.as_str().map(str::to_owned));
            texts.collect::<Option<_>>().ok_or(WebFault::MissingClaim(name))
        }
        _ => Err(WebFault::MissingClaim(name)),
    }
}

/// A moment (RFC 7519 section 2, NumericDate), fractions cut off.
fn seconds(claims: &Map<String, Value>, name: &'static str) -> Result<i64, WebFault> {
    let value = claims.get(name).ok_or(WebFault::MissingClaim(name))?;
    #[expect(clippy::cast_possible_truncation, reason = "bounded right before")]
    let whole = |number: f64| (number.abs() < 1e15).then_some(number as i64);
    value.as_i64().or_else(|| value.as_f64().and_then(whole)).ok_or(WebFault::MissingClaim(name))
}
