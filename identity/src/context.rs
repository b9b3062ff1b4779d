//! What every operation of this crate is given.

use std::sync::Arc;

use cognomen_crypto::Random;
use cognomen_iam::Iam;
use cognomen_model::Clock;
use cognomen_store::Store;

use crate::federation::social::Questions;
use crate::federation::{KeySets, Social, Upstream, UserPools};
use crate::pools::PoolCache;
use crate::pools::tokens::SigningKeys;
use crate::sts::web_tokens;

/// Everything an operation may use, passed in and never ambient.
pub struct Context {
    /// Callers, roles, policies.
    pub iam: Arc<Iam>,
    /// Documents, sealed.
    pub store: Arc<Store>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Random bytes.
    pub random: Arc<dyn Random>,
    /// Twelve-digit account that owns what is made here.
    pub account: String,
    /// `iss` of the OpenID tokens of identity pools, without a trailing slash.
    pub issuer: String,
    /// Fetches the documents of providers.
    pub upstream: Arc<dyn Upstream>,
    /// Proves the tokens of user pools.
    pub user_pools: Arc<dyn UserPools>,
    /// Where the social providers are asked.
    pub social: Social,
    /// What was read or fetched lately.
    pub caches: Caches,
}

/// What was read or fetched lately; bounded, and never the only place that something is kept in.
#[derive(Default)]
pub struct Caches {
    /// The keys of OpenID Connect providers.
    pub key_sets: KeySets,
    /// Questions to social providers.
    pub questions: Questions,
    /// Identity pools.
    pub pools: PoolCache,
    /// Keys that sign the tokens of identity pools.
    pub token_keys: SigningKeys,
    /// Keys that sign tokens of callers.
    pub web_token_keys: web_tokens::Keys,
}
