//! The form of a ciphertext.
//!
//! `format (1) · length of the key's ARN (2) · ARN · sealed bytes`. The head and the encryption context are authenticated. The
//! system scope's token key seals: it stays when sealing keys are rotated, and ciphertexts stay with whoever asked for them.

use cognomen_crypto::Random;
use cognomen_crypto::seal::SealKey;
use cognomen_store::Scope;
use zeroize::Zeroizing;

use super::{EncryptionContext, KeyArn};

/// Keys belong to the account, not to a pool.
pub(super) const SCOPE: Scope = Scope::System;
/// First byte of every ciphertext.
const FORMAT: u8 = 1;
/// Keeps these seals apart from all others under the same key.
const PURPOSE: &[u8] = b"cognomen kms";

/// Seals under a key of the account.
pub(super) fn seal(
    root: &SealKey,
    random: &dyn Random,
    key: &KeyArn,
    context: &EncryptionContext,
    plain: &[u8],
) -> Vec<u8> {
    let arn = key.as_str().as_bytes();
    let length = u16::try_from(arn.len()).unwrap_or(u16::MAX);
    let mut blob = vec![FORMAT];
    blob.extend_from_slice(&length.to_be_bytes());
    blob.extend_from_slice(arn);
    blob.extend(root.seal(random, &bound_to(arn, context), plain));
    blob
}

/// Gives back what was sealed; none for another context, or bytes that were changed.
pub(super) fn open(root: &SealKey, context: &EncryptionContext, blob: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (arn, sealed) = split(blob)?;
    root.open(&bound_to(arn, context), sealed).ok().map(Zeroizing::new)
}

/// The key that a ciphertext says it is under.
pub(crate) fn named_key(blob: &[u8]) -> Option<KeyArn> {
    KeyArn::parse(std::str::from_utf8(split(blob)?.0).ok()?)
}

fn split(blob: &[u8]) -> Option<(&[u8], &[u8])> {
    let [FORMAT, high, low, rest @ ..] = blob else { return None };
    rest.split_at_checked(usize::from(u16::from_be_bytes([*high, *low])))
}

/// The associated data: every part with its length, so that no two contexts read alike.
fn bound_to(arn: &[u8], context: &EncryptionContext) -> Vec<u8> {
    let mut data = PURPOSE.to_vec();
    data.push(FORMAT);
    let pairs = context.iter().flat_map(|(name, value)| [name.as_bytes(), value.as_bytes()]);
    for part in std::iter::once(arn).chain(pairs) {
        data.extend_from_slice(&(part.len() as u64).to_be_bytes());
        data.extend_from_slice(part);
    }
    data
}
