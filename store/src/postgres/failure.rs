//! Which failures pass by themselves, and how long to wait for that.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio_postgres::Error;
use tokio_postgres::error::SqlState;

/// Most attempts after the first one.
const REPEATS: u32 = 8;
const FIRST_WAIT_MICROS: u64 = 2_000;
const LONGEST_WAIT_MICROS: u64 = 250_000;

/// Counts waits, so that those who collided do not all come back at once.
static TURN: AtomicU64 = AtomicU64::new(1);

/// Waits between attempts: doubling, bounded, and different for everyone who waits.
#[derive(Default)]
pub(super) struct Backoff {
    attempts: u32,
}

impl Backoff {
    /// Waits before the next attempt; `false` when there have been enough.
    pub(super) async fn wait(&mut self) -> bool {
        if self.attempts >= REPEATS {
            return false;
        }
        tokio::time::sleep(self.next_wait(TURN.fetch_add(1, Ordering::Relaxed))).await;
        true
    }

    fn next_wait(&mut self, turn: u64) -> Duration {
        let longest = (FIRST_WAIT_MICROS << self.attempts).min(LONGEST_WAIT_MICROS);
        self.attempts += 1;
        // Multiples of the golden ratio are spread evenly; unlike random ones they need no source of randomness.
        let spread = turn.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        Duration::from_micros(longest / 2 + ((longest / 2 * spread) >> 32))
    }
}

/// The server answered with an error: whatever the statement did has been rolled back.
pub(super) fn is_rolled_back(error: &Error) -> bool {
    error.code().is_some_and(|code| !is_shutdown(code))
}

/// The server asks for the transaction to be run again.
pub(super) fn may_repeat_write(error: &Error) -> bool {
    error
        .code()
        .is_some_and(|code| *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED)
}

/// A read may be run again when the server asks for it, and whenever the connection was lost.
pub(super) fn may_repeat_read(error: &Error) -> bool {
    may_repeat_write(error) || is_lost(error)
}

/// The connection is gone, or the server is not up.
pub(super) fn is_lost(error: &Error) -> bool {
    match error.code() {
        Some(code) => is_shutdown(code),
        None => error.is_closed() || is_io(error),
    }
}

/// The server does not take connections just now (also while it starts), or ends them.
fn is_shutdown(code: &SqlState) -> bool {
    [SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN, SqlState::CANNOT_CONNECT_NOW].contains(code)
}

fn is_io(error: &Error) -> bool {
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        if error.is::<std::io::Error>() {
            return true;
        }
        cause = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_bound_and_differ() {
        let waits = |turn| {
            let mut backoff = Backoff::default();
            (0..REPEATS).map(|_| backoff.next_wait(turn)).collect::<Vec<_>>()
        };
        let (first, second) = (waits(1), waits(2));
        assert!(first.windows(2).all(|pair| pair[0] <= pair[1]));
        assert!(first.iter().all(|wait| *wait <= Duration::from_micros(LONGEST_WAIT_MICROS)));
        assert_ne!(first, second);
    }
}
