//! What providers publish: the discovery document and the keys.

use cognomen_crypto::jose::PublicKeySet;
use serde::Deserialize;

use super::{KeyFault, KeySource, Provider};
use crate::federation::Upstream;

/// The longest URL of keys, in bytes.
const LONGEST_URL: usize = 2048;

#[derive(Deserialize)]
struct Discovery {
    issuer: String,
    jwks_uri: String,
}

/// Fetches the keys of a provider.
///
/// # Errors
/// [`KeyFault`].
pub(super) async fn keys(upstream: &dyn Upstream, provider: &Provider) -> Result<PublicKeySet, KeyFault> {
    let url = match &provider.keys {
        KeySource::At(url) => url.clone(),
        KeySource::Discovered(issuer) => {
            let url = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
            let document = fetch(upstream, &url, &provider.thumbprints).await?;
            let found: Discovery = serde_json::from_slice(&document).map_err(|_| KeyFault::Discovery)?;
            // OpenID Connect Discovery 1.0 section 4.3: else one provider's document could stand in for another's.
            if found.issuer != *issuer || found.jwks_uri.len() > LONGEST_URL {
                return Err(KeyFault::Discovery);
            }
            found.jwks_uri
        }
    };
    let document = fetch(upstream, &url, &provider.thumbprints).await?;
    PublicKeySet::published(&document).map_err(|_| KeyFault::Keys)
}

async fn fetch(upstream: &dyn Upstream, url: &str, thumbprints: &[String]) -> Result<bytes::Bytes, KeyFault> {
    let fetched = upstream.get_vouched(url, thumbprints).await?;
    if fetched.status == 200 { Ok(fetched.body) } else { Err(KeyFault::Status(fetched.status)) }
}
