//! Aids for tests of this crate and of those above it. Nothing here is fit for keys in production.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::random::Random;

/// A repeatable stream of bytes: the same seed gives the same bytes in the same order.
#[derive(Debug, Default)]
pub struct SeededRandom {
    seed: u64,
    blocks: AtomicU64,
}

impl SeededRandom {
    /// A stream of its own for every `seed`.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { seed, blocks: AtomicU64::new(0) }
    }
}

impl Random for SeededRandom {
    fn fill(&self, out: &mut [u8]) {
        for chunk in out.chunks_mut(32) {
            let block = self.blocks.fetch_add(1, Ordering::Relaxed);
            let bytes = crate::digest::sha256_parts(&[&self.seed.to_be_bytes(), &block.to_be_bytes()]);
            chunk.copy_from_slice(&bytes[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::random_array;

    #[test]
    fn repeats_itself_for_one_seed_only() {
        let first: [u8; 40] = random_array(&SeededRandom::new(1));
        assert_eq!(first, random_array(&SeededRandom::new(1)));
        assert_ne!(first, random_array(&SeededRandom::new(2)));
        assert_ne!(first[..8], first[32..]);
    }
}
