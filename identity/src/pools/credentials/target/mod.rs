//! Credentials from another service than this server: one that speaks the protocol of STS, Amazon's own among them, and trusts the
//! issuer of our tokens as an OpenID Connect provider.

mod answer;
mod ask;
mod get;
mod set;

use cognomen_contract::Error;
use cognomen_model::identity_pool::{CredentialsTarget, IdentityPool};
use http::Uri;

pub(super) use ask::begin;
pub use get::get_identity_pool_credentials_target;
pub use set::set_identity_pool_credentials_target;

use crate::Context;
use crate::pools::error;

/// What is filled in in addresses.
const REGION: &str = "{region}";

/// The address that a pool's credentials come from; none for this server.
pub(super) fn of(pool: &IdentityPool) -> Option<String> {
    pool.credentials_target.as_ref().map(|target| address(pool, target))
}

/// Whether a pool's credentials come from another service, whose roles are not ours to know.
#[must_use]
pub fn is_elsewhere(pool: &IdentityPool) -> bool {
    pool.credentials_target.is_some()
}

fn address(pool: &IdentityPool, target: &CredentialsTarget) -> String {
    target.endpoint.replace(REGION, target.region.as_deref().unwrap_or(pool.region()))
}

/// Judges an address that is to be kept: `https`, or `http` where providers may speak it, a host, perhaps a path, and nothing else.
///
/// # Errors
/// `InvalidParameterException`.
fn judge(ctx: &Context, pool: &IdentityPool, target: &CredentialsTarget) -> Result<(), Error> {
    let address = address(pool, target);
    let uri: Option<Uri> = address.parse().ok().filter(|_| !address.contains(['{', '}', '#', '\\']));
    let fits = uri.is_some_and(|uri| {
        let host =
            uri.authority().is_some_and(|authority| !authority.as_str().contains('@') && !authority.host().is_empty());
        host && matches!(uri.scheme_str(), Some("https" | "http")) && uri.query().is_none()
    });
    match fits {
        false => Err(error::invalid("`Endpoint` must be a URL without query")),
        true if address.starts_with("https:") || ctx.iam.plain_http_providers => Ok(()),
        true => Err(error::invalid("`Endpoint` must be an https URL")),
    }
}
