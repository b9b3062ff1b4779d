//! A token bucket in one word: the moment at which it would be full again (generic cell rate algorithm).

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

const SECOND: u64 = 1_000_000_000;

/// A bucket of as many tokens as its rate, which fill up within a second.
#[derive(Debug, Default)]
pub(super) struct Bucket {
    /// Tokens per second; none: no limit.
    rate: AtomicU32,
    /// When it is full, in nanoseconds since 1970.
    full_at: AtomicU64,
}

impl Bucket {
    pub(super) fn set_rate(&self, rate: Option<u32>) {
        self.rate.store(rate.unwrap_or_default(), Ordering::Relaxed);
    }

    /// Takes one token; false when there is none. `factor` multiplies rate and size.
    pub(super) fn take(&self, now: u64, factor: u32) -> bool {
        let rate = u64::from(self.rate.load(Ordering::Relaxed)) * u64::from(factor);
        if rate == 0 {
            return true;
        }
        let token = SECOND / rate;
        let take = |full_at: u64| {
            // A clock that was set back must not leave the bucket empty until it has caught up.
            let full_at = full_at.clamp(now, now + SECOND);
            let after = full_at + token;
            if after <= now + token * rate { Ok(after) } else { Err(full_at) }
        };
        let keep = |full_at| Some(take(full_at).unwrap_or_else(|unchanged| unchanged));
        let before = self.full_at.fetch_update(Ordering::Relaxed, Ordering::Relaxed, keep);
        before.is_ok_and(|before| take(before).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_795_240_800 * SECOND;

    fn taken(bucket: &Bucket, now: u64, factor: u32) -> usize {
        (0..10_000).take_while(|_| bucket.take(now, factor)).count()
    }

    #[test]
    fn a_second_has_as_many_tokens_as_the_rate() {
        for rate in [1, 3, 7, 120, 999] {
            let bucket = Bucket::default();
            bucket.set_rate(Some(rate));
            assert_eq!(taken(&bucket, NOW, 1), rate as usize);
            assert_eq!(taken(&bucket, NOW, 1), 0);
            assert_eq!(taken(&bucket, NOW + SECOND, 1), rate as usize);
            assert_eq!(taken(&bucket, NOW + 100 * SECOND, 1), rate as usize);
        }
    }

    #[test]
    fn tokens_come_back_one_by_one() {
        let bucket = Bucket::default();
        bucket.set_rate(Some(4));
        assert_eq!(taken(&bucket, NOW, 1), 4);
        assert_eq!(taken(&bucket, NOW + SECOND / 4, 1), 1);
        assert_eq!(taken(&bucket, NOW + SECOND * 3 / 4, 1), 2);
    }

    #[test]
    fn a_factor_widens_it_and_no_rate_is_no_limit() {
        let bucket = Bucket::default();
        assert_eq!(taken(&bucket, NOW, 1), 10_000);
        bucket.set_rate(Some(5));
        assert_eq!(taken(&bucket, NOW, 3), 15);
        bucket.set_rate(None);
        assert_eq!(taken(&bucket, NOW, 1), 10_000);
    }

    #[test]
    fn a_clock_set_back_does_not_lock_it() {
        let bucket = Bucket::default();
        bucket.set_rate(Some(2));
        assert_eq!(taken(&bucket, NOW + 3600 * SECOND, 1), 2);
        assert_eq!(taken(&bucket, NOW, 1), 0);
        assert_eq!(taken(&bucket, NOW + SECOND, 1), 2);
    }
}
