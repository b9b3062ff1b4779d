//! What every operation is given: store, clock, random source, messages, keys.

use std::sync::Arc;

use cognomen_crypto::Random;
use cognomen_iam::Iam;
use cognomen_model::Clock;
use cognomen_store::Store;

use crate::cache::Caches;
use crate::limits::Limits;
use crate::messages::Messages;
use crate::messages::logs::LogGroups;
use crate::risk::BreachedPasswords;
use crate::signing::KeyReserve;
use crate::triggers::port::{DataKeys, Functions};

/// Who issues tokens: the public address, or a template in Amazon's form.
#[derive(Clone, Debug)]
pub struct Issuer {
    /// Template with `{region}` and `{poolId}`.
    pub template: String,
    /// Address clients reach the server by, without a trailing slash.
    pub public_url: String,
    /// Domain below which user pools have theirs.
    pub base_domain: String,
}

impl Issuer {
    /// The `iss` of a pool's tokens.
    #[must_use]
    pub fn of(&self, pool_id: &str) -> String {
        let region = pool_id.split('_').next().unwrap_or_default();
        self.template.replace("{region}", region).replace("{poolId}", pool_id)
    }

    /// The host of a prefix domain.
    #[must_use]
    pub fn host_of_prefix(&self, prefix: &str) -> String {
        format!("{prefix}.auth.{}", self.base_domain)
    }

    /// The prefix that a host, without its port, is the domain of.
    #[must_use]
    pub fn prefix_of_host<'a>(&self, host: &'a str) -> Option<&'a str> {
        let prefix = host.strip_suffix(self.base_domain.as_str())?.strip_suffix(".auth.")?;
        (!prefix.is_empty() && !prefix.contains('.')).then_some(prefix)
    }
}

/// Everything an operation may use, passed in and never ambient.
pub struct Context {
    /// Callers and their policies, for what an operation asks beyond its permit.
    pub iam: Arc<Iam>,
    /// Documents, sealed.
    pub store: Arc<Store>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Random bytes.
    pub random: Arc<dyn Random>,
    /// Where codes and invitations leave.
    pub messages: Arc<dyn Messages>,
    /// Token issuer.
    pub issuer: Issuer,
    /// Twelve-digit account that owns what is made here.
    pub account: String,
    /// Pools, clients and groups read lately.
    pub caches: Caches,
    /// Passwords known from breaches.
    pub breached: Arc<BreachedPasswords>,
    /// Signing keys made ahead of time.
    pub key_reserve: Arc<KeyReserve>,
    /// Bounds that the operator sets.
    pub limits: Limits,
    /// Where logs that pools ask for are written.
    pub log_groups: Arc<dyn LogGroups>,
    /// The application's functions, which pools name as triggers.
    pub functions: Arc<dyn Functions>,
    /// Keys for codes that only a custom sender may read.
    pub data_keys: Arc<dyn DataKeys>,
}
