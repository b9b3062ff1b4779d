//! Constant-time modular exponentiation over aws-lc: the one crate with unsafe code.
//!
//! The modulus is 3072 bits wide, the size of the group in which Amazon Cognito's SRP works (RFC 3526, group 15).
//! Every operation takes time that depends on the widths of its operands alone, never on their values; the one exception
//! is the public exponent of [`Modulus::pow_mul_pow`].
//! All unsafe code lives in [`bn`]; [`Modulus`] and [`FixedBase`] are written in safe Rust above it.

mod bn;
mod fixed_base;
mod modulus;

pub use fixed_base::FixedBase;
pub use modulus::Modulus;

/// Bytes of the modulus and of every residue, big-endian.
pub const BYTES: usize = 384;

/// Bytes of an exponent of [`FixedBase::pow`], big-endian.
pub const EXPONENT_BYTES: usize = 32;

/// Why a calculation was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The modulus is even or has fewer than 3072 bits.
    #[error("modulus is not an odd number of 3072 bits")]
    Modulus,
    /// An operand is not below the modulus.
    #[error("operand is not below the modulus")]
    NotReduced,
    /// aws-lc reported a failure; only memory exhaustion leads here.
    #[error("big-number arithmetic failed")]
    Arithmetic,
}
