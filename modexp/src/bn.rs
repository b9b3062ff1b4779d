//! Owned aws-lc objects and the few calls on them. Nothing outside this file is unsafe.

use std::ptr::NonNull;

use aws_lc_sys as sys;

use crate::Error;

/// An owned big number, never negative. aws-lc wipes its memory when it is freed.
pub(crate) struct Bn(NonNull<sys::BIGNUM>);

// SAFETY: a `BIGNUM` is plain heap memory without thread affinity, and `Bn` is its only owner.
unsafe impl Send for Bn {}
// SAFETY: through `&Bn` the number is only read; aws-lc documents concurrent `const` use as safe.
unsafe impl Sync for Bn {}

impl Bn {
    /// A number with room for nothing yet, to receive a result.
    pub(crate) fn new() -> Result<Self, Error> {
        // SAFETY: no precondition; a null answer means memory exhaustion and is turned into an error.
        NonNull::new(unsafe { sys::BN_new() }).map(Self).ok_or(Error::Arithmetic)
    }

    /// The number that `bytes` spell big-endian. Its width follows `bytes.len()`, not the value.
    pub(crate) fn from_be(bytes: &[u8]) -> Result<Self, Error> {
        // SAFETY: pointer and length come from one slice; a null third argument asks for a new number.
        NonNull::new(unsafe { sys::BN_bin2bn(bytes.as_ptr(), bytes.len(), std::ptr::null_mut()) })
            .map(Self)
            .ok_or(Error::Arithmetic)
    }

    /// Overwrites the number with the one that `bytes` spell little-endian, without a new allocation where it fits.
    pub(crate) fn set_le(&mut self, bytes: &[u8]) -> Result<(), Error> {
        // SAFETY: pointer and length come from one slice; the target is a live number that we own mutably.
        let set = unsafe { sys::BN_le2bn(bytes.as_ptr(), bytes.len(), self.0.as_ptr()) };
        if set.is_null() { Err(Error::Arithmetic) } else { Ok(()) }
    }

    /// Writes the number big-endian, zeros in front. An error when it does not fit.
    pub(crate) fn write_be(&self, out: &mut [u8]) -> Result<(), Error> {
        // SAFETY: pointer and length come from one mutable slice; the number is live and only read.
        check(unsafe { sys::BN_bn2bin_padded(out.as_mut_ptr(), out.len(), self.0.as_ptr()) })
    }

    /// Writes the number little-endian, zeros behind. An error when it does not fit.
    pub(crate) fn write_le(&self, out: &mut [u8]) -> Result<(), Error> {
        // SAFETY: as in `write_be`.
        check(unsafe { sys::BN_bn2le_padded(out.as_mut_ptr(), out.len(), self.0.as_ptr()) })
    }
}

impl Drop for Bn {
    fn drop(&mut self) {
        // SAFETY: the pointer came from aws-lc, is owned by `self` alone and is not used again.
        unsafe { sys::BN_clear_free(self.0.as_ptr()) }
    }
}

/// Scratch space for one calculation; not shared between threads.
pub(crate) struct Scratch(NonNull<sys::BN_CTX>);

impl Scratch {
    pub(crate) fn new() -> Result<Self, Error> {
        // SAFETY: no precondition; null is turned into an error.
        NonNull::new(unsafe { sys::BN_CTX_new() }).map(Self).ok_or(Error::Arithmetic)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // SAFETY: the pointer came from aws-lc, is owned by `self` alone and is not used again.
        unsafe { sys::BN_CTX_free(self.0.as_ptr()) }
    }
}

/// The constants of Montgomery multiplication modulo one odd number.
pub(crate) struct Montgomery(NonNull<sys::BN_MONT_CTX>);

// SAFETY: plain heap memory without thread affinity, owned by this value alone.
unsafe impl Send for Montgomery {}
// SAFETY: after construction it is passed as `const` only; aws-lc documents such use as safe from many threads.
unsafe impl Sync for Montgomery {}

impl Montgomery {
    /// `modulus` must be odd and greater than one, which the caller has checked.
    pub(crate) fn new(modulus: &Bn, scratch: &mut Scratch) -> Result<Self, Error> {
        // SAFETY: both arguments are live; aws-lc copies the modulus and answers null for one that it cannot use.
        NonNull::new(unsafe { sys::BN_MONT_CTX_new_consttime(modulus.0.as_ptr(), scratch.0.as_ptr()) })
            .map(Self)
            .ok_or(Error::Modulus)
    }

    /// `target = target * factor / R mod N`.
    pub(crate) fn mul(&self, target: &mut Bn, factor: &Bn, scratch: &mut Scratch) -> Result<(), Error> {
        let t = target.0.as_ptr();
        // SAFETY: all pointers are live; the result may alias an operand by aws-lc's contract.
        check(unsafe { sys::BN_mod_mul_montgomery(t, t, factor.0.as_ptr(), self.0.as_ptr(), scratch.0.as_ptr()) })
    }

    /// `target = target^2 / R mod N`.
    pub(crate) fn square(&self, target: &mut Bn, scratch: &mut Scratch) -> Result<(), Error> {
        let t = target.0.as_ptr();
        // SAFETY: all pointers are live; result and operands may be one number by aws-lc's contract.
        check(unsafe { sys::BN_mod_mul_montgomery(t, t, t, self.0.as_ptr(), scratch.0.as_ptr()) })
    }

    /// `target = target * R mod N`.
    pub(crate) fn enter(&self, target: &mut Bn, scratch: &mut Scratch) -> Result<(), Error> {
        let t = target.0.as_ptr();
        // SAFETY: all pointers are live; the result may alias the operand.
        check(unsafe { sys::BN_to_montgomery(t, t, self.0.as_ptr(), scratch.0.as_ptr()) })
    }

    /// `target = target / R mod N`.
    pub(crate) fn leave(&self, target: &mut Bn, scratch: &mut Scratch) -> Result<(), Error> {
        let t = target.0.as_ptr();
        // SAFETY: all pointers are live; the result may alias the operand.
        check(unsafe { sys::BN_from_montgomery(t, t, self.0.as_ptr(), scratch.0.as_ptr()) })
    }

    /// `base^exponent mod N` in time that depends on the operands' widths alone. `base` must be below `modulus`,
    /// which must be the number that these constants were made from.
    pub(crate) fn pow(&self, base: &Bn, exponent: &Bn, modulus: &Bn, scratch: &mut Scratch) -> Result<Bn, Error> {
        let result = Bn::new()?;
        let (b, e, m) = (base.0.as_ptr(), exponent.0.as_ptr(), modulus.0.as_ptr());
        // SAFETY: all pointers are live, the result is ours alone, and the operands are only read.
        check(unsafe {
            sys::BN_mod_exp_mont_consttime(result.0.as_ptr(), b, e, m, scratch.0.as_ptr(), self.0.as_ptr())
        })?;
        Ok(result)
    }
}

impl Montgomery {
    /// As [`pow`](Self::pow), but in time that depends on `exponent`, which must therefore not be secret. `base` may be.
    pub(crate) fn pow_public(
        &self,
        base: &Bn,
        exponent: &Bn,
        modulus: &Bn,
        scratch: &mut Scratch,
    ) -> Result<Bn, Error> {
        let result = Bn::new()?;
        let (b, e, m) = (base.0.as_ptr(), exponent.0.as_ptr(), modulus.0.as_ptr());
        // SAFETY: as in `pow`.
        check(unsafe { sys::BN_mod_exp_mont(result.0.as_ptr(), b, e, m, scratch.0.as_ptr(), self.0.as_ptr()) })?;
        Ok(result)
    }
}

impl Drop for Montgomery {
    fn drop(&mut self) {
        // SAFETY: the pointer came from aws-lc, is owned by `self` alone and is not used again.
        unsafe { sys::BN_MONT_CTX_free(self.0.as_ptr()) }
    }
}

/// `target = target + addend mod modulus`, both operands below it, in constant time.
pub(crate) fn add(target: &mut Bn, addend: &Bn, modulus: &Bn) -> Result<(), Error> {
    let t = target.0.as_ptr();
    // SAFETY: all pointers are live; the result may alias an operand by aws-lc's contract.
    check(unsafe { sys::BN_mod_add_quick(t, t, addend.0.as_ptr(), modulus.0.as_ptr()) })
}

/// `target = target - subtrahend mod modulus`, both operands below it, in constant time.
pub(crate) fn sub(target: &mut Bn, subtrahend: &Bn, modulus: &Bn) -> Result<(), Error> {
    let t = target.0.as_ptr();
    // SAFETY: all pointers are live; the result may alias an operand by aws-lc's contract.
    check(unsafe { sys::BN_mod_sub_quick(t, t, subtrahend.0.as_ptr(), modulus.0.as_ptr()) })
}

fn check(status: std::ffi::c_int) -> Result<(), Error> {
    if status == 1 { Ok(()) } else { Err(Error::Arithmetic) }
}
