//! Whom passkeys are made for: the domain, the pages that may ask for them, and how much the user must prove.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFactorType, ErrorCode, UserVerificationType};
use cognomen_crypto::digest;
use cognomen_model::pool::Pool;

use crate::context::Context;
use crate::ops::domains;
use crate::pool_view::PoolView;

/// The relying party of a pool (`WebAuthnConfigurationType`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RelyingParty {
    /// Domain that passkeys are bound to.
    pub(crate) id: String,
    /// Whether the authenticator must know its user, by fingerprint or PIN: demanded by itself, or because a passkey is to
    /// count as both factors.
    pub(crate) requires_verification: bool,
}

impl RelyingParty {
    /// The relying party of a pool that lets users sign in by passkey.
    ///
    /// # Errors
    /// `WebAuthnNotEnabledException` when the pool does not; `WebAuthnConfigurationMissingException` when it has neither a
    /// relying party nor a domain; when the store fails.
    pub(crate) async fn of(ctx: &Context, pool: &PoolView) -> Result<Self, Error> {
        if !pool.pool.first_factors().contains(&AuthFactorType::WebAuthn) {
            let message = "WebAuthn is not enabled for the user pool.";
            return Err(Error::new(ErrorCode::WebAuthnNotEnabledException, message));
        }
        let found = Self::find(ctx, pool).await?;
        found.ok_or_else(|| {
            let message = "The user pool has neither a relying party ID nor a domain.";
            Error::new(ErrorCode::WebAuthnConfigurationMissingException, message)
        })
    }

    /// The relying party of a pool; none when it has neither a configured one nor a domain. A custom domain goes before the
    /// prefix.
    ///
    /// # Errors
    /// When the store fails.
    pub(crate) async fn find(ctx: &Context, pool: &PoolView) -> Result<Option<Self>, Error> {
        let id = match configured_id(&pool.pool) {
            Some(id) => Some(id),
            None => {
                let (prefix, custom) = domains::names(ctx, &pool.pool.id).await?;
                custom.or_else(|| prefix.map(|prefix| ctx.issuer.host_of_prefix(&prefix)))
            }
        };
        Ok(id.map(|id| Self { id, requires_verification: requires_verification(&pool.pool) }))
    }

    /// What authenticators name the relying party by.
    pub(super) fn id_hash(&self) -> [u8; 32] {
        digest::sha256(self.id.as_bytes())
    }

    /// `userVerification` of the options.
    pub(super) fn verification(&self) -> &'static str {
        if self.requires_verification { "required" } else { "preferred" }
    }

    /// Whether pages of `origin` may use the passkeys: those of the domain and of what lies below it, by HTTPS; by plain HTTP
    /// only on the user's own machine.
    pub(super) fn allows(&self, origin: &str) -> bool {
        let Some((scheme, rest)) = origin.split_once("://") else { return false };
        let host = match rest.split_once(':') {
            Some((host, port)) if port.parse::<u16>().is_ok() => host,
            Some(_) => return false,
            None => rest,
        };
        let below = |domain: &str| host == domain || host.strip_suffix(domain).is_some_and(|sub| sub.ends_with('.'));
        let plausible = host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
        plausible && below(&self.id) && (scheme == "https" || (scheme == "http" && below("localhost")))
    }
}

fn configured_id(pool: &Pool) -> Option<String> {
    let configuration = pool.settings.web_authn_configuration.as_ref()?;
    configuration.relying_party_id.as_ref().map(|id| id.to_ascii_lowercase())
}

fn requires_verification(pool: &Pool) -> bool {
    let configuration = pool.settings.web_authn_configuration.as_ref();
    configuration.and_then(|configuration| configuration.user_verification) == Some(UserVerificationType::Required)
        || pool.passkey_counts_as_mfa()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(id: &str) -> RelyingParty {
        RelyingParty { id: id.to_owned(), requires_verification: false }
    }

    #[test]
    fn pages_of_the_domain_and_below_may_use_its_passkeys() {
        let party = of("example.com");
        for origin in ["https://example.com", "https://app.example.com", "https://a.b.example.com:8443"] {
            assert!(party.allows(origin), "{origin}");
        }
        let others = [
            "http://example.com",
            "https://example.com.evil.net",
            "https://evilexample.com",
            "https://com",
            "https://localhost",
            "https://example.com@evil.net",
            "https://evil.net/.example.com",
            "https://example.com:x",
            "https://.example.com:1:2",
            "app://example.com",
            "example.com",
            "null",
            "",
        ];
        for origin in others {
            assert!(!party.allows(origin), "{origin}");
        }
    }

    #[test]
    fn plain_http_is_for_ones_own_machine() {
        let party = of("localhost");
        for origin in ["http://localhost", "http://localhost:3000", "https://localhost", "http://app.localhost:3000"] {
            assert!(party.allows(origin), "{origin}");
        }
        assert!(!party.allows("http://127.0.0.1:3000"));
        assert!(!of("example.com").allows("http://localhost:3000"));
    }
}
