//! What the authenticator says of a ceremony (WebAuthn level 3 section 6.1).

use cognomen_model::passkey::PasskeyKey;

use super::cbor::Reader;
use super::cose::{self, KeyFault};

const USER_PRESENT: u8 = 1;
const USER_VERIFIED: u8 = 1 << 2;
const BACKUP_ELIGIBLE: u8 = 1 << 3;
const BACKED_UP: u8 = 1 << 4;
const ATTESTED: u8 = 1 << 6;
const EXTENSIONS: u8 = 1 << 7;

/// Authenticator data, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AuthenticatorData<'a> {
    /// SHA-256 of the relying party's id.
    pub(super) rp_id_hash: &'a [u8; 32],
    flags: u8,
    /// Signatures made so far.
    pub(super) sign_count: u32,
    /// The new passkey, at a registration.
    pub(super) attested: Option<Attested<'a>>,
}

/// A passkey as the authenticator that made it describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attested<'a> {
    /// Model of the authenticator; zeros when it does not tell.
    pub(super) aaguid: &'a [u8; 16],
    /// Credential id.
    pub(super) id: &'a [u8],
    /// Public key.
    pub(super) key: PasskeyKey,
}

impl<'a> AuthenticatorData<'a> {
    /// Reads authenticator data to its last byte.
    ///
    /// # Errors
    /// [`KeyFault`]: nothing of the kind, or with a key of a kind that was not asked for.
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, KeyFault> {
        let (rp_id_hash, rest) = bytes.split_first_chunk::<32>().ok_or(KeyFault::Malformed)?;
        let (&[flags], rest) = rest.split_first_chunk::<1>().ok_or(KeyFault::Malformed)?;
        let (count, mut rest) = rest.split_first_chunk::<4>().ok_or(KeyFault::Malformed)?;
        let mut attested = None;
        if flags & ATTESTED != 0 {
            let (passkey, after) = read_attested(rest)?;
            (attested, rest) = (Some(passkey), after);
        }
        if flags & EXTENSIONS != 0 {
            let mut reader = Reader::new(rest);
            reader.clone().map().ok_or(KeyFault::Malformed)?;
            reader.skip().ok_or(KeyFault::Malformed)?;
            rest = reader.rest();
        }
        // An authenticator that says it was backed up must have said that it can be.
        let sound = rest.is_empty() && (flags & BACKED_UP == 0 || flags & BACKUP_ELIGIBLE != 0);
        if !sound {
            return Err(KeyFault::Malformed);
        }
        Ok(Self { rp_id_hash, flags, sign_count: u32::from_be_bytes(*count), attested })
    }

    /// Whether the user touched the authenticator, or the like.
    pub(super) fn user_present(&self) -> bool {
        self.flags & USER_PRESENT != 0
    }

    /// Whether the authenticator knew its user: by fingerprint, face, PIN.
    pub(super) fn user_verified(&self) -> bool {
        self.flags & USER_VERIFIED != 0
    }

    /// Whether the key may be copied to the user's other devices.
    pub(super) fn backup_eligible(&self) -> bool {
        self.flags & BACKUP_ELIGIBLE != 0
    }

    /// Whether it was.
    pub(super) fn backed_up(&self) -> bool {
        self.flags & BACKED_UP != 0
    }
}

fn read_attested(bytes: &[u8]) -> Result<(Attested<'_>, &[u8]), KeyFault> {
    let (aaguid, rest) = bytes.split_first_chunk::<16>().ok_or(KeyFault::Malformed)?;
    let (length, rest) = rest.split_first_chunk::<2>().ok_or(KeyFault::Malformed)?;
    let (id, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length))).ok_or(KeyFault::Malformed)?;
    let mut reader = Reader::new(rest);
    let key = cose::read(&mut reader)?;
    Ok((Attested { aaguid, id, key }, reader.rest()))
}
