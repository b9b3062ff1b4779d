//! The buckets of one region, and when its provisioned rates were read.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};

use cognomen_model::UnixMillis;
use cognomen_model::limits::{Category, IdentityCategory};
use cognomen_userpool::limits::Limits;

use super::bucket::Bucket;

/// How long provisioned rates are trusted unseen, in milliseconds.
const TRUSTED_MILLIS: i64 = 1000;
/// Answers to challenges per sign-in that have a bucket of their own (developer guide, special request rate handling).
const CHALLENGES: u32 = 3;
const NEVER: i64 = i64::MIN;

/// The buckets of one region.
pub(super) struct Region {
    buckets: [Bucket; Category::ALL.len()],
    challenges: Bucket,
    identities: [Bucket; IdentityCategory::ALL.len()],
    read_at: AtomicI64,
    epoch: AtomicU64,
    reading: AtomicBool,
}

/// The turn to read provisioned rates, given back when it is dropped.
pub(super) struct Turn<'a>(&'a Region);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.reading.store(false, Ordering::Release);
    }
}

impl Region {
    /// Buckets with the rates of the configuration.
    pub(super) fn new(limits: &Limits) -> Self {
        let region = Self {
            buckets: Default::default(),
            challenges: Bucket::default(),
            identities: Default::default(),
            read_at: AtomicI64::new(NEVER),
            epoch: AtomicU64::new(0),
            reading: AtomicBool::new(false),
        };
        region.set(limits, &[]);
        for category in IdentityCategory::ALL {
            if let Some(bucket) = region.identities.get(category.index()) {
                bucket.set_rate(limits.of_identities(category));
            }
        }
        region
    }

    /// Whether it is the caller's turn to read provisioned rates: they are older than a second, or changed on this node.
    pub(super) fn turn(&self, now: UnixMillis, epoch: u64) -> Option<Turn<'_>> {
        let age = now.0.saturating_sub(self.read_at.load(Ordering::Acquire));
        let trusted = (0..TRUSTED_MILLIS).contains(&age) && self.epoch.load(Ordering::Acquire) == epoch;
        if trusted || self.reading.swap(true, Ordering::AcqRel) {
            return None;
        }
        Some(Turn(self))
    }

    /// Notes that rates were read, or could not be: either way not again within the second.
    pub(super) fn was_read(&self, now: UnixMillis, epoch: u64) {
        self.read_at.store(now.0, Ordering::Release);
        self.epoch.store(epoch, Ordering::Release);
    }

    /// Sets all rates: provisioned ones over configured ones.
    pub(super) fn set(&self, limits: &Limits, provisioned: &[(Category, u32)]) {
        for category in Category::ALL {
            let own = provisioned.iter().find(|(other, _)| *other == category).map(|(_, rate)| *rate);
            let rate = own.or_else(|| limits.enforced(category));
            if let Some(bucket) = self.buckets.get(category.index()) {
                bucket.set_rate(rate);
            }
            if category == Category::UserAuthentication {
                self.challenges.set_rate(rate);
            }
        }
    }

    /// Takes a token of a category.
    pub(super) fn take(&self, category: Category, now: UnixMillis) -> bool {
        self.buckets.get(category.index()).is_none_or(|bucket| bucket.take(nanos(now), 1))
    }

    /// Takes a token of a category of identity pools and STS.
    pub(super) fn take_identity(&self, category: IdentityCategory, now: UnixMillis) -> bool {
        self.identities.get(category.index()).is_none_or(|bucket| bucket.take(nanos(now), 1))
    }

    /// Takes a token for an answer to a challenge: there are three times as many as for sign-ins, then those of sign-ins.
    pub(super) fn take_challenge(&self, now: UnixMillis) -> bool {
        self.challenges.take(nanos(now), CHALLENGES) || self.take(Category::UserAuthentication, now)
    }
}

fn nanos(now: UnixMillis) -> u64 {
    u64::try_from(now.0).unwrap_or_default().saturating_mul(1_000_000)
}
