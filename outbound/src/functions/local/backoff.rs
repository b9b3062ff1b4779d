//! When a function whose processes crash is tried again.

use cognomen_model::UnixMillis;

use super::Cause;

/// Pause after the first crash, in milliseconds.
const FIRST: i64 = 250;
/// Longest pause, in milliseconds.
const LONGEST: i64 = 30_000;

/// Doubles the pause with each crash, until a call succeeds.
#[derive(Default)]
pub(super) struct Backoff {
    crashes: u32,
    until: UnixMillis,
    last: Option<Cause>,
}

impl Backoff {
    /// Why no process is started now.
    pub(super) fn refusal(&self, now: UnixMillis) -> Option<Cause> {
        let left = self.until.millis_since(now);
        // A clock that was set back must not prolong the pause.
        if left > 0 && left <= LONGEST { self.last.clone() } else { None }
    }

    /// A process crashed.
    pub(super) fn crashed(&mut self, now: UnixMillis, cause: Cause) {
        let pause = FIRST.saturating_mul(1 << self.crashes.min(16)).min(LONGEST);
        self.crashes = self.crashes.saturating_add(1);
        self.until = UnixMillis(now.0.saturating_add(pause));
        self.last = Some(cause);
    }

    /// A call was answered, or the function was changed.
    pub(super) fn reset(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::functions::local::Exit;

    const CAUSE: Cause = Cause::Exited(Exit::Code(1));

    #[test]
    fn pauses_double_up_to_half_a_minute_and_end_with_a_good_call() {
        let mut backoff = Backoff::default();
        let mut now = 1_000_000;
        assert_eq!(backoff.refusal(UnixMillis(now)), None);
        for pause in [250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000] {
            backoff.crashed(UnixMillis(now), CAUSE);
            assert_eq!(backoff.refusal(UnixMillis(now + pause - 1)), Some(CAUSE));
            now += pause;
            assert_eq!(backoff.refusal(UnixMillis(now)), None);
        }
        backoff.crashed(UnixMillis(now), CAUSE);
        backoff.reset();
        assert_eq!(backoff.refusal(UnixMillis(now)), None);
        backoff.crashed(UnixMillis(now), CAUSE);
        assert_eq!(backoff.refusal(UnixMillis(now + 250)), None);
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_prolong_a_pause() {
        let mut backoff = Backoff::default();
        backoff.crashed(UnixMillis(1_000_000), CAUSE);
        assert_eq!(backoff.refusal(UnixMillis(0)), None);
    }
}
