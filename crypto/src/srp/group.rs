//! The group: modulus N and multiplier of RFC 3526, section 4 (3072 bits), generator 2.

use std::sync::LazyLock;

use cognomen_modexp::{BYTES, Error, FixedBase, Modulus};

use super::Element;
use crate::{digest, hex};

/// The prime of RFC 3526, group 15: `2^3072 - 2^3008 - 1 + 2^64 * (floor(2^2942 * pi) + 1690314)`.
pub(super) const N: Element = read(concat!(
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74",
    "020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437",
    "4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed",
    "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf05",
    "98da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb",
    "9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b",
    "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf695581718",
    "3995497cea956ae515d2261898fa051015728e5a8aaac42dad33170d04507a33",
    "a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7",
    "abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864",
    "d87602733ec86a64521f2b18177b200cbbe117577a615d6c770988c0bad946e2",
    "08e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff",
));

/// The generator.
const G: u8 = 2;

/// The multiplier `k = H(00 | N | 02)`, as a group element.
static K: LazyLock<Element> = LazyLock::new(|| {
    let mut k = [0; BYTES];
    k[BYTES - 32..].copy_from_slice(&digest::sha256_parts(&[&[0], &N, &[G]]));
    k
});

struct Group {
    modulus: &'static Modulus,
    powers_of_g: FixedBase,
}

static MODULUS: LazyLock<Result<Modulus, Error>> = LazyLock::new(|| Modulus::new(&N));

static GROUP: LazyLock<Result<Group, Error>> = LazyLock::new(|| {
    let modulus = MODULUS.as_ref().map_err(|error| *error)?;
    let mut g = [0; BYTES];
    g[BYTES - 1] = G;
    Ok(Group { modulus, powers_of_g: FixedBase::new(modulus, &g)? })
});

/// Runs a calculation whose operands are known to be below N.
#[expect(
    clippy::expect_used,
    reason = "operands are reduced by construction; what is left is exhausted memory, which aborts as any allocation"
)]
fn calculate<T>(calculation: impl FnOnce(&Group) -> Result<T, Error>) -> T {
    GROUP.as_ref().map_err(|error| *error).and_then(calculation).expect("arithmetic on reduced operands")
}

/// Whether the number is below N.
pub(super) fn is_reduced(number: &Element) -> bool {
    calculate(|group| Ok(group.modulus.is_reduced(number)))
}

/// `g ^ exponent`.
pub(super) fn power_of_g(exponent: &[u8; 32]) -> Element {
    calculate(|group| group.powers_of_g.pow(exponent))
}

/// `k * v`. `v` must be below N, as must all operands here.
pub(super) fn times_k(v: &Element) -> Element {
    calculate(|group| group.modulus.mul(&K, v))
}

/// `a + b`.
pub(super) fn add(a: &Element, b: &Element) -> Element {
    calculate(|group| group.modulus.add(a, b))
}

/// `a - b`.
pub(super) fn sub(a: &Element, b: &Element) -> Element {
    calculate(|group| group.modulus.sub(a, b))
}

/// `a * b`.
pub(super) fn mul(a: &Element, b: &Element) -> Element {
    calculate(|group| group.modulus.mul(a, b))
}

/// `base ^ exponent`.
pub(super) fn pow(base: &Element, exponent: &[u8]) -> Element {
    calculate(|group| group.modulus.pow(base, exponent))
}

/// `(a * v ^ u) ^ b`.
pub(super) fn server_secret(a: &Element, v: &Element, u: &[u8; 32], b: &[u8; 32]) -> Element {
    calculate(|group| group.modulus.pow_mul_pow(v, u, a, b))
}

const fn read(digits: &str) -> Element {
    let digits = digits.as_bytes();
    let mut out = [0; BYTES];
    let mut at = 0;
    while at < BYTES {
        if let (Some(high), Some(low)) = (hex::digit(digits[2 * at]), hex::digit(digits[2 * at + 1])) {
            out[at] = high << 4 | low;
        }
        at += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_the_multiplier_that_clients_calculate() {
        let expected = "538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6";
        assert_eq!(hex::encode(&K[BYTES - 32..]), expected);
    }

    #[test]
    fn multiplies_and_subtracts_back() {
        let (a, b) = (power_of_g(&[3; 32]), power_of_g(&[7; 32]));
        assert_eq!(mul(&a, &b), pow(&[&[0; BYTES - 1][..], &[2]].concat().try_into().unwrap(), &[10; 32]));
        assert_eq!(sub(&add(&a, &b), &b), a);
    }
}
