//! How long and how often functions are called.

use std::collections::BTreeMap;
use std::time::Duration;

/// Time for pauses between attempts.
const PAUSES: Duration = Duration::from_secs(1);

/// Time-out and attempts of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Time that one attempt has.
    pub timeout: Duration,
    /// Attempts in all, at least one.
    pub attempts: u32,
}

impl Default for Policy {
    /// Cognito's own: three attempts of five seconds.
    fn default() -> Self {
        Self { timeout: Duration::from_secs(5), attempts: 3 }
    }
}

impl Policy {
    /// Time that all attempts have together, with the pauses between them.
    #[must_use]
    pub fn whole(self) -> Duration {
        self.timeout.saturating_mul(self.attempts).saturating_add(PAUSES)
    }

    /// The pause after an attempt, counted from 1, that was turned away at once.
    pub(super) fn pause(attempt: u32) -> Duration {
        Duration::from_millis(50).saturating_mul(1 << attempt.min(5))
    }
}

/// The policy of each pool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policies {
    /// That of pools which have none of their own.
    pub usual: Policy,
    /// Those of pools, by id.
    pub of_pools: BTreeMap<String, Policy>,
}

impl Policies {
    /// The policy of a pool.
    #[must_use]
    pub fn of(&self, pool_id: &str) -> Policy {
        self.of_pools.get(pool_id).copied().unwrap_or(self.usual)
    }
}
