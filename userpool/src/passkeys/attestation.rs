//! The envelope of a new passkey (attestation object, WebAuthn level 3 section 6.5.4).
//!
//! No attestation is asked for, and no maker of authenticators is trusted more than another: a statement proves nothing
//! here. One that the new key signed itself is still checked, since a wrong one tells of a broken authenticator.

use cognomen_model::passkey::PasskeyKey;

use super::cbor::Reader;
use super::cose;

/// Statement formats of the registry (RFC 8809).
const FORMATS: [&str; 8] =
    ["none", "packed", "tpm", "android-key", "android-safetynet", "fido-u2f", "apple", "compound"];

/// An attestation object, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attestation<'a> {
    /// Authenticator data.
    pub(super) data: &'a [u8],
    /// Name of the statement's format.
    format: &'a str,
    statement: &'a [u8],
}

impl<'a> Attestation<'a> {
    /// Reads an attestation object to its last byte; none for anything else.
    pub(super) fn parse(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let (mut data, mut format, mut statement) = (None, None, None);
        for _ in 0..reader.map()? {
            match reader.text()? {
                "authData" if data.is_none() => data = Some(reader.bytes()?),
                "fmt" if format.is_none() => format = Some(reader.text()?),
                "attStmt" if statement.is_none() => {
                    let before = reader.rest();
                    reader.clone().map()?;
                    reader.skip()?;
                    statement = before.get(..before.len() - reader.rest().len());
                }
                "authData" | "fmt" | "attStmt" => return None,
                _ => reader.skip()?,
            }
        }
        if !reader.rest().is_empty() {
            return None;
        }
        Some(Self { data: data?, format: format?, statement: statement? })
    }

    /// Whether the format is a known one.
    pub(super) fn is_known(&self) -> bool {
        FORMATS.contains(&self.format)
    }

    /// Whether the statement is none, another's whom nobody here trusts or distrusts, or the new key's own good signature.
    pub(super) fn holds(&self, key: &PasskeyKey, client_data_hash: &[u8; 32]) -> bool {
        if self.format != "packed" {
            return true;
        }
        match self.self_signature() {
            None => false,
            Some(None) => true,
            Some(Some((algorithm, signature))) => {
                let message = [self.data, client_data_hash.as_slice()].concat();
                algorithm == cose::algorithm(key) && cose::verifies(key, &message, signature)
            }
        }
    }

    /// Algorithm and signature of a packed statement without certificates; inner none with them, none for a statement that
    /// is not whole.
    fn self_signature(&self) -> Option<Option<(i64, &'a [u8])>> {
        let mut reader = Reader::new(self.statement);
        let (mut algorithm, mut signature, mut certified) = (None, None, false);
        for _ in 0..reader.map()? {
            match reader.text()? {
                "alg" => algorithm = Some(reader.integer()?),
                "sig" => signature = Some(reader.bytes()?),
                "x5c" => {
                    certified = true;
                    reader.skip()?;
                }
                _ => reader.skip()?,
            }
        }
        let signed = (algorithm?, signature?);
        Some((!certified).then_some(signed))
    }
}
