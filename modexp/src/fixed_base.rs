//! Powers of one fixed base by a comb (Lim and Lee, "More flexible exponentiation with precomputation", CRYPTO '94).

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::bn::{Bn, Scratch};
use crate::{BYTES, EXPONENT_BYTES, Error, Modulus};

/// Rows that the exponent's bits are laid out in; one table entry for every subset of rows.
const TEETH: usize = 6;
/// Bits of one row.
const ROW: usize = (EXPONENT_BYTES * 8).div_ceil(TEETH);
/// Tables, each serving a stretch of a row; more of them save squarings.
const TABLES: usize = 8;
/// Bits of one stretch, which is also the number of squarings.
const STRETCH: usize = ROW.div_ceil(TABLES);
const ENTRIES: usize = 1 << TEETH;
const LIMBS: usize = BYTES / 8;
/// Limbs in a cache line.
const LINE: usize = 8;

type Limbs = [u64; LIMBS];

/// Tables of one base's powers in Montgomery form: 192 KiB, so that a power costs 43 multiplications and 5 squarings
/// instead of some 340. Every look-up reads a whole table, so that memory access tells nothing about the exponent.
pub struct FixedBase {
    modulus: &'static Modulus,
    tables: Vec<[Limbs; ENTRIES]>,
}

impl std::fmt::Debug for FixedBase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FixedBase(3072 bits)")
    }
}

impl FixedBase {
    /// Builds the tables for `base` (big-endian, not secret); takes a few milliseconds.
    ///
    /// # Errors
    /// [`Error::NotReduced`] when `base` is not below the modulus.
    pub fn new(modulus: &'static Modulus, base: &[u8; BYTES]) -> Result<Self, Error> {
        let montgomery = modulus.montgomery();
        let mut scratch = Scratch::new()?;
        let mut power = modulus.reduced(base)?;
        montgomery.enter(&mut power, &mut scratch)?;
        let mut one = [0; BYTES];
        one[BYTES - 1] = 1;
        let mut one = Bn::from_be(&one)?;
        montgomery.enter(&mut one, &mut scratch)?;

        let mut tables = vec![[limbs(&one)?; ENTRIES]; TABLES];
        for tooth in 0..TEETH {
            for position in 0..ROW {
                if position.is_multiple_of(STRETCH) {
                    let table = &mut tables[position / STRETCH];
                    for entry in 0..1 << tooth {
                        let mut product = Bn::new()?;
                        product.set_le(as_bytes(&table[entry]).as_slice())?;
                        montgomery.mul(&mut product, &power, &mut scratch)?;
                        table[entry | 1 << tooth] = limbs(&product)?;
                    }
                }
                montgomery.square(&mut power, &mut scratch)?;
            }
        }
        Ok(Self { modulus, tables })
    }

    /// `base ^ exponent` (big-endian), in constant time.
    ///
    /// # Errors
    /// [`Error::Arithmetic`] when memory is exhausted.
    pub fn pow(&self, exponent: &[u8; EXPONENT_BYTES]) -> Result<[u8; BYTES], Error> {
        let montgomery = self.modulus.montgomery();
        let mut scratch = Scratch::new()?;
        let (mut result, mut factor) = (Bn::new()?, Bn::new()?);
        // Entry 0 is one in Montgomery form; the first column starts from it instead of squaring it.
        result.set_le(as_bytes(&self.tables[0][0]).as_slice())?;
        let mut selected = Zeroizing::new([0; LIMBS]);
        for column in (0..STRETCH).rev() {
            if column + 1 != STRETCH {
                montgomery.square(&mut result, &mut scratch)?;
            }
            for (stretch, table) in self.tables.iter().enumerate() {
                let position = stretch * STRETCH + column;
                if position < ROW {
                    select(table, entry_index(exponent, position), &mut selected);
                    factor.set_le(as_bytes(&selected).as_slice())?;
                    montgomery.mul(&mut result, &factor, &mut scratch)?;
                }
            }
        }
        montgomery.leave(&mut result, &mut scratch)?;
        let mut out = Zeroizing::new([0; BYTES]);
        result.write_be(out.as_mut_slice())?;
        Ok(*out)
    }
}

/// The bits of all rows at one position, the first row lowest. Which bits are read depends on public numbers only.
fn entry_index(exponent: &[u8; EXPONENT_BYTES], position: usize) -> u64 {
    (0..TEETH).fold(0, |index, tooth| {
        let bit = tooth * ROW + position;
        let byte = (EXPONENT_BYTES - 1).checked_sub(bit / 8).map_or(0, |at| exponent[at]);
        index | u64::from(byte >> (bit % 8) & 1) << tooth
    })
}

/// Copies entry `index` by masking and adding up all entries, a cache line at a time so that sums stay in registers.
fn select(table: &[Limbs; ENTRIES], index: u64, out: &mut Limbs) {
    let mut masks = Zeroizing::new([0; ENTRIES]);
    for (mask, number) in masks.iter_mut().zip(0_u64..) {
        *mask = u64::from(number.ct_eq(&index).unwrap_u8()).wrapping_neg();
    }
    for (line, out) in out.as_chunks_mut::<LINE>().0.iter_mut().enumerate() {
        let mut sum = [0; LINE];
        for (mask, entry) in masks.iter().zip(table) {
            for (sum, limb) in sum.iter_mut().zip(&entry.as_chunks::<LINE>().0[line]) {
                *sum |= limb & mask;
            }
        }
        *out = sum;
    }
}

fn limbs(number: &Bn) -> Result<Limbs, Error> {
    let mut bytes = Zeroizing::new([0; BYTES]);
    number.write_le(bytes.as_mut_slice())?;
    let mut limbs = [0; LIMBS];
    for (limb, chunk) in limbs.iter_mut().zip(bytes.as_chunks().0) {
        *limb = u64::from_le_bytes(*chunk);
    }
    Ok(limbs)
}

fn as_bytes(limbs: &Limbs) -> Zeroizing<[u8; BYTES]> {
    let mut bytes = Zeroizing::new([0; BYTES]);
    for (chunk, limb) in bytes.as_chunks_mut().0.iter_mut().zip(limbs) {
        *chunk = limb.to_le_bytes();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    static MODULUS: LazyLock<Modulus> = LazyLock::new(|| {
        let mut n = [0xa7; BYTES];
        n[BYTES - 1] = 0x3b;
        Modulus::new(&n).unwrap()
    });
    static BASE: LazyLock<FixedBase> = LazyLock::new(|| FixedBase::new(&MODULUS, &[0x5c; BYTES]).unwrap());

    fn agrees(exponent: &[u8; EXPONENT_BYTES]) {
        assert_eq!(BASE.pow(exponent).unwrap(), MODULUS.pow(&[0x5c; BYTES], exponent).unwrap());
    }

    #[test]
    fn agrees_with_plain_exponentiation_at_the_edges() {
        agrees(&[0; EXPONENT_BYTES]);
        agrees(&[0xff; EXPONENT_BYTES]);
        for bit in 0..EXPONENT_BYTES * 8 {
            let mut exponent = [0; EXPONENT_BYTES];
            exponent[bit / 8] = 1 << (bit % 8);
            agrees(&exponent);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn agrees_with_plain_exponentiation(exponent: [u8; EXPONENT_BYTES]) {
            agrees(&exponent);
        }
    }
}
