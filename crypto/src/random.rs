//! The source of randomness, passed in wherever it is needed.

/// A source of random bytes fit for keys.
pub trait Random: Send + Sync {
    /// Fills all of `out`.
    fn fill(&self, out: &mut [u8]);
}

/// The operating system's randomness through aws-lc's generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    #[expect(
        clippy::expect_used,
        reason = "without randomness no operation is safe to carry on; aws-lc aborts before it reports this"
    )]
    fn fill(&self, out: &mut [u8]) {
        aws_lc_rs::rand::fill(out).expect("the system has randomness");
    }
}

/// `N` random bytes.
#[must_use]
pub fn random_array<const N: usize>(random: &dyn Random) -> [u8; N] {
    let mut out = [0; N];
    random.fill(&mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differs_every_time() {
        assert_ne!(random_array::<16>(&SystemRandom), random_array::<16>(&SystemRandom));
    }
}
