//! The settings of the tables `identity` and `identity.social`.

use cognomen_identity::federation::Social;
use cognomen_outbound::Reach;

use super::error::ConfigError;
use super::settings::Mode;
use super::{Given, value};

/// Identity pools, and the providers that they and roles trust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentitySettings {
    /// Issuer of the tokens of identity pools; none: `{public URL}/identity`.
    pub issuer: Option<String>,
    /// Which servers are asked for the documents of providers.
    pub reach: Reach,
    /// Where the social providers are asked.
    pub social: Social,
}

impl Given {
    /// In development providers may run on this machine.
    pub(super) fn identity(&self, mode: Mode) -> Result<IdentitySettings, ConfigError> {
        let everywhere = self.read("identity.allow_private_upstreams", value::switch)?.unwrap_or(mode == Mode::Dev);
        let usual = Social::default();
        let or = |key, usual| self.read(key, value::url).map(|given| given.unwrap_or(usual));
        Ok(IdentitySettings {
            issuer: self.read("identity.issuer", value::url)?,
            reach: if everywhere { Reach::Everywhere } else { Reach::Public },
            social: Social {
                google_keys: or("identity.social.google_keys", usual.google_keys)?,
                apple_keys: or("identity.social.apple_keys", usual.apple_keys)?,
                facebook: or("identity.social.facebook", usual.facebook)?,
                amazon: or("identity.social.amazon", usual.amazon)?,
                twitter: or("identity.social.twitter", usual.twitter)?,
            },
        })
    }
}
