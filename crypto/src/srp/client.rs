//! The client's half, as the published client libraries calculate it: for tests, benchmarks and command-line tools.

use zeroize::Zeroizing;

use super::exchange::{scramble, session_key};
use super::verifier::private_key;
use super::{Element, Salt, group};
use crate::random::{Random, random_array};

/// One exchange of a client.
pub struct Client {
    secret: Zeroizing<[u8; 32]>,
    public: Element,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Client(***)")
    }
}

impl Client {
    /// Draws the secret `a` and calculates `A = g ^ a`.
    #[must_use]
    pub fn start(random: &dyn Random) -> Self {
        Self::with_secret(random_array(random))
    }

    /// The exchange of a given `a`, to replay a recorded one.
    #[must_use]
    pub fn with_secret(secret: [u8; 32]) -> Self {
        Self { public: group::power_of_g(&secret), secret: Zeroizing::new(secret) }
    }

    /// `A`; `SRP_A` on the wire is its [`hex_number`](super::hex_number).
    #[must_use]
    pub const fn public(&self) -> &Element {
        &self.public
    }

    /// The key that both sides share: HKDF over `S = (B - k * g ^ x) ^ (a + u * x)`. `b` must be below N.
    #[must_use]
    pub fn key(&self, b: &Element, pool_name: &str, username: &str, password: &str, salt: &Salt) -> [u8; 16] {
        let u = scramble(&self.public, b);
        let x = private_key(pool_name, username, password, salt);
        let base = group::sub(b, &group::times_k(&group::power_of_g(&x)));
        // base ^ (a + u * x) = base ^ a * (base ^ u) ^ x
        let secret =
            group::mul(&group::pow(&base, self.secret.as_slice()), &group::pow(&group::pow(&base, &u), x.as_slice()));
        session_key(&Zeroizing::new(secret), &u)
    }
}
