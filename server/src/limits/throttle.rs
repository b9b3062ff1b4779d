//! Which bucket a request is counted in.

use std::collections::HashMap;
use std::sync::Arc;

use cognomen_contract::cognito_identity;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_contract::{CommonCode, Error, Service};
use cognomen_model::limits::{Category, IdentityCategory};
use cognomen_userpool::Context;
use cognomen_userpool::ops::limits::provisioned;
use cognomen_wire::Target;
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

    /// Counts a request in `region`, that of its signature; one without a signature counts in the default region.
    ///
    /// # Errors
    /// `TooManyRequestsException`, of STS `Throttling`, when the second's share of its category is used up.
    pub(crate) async fn admit(
        &self,
        ctx: &Context,
        request: &RawRequest,
        target: &Target,
        region: Option<&str>,
    ) -> Result<(), Error> {
        match target.service {
            Service::CognitoIdp => {
                let sets_password = contains(&request.body, NEW_PASSWORD);
                self.take(ctx, target.operation.name, region, sets_password).await
            }
            Service::CognitoIdentity | Service::Sts => self.take_identity(ctx, target, region),
            _ => Ok(()),
        }
    }

    /// Counts an operation of identity pools or STS, whose rates only the configuration sets.
    fn take_identity(&self, ctx: &Context, target: &Target, region: Option<&str>) -> Result<(), Error> {
        let Some(category) = IdentityCategory::of_operation(target.operation.name) else { return Ok(()) };
        let name = region.unwrap_or(&self.default_region);
        let Some(region) = self.region(ctx, name) else { return Ok(()) };
        if region.take_identity(category, ctx.clock.now()) {
            return Ok(());
        }
        self.metrics.throttled(category.name());
        Err(match target.service {
            Service::Sts => Error::new(CommonCode::Throttling, "Rate exceeded"),
            _ => Error::new(cognito_identity::ErrorCode::TooManyRequestsException, "Rate exceeded"),
        })
    }

    /// Counts a step of a page as an operation in `region`.
    ///
    /// # Errors
    /// As [`admit`](Self::admit).
    pub(crate) async fn admit_operation(
        &self,
        ctx: &Context,
        operation: &'static str,
        region: Option<&str>,
    ) -> Result<(), Error> {
        self.take(ctx, operation, region, false).await
    }

    async fn take(
        &self,
        ctx: &Context,
        operation: &str,
        region: Option<&str>,
        sets_password: bool,
    ) -> Result<(), Error> {
        let Some(category) = Category::of_operation(operation) else { return Ok(()) };
        let name = region.unwrap_or(&self.default_region);
        let Some(region) = self.region(ctx, name) else { return Ok(()) };
        self.refresh(ctx, name, &region).await;
        let now = ctx.clock.now();
        let challenge = operation.ends_with("RespondToAuthChallenge");
        let (category, admitted) = if !challenge {
            (category, region.take(category, now))
        } else if sets_password {
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

fn is_region(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=32).contains(&name.len()) && name.bytes().all(fits)
}

fn contains(body: &[u8], word: &[u8]) -> bool {
    body.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_have_a_form() {
        assert!(is_region("eu-west-1") && !is_region("") && !is_region("EU/1") && !is_region(&"a".repeat(33)));
    }

    #[test]
    fn new_passwords_are_told_from_other_challenges() {
        assert!(contains(br#"{"ChallengeName":"NEW_PASSWORD_REQUIRED"}"#, NEW_PASSWORD));
        assert!(!contains(br#"{"ChallengeName":"PASSWORD_VERIFIER"}"#, NEW_PASSWORD));
        assert!(!contains(b"", NEW_PASSWORD));
    }
}
