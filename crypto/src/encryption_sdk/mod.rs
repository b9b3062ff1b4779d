//! Messages of the AWS Encryption SDK, written as Cognito writes them to custom senders.
//!
//! Message format version 1 with algorithm suite 0x0378: AES-256-GCM under a key derived by HKDF-SHA384 from one data key, signed by
//! ECDSA on P-384 with SHA-384, without key commitment. The encryption context travels in the header; the public half of the signing
//! key, made for the message alone, is part of it, so the context is known before the data key is asked for.
//! Source: AWS Encryption SDK specification, "Message format" and "Algorithm suites".

mod derive;
mod form;
mod frames;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P384_SHA384_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::random::{Random, random_array};
use form::{Header, length};

/// The pair of the encryption context that holds the public key.
const PUBLIC_KEY: &str = "aws-crypto-public-key";
/// Who can unwrap the data key.
const PROVIDER: &str = "aws-kms";
/// Bytes of an uncompressed point of P-384.
const POINT: usize = 97;

/// A message could not be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A part is longer than its length field can say, or there are more frames than numbers.
    #[error("a part of the message is too long")]
    TooLong,
    /// The cryptographic library failed.
    #[error("the message could not be encrypted and signed")]
    Failed,
}

/// A data key, plain and as a key service wrapped it.
pub struct WrappedKey<'a> {
    /// The key, 256 bits.
    pub plaintext: &'a [u8; 32],
    /// ARN of the wrapping key, which whoever reads the message compares with those that it trusts.
    pub key_arn: &'a str,
    /// What the key service gave.
    pub wrapped: &'a [u8],
}

/// A message about to be written: its signing key and its context are known, its data key is not.
pub struct Writer {
    signing: EcdsaKeyPair,
    /// Sorted by the names' bytes.
    context: Vec<(String, String)>,
}

impl Writer {
    /// Begins a message whose context has `pairs`.
    ///
    /// # Errors
    /// [`WriteError::Failed`] when no signing key can be made.
    pub fn new(pairs: &[(&str, &str)]) -> Result<Self, WriteError> {
        let signing = EcdsaKeyPair::generate(&ECDSA_P384_SHA384_ASN1_SIGNING).map_err(|_| WriteError::Failed)?;
        let public = STANDARD.encode(compressed(signing.public_key().as_ref())?);
        let mut context: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        context.push((PUBLIC_KEY.to_owned(), public));
        context.sort();
        Ok(Self { signing, context })
    }

    /// All pairs of the context, to which the data key is to be bound.
    #[must_use]
    pub fn context(&self) -> &[(String, String)] {
        &self.context
    }

    /// Writes the message: header, frames, signature.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn write(self, random: &dyn Random, key: &WrappedKey<'_>, plain: &[u8]) -> Result<Vec<u8>, WriteError> {
        let id = random_array::<{ form::MESSAGE_ID }>(random);
        let content_key = derive::content_key(key.plaintext, &id)?;
        let header = Header { id: &id, context: &self.context, provider: PROVIDER, key };
        let mut message = header.bytes()?;
        form::authenticate_header(&content_key, &mut message)?;
        frames::write(&content_key, &id, plain, &mut message)?;
        let signature = self.signing.sign(&SystemRandom::new(), &message).map_err(|_| WriteError::Failed)?;
        message.extend_from_slice(&length(signature.as_ref())?);
        message.extend_from_slice(signature.as_ref());
        Ok(message)
    }
}

/// A point in compressed form (SEC 1 section 2.3.3).
fn compressed(point: &[u8]) -> Result<Vec<u8>, WriteError> {
    if point.len() != POINT {
        return Err(WriteError::Failed);
    }
    let (x, last) = (&point[1..=POINT / 2], point[POINT - 1]);
    let mut short = vec![2 | (last & 1)];
    short.extend_from_slice(x);
    Ok(short)
}

#[cfg(test)]
mod tests;
