//! Arithmetic modulo one odd number of 3072 bits.

use zeroize::Zeroizing;

use crate::bn::{self, Bn, Montgomery, Scratch};
use crate::{BYTES, Error};

/// An odd modulus of 3072 bits with its Montgomery constants, made once and used from any thread.
pub struct Modulus {
    bytes: [u8; BYTES],
    number: Bn,
    montgomery: Montgomery,
}

impl std::fmt::Debug for Modulus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Modulus(3072 bits)")
    }
}

impl Modulus {
    /// Takes the modulus big-endian.
    ///
    /// # Errors
    /// [`Error::Modulus`] when it is even or its top bit is clear.
    pub fn new(bytes: &[u8; BYTES]) -> Result<Self, Error> {
        if bytes[0] & 0x80 == 0 || bytes[BYTES - 1] & 1 == 0 {
            return Err(Error::Modulus);
        }
        let number = Bn::from_be(bytes)?;
        let montgomery = Montgomery::new(&number, &mut Scratch::new()?)?;
        Ok(Self { bytes: *bytes, number, montgomery })
    }

    /// Whether `value` (big-endian) is below the modulus; constant time.
    #[must_use]
    pub fn is_reduced(&self, value: &[u8; BYTES]) -> bool {
        let borrow = value
            .iter()
            .zip(&self.bytes)
            .rev()
            .fold(0_i16, |borrow, (a, n)| (i16::from(*a) - i16::from(*n) + borrow) >> 8);
        borrow != 0
    }

    /// `base ^ exponent`, both big-endian; the time depends on `exponent.len()` alone.
    ///
    /// # Errors
    /// [`Error::NotReduced`] when `base` is not below the modulus.
    pub fn pow(&self, base: &[u8; BYTES], exponent: &[u8]) -> Result<[u8; BYTES], Error> {
        let (base, exponent) = (self.reduced(base)?, Bn::from_be(exponent)?);
        output(&self.montgomery.pow(&base, &exponent, &self.number, &mut Scratch::new()?)?)
    }

    /// `(factor * base ^ inner) ^ outer`: the server's half of an SRP key agreement. `inner` is public and the time may
    /// depend on it, which saves a tenth of its exponentiation; all else may be secret.
    ///
    /// # Errors
    /// [`Error::NotReduced`] when `factor` or `base` is not below the modulus.
    pub fn pow_mul_pow(
        &self,
        base: &[u8; BYTES],
        inner: &[u8],
        factor: &[u8; BYTES],
        outer: &[u8],
    ) -> Result<[u8; BYTES], Error> {
        let mut scratch = Scratch::new()?;
        let (base, mut factor) = (self.reduced(base)?, self.reduced(factor)?);
        let power = self.montgomery.pow_public(&base, &Bn::from_be(inner)?, &self.number, &mut scratch)?;
        self.montgomery.enter(&mut factor, &mut scratch)?;
        self.montgomery.mul(&mut factor, &power, &mut scratch)?;
        output(&self.montgomery.pow(&factor, &Bn::from_be(outer)?, &self.number, &mut scratch)?)
    }

    /// `a * b`.
    ///
    /// # Errors
    /// [`Error::NotReduced`] when an operand is not below the modulus.
    pub fn mul(&self, a: &[u8; BYTES], b: &[u8; BYTES]) -> Result<[u8; BYTES], Error> {
        let mut scratch = Scratch::new()?;
        let (mut a, b) = (self.reduced(a)?, self.reduced(b)?);
        self.montgomery.enter(&mut a, &mut scratch)?;
        self.montgomery.mul(&mut a, &b, &mut scratch)?;
        output(&a)
    }

    /// `a + b`.
    ///
    /// # Errors
    /// [`Error::NotReduced`] when an operand is not below the modulus.
    pub fn add(&self, a: &[u8; BYTES], b: &[u8; BYTES]) -> Result<[u8; BYTES], Error> {
        let mut sum = self.reduced(a)?;
        bn::add(&mut sum, &self.reduced(b)?, &self.number)?;
        output(&sum)
    }

    /// `a - b`.
    ///
    /// # Errors
    /// [`Error::NotReduced`] when an operand is not below the modulus.
    pub fn sub(&self, a: &[u8; BYTES], b: &[u8; BYTES]) -> Result<[u8; BYTES], Error> {
        let mut difference = self.reduced(a)?;
        bn::sub(&mut difference, &self.reduced(b)?, &self.number)?;
        output(&difference)
    }

    pub(crate) fn montgomery(&self) -> &Montgomery {
        &self.montgomery
    }

    pub(crate) fn reduced(&self, value: &[u8; BYTES]) -> Result<Bn, Error> {
        if self.is_reduced(value) { Bn::from_be(value) } else { Err(Error::NotReduced) }
    }
}

fn output(number: &Bn) -> Result<[u8; BYTES], Error> {
    let mut out = Zeroizing::new([0; BYTES]);
    number.write_be(out.as_mut_slice())?;
    Ok(*out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(value: u8) -> [u8; BYTES] {
        let mut bytes = [0; BYTES];
        bytes[BYTES - 1] = value;
        bytes
    }

    /// 2^3072 - 1: odd, so a modulus, and easy to reckon with by head.
    fn all_ones() -> Modulus {
        Modulus::new(&[0xff; BYTES]).unwrap()
    }

    #[test]
    fn refuses_moduli_that_are_even_or_short() {
        let mut even = [0xff; BYTES];
        even[BYTES - 1] = 0xfe;
        assert_eq!(Modulus::new(&even).unwrap_err(), Error::Modulus);
        assert_eq!(Modulus::new(&small(7)).unwrap_err(), Error::Modulus);
    }

    #[test]
    fn refuses_operands_that_are_not_reduced() {
        let n = all_ones();
        assert!(!n.is_reduced(&[0xff; BYTES]));
        assert!(n.is_reduced(&small(0)));
        assert_eq!(n.pow(&[0xff; BYTES], &[1]), Err(Error::NotReduced));
        assert_eq!(n.mul(&small(1), &[0xff; BYTES]), Err(Error::NotReduced));
    }

    #[test]
    fn reckons() {
        let n = all_ones();
        let mut minus_one = [0xff; BYTES];
        minus_one[BYTES - 1] = 0xfe;
        assert_eq!(n.sub(&small(2), &small(3)).unwrap(), minus_one);
        assert_eq!(n.add(&minus_one, &small(6)).unwrap(), small(5));
        assert_eq!(n.mul(&minus_one, &minus_one).unwrap(), small(1));
        assert_eq!(n.pow(&small(2), &[7]).unwrap(), small(128));
        assert_eq!(n.pow(&small(3), &[0; 32]).unwrap(), small(1));
        // 2^3072 = 1 modulo 2^3072 - 1.
        assert_eq!(n.pow(&small(2), &3079_u16.to_be_bytes()).unwrap(), small(128));
        // (5 * 2^3) ^ 1
        assert_eq!(n.pow_mul_pow(&small(2), &[3], &small(5), &[1]).unwrap(), small(40));
        // (5 * 2^0) ^ 3
        assert_eq!(n.pow_mul_pow(&small(2), &[0; 32], &small(5), &[0, 3]).unwrap(), small(125));
        assert_eq!(n.pow_mul_pow(&small(0), &[3], &small(5), &[1]).unwrap(), small(0));
    }
}
