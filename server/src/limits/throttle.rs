//! Which bucket a request is counted in.

use std::collections::HashMap;
use std::sync::Arc;

use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_contract::{Error, Service};
use cognomen_model::limits::Category;
use cognomen_userpool::Context;
use cognomen_userpool::ops::limits::provisioned;
use cognomen_wire::Target;
use http::HeaderMap;
use http::header::AUTHORIZATION;
use parking_lot::RwLock;

use super::region::Region;
use crate::metrics::Metrics;
use crate::pipeline::RawRequest;

/// Regions that buckets are kept of where any region may be named; requests of further ones are not counted.
const MAX_REGIONS: usize = 64;
/// The challenge whose answers set a password (developer guide, note 1 of the table of categories).
const NEW_PASSWORD: &[u8] = b"\"NEW_PASSWORD_REQUIRED\"";

/// Holds requests to the rates of their categories.
pub(crate) struct Throttle {
    default_region: String,
    /// Regions that requests may name; empty: any.
    allowed: Vec<String>,
    regions: RwLock<HashMap<String, Arc<Region>>>,
    metrics: Arc<Metrics>,
}

impl Throttle {
    pub(crate) fn new(default_region: String, allowed: Vec<String>, metrics: Arc<Metrics>) -> Self {
        Self { default_region, allowed, regions: RwLock::default(), metrics }
    }

    /// Counts a request before anything else is done for it.
    ///
    /// # Errors
    /// `TooManyRequestsException` when the second's share of its category is used up.
    pub(crate) async fn admit(&self, ctx: &Context, request: &RawRequest, target: &Target) -> Result<(), Error> {
        if target.service != Service::CognitoIdp {
            return Ok(());
        }
        let name = target.operation.name;
        let Some(category) = Category::of_operation(name) else { return Ok(()) };
        let signed = target.operation.signed;
        let named = signed.then(|| signed_region(&request.parts.headers)).flatten();
        let Some(region) = self.region(ctx, named.unwrap_or(&self.default_region)) else { return Ok(()) };
        self.refresh(ctx, named.unwrap_or(&self.default_region), &region).await;
        let now = ctx.clock.now();
        let challenge = name.ends_with("RespondToAuthChallenge");
        let (category, admitted) = if !challenge {
            (category, region.take(category, now))
        } else if contains(&request.body, NEW_PASSWORD) {
            (Category::UserAccountRecovery, region.take(Category::UserAccountRecovery, now))
        } else {
            (category, region.take_challenge(now))
        };
        if admitted {
            return Ok(());
        }
        self.metrics.throttled(category.name());
        Err(Error::new(ErrorCode::TooManyRequestsException, "Rate exceeded"))
    }

    fn region(&self, ctx: &Context, name: &str) -> Option<Arc<Region>> {
        if let Some(region) = self.regions.read().get(name) {
            return Some(Arc::clone(region));
        }
        let mut regions = self.regions.write();
        // Nothing is proved yet of who names the region.
        let allowed = if self.allowed.is_empty() {
            regions.len() < MAX_REGIONS && is_region(name)
        } else {
            self.allowed.iter().any(|region| region == name)
        };
        allowed
            .then(|| Arc::clone(regions.entry(name.to_owned()).or_insert_with(|| Arc::new(Region::new(&ctx.limits)))))
    }

    /// Reads provisioned rates once a second; those who come meanwhile go by the earlier ones.
    async fn refresh(&self, ctx: &Context, name: &str, region: &Region) {
        let (now, epoch) = (ctx.clock.now(), ctx.caches.limits_epoch());
        let Some(turn) = region.turn(now, epoch) else { return };
        match provisioned(ctx, name).await {
            Ok(rates) => region.set(&ctx.limits, &rates),
            Err(error) => tracing::warn!(%error, region = name, "provisioned limits were not read"),
        }
        region.was_read(now, epoch);
        drop(turn);
    }
}

/// The region in the scope of a signature (`Credential=KEY/DATE/REGION/…`), which is yet to be checked.
fn signed_region(headers: &HeaderMap) -> Option<&str> {
    let header = headers.get(AUTHORIZATION)?.to_str().ok()?;
    header.split_once("Credential=")?.1.split([',', ' ']).next()?.split('/').nth(2)
}

fn is_region(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=32).contains(&name.len()) && name.bytes().all(fits)
}

fn contains(body: &[u8], word: &[u8]) -> bool {
    body.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn regions_are_read_from_signatures() {
        let headers = |text: &'static str| HeaderMap::from_iter([(AUTHORIZATION, HeaderValue::from_static(text))]);
        let signed = "AWS4-HMAC-SHA256 Credential=AKID/20261121/eu-west-1/cognito-idp/aws4_request, SignedHeaders=host";
        assert_eq!(signed_region(&headers(signed)), Some("eu-west-1"));
        assert_eq!(signed_region(&headers("Bearer token")), None);
        assert_eq!(signed_region(&HeaderMap::new()), None);
        assert!(is_region("eu-west-1") && !is_region("") && !is_region("EU/1"));
    }

    #[test]
    fn new_passwords_are_told_from_other_challenges() {
        assert!(contains(br#"{"ChallengeName":"NEW_PASSWORD_REQUIRED"}"#, NEW_PASSWORD));
        assert!(!contains(br#"{"ChallengeName":"PASSWORD_VERIFIER"}"#, NEW_PASSWORD));
        assert!(!contains(b"", NEW_PASSWORD));
    }
}
