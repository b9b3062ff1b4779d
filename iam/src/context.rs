//! What authentication, authorization and the IAM operations are given.

use std::sync::Arc;

use cognomen_crypto::Random;
use cognomen_model::Clock;
use cognomen_store::Store;

use crate::access_tokens::AccessTokens;
use crate::directory::Caches;

/// Everything that this crate's functions may use, passed in and never ambient.
pub struct Iam {
    /// Documents, sealed.
    pub store: Arc<Store>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Random bytes.
    pub random: Arc<dyn Random>,
    /// Twelve-digit account that all callers belong to.
    pub account: String,
    /// Regions that a credential scope may name; any when empty. IAM and STS also take `us-east-1`, as they are global.
    pub regions: Vec<String>,
    /// Whether OpenID Connect providers may be reached by `http`: in development, where they run on the same machine.
    pub plain_http_providers: bool,
    /// Verifies access tokens.
    pub tokens: Arc<dyn AccessTokens>,
    /// Access keys read lately.
    pub caches: Caches,
}
